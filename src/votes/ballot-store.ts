import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { type Ballot, type NewBallot, saysTheSame } from './ballot.ts';
import type { BallotsTable, VotesTables } from './tables.ts';
import type { Poll } from './vote.ts';

const open = (db: Db) => db.withTables<VotesTables & MunicipalitiesTables>();

interface Of {
  readonly roundId: string;
  readonly number: number;
}

/** Only who is entitled can have a ballot, and one: both are read at once. */
const electorateQuery = keptQuery((db, of: Pick<Of, keyof Of>) =>
  open(db)
    .selectFrom('electorate')
    .innerJoin('municipalities', municipalityOf('electorate'))
    .leftJoin('ballots', (join) =>
      join
        .onRef('ballots.round_id', '=', 'electorate.round_id')
        .onRef('ballots.vote', '=', 'electorate.vote')
        .onRef('ballots.municipality_id', '=', 'electorate.municipality_id'),
    )
    .select(['municipalities.id', 'municipalities.name'])
    .select([
      'ballots.version',
      'ballots.choice',
      'ballots.reason',
      'ballots.office',
      'ballots.given',
      'ballots.cast_at',
    ])
    .where('electorate.round_id', '=', of.roundId)
    .where('electorate.vote', '=', of.number)
    .orderBy('municipalities.position')
    .orderBy('municipalities.id'),
);

/** Who is entitled in a vote, and the ballots that count, by municipality. */
export async function electorateOf(db: Db, of: Of): Promise<{ entitled: Ballot['municipality'][]; ballots: Ballot[] }> {
  const { rows } = await electorateQuery(db, { ...of });
  return {
    entitled: rows.map(({ id, name }) => ({ id, name })),
    ballots: rows.flatMap(({ version, choice, office, given, cast_at: at, ...row }) => {
      if (version === null || choice === null || office === null || given === null || at === null) return [];
      return [toBallot({ ...row, version, choice, office, given, cast_at: at, municipality_id: row.id })];
    }),
  };
}

const replacedQuery = keptQuery((db, of: Pick<Of, keyof Of>) =>
  open(db)
    .selectFrom('replaced_ballots')
    .innerJoin('municipalities', municipalityOf('replaced_ballots'))
    .selectAll('replaced_ballots')
    .select('municipalities.name')
    .where('replaced_ballots.round_id', '=', of.roundId)
    .where('replaced_ballots.vote', '=', of.number)
    .orderBy('municipalities.position')
    .orderBy('replaced_ballots.version', 'desc'),
);

/** The ballots of a vote that were replaced, the latest first, by municipality. */
export async function replacedBallotsOf(db: Db, of: Of): Promise<Ballot[]> {
  return (await replacedQuery(db, { ...of })).rows.map(toBallot);
}

function toBallot(row: Omit<BallotsTable, 'round_id' | 'vote'> & { name: string }): Ballot {
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
  await putQuery(db, { ...key, ...ballotValues(ballot), version: (before?.version ?? 0) + 1 });
  return true;
}

const putQuery = keptQuery((db, of: Pick<BallotsTable, keyof BallotsTable>) => {
  const { version, choice, reason, office, given, cast_at } = of;
  const values = { version, choice, reason, office, given, cast_at };
  return open(db)
    .insertInto('ballots')
    .values({ round_id: of.round_id, vote: of.vote, municipality_id: of.municipality_id, ...values })
    .onConflict((conflict) => conflict.columns(['round_id', 'vote', 'municipality_id']).doUpdateSet(values));
});

/** A poll with a ballot in place of the one that its municipality had; what does not count any more comes first. */
export function withBallot(poll: Poll, ballot: NewBallot): Poll {
  const { id } = ballot.municipality;
  const before = poll.ballots.find(({ municipality }) => municipality.id === id);
  const byId = new Map(poll.ballots.map((one) => [one.municipality.id, one]));
  byId.set(id, { ...ballot, version: (before?.version ?? 0) + 1 });
  const inOrder = (ballots: readonly Ballot[]) =>
    poll.entitled.flatMap((one) => ballots.filter(({ municipality }) => municipality.id === one.id));
  return {
    ...poll,
    ballots: inOrder([...byId.values()]),
    replaced: before ? inOrder([before, ...poll.replaced]) : poll.replaced,
  };
}

function ballotValues(ballot: NewBallot) {
  const { choice, reason, office, given, castAt } = ballot;
  return { choice, reason: reason ?? null, office, given, cast_at: castAt };
}
