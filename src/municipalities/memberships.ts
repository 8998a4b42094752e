import type { Db } from '../conversation/database.ts';
import type { Role } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { forgetAddress } from './addresses.ts';
import { knownId } from './members.ts';
import type { MembershipsTable, MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** What a person is for a municipality, or was until then. */
export interface Membership {
  readonly personId: string;
  readonly municipalityId: string;
  readonly office: string;
  readonly roles: readonly Role[];
  readonly source: MembershipsTable['source'];
  readonly tenantId?: string | undefined;
  readonly endedAt: Instant | undefined;
}

/** What everybody in the round is or was, of each person and municipality the last period. */
export async function membershipsOf(db: Db, roundId: string): Promise<Membership[]> {
  const rows = await open(db)
    .selectFrom('memberships')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('period')
    .execute();
  return [...new Map(rows.map((row) => [membershipKey(toMembership(row)), toMembership(row)])).values()];
}

function toMembership(row: MembershipsTable): Membership {
  return {
    personId: row.person_id,
    municipalityId: row.municipality_id,
    office: row.office,
    roles: JSON.parse(row.roles) as Role[],
    source: row.source,
    tenantId: row.tenant_id ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}

/** Tells memberships apart: a person means the same in any case of letters. */
export function membershipKey({ personId, municipalityId }: Pick<Membership, 'personId' | 'municipalityId'>): string {
  return `${personId.toLowerCase()} ${municipalityId}`;
}

/** Who is let in as what, from now on. */
export interface Beginning extends Pick<Membership, 'personId' | 'municipalityId' | 'office' | 'roles' | 'source'> {
  readonly roundId: string;
  readonly tenantId?: string | undefined;
  readonly at: Instant;
}

/** Lets a person speak for a municipality; where they do already, as this from now on. */
export async function beginMembership(db: Db, beginning: Beginning): Promise<void> {
  const { roundId, municipalityId, at, tenantId, ...said } = beginning;
  const key = {
    round_id: roundId,
    person_id: await knownId(db, roundId, said.personId),
    municipality_id: municipalityId,
  };
  const values = {
    office: said.office,
    roles: JSON.stringify(said.roles),
    source: said.source,
    tenant_id: tenantId?.toLowerCase() ?? null,
  };
  const last = await lastPeriod(db, key);
  if (last && last.ended_at === null) return change(db, { ...key, period: last.period }, values);
  await open(db)
    .insertInto('memberships')
    .values({ ...key, ...values, period: (last?.period ?? 0) + 1, began_at: at, ended_at: null, ended_by: null })
    .execute();
}

type Key = Pick<MembershipsTable, 'round_id' | 'person_id' | 'municipality_id'>;

async function lastPeriod(db: Db, key: Key) {
  return open(db)
    .selectFrom('memberships')
    .select(['period', 'ended_at'])
    .where('round_id', '=', key.round_id)
    .where('person_id', '=', key.person_id)
    .where('municipality_id', '=', key.municipality_id)
    .orderBy('period', 'desc')
    .executeTakeFirst();
}

async function change(
  db: Db,
  { round_id, person_id, municipality_id, period }: Key & { period: number },
  values: Partial<MembershipsTable>,
): Promise<void> {
  await open(db)
    .updateTable('memberships')
    .set(values)
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('municipality_id', '=', municipality_id)
    .where('period', '=', period)
    .execute();
}

/** Ends what a person is for a municipality; `by` is the office that does, none where the round file does. */
export async function endMembership(
  db: Db,
  roundId: string,
  ending: { personId: string; municipalityId: string; at: Instant; by?: string },
): Promise<boolean> {
  const result = await open(db)
    .updateTable('memberships')
    .set({ ended_at: ending.at, ended_by: ending.by ?? null })
    .where('round_id', '=', roundId)
    .where('person_id', '=', ending.personId)
    .where('municipality_id', '=', ending.municipalityId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  await endAbsences(db, roundId, ending);
  if (!(await takesPart(db, roundId, ending.personId))) await forgetAddress(db, { roundId, ...ending });
  return Number(result.numUpdatedRows) > 0;
}

async function takesPart(db: Db, roundId: string, personId: string): Promise<boolean> {
  const row = await open(db)
    .selectFrom('memberships')
    .select('period')
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nobody stands in for who has left. */
async function endAbsences(
  db: Db,
  roundId: string,
  { personId, municipalityId, at, by }: { personId: string; municipalityId: string; at: Instant; by?: string },
): Promise<void> {
  await open(db)
    .updateTable('absences')
    .set({ ended_at: at, ended_by: by ?? null })
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', municipalityId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}
