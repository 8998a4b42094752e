import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { longDay } from '../german/write.ts';
import { addressesIn, enterAddress, type MailAddress } from './addresses.ts';
import { knownId } from './members.ts';
import { beginMembership, endMembership, type Membership, membershipKey, membershipsOf } from './memberships.ts';
import type { Person, RoundPlan } from './round.ts';
import { findRound, forgetRound } from './store.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** What a round file is held against: the file that was applied last, who stands in the database, and where they are reached. */
export interface Standing {
  readonly plan: RoundPlan;
  readonly memberships: readonly Membership[];
  readonly addresses: readonly MailAddress[];
}

/** A round as it stands; undefined before it was applied. */
export async function standingOf(db: Db, roundId: string): Promise<Standing | undefined> {
  const plan = await findRound(db, roundId);
  if (!plan) return undefined;
  return { plan, memberships: await membershipsOf(db, roundId), addresses: await addressesIn(db, roundId) };
}

/** What applying a round file would change, one German line each; empty when nothing would. */
export function differences(standing: Standing | undefined, after: RoundPlan): string[] {
  if (!standing)
    return [
      `Neue Runde „${after.name}“ mit ${after.municipalities.length} Kommunen und ${peopleIn(after).size} Personen`,
    ];
  const { plan: before } = standing;
  return [
    ...listChanges(
      'Kommune',
      new Map(before.municipalities.map((one) => [one.id, one.name])),
      new Map(after.municipalities.map((one) => [one.id, one.name])),
    ),
    ...peopleChanges(standing, after),
    ...addressChanges(standing.addresses, after).map(addressChanged),
    ...settings.flatMap(({ key, said }) => (same(before[key], after[key]) ? [] : [`Geändert: ${said}`])),
  ];
}

const settings: readonly { key: keyof RoundPlan; said: string }[] = [
  { key: 'name', said: 'Name der Runde' },
  { key: 'contact', said: 'Ansprechstelle' },
  { key: 'programme', said: 'Programm mit Zeitraum, Sätzen und Fristen' },
  { key: 'topicAreas', said: 'Themenfelder' },
  { key: 'tenants', said: 'zugelassene Mandanten' },
  { key: 'channel', said: 'Kanal der Koordination' },
  { key: 'reminders', said: 'Zeiten der Erinnerungen' },
  { key: 'dayPost', said: 'Uhrzeit der täglichen Erinnerung' },
  { key: 'digest', said: 'Zeit des Wochenüberblicks' },
  { key: 'starterKnowledge', said: 'mitgeliefertes Wissen' },
  { key: 'firstQuestions', said: 'Fragen zum Einstieg' },
  { key: 'sharepoint', said: 'Ablage in SharePoint' },
  { key: 'responsible', said: 'Verantwortliche für Datenschutz und Barrierefreiheit' },
];

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function peopleIn({ people }: RoundPlan): ReadonlySet<string> {
  return new Set(people.map(({ objectId }) => objectId.toLowerCase()));
}

function asListed({ objectId, municipality }: Person): string {
  return membershipKey({ personId: objectId, municipalityId: municipality });
}

/** Those whom the file lists no more: as what it had let them in, and whoever has left it altogether, however let in. */
function leaving({ plan: before, memberships }: Standing, after: RoundPlan): Membership[] {
  const listed = new Set(after.people.map(asListed));
  const [were, are] = [peopleIn(before), peopleIn(after)];
  return memberships.filter((one) => {
    const person = one.personId.toLowerCase();
    const has = one.source === 'file' || (were.has(person) && !are.has(person));
    return one.endedAt === undefined && has && !listed.has(membershipKey(one));
  });
}

function peopleChanges(standing: Standing, after: RoundPlan): string[] {
  const known = new Map(standing.memberships.map((one) => [membershipKey(one), one]));
  const changes = after.people.map((one) => personChange(known.get(asListed(one)), one));
  const gone = leaving(standing, after).map((one) => `Entfällt: Person ${described(one)}`);
  return [...changes.filter(isNew), ...gone, ...changes.filter((said) => said !== undefined && !isNew(said))].flatMap(
    (said) => said ?? [],
  );
}

function isNew(said: string | undefined): boolean {
  return said?.startsWith('Neu: ') === true;
}

/** Who comes back after their access was ended is named as that: the file would let them in again. */
function personChange(before: Membership | undefined, after: Person): string | undefined {
  const said = described({ ...after, municipalityId: after.municipality });
  if (!before) return `Neu: Person ${said}`;
  if (before.endedAt !== undefined) return `Neu: Person ${said}, deren Zugang am ${longDay(before.endedAt)} endete`;
  return described(before) === said ? undefined : `Geändert: Person ${described(before)} → ${said}`;
}

