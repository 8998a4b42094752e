import type { Db } from '../conversation/database.ts';
import { isOver } from '../conversation/dispatch/closed.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import type { RoundPlan } from './round.ts';
import { closedHeard, forgetRound, planOf } from './store.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** The closed rounds by their ids, as a part of a query. */
export function closedRounds(db: Db) {
  return open(db).selectFrom('rounds').select('id').where('closed_at', 'is not', null);
}

/** The rounds in which something may still be written and reminded of. */
export async function runningRounds(db: Db): Promise<RoundPlan[]> {
  const running = open(db).selectFrom('rounds').select(['id', 'plan']).where('closed_at', 'is', null);
  return (await running.orderBy('id').execute()).map(planOf);
}

/** Whether a round was closed and cannot be read any more. */
export async function isRoundOver(db: Db, roundId: string, now: Instant): Promise<boolean> {
  const closed = await closedHeard(db, roundId);
  return closed !== undefined && isOver(closed, now);
}

/** Since when a round is closed, and until which day it can be read; the latter is missing until its closing is done. */
export interface Closing {
  readonly at: Instant;
  readonly readUntil: Day | undefined;
}

/** How the closing of a round stands; undefined while the round runs. */
export async function closingOf(db: Db, roundId: string): Promise<Closing | undefined> {
  const row = await open(db)
    .selectFrom('rounds')
    .select(['closed_at', 'read_until'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  return row?.closed_at ? { at: row.closed_at, readUntil: row.read_until ?? undefined } : undefined;
}

/** From now on nothing is written in a round; false where that was so before. */
export async function beginClosing(db: Db, roundId: string, at: Instant): Promise<boolean> {
  forgetRound(db, roundId);
  const begun = await open(db)
    .updateTable('rounds')
    .set({ closed_at: at })
    .where('id', '=', roundId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return Number(begun.numUpdatedRows) > 0;
}

/** Ends a closing that has begun; false where another has ended it, or it was taken back. */
export async function endClosing(db: Db, roundId: string, readUntil: Day): Promise<boolean> {
  forgetRound(db, roundId);
  const ended = await open(db)
    .updateTable('rounds')
    .set({ read_until: readUntil })
    .where('id', '=', roundId)
    .where('closed_at', 'is not', null)
    .where('read_until', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows) > 0;
}

/** Opens a closed round again; false where it runs. */
export async function reopen(db: Db, roundId: string): Promise<boolean> {
  forgetRound(db, roundId);
  const opened = await open(db)
    .updateTable('rounds')
    .set({ closed_at: null, read_until: null })
    .where('id', '=', roundId)
    .where('closed_at', 'is not', null)
    .executeTakeFirst();
  return Number(opened.numUpdatedRows) > 0;
}
