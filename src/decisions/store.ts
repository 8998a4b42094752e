import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { DecisionNumber, Replacement } from './decision.ts';
import type { DecisionsTables } from './tables.ts';

const open = (db: Db) => db.withTables<DecisionsTables>();

/** All replacements of a round. */
export async function replacements(
  db: Db,
  roundId: string,
): Promise<readonly (Replacement & { readonly replaced: DecisionNumber })[]> {
  const rows = await open(db).selectFrom('replaced_decisions').selectAll().where('round_id', '=', roundId).execute();
  return rows.map((row) => ({
    replaced: { year: row.year, number: row.number },
    by: { year: row.by_year, number: row.by_number },
    at: row.replaced_at,
    office: row.office,
  }));
}

/** Notes that one decision replaces another; false when the other has been replaced before. */
export async function saveReplacement(
  db: Db,
  { roundId, at, office }: { readonly roundId: string; readonly at: Instant; readonly office: string },
  { replaced, by }: { replaced: DecisionNumber; by: DecisionNumber },
): Promise<boolean> {
  const result = await open(db)
    .insertInto('replaced_decisions')
    .values({
      round_id: roundId,
      ...replaced,
      by_year: by.year,
      by_number: by.number,
      replaced_at: at,
      office,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'year', 'number']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}
