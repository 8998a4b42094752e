import { type Selectable, sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Privately, Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { ahead, type Bucket } from './pace.ts';
import type { DeliveryTables, OutboxTable } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** What stands first in a queue: a message (`id`), or a posted card that has changed (no `id`). */
export interface Head {
  readonly id?: number | undefined;
  readonly roundId: string;
  readonly conversationId: string;
  readonly kind: 'send' | 'post' | 'update';
  readonly activityId?: string | undefined;
  readonly subject?: string | undefined;
  readonly reply?: Reply | undefined;
  /** The same for one person alone, where the platform takes that. */
  readonly privately?: Privately | undefined;
  readonly attempts: number;
  readonly wanted?: number | undefined;
}

/** A queue under the lease of whoever serves it. */
export interface Held {
  readonly queue: string;
  readonly lease: string;
}

type Taken = { queue: string; lease: string; now: Instant; until: Instant; ahead: Instant };

const leaseQuery = keptQuery((db, { queue, lease: taken, now, until, ahead: behind }: Taken) =>
  open(db)
    .updateTable('queues')
    .set({ lease: taken, lease_until: until, ...reckonedAnew(now, behind) })
    .where('queue', '=', queue)
    .where((eb) =>
      eb.or([eb('lease_until', '<=', now), eb.and([eb('noted_at', '>', behind), eb('lease', 'is', null)])]),
    ),
);

/** Takes a queue for a while; false when somebody else was first. */
export async function lease(db: Db, taken: Held & { now: Instant; until: Instant }): Promise<boolean> {
  return (await leaseQuery(db, { ...taken, ahead: ahead(taken.now) })).changed > 0;
}

/** Ends a lease in time that was given by a clock that has gone back since; whoever is at work under it can finish. */
export async function shorten(db: Db, queue: string, { now, until }: { now: Instant; until: Instant }): Promise<void> {
  await open(db)
    .updateTable('queues')
    .set({ lease_until: until, ...reckonedAnew(now, ahead(now)) })
    .where('queue', '=', queue)
    .where('noted_at', '>', ahead(now))
    .execute();
}

/** Of a row that was written by a clock that has gone back since, no pause counts any more. */
function reckonedAnew(now: Instant, behind: Instant) {
  const unless = (kept: 'filled_at' | 'cards_at' | 'slot_at', otherwise: string) =>
    sql<string>`case when noted_at > ${behind} then ${otherwise} else ${sql.ref(kept)} end`;
  return {
    noted_at: now,
    filled_at: unless('filled_at', now),
    cards_at: unless('cards_at', ''),
    slot_at: unless('slot_at', ''),
  };
}

/** Nothing but an event lets a queue go on that waits until then. */
export const FOREVER: Instant = '9999-12-31T23:59:59.999Z';

/** Lets a queue go on that waits for an event; false when it does not. */
export async function resume(db: Db, queue: string, at: Instant): Promise<boolean> {
  const result = await open(db)
    .updateTable('queues')
    .set({ next_at: at, lease_until: at, noted_at: at })
    .where('queue', '=', queue)
    .where('next_at', '=', FOREVER)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** The queues of a round that wait for an event. */
export async function waiting(db: Db, roundId: string): Promise<string[]> {
  const sent = open(db)
    .selectFrom('outbox')
    .select('queue')
    .where('round_id', '=', roundId)
    .where('state', '=', 'pending');
  const posted = open(db).selectFrom('live_cards').select('queue').where('round_id', '=', roundId);
  const rows = await open(db)
    .selectFrom('queues')
    .select('queue')
    .where('next_at', '=', FOREVER)
    .where((eb) => eb.or([eb('queue', 'in', sent), eb('queue', 'in', posted)]))
    .execute();
  return rows.map(({ queue }) => queue);
}

type Released = { queue: string; lease: string; now: Instant; nextAt: Instant; turn: Instant };

const releaseQuery = keptQuery((db, of: Released) =>
  open(db)
    .updateTable('queues')
    .set({ lease: null, lease_until: of.nextAt, next_at: of.nextAt, slot_at: of.turn, noted_at: of.now })
    .where('queue', '=', of.queue)
    .where('lease', '=', of.lease),
);

/** Gives a queue back, and says when it may go on; with a turn, where it waits for that. */
export async function release(
  db: Db,
  given: Held & { now: Instant; nextAt: Instant; turn?: Instant | undefined },
): Promise<void> {
  const { queue, lease: held, now, nextAt, turn = '' } = given;
  await releaseQuery(db, { queue, lease: held, now, nextAt, turn });
}

const headQuery = keptQuery((db, of: { queue: string; now: Instant }) =>
  open(db)
    .selectFrom('outbox')
    .selectAll()
    .where('queue', '=', of.queue)
    .where('state', '=', 'pending')
    .where('not_before', '<=', of.now)
    .orderBy('id')
    .limit(1),
);

/** The oldest message of a queue that may go out now. */
export async function head(db: Db, queue: string, now: Instant): Promise<Head | undefined> {
  const [row] = (await headQuery(db, { queue, now })).rows;
  return (
    row && {
      id: row.id,
      roundId: row.round_id,
      conversationId: row.conversation_id,
      kind: row.kind,
      activityId: row.activity_id ?? undefined,
      subject: row.subject ?? undefined,
      reply: row.reply === null ? undefined : (JSON.parse(row.reply) as Reply),
      privately: privatelyIn(row),
      attempts: row.attempts,
    }
  );
}

function privatelyIn({ private_reply: reply, recipient: personId }: Selectable<OutboxTable>): Privately | undefined {
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

const paceQuery = keptQuery((db, of: { queue: string }) =>
  open(db).selectFrom('queues').select(['tokens', 'filled_at', 'cards_at', 'slot_at']).where('queue', '=', of.queue),
);

/** What the conversation may still send, from when on posted cards that have changed, and its turn if it has one. */
export async function pace(db: Db, queue: string): Promise<{ bucket: Bucket; cardsAt: Instant; turn: Instant }> {
  const [row] = (await paceQuery(db, { queue })).rows;
  if (!row) throw new Error('no such queue');
  return { bucket: { tokens: row.tokens, filledAt: row.filled_at }, cardsAt: row.cards_at, turn: row.slot_at };
}

const payQuery = keptQuery(
  (db, of: { queue: string; lease: string; tokens: number; filledAt: Instant; now: Instant; until: Instant }) =>
    open(db)
      .updateTable('queues')
      .set({ tokens: of.tokens, filled_at: of.filledAt, slot_at: '', lease_until: of.until, noted_at: of.now })
      .where('queue', '=', of.queue)
      .where('lease', '=', of.lease),
);

/** Notes what it may send after this one, and keeps the lease; false when that has passed on to somebody else. */
export async function pay(db: Db, paid: Held & { bucket: Bucket; now: Instant; until: Instant }): Promise<boolean> {
  const { bucket, ...by } = paid;
  return (await payQuery(db, { ...by, ...bucket })).changed > 0;
}

/** Keeps the lease for longer; false when it has passed on to somebody else. */
export async function keep(db: Db, kept: Held & { now: Instant; until: Instant }): Promise<boolean> {
  const result = await open(db)
    .updateTable('queues')
    .set({ lease_until: kept.until, noted_at: kept.now })
    .where('queue', '=', kept.queue)
    .where('lease', '=', kept.lease)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
