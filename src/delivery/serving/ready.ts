import { type Selectable, sql } from 'kysely';
import type { Db } from '../../conversation/database.ts';
import { keptQuery } from '../../conversation/kept-query.ts';
import type { Privately, Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { type Address, addressIn } from '../conversations.ts';
import { ahead, type Bucket } from '../pace.ts';
import { FOREVER, firstIn, type Head } from '../queues.ts';
import { isHeld } from '../restores.ts';
import type { ConversationsTable, DeliveryTables, OutboxTable, QueuesTable } from '../tables.ts';
import { turnOf } from '../tenants.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** How a queue stands, seen with the message that stands first. */
export interface Look {
  /** Nobody is at work, and it need not wait. */
  readonly isFree: boolean;
  /** What it may still send, from when on posted cards that have changed, and its turn if it has one. */
  readonly bucket: Bucket;
  readonly cardsAt: Instant;
  readonly turn: Instant;
  /** The oldest message that may go out now, and how its conversation is reached, where that is known. */
  readonly head?: Head | undefined;
  readonly reached?: Reached | undefined;
}

/** How a conversation is reached. */
type Reached = Pick<ConversationsTable, 'service_url' | 'tenant_id' | 'bot_id'>;

/** How a queue stands, with the message that stands first and how its conversation is reached, where that is known. */
const LOOKED = [
  'tokens',
  'filled_at',
  'cards_at',
  'slot_at',
  'queues.next_at',
  'lease_until',
  'noted_at',
  'outbox.id',
  'outbox.round_id',
  'outbox.conversation_id',
  'outbox.kind',
  'outbox.activity_id',
  'outbox.subject',
  'outbox.reply',
  'outbox.private_reply',
  'outbox.recipient',
  'outbox.attempts',
  'service_url',
  'tenant_id',
  'bot_id',
] as const;

const readyQuery = keptQuery((db, { now, ahead: behind }: { now: Instant; ahead: Instant }) => {
  const messages = open(db)
    .selectFrom('outbox')
    .select(['queue', sql<number>`1`.as('is_message')])
    .where('state', '=', 'pending')
    .where('not_before', '<=', now);
  const cards = open(db)
    .selectFrom('live_cards')
    .select(['queue', sql<number>`0`.as('is_message')])
    .whereRef('wanted', '>', 'shown')
    .where('activity_id', 'is not', null)
    .where('next_at', '<=', now);
  return open(db)
    .selectFrom(messages.union(cards).as('waiting'))
    .leftJoin('queues', 'queues.queue', 'waiting.queue')
    .leftJoin('outbox', (join) =>
      join.on((eb) => eb('outbox.id', '=', firstIn(db, { queue: eb.ref('waiting.queue'), now }))),
    )
    .leftJoin('conversations', (join) =>
      join
        .onRef('conversations.round_id', '=', 'outbox.round_id')
        .onRef('conversations.conversation_id', '=', 'waiting.queue'),
    )
    .select('waiting.queue')
    .select(LOOKED)
    .where((eb) =>
      eb.or([
        eb('queues.queue', 'is', null),
        eb.and([eb('lease_until', '<=', now), eb('queues.next_at', '<=', now)]),
        eb.and([eb('noted_at', '>', behind), eb('queues.next_at', '<>', FOREVER)]),
      ]),
    )
    .where(({ not }) => not(isHeld(db)))
    .where((eb) => eb.or([eb('is_message', '=', 1), eb('cards_at', '<=', now), eb('noted_at', '>', behind)]))
    .orderBy('queues.next_at')
    .orderBy('waiting.queue');
});

/** A queue that has something to send, as it was seen; undefined where it has never been served. */
export interface Waiting {
  readonly queue: string;
  readonly seen?: Look | undefined;
}

/**
 * Queues that have something to send now and nobody at work, the longest waiting first, each as it stands: whoever serves
 * it need not look again. It begins with what waits, which is little, and not with all conversations there ever were.
 */
export async function ready(db: Db, now: Instant): Promise<Waiting[]> {
  const { rows } = await readyQuery(db, { now, ahead: ahead(now) });
  const apart = new Map(rows.map((row) => [row.queue, row]));
  return [...apart].map(([queue, row]) => ({ queue, seen: isServed(row) ? lookOf(row, now) : undefined }));
}

const lookQuery = keptQuery(lookAt);
const freeQuery = keptQuery((db, of: { queue: string; now: Instant }) =>
  lookAt(db, of)
    .where('outbox.id', 'is not', null)
    .where(({ not }) => not(isHeld(db))),
);

function lookAt(db: Db, of: { queue: string; now: Instant }) {
  return open(db)
    .selectFrom('queues')
    .leftJoin('outbox', (join) => join.on((eb) => eb('outbox.id', '=', firstIn(db, of))))
    .leftJoin('conversations', (join) =>
      join
        .onRef('conversations.round_id', '=', 'outbox.round_id')
        .onRef('conversations.conversation_id', '=', 'queues.queue'),
    )
    .select(LOOKED)
    .where('queues.queue', '=', of.queue);
}

/** A queue that has a message to be sent now, unless it is at work or has to wait. */
export async function readyIn(db: Db, queue: string, now: Instant): Promise<Waiting | undefined> {
  const [row] = (await freeQuery(db, { queue, now })).rows;
  const seen = row && lookOf(row, now);
  return seen?.isFree === true ? { queue, seen } : undefined;
}

/** Looks at a queue; undefined where it has never been served. */
export async function look(db: Db, queue: string, now: Instant): Promise<Look | undefined> {
  const [row] = (await lookQuery(db, { queue, now })).rows;
  return row && lookOf(row, now);
}

type Nullable<Row> = { readonly [Key in keyof Row]: Row[Key] | null };
type QueueRow = Pick<
  Selectable<QueuesTable>,
  'tokens' | 'filled_at' | 'cards_at' | 'slot_at' | 'next_at' | 'lease_until' | 'noted_at'
>;
type LookRow = QueueRow & Nullable<HeadRow & Reached>;

function lookOf(row: LookRow, now: Instant): Look {
  const { id, round_id, conversation_id, kind, attempts, service_url, tenant_id, bot_id } = row;
  const isMessage = id !== null && round_id !== null && conversation_id !== null && kind !== null && attempts !== null;
  return {
    isFree: row.lease_until <= now && row.next_at <= now && row.noted_at <= ahead(now),
    bucket: { tokens: row.tokens, filledAt: row.filled_at },
    cardsAt: row.cards_at,
    turn: row.slot_at,
    head: isMessage ? headIn({ ...row, id, round_id, conversation_id, kind, attempts }) : undefined,
    reached: service_url === null ? undefined : { service_url, tenant_id, bot_id },
  };
}

function isServed(row: Nullable<QueueRow>): row is QueueRow {
  return row.noted_at !== null;
}

type HeadRow = Pick<
  Selectable<OutboxTable>,
  'id' | 'round_id' | 'conversation_id' | 'kind' | 'activity_id' | 'subject' | 'reply' | 'attempts'
> &
  PrivateRow;

function headIn(row: HeadRow): Head {
  return {
    id: row.id,
    roundId: row.round_id,
    conversationId: row.conversation_id,
    kind: row.kind,
    activityId: row.activity_id ?? undefined,
    subject: row.subject ?? undefined,
    reply: row.reply === null ? undefined : (JSON.parse(row.reply) as Reply),
    privately: privatelyIn(row),
    attempts: row.attempts,
  };
}

type PrivateRow = Pick<Selectable<OutboxTable>, 'private_reply' | 'recipient'>;

function privatelyIn({ private_reply: reply, recipient: personId }: PrivateRow): Privately | undefined {
  return reply === null || personId === null ? undefined : { personId, reply: JSON.parse(reply) as Reply };
}

/** A posted card of this queue that has changed. */
export async function changedCard(db: Db, queue: string, now: Instant): Promise<Head | undefined> {
  const row = await open(db)
    .selectFrom('live_cards')
    .selectAll()
    .where('queue', '=', queue)
    .whereRef('wanted', '>', 'shown')
    .where('activity_id', 'is not', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy(sql`length(subject)`)
    .orderBy('subject')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      roundId: row.round_id,
      conversationId: row.conversation_id,
      kind: 'update',
      activityId: row.activity_id ?? undefined,
      subject: row.subject,
      attempts: row.attempts,
    }
  );
}

/** How many changes of its card a message will show: read before it is rendered. */
export async function wanted(db: Db, item: Head): Promise<number | undefined> {
  if (item.subject === undefined) return undefined;
  const row = await open(db)
    .selectFrom('live_cards')
    .select('wanted')
    .where('round_id', '=', item.roundId)
    .where('subject', '=', item.subject)
    .executeTakeFirst();
  return row?.wanted;
}

/** Where a message goes, and its turn among those of the tenant. */
export async function destination(
  db: Db,
  item: Head,
  by: { readonly seen: Look; readonly now: Instant; readonly serviceUrl: string },
): Promise<{ to: Address; turn: Instant }> {
  const { seen, now, serviceUrl } = by;
  const to = await addressIn(db, item, { serviceUrl, reached: seen.reached });
  return { to, turn: await turnOf(db, { tenantId: to.tenantId, turn: seen.turn, now }) };
}
