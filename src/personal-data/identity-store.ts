import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../conversation/database.ts';
import type { Role } from '../conversation/turn.ts';
import type { RoundPlan } from '../municipalities/round.ts';
import type { Identity, Office } from './identity.ts';
import type { Held } from './naming.ts';
import type { Loose } from './rows.ts';

const open = (db: Db) => db.withTables<Loose>();

/** A person of whom a round keeps something: known to it now or once, or one who has only asked to be let in. */
export interface Known {
  readonly personId: string;
  readonly offices: readonly string[];
}

/** All whom a round knows or has known, and who asked to be let in. */
export async function knownPeople(db: Db, roundId: string): Promise<readonly Known[]> {
  const members = await open(db)
    .selectFrom('memberships')
    .select(['person_id', 'office'])
    .where('round_id', '=', roundId)
    .execute();
  const asking = await open(db)
    .selectFrom('access_requests')
    .select(['person_id', 'name as office'])
    .where('round_id', '=', roundId)
    .execute();
  const groups = Map.groupBy([...members, ...asking], ({ person_id: id }) => String(id).toLowerCase());
  return [...groups].map(([personId, rows]) => ({
    personId,
    offices: [...new Set(rows.flatMap(({ office }) => (office === null ? [] : [String(office)])))],
  }));
}

/** Who holds or has held which office, by the round's file and by its people. */
export async function officesHeld(db: Db, { id, people }: Pick<RoundPlan, 'id' | 'people'>): Promise<readonly Held[]> {
  const members = await open(db)
    .selectFrom('memberships')
    .select(['person_id', 'office'])
    .where('round_id', '=', id)
    .execute();
  return [
    ...people.map(({ objectId, office }) => ({ personId: objectId, office })),
    ...members.map(({ person_id: personId, office }) => ({ personId: String(personId), office: String(office) })),
  ];
}

/** By what a round knows a person. */
export async function identityOf(db: Db, roundId: string, personId: string): Promise<Identity> {
  const person = { roundId, key: personId.toLowerCase() };
  const chats = await ofPerson(open(db).selectFrom('conversations').select('conversation_id as value'), person)
    .where('kind', '=', 'personal')
    .execute();
  const users = await ofPerson(open(db).selectFrom('platform_users').select('user_id as value'), person).execute();
  const requests = await ofPerson(
    open(db).selectFrom('access_requests').select('conversation_id as value'),
    person,
  ).execute();
  const [acts] = await ofPerson(open(db).selectFrom('person_keys').select('person_key as value'), person).execute();
  const found = [...chats, ...users, ...requests].map(({ value }) => String(value));
  const addresses = [personId, ...found.filter((value) => !value.startsWith('19:'))].map((one) => one.toLowerCase());
  const { offices, shared } = await officesOf(db, person);
  const actsKey = acts === undefined ? undefined : String(acts.value);
  return { roundId, personId, addresses: [...new Set(addresses)], actsKey, offices, shared };
}

/** Whether somebody has come back who was forgotten: they are let in again, or ask to be. */
export async function isBack(db: Db, { roundId, personId }: Pick<Identity, 'roundId' | 'personId'>): Promise<boolean> {
  const person = { roundId, key: personId.toLowerCase() };
  const members = await ofPerson(open(db).selectFrom('memberships').select('person_id'), person).execute();
  const asking = await ofPerson(open(db).selectFrom('access_requests').select('person_id'), person).execute();
  return members.length + asking.length > 0;
}

interface Person {
  readonly roundId: string;
  readonly key: string;
}

function ofPerson<Table extends string, Shown>(query: SelectQueryBuilder<Loose, Table, Shown>, person: Person) {
  const loose = query as unknown as SelectQueryBuilder<Loose, string, Shown>;
  return loose.where('round_id', '=', person.roundId).where(sql`lower(person_id)`, '=', person.key);
}

async function officesOf(db: Db, { roundId, key }: Person): Promise<Pick<Identity, 'offices' | 'shared'>> {
  const rows = await open(db)
    .selectFrom('memberships')
    .innerJoin('municipalities', (join) =>
      join
        .onRef('municipalities.round_id', '=', 'memberships.round_id')
        .onRef('municipalities.id', '=', 'memberships.municipality_id'),
    )
    .select(['person_id', 'office', 'roles', 'municipalities.name as municipality', 'began_at'])
    .where('memberships.round_id', '=', roundId)
    .orderBy('began_at')
    .execute();
  const isOwn = ({ person_id: id }: (typeof rows)[number]) => String(id).toLowerCase() === key;
  const others = new Set(rows.filter((row) => !isOwn(row)).map(({ office }) => String(office)));
  const own = new Map(rows.filter(isOwn).map((row) => [String(row.office), officeIn(row)]));
  return {
    offices: [...own.values()].filter(({ name }) => !others.has(name)),
    shared: [...own.keys()].filter((name) => others.has(name)),
  };
}

function officeIn({ office, municipality, roles }: Readonly<Record<string, unknown>>): Office {
  return {
    name: String(office),
    municipality: String(municipality),
    roles: JSON.parse(String(roles)) as Role[],
  };
}