/** Whose address the file says otherwise. */
interface AddressChange {
  /** Their id in lower case. */
  readonly person: string;
  readonly office: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

function addressChanges(addresses: readonly MailAddress[], { people }: RoundPlan): AddressChange[] {
  const known = new Map(addresses.map(({ personId, address }) => [personId.toLowerCase(), address]));
  return [...Map.groupBy(people, ({ objectId }) => objectId.toLowerCase())]
    .map(([person, entries]) => ({
      ...{ person, office: entries.map(({ office }) => office)[0] ?? '' },
      ...{ before: known.get(person), now: entries.flatMap(({ mail }) => mail ?? [])[0] },
    }))
    .filter(({ before, now }) => before !== now);
}

function addressChanged({ office, before, now }: AddressChange): string {
  return `E-Mail-Adresse von ${office}: ${before ?? 'keine'} → ${now ?? 'keine'}`;
}

function described({ office, municipalityId, roles }: Pick<Membership, 'office' | 'municipalityId' | 'roles'>): string {
  return `${office} (${municipalityId}; ${roles.join(', ')})`;
}

function listChanges(what: string, before: Map<string, string>, after: Map<string, string>): string[] {
  const added = [...after].filter(([id]) => !before.has(id)).map(([, said]) => `Neu: ${what} ${said}`);
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, said]) => `Entfällt: ${what} ${said}`);
  const changed = [...after]
    .filter(([id, said]) => before.has(id) && before.get(id) !== said)
    .map(([id, said]) => `Geändert: ${what} ${before.get(id)} → ${said}`);
  return [...added, ...gone, ...changed];
}

/** Makes the database follow a round file: people and municipalities that are gone stay on record, but take no part. */
export async function applyRound(db: Db, plan: RoundPlan, now: Instant): Promise<void> {
  forgetRound(db, plan.id);
  await db.transaction().execute(async (tx) => {
    const before = await standingOf(tx, plan.id);
    const values = { plan: JSON.stringify(withoutAddresses(plan)), applied_at: now };
    await open(tx)
      .insertInto('rounds')
      .values({ id: plan.id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
    await applyMunicipalities(tx, plan);
    for (const { personId, municipalityId } of before ? leaving(before, plan) : [])
      await endMembership(tx, plan.id, { personId, municipalityId, at: now });
    for (const person of plan.people) await applyPerson(tx, plan, { person, now });
    await applyAddresses(tx, plan, now);
  });
  forgetRound(db, plan.id);
}

async function applyMunicipalities(db: Db, plan: RoundPlan): Promise<void> {
  await open(db).updateTable('municipalities').set({ active: 0 }).where('round_id', '=', plan.id).execute();
  for (const [position, { id, name, kind }] of plan.municipalities.entries()) {
    const values = { name, kind, position, active: 1 };
    await open(db)
      .insertInto('municipalities')
      .values({ round_id: plan.id, id, ...values })
      .onConflict((conflict) => conflict.columns(['round_id', 'id']).doUpdateSet(values))
      .execute();
  }
}

/** Where the round has but one tenant, an id is that tenant's. */
async function applyPerson(
  db: Db,
  { id: roundId, tenants }: RoundPlan,
  { person, now: at }: { person: Person; now: Instant },
): Promise<void> {
  const { objectId: personId, municipality: municipalityId, office, roles } = person;
  const tenantId = person.tenant ?? (tenants.length === 1 ? tenants[0] : undefined);
  await beginMembership(db, { roundId, personId, municipalityId, office, roles, source: 'file', tenantId, at });
}

/** Addresses stand in one place alone, which forgets them with their people. */
function withoutAddresses(plan: RoundPlan): RoundPlan {
  return { ...plan, people: plan.people.map(({ mail: _, ...person }) => person) };
}

async function applyAddresses(db: Db, plan: RoundPlan, at: Instant): Promise<void> {
  for (const { person, now } of addressChanges(await addressesIn(db, plan.id), plan)) {
    const who = { roundId: plan.id, personId: await knownId(db, plan.id, person) };
    await enterAddress(db, who, { address: now, at });
  }
}

/** Applies a round file the first time; afterwards the database counts, and `cli round apply` shows what would change. */
export async function seedRound(db: Db, plan: RoundPlan, now: Instant): Promise<boolean> {
  if (await findRound(db, plan.id)) return false;
  await applyRound(db, plan, now);
  return true;
}
