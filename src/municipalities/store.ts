import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import { fold } from '../conversation/phrase.ts';
import type { Member, MemberTurn, Role } from '../conversation/turn.ts';
import { municipalityOf } from './join.ts';
import type { Municipality, RoundPlan } from './round.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** Plans are read at each turn and change seldom: what was parsed last of each round is kept, by its text. */
const parsed = new Map<string, { readonly text: string; readonly plan: RoundPlan }>();
const MOST_PARSED = 100;

function planOf({ id, plan: text }: { id: string; plan: string }): RoundPlan {
  const kept = parsed.get(id);
  if (kept?.text === text) return kept.plan;
  const plan = frozen(JSON.parse(text) as RoundPlan);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(id, { text, plan });
  return plan;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const roundQuery = keptQuery((db, of: { roundId: string }) =>
  open(db).selectFrom('rounds').select(['id', 'plan']).where('id', '=', of.roundId),
);

/** A round as it was last applied; undefined when there is none of this id. */
export async function findRound(db: Db, roundId: string): Promise<RoundPlan | undefined> {
  const { rows } = await roundQuery(db, { roundId });
  return rows[0] && planOf(rows[0]);
}

/** A round as it was last applied. */
export async function findRoundOrThrow(db: Db, roundId: string): Promise<RoundPlan> {
  const round = await findRound(db, roundId);
  if (!round) throw new Error('no such round');
  return round;
}

const roundsQuery = keptQuery((db) => open(db).selectFrom('rounds').select(['id', 'plan']).orderBy('id'));

/** All rounds of this installation. */
export async function allRounds(db: Db): Promise<RoundPlan[]> {
  const { rows } = await roundsQuery(db, {});
  return rows.map(planOf);
}

const municipalitiesQuery = keptQuery((db, of: { roundId: string }) =>
  open(db)
    .selectFrom('municipalities')
    .select(['id', 'name', 'kind'])
    .where('round_id', '=', of.roundId)
    .where('active', '=', 1)
    .orderBy('position'),
);

/** The municipalities that take part today, in the round's order. */
export async function municipalitiesOf(db: Db, roundId: string): Promise<Municipality[]> {
  return (await municipalitiesQuery(db, { roundId })).rows;
}

const heard = new WeakMap<MemberTurn, readonly string[]>();

/** The names of the municipalities that take part, read once a turn however often it is read for them. */
export async function namesHeard(db: Db, turn: MemberTurn): Promise<readonly string[]> {
  const kept = heard.get(turn) ?? (await municipalitiesOf(db, turn.roundId)).map(({ name }) => name);
  heard.set(turn, kept);
  return kept;
}

/** The names of a round's municipalities and their first words, folded: *monheim am rhein*, *monheim*. */
export async function municipalityNames(db: Db, turn: MemberTurn): Promise<ReadonlySet<string>> {
  const names = (await namesHeard(db, turn)).map((name) => fold(name).folded);
  return new Set(names.flatMap((name) => [name, name.split(' ')[0] ?? name]));
}

const personQuery = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('people')
    .innerJoin('municipalities', municipalityOf('people'))
    .select(['people.person_id', 'people.office', 'people.roles', 'municipalities.id', 'municipalities.name'])
    .where('people.round_id', '=', roundId)
    .where('people.active', '=', 1)
    .where('municipalities.active', '=', 1);

interface PersonRow {
  person_id: string;
  office: string;
  roles: string;
  id: string;
  name: string;
}

function toMember(row: PersonRow): Member {
  return {
    personId: row.person_id,
    office: row.office,
    municipality: { id: row.id, name: row.name },
    roles: JSON.parse(row.roles) as Role[],
  };
}

const memberQuery = keptQuery((db, of: { roundId: string; personId: string }) =>
  personQuery(db, of.roundId).where(lowered('people.person_id'), '=', of.personId),
);

/** A person of the round by their Entra object id, in any case of letters; undefined when unknown or gone. */
export async function findMember(db: Db, roundId: string, personId: string): Promise<Member | undefined> {
  const { rows } = await memberQuery(db, { roundId, personId: personId.toLowerCase() });
  return onePerPerson(rows).map(toMember)[0];
}

const speakerQuery = keptQuery((db, of: { personId: string }) =>
  open(db)
    .selectFrom('rounds')
    .leftJoin(
      open(db)
        .selectFrom('people')
        .innerJoin('municipalities', municipalityOf('people'))
        .select(['people.round_id', 'people.person_id', 'people.office', 'people.roles'])
        .select(['municipalities.id as municipality', 'municipalities.name'])
        .where('people.active', '=', 1)
        .where('municipalities.active', '=', 1)
        .where(lowered('people.person_id'), '=', of.personId)
        .as('person'),
      'person.round_id',
      'rounds.id',
    )
    .select(['rounds.id as round', 'rounds.plan', 'person.person_id', 'person.office', 'person.roles'])
    .select(['person.municipality as id', 'person.name'])
    .orderBy('rounds.id'),
);

/** A round, and the member of it that a person is; undefined where the round does not know them. */
export interface Spoken {
  readonly round: RoundPlan;
  readonly member: Member | undefined;
}

/** All rounds of this installation, each with the member that this person is there; both are asked for at each turn. */
export async function roundsOf(db: Db, personId: string | undefined): Promise<Spoken[]> {
  const { rows } = await speakerQuery(db, { personId: personId?.toLowerCase() ?? '' });
  return [...Map.groupBy(rows, ({ round }) => round)].flatMap(([id, [first, ...others]]) =>
    first
      ? [
          {
            round: planOf({ id, plan: first.plan }),
            member: onePerPerson([first, ...others].flatMap(person)).map(toMember)[0],
          },
        ]
      : [],
  );
}

function person({
  person_id,
  office,
  roles,
  id,
  name,
}: { [Key in keyof PersonRow]: PersonRow[Key] | null }): PersonRow[] {
  if (person_id === null || office === null || roles === null || id === null || name === null) return [];
  return [{ person_id, office, roles, id, name }];
}

/** Everyone who takes part today, in the order of their municipalities. */
export async function membersOf(db: Db, roundId: string): Promise<Member[]> {
  const rows = await personQuery(db, roundId).orderBy('municipalities.position').orderBy('people.office').execute();
  return onePerPerson(rows).map(toMember);
}

/** As people were kept until their ids were, one could stand there twice: as in the file, and as Teams wrote the id. */
function onePerPerson(rows: readonly PersonRow[]): PersonRow[] {
  const asInFile = new Set(rows.map((row) => row.person_id).filter((id) => id === id.toLowerCase()));
  return rows.filter(({ person_id: id }) => id === id.toLowerCase() || !asInFile.has(id.toLowerCase()));
}

/** The id of a person as the round knows it, active or not, however it is written here. */
export async function knownId(db: Db, roundId: string, personId: string): Promise<string> {
  const row = await open(db)
    .selectFrom('people')
    .select('person_id')
    .where('round_id', '=', roundId)
    .where(lowered('person_id'), '=', personId.toLowerCase())
    .orderBy('active', 'desc')
    .executeTakeFirst();
  return row?.person_id ?? personId;
}

function lowered(column: 'people.person_id' | 'person_id') {
  return sql<string>`lower(${sql.ref(column)})`;
}

/**
 * Lets one transaction after the other number something in a series: who looks after this whether it is already there sees
 * what those before have made, and uses up no number.
 */
export async function holdNumbers(db: Db, roundId: string, series: string): Promise<void> {
  await open(db)
    .insertInto('round_numbers')
    .values({ round_id: roundId, series, last: 0 })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'series']).doUpdateSet((eb) => ({ last: eb.ref('round_numbers.last') })),
    )
    .execute();
}

/** The next running number of a series; two transactions at once wait for each other, so there is no gap and no double. */
export async function nextNumber(db: Db, roundId: string, series: string): Promise<number> {
  const row = await open(db)
    .insertInto('round_numbers')
    .values({ round_id: roundId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'series']).doUpdateSet((eb) => ({ last: eb('round_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
