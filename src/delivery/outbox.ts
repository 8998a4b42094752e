import { sql } from 'kysely';
import { unseenCard } from '../conversation/cards.ts';
import type { Db } from '../conversation/database.ts';
import { keptQuery, keptWrite } from '../conversation/kept-query.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { personalChat, queueOf } from './conversations.ts';
import { fullBucket } from './pace.ts';
import type { DeliveryTables, OutboxTable } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** A message to be sent: into a conversation or its thread, as a new post of a channel, or in place of a message. */
export interface Message {
  readonly roundId: string;
  readonly conversationId: string;
  readonly at: Instant;
  readonly reply: Reply;
  /** Becomes a posted card that follows the database under this name (`votes.card:4`). */
  readonly subject?: string;
  /** Said in the channel where this personal chat does not take the message. */
  readonly line?: Reply | undefined;
}

/** Queues a message into a conversation (a thread, where the id carries one). */
export async function send(db: Db, message: Message): Promise<void> {
  await enqueue(db, message, { kind: 'send', activity_id: null });
}

/** Queues a new post in a channel. */
export async function post(db: Db, message: Message): Promise<void> {
  await enqueue(db, message, { kind: 'post', activity_id: null });
}

/** Queues the replacement of a message that was sent before. */
export async function replace(db: Db, message: Message, activityId: string): Promise<void> {
  await enqueue(db, message, { kind: 'update', activity_id: activityId });
}

type Enqueued = Pick<
  OutboxTable,
  'round_id' | 'queue' | 'conversation_id' | 'kind' | 'activity_id' | 'subject' | 'reply' | 'created_at'
> & { readonly line: string | null; readonly privateReply: string | null; readonly recipient: string | null };

const enqueueQuery = keptQuery((db, of: Enqueued) =>
  open(db).insertInto('outbox').values({
    round_id: of.round_id,
    queue: of.queue,
    conversation_id: of.conversation_id,
    kind: of.kind,
    activity_id: of.activity_id,
    subject: of.subject,
    reply: of.reply,
    line: of.line,
    private_reply: of.privateReply,
    recipient: of.recipient,
    state: 'pending',
    attempts: 0,
    created_at: of.created_at,
    sent_at: null,
    error: null,
  }),
);

async function enqueue(
  db: Db,
  message: Message,
  how: { kind: 'send' | 'post' | 'update'; activity_id: string | null },
): Promise<void> {
  const queue = queueOf(message.conversationId);
  const { privately } = message.reply;
  await ensureQueue(db, queue, message.at);
  await enqueueQuery(db, {
    round_id: message.roundId,
    queue,
    conversation_id: message.conversationId,
    ...how,
    subject: message.subject ?? null,
    reply: JSON.stringify({ ...message.reply, privately: undefined }),
    privateReply: privately ? JSON.stringify(privately.reply) : null,
    recipient: privately?.personId ?? null,
    line: message.line ? JSON.stringify(message.line) : null,
    created_at: message.at,
  });
  if (message.subject !== undefined) await follow(db, message, message.subject);
}

/** From now on changes are counted; the card is shown with all that came until it is sent. */
async function follow(db: Db, message: Message, subject: string): Promise<void> {
  const queue = queueOf(message.conversationId);
  const fresh = {
    queue,
    conversation_id: message.conversationId,
    activity_id: null,
    wanted: 1,
    shown: 0,
    next_at: LONG_AGO,
    attempts: 0,
  };
  await open(db)
    .insertInto('live_cards')
    .values({ round_id: message.roundId, subject, ...fresh })
    .onConflict((conflict) => conflict.columns(['round_id', 'subject']).doUpdateSet(fresh))
    .execute();
}

