import { sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Closed, Member, Role } from '../conversation/turn.ts';
import { municipalityOf } from './join.ts';
import { thinPlaces } from './rights.ts';
import type { RoundPlan } from './round.ts';
import { type ClosingRow, hearRound, municipalitiesOf, type PlanVersion, planVersion } from './store.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** What a person is for one municipality today. */
interface Row {
  readonly person_id: string;
  readonly office: string;
  readonly roles: string;
  readonly id: string;
  readonly name: string;
  /** For whom they stand in: a row for each. */
  readonly from_day?: string | null;
  readonly until_day?: string | null;
}

const running = (db: Db) =>
  open(db)
    .selectFrom('memberships')
    .innerJoin('municipalities', municipalityOf('memberships'))
    .select(['memberships.person_id', 'memberships.office', 'memberships.roles'])
    .select(['municipalities.id', 'municipalities.name'])
    .where('memberships.ended_at', 'is', null)
    .where('municipalities.active', '=', 1);

/** The same with the absences in which they stand in. */
const standingIn = (db: Db) =>
  running(db)
    .leftJoin('absences', (join) =>
      join
        .onRef('absences.round_id', '=', 'memberships.round_id')
        .onRef('absences.municipality_id', '=', 'memberships.municipality_id')
        .onRef('absences.substitute_id', '=', 'memberships.person_id')
        .on('absences.ended_at', 'is', null),
    )
    .select(['absences.from_day', 'absences.until_day']);

function toMember({ person_id: personId, office, roles, id, name }: Row): Member {
  return { personId, office, municipality: { id, name }, roles: JSON.parse(roles) as Role[] };
}

function toStanding(rows: readonly Row[]): Member[] {
  const standsIn = rows.flatMap(({ from_day: from, until_day: to }) =>
    typeof from === 'string' ? [{ from, to: to ?? undefined }] : [],
  );
  return rows.slice(0, 1).map((row) => ({ ...toMember(row), ...(standsIn.length > 0 ? { standsIn } : {}) }));
}

/** One person: what they are for the first of their municipalities, and for the others. */
function toPerson(rows: readonly Row[]): Member | undefined {
  const [first, ...others] = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(toStanding);
  return first && others.length > 0 ? { ...first, also: others } : first;
}

const memberQuery = keptQuery((db, of: { roundId: string; personId: string }) =>
  standingIn(db)
    .where('memberships.round_id', '=', of.roundId)
    .where(lowered('memberships.person_id'), '=', of.personId)
    .orderBy('municipalities.position'),
);

/** A person of the round by their Entra object id, in any case of letters; undefined when unknown or gone. */
export async function findMember(db: Db, roundId: string, personId: string): Promise<Member | undefined> {
  return toPerson((await memberQuery(db, { roundId, personId: personId.toLowerCase() })).rows);
}

/** All rounds of this installation, each beside what a person is there; both are asked for at each turn. */
export function speakers(db: Db, of: { personId: string }) {
  return open(db)
    .selectFrom('rounds')
    .leftJoin(
      standingIn(db)
        .select(['memberships.round_id', 'memberships.tenant_id', 'municipalities.position'])
        .where(lowered('memberships.person_id'), '=', of.personId)
        .as('person'),
      'person.round_id',
      'rounds.id',
    )
    .select(['rounds.id as round', ...planVersion, 'rounds.closed_at', 'rounds.read_until'])
    .select(['person.person_id', 'person.office', 'person.roles'])
    .select(['person.id', 'person.name', 'person.tenant_id', 'person.from_day', 'person.until_day', 'person.position']);
}

type SpeakerRow = Omit<{ readonly [Key in keyof Row]: Row[Key] | null }, 'from_day' | 'until_day'> &
  Pick<Row, 'from_day' | 'until_day'> &
  ClosingRow &
  PlanVersion & { readonly tenant_id: string | null };

/** A round, and the member of it that a person is; undefined where the round does not know them. */
export interface Spoken {
  readonly round: RoundPlan;
  readonly member: Member | undefined;
  readonly closed: Closed | undefined;
}

/**
 * A round with what its rows say of who signs in: an object id means somebody together with its tenant alone; with a
 * tenant of the round where it was not kept which.
 */
export function spokenIn(
  db: Db,
  round: RoundPlan,
  { rows, tenantId }: { readonly rows: readonly SpeakerRow[]; readonly tenantId: string | undefined },
): Spoken | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const closed = hearRound(db, round, first);
  const tenant = tenantId?.toLowerCase();
  const admitted = round.tenants.some((one) => one.toLowerCase() === tenant);
  const known = rows.filter((row) => (row.tenant_id === null ? admitted : row.tenant_id === tenant)).flatMap(person);
  return { round, member: toPerson(known), closed };
}

function person({ person_id, office, roles, id, name, ...days }: SpeakerRow): Row[] {
  if (person_id === null || office === null || roles === null || id === null || name === null) return [];
  return [{ person_id, office, roles, id, name, ...days }];
}

/** Everyone who takes part today, in the order of their municipalities: who speaks for several, once for each. */
export async function membersOf(db: Db, roundId: string): Promise<Member[]> {
  const rows = await running(db)
    .where('memberships.round_id', '=', roundId)
    .orderBy('municipalities.position')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) =>
    own.toSorted((one, other) => (one.office < other.office ? -1 : 1)).map(toMember),
  );
}

/** Where too few speak in a round today, a German sentence each. */
export async function thinIn(db: Db, roundId: string): Promise<string[]> {
  return thinPlaces(await membersOf(db, roundId), await municipalitiesOf(db, roundId));
}

/** The id of a person as the round knows it, still there or gone, however it is written here. */
export async function knownId(db: Db, roundId: string, personId: string): Promise<string> {
  const row = await open(db)
    .selectFrom('memberships')
    .select('person_id')
    .where('round_id', '=', roundId)
    .where(lowered('person_id'), '=', personId.toLowerCase())
    .executeTakeFirst();
  return row?.person_id ?? personId;
}

function lowered(column: 'memberships.person_id' | 'person_id') {
  return sql<string>`lower(${sql.ref(column)})`;
}
