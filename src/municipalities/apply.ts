import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Person, RoundPlan } from './round.ts';
import { findRound, knownId } from './store.ts';
import type { MunicipalitiesTables } from './tables.ts';

const open = (db: Db) => db.withTables<MunicipalitiesTables>();

/** What applying a round file would change, one German line each; empty when nothing would. */
export function differences(before: RoundPlan | undefined, after: RoundPlan): string[] {
  if (!before)
    return [
      `Neue Runde „${after.name}“ mit ${after.municipalities.length} Kommunen und ${after.people.length} Personen`,
    ];
  return [
    ...listChanges(
      'Kommune',
      new Map(before.municipalities.map((one) => [one.id, one.name])),
      new Map(after.municipalities.map((one) => [one.id, one.name])),
    ),
    ...listChanges('Person', describePeople(before.people), describePeople(after.people)),
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
  { key: 'digest', said: 'Zeit des Wochenüberblicks' },
  { key: 'starterKnowledge', said: 'mitgeliefertes Wissen' },
  { key: 'firstQuestions', said: 'Fragen zum Einstieg' },
];

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function describePeople(people: readonly Person[]): Map<string, string> {
  return new Map(
    people.map((person) => [person.objectId, `${person.office} (${person.municipality}; ${person.roles.join(', ')})`]),
  );
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
  await db.transaction().execute(async (tx) => {
    const values = { plan: JSON.stringify(plan), applied_at: now };
    await open(tx)
      .insertInto('rounds')
      .values({ id: plan.id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
    await applyMunicipalities(tx, plan);
    await applyPeople(tx, plan);
  });
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

async function applyPeople(db: Db, plan: RoundPlan): Promise<void> {
  await open(db)
    .updateTable('people')
    .set({ active: 0 })
    .where('round_id', '=', plan.id)
    .where('source', '=', 'file')
    .execute();
  for (const person of plan.people) {
    const values = {
      office: person.office,
      municipality_id: person.municipality,
      roles: JSON.stringify(person.roles),
      source: 'file' as const,
      active: 1,
    };
    const id = await knownId(db, plan.id, person.objectId);
    await open(db)
      .insertInto('people')
      .values({ round_id: plan.id, person_id: id, ...values })
      .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doUpdateSet(values))
      .execute();
  }
}

/** Applies a round file the first time; afterwards the database counts, and `cli round apply` shows what would change. */
export async function seedRound(db: Db, plan: RoundPlan, now: Instant): Promise<boolean> {
  if (await findRound(db, plan.id)) return false;
  await applyRound(db, plan, now);
  return true;
}