/** Where the card that follows the database under a name stands; undefined while it is still to go out. */
export async function postedAs(
  db: Db,
  roundId: string,
  subject: string,
): Promise<{ conversationId: string; activityId: string } | undefined> {
  const card = await open(db)
    .selectFrom('live_cards')
    .select(['conversation_id', 'activity_id'])
    .where('round_id', '=', roundId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return card?.activity_id ? { conversationId: card.conversation_id, activityId: card.activity_id } : undefined;
}

/** Whether a message that follows the database is still to go out for the first time. */
export async function isWaiting(db: Db, roundId: string, subject: string): Promise<boolean> {
  const waiting = await open(db)
    .selectFrom('outbox')
    .select('id')
    .where('round_id', '=', roundId)
    .where('subject', '=', subject)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return waiting !== undefined;
}

const queueQuery = keptQuery((db, of: { queue: string; tokens: number; filledAt: Instant }) =>
  open(db)
    .insertInto('queues')
    .values({
      queue: of.queue,
      lease: null,
      lease_until: LONG_AGO,
      next_at: LONG_AGO,
      tokens: of.tokens,
      filled_at: of.filledAt,
    })
    .onConflict((conflict) => conflict.column('queue').doNothing()),
);

/** The queues that this process has begun in each database; one that was undone again begins when it is served. */
const begun = new WeakMap<object, Set<string>>();
const MOST_BEGUN = 10_000;

/** A queue begins with its first message: the version before serves no other. */
async function ensureQueue(db: Db, queue: string, now: Instant): Promise<void> {
  const { adapter } = db.getExecutor();
  const known = begun.get(adapter) ?? new Set();
  begun.set(adapter, known);
  if (known.has(queue)) return;
  await queueQuery(db, { queue, ...fullBucket(now) });
  if (known.size >= MOST_BEGUN) known.clear();
  known.add(queue);
}

const touchQuery = keptWrite((db, of: { roundId: string; subject: string; key: string }) =>
  open(db)
    .updateTable('live_cards')
    .set((eb) => ({ wanted: eb('wanted', '+', 1) }))
    .where('round_id', '=', of.roundId)
    .where((eb) => eb.or([eb('subject', '=', of.subject), eb('subject', 'in', remindingOf(db, of))])),
);

/** The posts that remind of something. */
function remindingOf(db: Db, { roundId, key }: { roundId: string; key: string }) {
  return open(db)
    .selectFrom('reminded')
    .innerJoin('outbox', (join) =>
      join.onRef('outbox.id', '=', 'reminded.message').onRef('outbox.round_id', '=', 'reminded.round_id'),
    )
    .where('reminded.round_id', '=', roundId)
    .where('reminded.key', '=', key)
    .where('outbox.subject', 'like', 'reminders.day:%')
    .select((eb) => eb.fn.coalesce('outbox.subject', sql.lit('')).as('subject'));
}

/**
 * Says that a posted card has changed (`votes.card:4`), and with it the posts that remind of what it is about (`votes:4`);
 * changes until they are next shown are joined.
 */
export async function touch(db: Db, roundId: string, subject: string): Promise<void> {
  await touchQuery(db, { roundId, subject, key: subject.replace('.card:', ':') });
}

/** Whether something new was to be sent into a conversation after this moment; replaced messages are nothing new. */
export async function sentSince(
  db: Db,
  { roundId, conversationId, since }: { roundId: string; conversationId: string; since: Instant },
): Promise<boolean> {
  const newer = await open(db)
    .selectFrom('outbox')
    .select('id')
    .where('round_id', '=', roundId)
    .where('conversation_id', '=', conversationId)
    .where('created_at', '>', since)
    .where('kind', '!=', 'update')
    .executeTakeFirst();
  return newer !== undefined;
}

/** An answer goes to where it was asked; a form that was sent becomes its confirmation. */
export async function queueAnswer(db: Db, turn: Turn, reply: Reply): Promise<void> {
  const message = { roundId: turn.roundId, conversationId: turn.place.conversationId, at: turn.at, reply };
  const posted = turn.input.kind === 'click' ? turn.input.messageId : undefined;
  const personId = turn.member?.personId ?? turn.stranger?.personId;
  if (turn.unseen === true && personId !== undefined)
    return send(db, { ...message, reply: { ...unseenCard(), privately: reply.privately ?? { personId, reply } } });
  if (reply.replaces === true && posted !== undefined) await replace(db, message, posted);
  else if (turn.answer === 'queued' || reply.follows === true) await send(db, message);
}

/** An answer that others are not to read goes to its person's own chat; false where that is not known. */
export async function whisperAnswer(db: Db, turn: Turn, reply: Reply): Promise<boolean> {
  const chat = turn.member && (await personalChat(db, turn.roundId, turn.member.personId));
  if (chat === undefined) return false;
  await send(db, { roundId: turn.roundId, conversationId: chat, at: turn.at, reply });
  return true;
}
