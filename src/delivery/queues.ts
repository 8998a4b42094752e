import { type Expression, sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Privately, Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { ahead, type Bucket, fullBucket } from './pace.ts';
import type { DeliveryTables } from './tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();
const LONG_AGO = '1970-01-01T00:00:00.000Z';

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

type Taken = Record<'queue' | 'lease' | 'now' | 'until' | 'filledAt', string> & Behind & { tokens: number };

const leaseQuery = keptQuery((db, { queue, lease: taken, now, until, behind, tokens, filledAt }: Taken) =>
  open(db)
    .insertInto('queues')
    .values({
      queue,
      lease: taken,
      lease_until: until,
      next_at: LONG_AGO,
      tokens,
      filled_at: filledAt,
      noted_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .column('queue')
        .doUpdateSet({ lease: taken, lease_until: until, ...noted({ now, behind }) })
        .where((eb) =>
          eb.or([
            eb('queues.lease_until', '<=', now),
            eb.and([eb('queues.noted_at', '>', behind), eb('queues.lease', 'is', null)]),
          ]),
        ),
    ),
);

/** Takes a queue for a while, which begins when it is first taken; false when somebody else was first. */
export async function lease(db: Db, taken: Held & { now: Instant; until: Instant }): Promise<boolean> {
  const given = { ...taken, ...fullBucket(taken.now), behind: ahead(taken.now) };
  return (await leaseQuery(db, given)).changed > 0;
}

/** Takes a queue, or ends in time what keeps it from being taken though it should not; false when it was not taken. */
export async function takeOver(db: Db, held: Held, by: { now: Instant; until: Instant }): Promise<boolean> {
  if (await lease(db, { ...held, ...by })) return true;
  await shorten(db, held.queue, by);
  return false;
}

/** Ends a lease in time that was given by a clock that has gone back since; whoever is at work under it can finish. */
async function shorten(db: Db, queue: string, { now, until }: { now: Instant; until: Instant }): Promise<void> {
  await open(db)
    .updateTable('queues')
    .set({ lease_until: until, ...noted({ now, behind: ahead(now) }) })
    .where('queue', '=', queue)
    .where('noted_at', '>', ahead(now))
    .execute();
}

/** What was written later than this was written by a clock that has gone back since. */
type Behind = { readonly behind: Instant };

/** Whoever writes a row notes when; of one that was written by a clock that has gone back since, no pause counts any more. */
function noted({ now, behind }: { readonly now: Instant } & Behind) {
  const unless = (kept: 'filled_at' | 'cards_at' | 'slot_at', otherwise: string) =>
    sql<string>`case when queues.noted_at > ${behind} then ${otherwise} else ${sql.ref(`queues.${kept}`)} end`;
  const pause = sql<string>`case when queues.noted_at > ${behind} and queues.next_at <> ${FOREVER} then ${now} else queues.next_at end`;
  return {
    noted_at: now,
    next_at: pause,
    filled_at: unless('filled_at', now),
    cards_at: unless('cards_at', ''),
    slot_at: unless('slot_at', ''),
  };
}

/** Nothing but an event lets a queue go on that waits until then. */
export const FOREVER: Instant = '9999-12-31T23:59:59.999Z';

const resumeQuery = keptQuery((db, of: { queue: string; now: Instant } & Behind) =>
  open(db)
    .updateTable('queues')
    .set({ ...noted(of), next_at: of.now, lease_until: of.now })
    .where('queue', '=', of.queue)
    .where('next_at', '=', FOREVER),
);

/** Lets a queue go on that waits for an event; false when it does not. */
export async function resume(db: Db, queue: string, at: Instant): Promise<boolean> {
  return (await resumeQuery(db, { queue, now: at, behind: ahead(at) })).changed > 0;
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

type Released = Record<'queue' | 'lease' | 'now' | 'nextAt' | 'turn', string> & Behind;

const releaseQuery = keptQuery((db, of: Released) =>
  open(db)
    .updateTable('queues')
    .set({ ...noted(of), lease: null, lease_until: of.nextAt, next_at: of.nextAt, slot_at: of.turn })
    .where('queue', '=', of.queue)
    .where('lease', '=', of.lease),
);

/** Gives a queue back, and says when it may go on, reckoned from `now`; with a turn, where it waits for that. */
export async function release(
  db: Db,
  given: Held & { now: Instant; nextAt: Instant; turn?: Instant | undefined },
): Promise<void> {
  const { queue, lease: held, now, nextAt, turn = '' } = given;
  await releaseQuery(db, { queue, lease: held, now, behind: ahead(now), nextAt, turn });
}

const emptyQuery = keptQuery((db, of: Omit<Released, 'nextAt' | 'turn'>) =>
  open(db)
    .updateTable('queues')
    .set({ ...noted(of), lease: null, lease_until: of.now, next_at: of.now, slot_at: '' })
    .where('queue', '=', of.queue)
    .where('lease', '=', of.lease)
    .where(({ not, exists }) => not(exists(waitingIn(db, of).select('id')))),
);

/** Gives a queue back in which no message is left that may go out now; false where one is. */
export async function releaseEmpty(db: Db, given: Held & { now: Instant }): Promise<boolean> {
  return (await emptyQuery(db, { ...given, behind: ahead(given.now) })).changed > 0;
}

/** The messages of a queue that may go out now. */
function waitingIn(db: Db, { queue, now }: { queue: string | Expression<string>; now: Instant }) {
  return open(db)
    .selectFrom('outbox')
    .where('outbox.queue', '=', queue)
    .where('outbox.state', '=', 'pending')
    .where('outbox.not_before', '<=', now);
}

/** The oldest of them. */
export function firstIn(db: Db, of: { queue: string | Expression<string>; now: Instant }) {
  return waitingIn(db, of).select('outbox.id').orderBy('outbox.id').limit(1);
}

const payQuery = keptQuery(
  (db, of: Record<'queue' | 'lease' | 'now' | 'until' | 'filledAt', string> & Behind & { tokens: number }) =>
    open(db)
      .updateTable('queues')
      .set({ ...noted(of), tokens: of.tokens, filled_at: of.filledAt, slot_at: '', lease_until: of.until })
      .where('queue', '=', of.queue)
      .where('lease', '=', of.lease),
);

/** Notes what it may send after this one, and keeps the lease; false when that has passed on to somebody else. */
export async function pay(db: Db, paid: Held & { bucket: Bucket; now: Instant; until: Instant }): Promise<boolean> {
  const { bucket, ...by } = paid;
  return (await payQuery(db, { ...by, ...bucket, behind: ahead(by.now) })).changed > 0;
}

const takeQuery = keptQuery(
  (
    db,
    of: Record<'queue' | 'lease' | 'filledAt' | 'seenAt' | 'now' | 'until', string> &
      Record<'tokens' | 'seen' | 'message', number> &
      Behind,
  ) =>
    open(db)
      .updateTable('queues')
      .set({
        ...noted(of),
        lease: of.lease,
        lease_until: of.until,
        tokens: of.tokens,
        filled_at: of.filledAt,
        slot_at: '',
      })
      .where('queue', '=', of.queue)
      .where('lease_until', '<=', of.now)
      .where('next_at', '<=', of.now)
      .where('tokens', '=', of.seen)
      .where('filled_at', '=', of.seenAt)
      .where((eb) => eb(firstIn(db, of), '=', of.message)),
);

/**
 * Takes a queue and pays at once for the message that stands first; false when somebody else was first, has sent something
 * since its bucket was seen, or another message stands first now.
 */
export async function takePaid(
  db: Db,
  taken: Held & { message: number; seen: Bucket; bucket: Bucket; now: Instant; until: Instant },
): Promise<boolean> {
  const { seen, bucket, ...by } = taken;
  const given = { ...by, ...bucket, behind: ahead(by.now), seen: seen.tokens, seenAt: seen.filledAt };
  return (await takeQuery(db, given)).changed > 0;
}

/** Keeps the lease for longer; false when it has passed on to somebody else. */
export async function keep(db: Db, kept: Held & { now: Instant; until: Instant }): Promise<boolean> {
  const result = await open(db)
    .updateTable('queues')
    .set({ ...noted({ now: kept.now, behind: ahead(kept.now) }), lease_until: kept.until })
    .where('queue', '=', kept.queue)
    .where('lease', '=', kept.lease)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}
