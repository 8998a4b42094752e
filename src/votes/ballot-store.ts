import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import { municipalityOf } from '../municipalities/join.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { type Ballot, type NewBallot, saysTheSame } from './ballot.ts';
import type { BallotsTable, VotesTables } from './tables.ts';
import type { Act, Poll, VoteState } from './vote.ts';

const open = (db: Db) => db.withTables<VotesTables & MunicipalitiesTables>();

/** Who is entitled in a vote, the ballots that count and those they replaced, and what was done with it. */
type Standing = Omit<Poll, 'vote'>;

/** A line of what stands: who is entitled, with the ballot that counts; a ballot that was replaced; an act. */
interface Line {
  readonly part: 'entitled' | 'replaced' | 'act';
  readonly vote: number;
  readonly municipality_id: string | null;
  readonly name: string | null;
  readonly version: number | null;
  readonly choice: Ballot['choice'] | null;
  readonly reason: string | null;
  readonly office: string | null;
  readonly given: Ballot['given'] | null;
  readonly at: string | null;
  readonly act: Act['kind'] | null;
  readonly deadline_before: string | null;
}

const numbersOf = (db: Db, roundId: string) =>
  open(db).selectFrom('votes').select('votes.number').where('votes.round_id', '=', roundId);

const oneQuery = keptQuery((db, { roundId, number }: { roundId: string; number: number }) =>
  linesOf(db, roundId, numbersOf(db, roundId).where('votes.number', '=', number)),
);

const stateQuery = keptQuery((db, { roundId, state }: { roundId: string; state: VoteState }) =>
  linesOf(db, roundId, numbersOf(db, roundId).where('votes.state', '=', state)),
);

/** All that belongs to these votes is read at once: each question is a way to the database and back. */
function linesOf(db: Db, roundId: string, votes: ReturnType<typeof numbersOf>) {
  const entitled = entitledLines(db).where('electorate.round_id', '=', roundId).where('electorate.vote', 'in', votes);
  const replaced = replacedLines(db).where('before.round_id', '=', roundId).where('before.vote', 'in', votes);
  const acts = actLines(db).where('vote_acts.round_id', '=', roundId).where('vote_acts.vote', 'in', votes);
  const lines = entitled.$castTo<Line>().unionAll(replaced.$castTo<Line>()).unionAll(acts.$castTo<Line>());
  return open(db)
    .selectFrom(lines.as('line'))
    .selectAll('line')
    .orderBy(sql.ref('line.place'))
    .orderBy('line.municipality_id')
    .orderBy('line.version', 'desc');
}

const place = (order: string) => sql<number>`${sql.raw(order)}`.as('place');
const part = (name: Line['part']) => sql.lit(name).as('part');
const none = <Name extends keyof Line>(name: Name) => sql<null>`null`.as(name);

/** Only who is entitled can have a ballot, and one. */
function entitledLines(db: Db) {
  return open(db)
    .selectFrom('electorate')
    .innerJoin('municipalities', municipalityOf('electorate'))
    .leftJoin('ballots', (join) =>
      join
        .onRef('ballots.round_id', '=', 'electorate.round_id')
        .onRef('ballots.vote', '=', 'electorate.vote')
        .onRef('ballots.municipality_id', '=', 'electorate.municipality_id'),
    )
    .select([part('entitled'), 'electorate.vote', place('municipalities.position')])
    .select(['electorate.municipality_id', 'municipalities.name'])
    .select(['ballots.version', 'ballots.choice', 'ballots.reason', 'ballots.office', 'ballots.given'])
    .select(['ballots.cast_at as at', none('act'), none('deadline_before')]);
}

function replacedLines(db: Db) {
  return open(db)
    .selectFrom('replaced_ballots as before')
    .innerJoin('municipalities', municipalityOf('before'))
    .select([part('replaced'), 'before.vote', place('municipalities.position')])
    .select(['before.municipality_id', 'municipalities.name'])
    .select(['before.version', 'before.choice', 'before.reason', 'before.office', 'before.given'])
    .select(['before.cast_at as at', none('act'), none('deadline_before')]);
}

/** The latest first. */
function actLines(db: Db) {
  return open(db)
    .selectFrom('vote_acts')
    .select([part('act'), 'vote_acts.vote', place('-vote_acts.position')])
    .select([none('municipality_id'), none('name')])
    .select([none('version'), none('choice'), 'vote_acts.reason', 'vote_acts.office', none('given')])
    .select(['vote_acts.acted_at as at', 'vote_acts.act', 'vote_acts.deadline_before']);
}

/** What stands in a vote. */
export async function standingOf(db: Db, of: { roundId: string; number: number }): Promise<Standing> {
  const { rows } = await oneQuery(db, of);
  return standing(rows);
}

/** What stands in each vote of this state, by its number. */
export async function standingsOf(
  db: Db,
  of: { roundId: string; state: VoteState },
): Promise<ReadonlyMap<number, Standing>> {
  const { rows } = await stateQuery(db, of);
  return new Map([...Map.groupBy(rows, ({ vote }) => vote)].map(([number, lines]) => [number, standing(lines)]));
}

function standing(lines: readonly Line[]): Standing {
  const of = (wanted: Line['part']) => lines.filter(({ part: own }) => own === wanted);
  return {
    entitled: of('entitled').map(municipality),
    ballots: of('entitled').flatMap(toBallot),
    replaced: of('replaced').flatMap(toBallot),
    acts: of('act').flatMap(toAct),
  };
}

function municipality({ municipality_id: id, name }: Line): Ballot['municipality'] {
  return { id: id ?? '', name: name ?? '' };
}

function toBallot(line: Line): Ballot[] {
  const { version, choice, reason, office, given, at } = line;
  if (version === null || choice === null || office === null || given === null || at === null) return [];
  return [
    { municipality: municipality(line), version, choice, reason: reason ?? undefined, office, given, castAt: at },
  ];
}

function toAct({ act: kind, at, office, reason, deadline_before: deadlineBefore }: Line): Act[] {
  if (kind === null || at === null || office === null || reason === null || deadlineBefore === null) return [];
  return [{ kind, at, office, reason, deadlineBefore }];
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
