import type { Db } from '../conversation/database.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { findMember } from '../municipalities/members.ts';
import { findRoundOrThrow } from '../municipalities/store.ts';
import { findConversation, forget, queueOf } from './conversations.ts';
import { ahead } from './pace.ts';
import type { Head } from './queues.ts';
import { tellChannel, tellCoordination } from './recipients.ts';
import * as record from './record.ts';
import { type Place, refusalNote } from './refusal-note.ts';
import type { Refused } from './retry.ts';
import type { DeliveryTables } from './tables.ts';
import { notAlone } from './viewers.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** What a refusal means for the conversation. */
type Meaning =
  /** The posted card was deleted: it is left alone. */
  | 'deleted'
  /** The app is not in the team: all wait until it is installed again. */
  | 'waits'
  /** Nothing goes to this chat until its person writes again. */
  | 'forgotten'
  /** This message ends; the next is tried. */
  | 'ended';

/** Refusals that say nothing of the conversation: the organisation, the app or the address is to be put right. */
const ELSEWHERE = new Set(['BotDisabledByAdmin', 'NotEnoughPermissions', 'InvalidBotApiHost']);

/** So the platform says that it shows a message to nobody alone (platform: bad argument, not in the roster, gone). */
const UNTARGETED = new Set([400, 403, 404]);

/** Where it was refused: another channel or a group chat is no trouble of the round. */
type Refusing = Place | { readonly kind: 'elsewhere' };

/** What Microsoft's table of errors says to do about a refusal (conversation-messages, "Status codes from bot APIs"). */
function meaningOf(kind: 'send' | 'post' | 'update', place: Refusing['kind'], { status, code }: Refused): Meaning {
  if (status === 404 && kind === 'update' && code !== 'ConversationNotFound') return 'deleted';
  if (status !== 403 && status !== 404) return 'ended';
  if (place === 'personal') return ELSEWHERE.has(code) ? 'ended' : 'forgotten';
  return place === 'channel' && code === 'BotNotInConversationRoster' ? 'waits' : 'ended';
}

/** What one person alone was to see and the platform did not take goes out as all may read it; for a week it is not tried again. */
export async function showAll(db: Db, item: Head, { refused, at }: { refused: Refused; at: Instant }): Promise<void> {
  const { roundId, conversationId, privately } = item;
  if (privately && UNTARGETED.has(refused.status))
    await notAlone(db, { roundId, conversationId, personId: privately.personId, now: at });
  await record.unshown(db, item);
}

/** Ends what was refused, in the way that its kind asks for; the Koordination is told once for a conversation and kind. */
export async function endRefused(db: Db, item: Head, by: { refused: Refused; at: Instant }): Promise<Meaning> {
  const { refused, at } = by;
  const { roundId, conversationId } = item;
  const reason = `${refused.status} ${refused.code}`.trim();
  const place = await placeOf(db, item);
  const meaning = meaningOf(item.kind, place.kind, refused);
  await record.keepReminded(db, item, { at, outcome: 'refused' });
  if (meaning === 'forgotten') await forget(db, roundId, conversationId);
  const lines = await endBy(db, item, { meaning, reason });
  for (const reply of lines) await tellChannel(db, { roundId, at, reply });
  if (place.kind === 'elsewhere' || meaning === 'deleted') return meaning;
  if (await isNew(db, { roundId, queue: queueOf(conversationId), kind: reason, at }))
    await tell(db, item, { place, refused, at, isLost: meaning === 'ended' });
  return meaning;
}

/** Ends what its meaning says; gives the lines that are said in the channel instead. */
async function endBy(db: Db, item: Head, { meaning, reason }: { meaning: Meaning; reason: string }): Promise<Reply[]> {
  switch (meaning) {
    case 'forgotten':
      return record.allRefused(db, item, reason);
    case 'ended':
      return record.refused(db, item, reason);
    case 'deleted':
      await record.deleted(db, item, reason);
      return [];
    case 'waits':
      return [];
  }
}

async function placeOf(db: Db, { roundId, conversationId }: Head): Promise<Refusing> {
  const { channel } = await findRoundOrThrow(db, roundId);
  if (queueOf(conversationId) === channel) return { kind: 'channel' };
  const known = await findConversation(db, roundId, conversationId);
  if (known?.kind === 'channel') return { kind: 'elsewhere' };
  const member = known?.person_id ? await findMember(db, roundId, known.person_id) : undefined;
  return { kind: 'personal', office: member?.office };
}

/** A trouble that lasts is told again after this time. */
const AGAIN_DAYS = 30;

async function isNew(db: Db, of: { roundId: string; queue: string; kind: string; at: Instant }): Promise<boolean> {
  const { roundId, queue, kind, at } = of;
  const result = await open(db)
    .insertInto('refusals')
    .values({ round_id: roundId, queue, kind, told_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'queue', 'kind'])
        .doUpdateSet({ told_at: at })
        .where((eb) =>
          eb.or([
            eb('refusals.told_at', '<=', later(at, { days: -AGAIN_DAYS })),
            eb('refusals.told_at', '>', ahead(at)),
          ]),
        ),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What was for one office alone is not quoted to others, and nothing is told in the channel of its own trouble. */
async function tell(
  db: Db,
  { roundId, reply }: Head,
  by: { place: Place; refused: Refused; at: Instant; isLost: boolean },
): Promise<void> {
  const { place, refused, at, isLost } = by;
  const lost = isLost && place.kind === 'channel' && reply?.summary ? reply.summary : undefined;
  const note = refusalNote(place, refused, lost);
  await tellCoordination(db, { roundId, at, personal: () => note, line: place.kind === 'channel' ? undefined : note });
}
