import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { later } from '../german/time.ts';
import { type Spoken, speakers, spokenIn } from '../municipalities/members.ts';
import { plansSeen } from '../municipalities/store.ts';
import { type Address, type Known, queueOf, userIdOf } from './conversations.ts';
import { ahead } from './pace.ts';
import type { Head } from './queues.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** Teams shows at most this many people their own view of a card. */
const MOST = 60;

const viewersQuery = keptQuery((db, of: { roundId: string }) =>
  open(db)
    .selectFrom('platform_users')
    .select('user_id')
    .where('round_id', '=', of.roundId)
    .orderBy('person_id')
    .limit(MOST),
);

/** The platform's ids of the people who may have a view of their own: those who have spoken to the bot. */
export async function viewersOf(db: Db, roundId: string): Promise<string[]> {
  return (await viewersQuery(db, { roundId })).rows.map((row) => row.user_id);
}

/** Named, so that the server has to read and plan it but once: what gives all columns is read anew each time. */
const SPOKEN = [
  'spoken.round',
  'spoken.applied_at',
  'spoken.plan_length',
  'spoken.closed_at',
  'spoken.read_until',
  'spoken.person_id',
  'spoken.office',
  'spoken.roles',
  'spoken.id',
  'spoken.name',
  'spoken.tenant_id',
  'spoken.from_day',
  'spoken.until_day',
  'spoken.position',
] as const;

const heardQuery = keptQuery((db, of: { personId: string; queue: string }) =>
  open(db)
    .selectFrom(speakers(db, of).as('spoken'))
    .leftJoin('conversations', (join) =>
      join.onRef('conversations.round_id', '=', 'spoken.round').on('conversations.conversation_id', '=', of.queue),
    )
    .leftJoin('queues', 'queues.queue', 'conversations.conversation_id')
    .leftJoin('refusals', (join) =>
      join
        .onRef('refusals.round_id', '=', 'conversations.round_id')
        .onRef('refusals.queue', '=', 'conversations.conversation_id'),
    )
    .leftJoin('platform_users', (join) =>
      join
        .onRef('platform_users.round_id', '=', 'spoken.round')
        .onRef('platform_users.person_id', '=', 'spoken.person_id'),
    )
    .select(SPOKEN)
    .select(['conversations.kind', 'conversations.person_id as chat_of', 'conversations.service_url'])
    .select(['conversations.tenant_id as chat_tenant', 'conversations.bot_id', 'conversations.last_seen_at'])
    .select(['queues.next_at', 'refusals.kind as refused', 'platform_users.user_id'])
    .orderBy('spoken.round')
    .orderBy('spoken.position'),
);

/** Who speaks in a round, and what is known there of the conversation in which they do. */
export interface Heard extends Spoken {
  readonly known: Known | undefined;
}

/** All rounds of this installation as somebody who signs in is known there, in a conversation: one look for each message. */
export async function heardFrom(
  db: Db,
  of: { personId: string | undefined; tenantId: string | undefined; conversationId: string },
): Promise<Heard[]> {
  const asked = { personId: of.personId?.toLowerCase() ?? '', queue: queueOf(of.conversationId) };
  const { rows } = await heardQuery(db, asked);
  const planFor = await plansSeen(db, rows);
  return [...Map.groupBy(rows, ({ round }) => round)].flatMap(([round, own]) => {
    const spoken = spokenIn(db, planFor(round), { rows: own, tenantId: of.tenantId });
    return spoken ? [{ ...spoken, known: knownIn(own[0]) }] : [];
  });
}

type HeardRow = Awaited<ReturnType<typeof heardQuery>>['rows'][number];

function knownIn(row: HeardRow | undefined): Known | undefined {
  if (!row || row.kind === null || row.service_url === null || row.last_seen_at === null) return undefined;
  const { kind, chat_of: person_id, service_url, chat_tenant: tenant_id, bot_id, last_seen_at } = row;
  const { next_at, refused, user_id } = row;
  return { kind, person_id, service_url, tenant_id, bot_id, last_seen_at, next_at, refused, user_id };
}

/** One person in one conversation, at a time. */
export interface Alone {
  readonly roundId: string;
  readonly conversationId: string;
  readonly personId: string;
  readonly now: Instant;
}

/** Where the platform showed a person nothing alone, it is tried again after this time. */
const AGAIN_DAYS = 7;

/**
 * The platform's id of a person to whom something may be shown in a channel so that nobody else sees it; undefined where
 * the platform does not know them, or did not take such a message for them there within a week.
 */
export async function aloneAs(db: Db, { roundId, conversationId, personId, now }: Alone): Promise<string | undefined> {
  const userId = await userIdOf(db, { roundId, personId });
  if (userId === undefined) return undefined;
  const refused = await open(db)
    .selectFrom('private_refusals')
    .select('refused_at')
    .where('round_id', '=', roundId)
    .where('queue', '=', queueOf(conversationId))
    .where('person_id', '=', personId)
    .where('refused_at', '>', later(now, { days: -AGAIN_DAYS }))
    .where('refused_at', '<=', ahead(now))
    .executeTakeFirst();
  return refused ? undefined : userId;
}

/** What one person alone is shown, and whom; undefined where all read it, or the platform would show it to all. */
export async function shownAlone(
  { db, showsAlone }: { readonly db: Db; readonly showsAlone?: (serviceUrl: string) => boolean },
  { item, to, now }: { item: Pick<Head, 'privately' | 'roundId' | 'conversationId'>; to: Address; now: Instant },
): Promise<{ recipient: string; reply: Reply } | undefined> {
  const { privately, roundId, conversationId } = item;
  if (!privately || showsAlone?.(to.serviceUrl) !== true) return undefined;
  const recipient = await aloneAs(db, { roundId, conversationId, personId: privately.personId, now });
  return recipient === undefined ? undefined : { recipient, reply: privately.reply };
}

/** Remembers that the platform showed a person nothing alone there. */
export async function notAlone(db: Db, { roundId, conversationId, personId, now }: Alone): Promise<void> {
  const key = { round_id: roundId, queue: queueOf(conversationId), person_id: personId };
  await open(db)
    .insertInto('private_refusals')
    .values({ ...key, refused_at: now })
    .onConflict((conflict) => conflict.columns(['round_id', 'queue', 'person_id']).doUpdateSet({ refused_at: now }))
    .execute();
}
