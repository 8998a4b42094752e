import type { Db } from '../conversation/database.ts';
import { isSame, type Validity } from './decision.ts';
import type { DecisionsTables } from './tables.ts';

const open = (db: Db) => db.withTables<DecisionsTables>();

/** Until when the decisions of a round hold, of each what was said last. */
export async function validities(db: Db, roundId: string): Promise<readonly Validity[]> {
  const rows = await open(db)
    .selectFrom('decision_validities')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('version', 'desc')
    .execute();
  const all = rows.map(
    (row): Validity => ({
      of: { year: row.year, number: row.number },
      version: row.version,
      until: row.valid_to ?? undefined,
      repealed: row.repealed === 1,
      by: row.by_year === null || row.by_number === null ? undefined : { year: row.by_year, number: row.by_number },
      office: row.office,
      at: row.set_at,
    }),
  );
  return all.filter((one, at) => all.findIndex(({ of }) => isSame(of, one.of)) === at);
}
