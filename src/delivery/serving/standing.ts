import { sql } from 'kysely';
import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import { closedRounds } from '../../municipalities/closures.ts';
import { FOREVER } from '../queues.ts';
import type { DeliveryTables } from '../tables.ts';

const open = (db: Db) => db.withTables<DeliveryTables>();

/** How deliveries and due work stand, in one round or in all of them. */
export interface Standing {
  /** When the last message was accepted. */
  readonly delivered: Instant | undefined;
  /** Messages that may go out and have not, and the oldest of them; not those that wait until somebody installs the app again. */
  readonly waiting: number;
  readonly oldest: Instant | undefined;
  /** Pieces of work that were due before `late` and are not done, of rounds that run. */
  readonly overdue: number;
}

/** Which rounds are looked at, now, and since when work that is due is called late. */
export interface Looked {
  readonly roundId?: string | undefined;
  readonly now: Instant;
  readonly late: Instant;
}

/** How they stand now. */
export async function standing(db: Db, looked: Looked): Promise<Standing> {
  const [delivered, { waiting, oldest }, overdue] = [
    await lastDelivery(db, looked),
    await waitingMessages(db, looked),
    await overdueWork(db, looked),
  ];
  return { delivered, waiting: Number(waiting), oldest: oldest ?? undefined, overdue };
}

async function lastDelivery(db: Db, { roundId }: Looked): Promise<Instant | undefined> {
  const last = await open(db)
    .selectFrom('outbox')
    .select('sent_at')
    .where('state', '=', 'sent')
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId ?? ''))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.sent_at ?? undefined;
}

function waitingMessages(db: Db, { roundId, now }: Looked) {
  return open(db)
    .selectFrom('outbox')
    .where('state', '=', 'pending')
    .where('not_before', '<=', now)
    .where('queue', 'not in', open(db).selectFrom('queues').select('queue').where('next_at', '=', FOREVER))
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId ?? ''))
    .select([sql<number>`count(*)`.as('waiting'), sql<Instant | null>`min(created_at)`.as('oldest')])
    .executeTakeFirstOrThrow();
}

async function overdueWork(db: Db, { roundId, late }: Looked): Promise<number> {
  const { overdue } = await open(db)
    .selectFrom('work')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', late)
    .where('round_id', 'not in', closedRounds(db))
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId ?? ''))
    .select(sql<number>`count(*)`.as('overdue'))
    .executeTakeFirstOrThrow();
  return Number(overdue);
}
