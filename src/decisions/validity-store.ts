import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { holdNumbers } from '../municipalities/store.ts';
import { type DecisionNumber, isSame, type Validity } from './decision.ts';
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

/** What is said of a decision: its last day, none, or that it was repealed; by the Koordination, or by a later decision. */
export interface NewValidity {
  readonly of: DecisionNumber;
  readonly until: Day | undefined;
  readonly repealed?: boolean;
  readonly by?: DecisionNumber | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** Keeps what is said, as the next version; false where the same stands already. Two at once wait for each other. */
export async function saveValidity(db: Db, roundId: string, said: NewValidity): Promise<boolean> {
  await holdNumbers(db, roundId, 'votes');
  const before = (await validities(db, roundId)).find(({ of }) => isSame(of, said.of));
  const repealed = said.repealed ?? false;
  if (before ? before.until === said.until && before.repealed === repealed : said.until === undefined) return false;
  await open(db)
    .insertInto('decision_validities')
    .values({
      round_id: roundId,
      year: said.of.year,
      number: said.of.number,
      version: (before?.version ?? 0) + 1,
      valid_to: said.until ?? null,
      repealed: repealed ? 1 : 0,
      by_year: said.by?.year ?? null,
      by_number: said.by?.number ?? null,
      office: said.office,
      set_at: said.at,
    })
    .execute();
  return true;
}
