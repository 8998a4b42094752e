import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import { askings } from '../responses/askings.ts';
import type { Circulation, Remarked } from './minutes.ts';
import type { MinutesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MinutesTables>();

/** What the municipalities say to minutes that go round. */
export const remarkAskings = askings<Remarked>('minutes-remarks', z.object({ remarks: z.array(z.number()) }));

/** Keeps that minutes go round, under the next number. */
export async function saveCirculation(
  db: Db,
  roundId: string,
  { minutes, office, at }: { minutes: number; office: string; at: Instant },
): Promise<number> {
  await holdNumbers(db, roundId, 'minutes-circulations');
  const number = await nextNumber(db, roundId, 'minutes-circulations');
  await open(db)
    .insertInto('minutes_circulations')
    .values({ round_id: roundId, number, minutes, office, opened_at: at })
    .execute();
  return number;
}

/** The minutes of each of these circulations. */
export async function minutesOf(
  db: Db,
  roundId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await open(db)
    .selectFrom('minutes_circulations')
    .select(['number', 'minutes'])
    .where('round_id', '=', roundId)
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.map(({ number, minutes }) => [number, minutes]));
}

/** The last time that minutes went round; undefined where they never did. */
export async function lastCirculation(db: Db, roundId: string, minutes: number): Promise<Circulation | undefined> {
  const row = await open(db)
    .selectFrom('minutes_circulations')
    .select('number')
    .where('round_id', '=', roundId)
    .where('minutes', '=', minutes)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && remarkAskings.find(db, roundId, row.number);
}
