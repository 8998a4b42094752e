import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { touch } from '../delivery/outbox.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import { askings } from '../responses/askings.ts';
import type { Circulation, Commented } from './comment.ts';
import type { CommonGuidelineTables } from './tables.ts';

const open = (db: Db) => db.withTables<CommonGuidelineTables>();

const comment = z.object({
  ...{ section: z.string(), text: z.string(), office: z.string(), at: z.string() },
  told: z.string().optional(),
});

/** What the municipalities say to a draft that goes round. */
export const commentAskings = askings<Commented>('guideline-comments', z.object({ comments: z.array(comment) }));

/** Keeps that a guideline goes round, under the next number. */
export async function saveCirculation(
  db: Db,
  roundId: string,
  { guideline, office, at }: { guideline: number; office: string; at: string },
): Promise<number> {
  await holdNumbers(db, roundId, 'guideline-circulations');
  const number = await nextNumber(db, roundId, 'guideline-circulations');
  await open(db)
    .insertInto('guideline_circulations')
    .values({ round_id: roundId, number, guideline, office, opened_at: at })
    .execute();
  return number;
}

/** The guideline of each of these circulations. */
export async function guidelinesOf(
  db: Db,
  roundId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await open(db)
    .selectFrom('guideline_circulations')
    .select(['number', 'guideline'])
    .where('round_id', '=', roundId)
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.map(({ number, guideline }) => [number, guideline]));
}

/** The last time that a guideline went round; undefined where it never did. */
export async function lastCirculation(db: Db, roundId: string, guideline: number): Promise<Circulation | undefined> {
  const row = await open(db)
    .selectFrom('guideline_circulations')
    .select('number')
    .where('round_id', '=', roundId)
    .where('guideline', '=', guideline)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && { ...(await commentAskings.find(db, roundId, row.number)), guideline };
}

/** Says that the posted card of a guideline that goes round, or went round last, has changed. */
export async function touchGuideline(db: Db, roundId: string, guideline: number): Promise<void> {
  const last = await lastCirculation(db, roundId, guideline);
  if (last) await touch(db, roundId, `guideline.card:${last.number}`);
}
