import type { Db } from '../conversation/database.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { type Ballot, type NewBallot, saysTheSame } from './ballot.ts';
import type { BallotsTable, VotesTables } from './tables.ts';

const open = (db: Db) => db.withTables<VotesTables & MunicipalitiesTables>();

/** The ballots of a vote that count, or those that were replaced (the latest first), by municipality. */
export async function ballotsOf(
  db: Db,
  table: 'ballots' | 'replaced_ballots',
  of: { roundId: string; number: number },
): Promise<Ballot[]> {
  const rows = await open(db)
    .selectFrom(`${table} as given_ballots`)
    .innerJoin('municipalities', municipalityOf('given_ballots'))
    .selectAll('given_ballots')
    .select('municipalities.name')
    .where('given_ballots.round_id', '=', of.roundId)
    .where('given_ballots.vote', '=', of.number)
    .orderBy('municipalities.position')
    .orderBy('given_ballots.version', 'desc')
    .execute();
  return rows.map(toBallot);
}

function toBallot(row: BallotsTable & { name: string }): Ballot {
  return {
    municipality: { id: row.municipality_id, name: row.name },
    version: row.version,
    choice: row.choice,
    reason: row.reason ?? undefined,
    office: row.office,
    given: row.given,
    castAt: row.cast_at,
  };
}

/** Keeps a ballot of a held vote in place of the one before, which stays on record; false when it says the same. */
export async function saveBallot(
  db: Db,
  roundId: string,
  cast: { number: number; ballot: NewBallot; before?: Ballot },
) {
  const { number, ballot, before } = cast;
  if (before && saysTheSame(before, ballot)) return false;
  const key = { round_id: roundId, vote: number, municipality_id: ballot.municipality.id };
  if (before)
    await open(db)
      .insertInto('replaced_ballots')
      .values({ ...key, ...ballotValues(before), version: before.version })
      .execute();
  const values = { ...ballotValues(ballot), version: (before?.version ?? 0) + 1 };
  await open(db)
    .insertInto('ballots')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['round_id', 'vote', 'municipality_id']).doUpdateSet(values))
    .execute();
  return true;
}

function ballotValues(ballot: NewBallot) {
  const { choice, reason, office, given, castAt } = ballot;
  return { choice, reason: reason ?? null, office, given, cast_at: castAt };
}
