import type { Db } from '../conversation/database.ts';
import { foundOr } from '../conversation/refusal.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import { Exact } from './figures.ts';
import type { Provider, ProviderDraft } from './provider.ts';
import type { GrantsTables, MeasureProviderVersionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<GrantsTables>();

type Row = MeasureProviderVersionsTable & { measure: number };

/** All versions of all providers of a round, by number and version. */
const versions = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('measure_provider_versions as version')
    .innerJoin('measure_providers as kept', (join) =>
      join
        .onRef('kept.round_id', '=', 'version.round_id')
        .onRef('kept.municipality_id', '=', 'version.municipality_id')
        .onRef('kept.number', '=', 'version.provider'),
    )
    .selectAll('version')
    .select('kept.measure')
    .where('version.round_id', '=', roundId)
    .orderBy('version.municipality_id')
    .orderBy('version.provider')
    .orderBy('version.version');

/** The versions that count. */
const current = (db: Db, roundId: string) => versions(db, roundId).whereRef('kept.version', '=', 'version.version');

function toProvider(row: Row): Provider {
  return {
    number: row.provider,
    version: row.version,
    measure: row.measure,
    municipalityId: row.municipality_id,
    name: row.name,
    passedOn: row.passed_on === null ? undefined : new Exact(row.passed_on),
    agreedOn: row.agreed_on ?? undefined,
    agreement: row.agreement ?? undefined,
    proofDue: row.proof_due ?? undefined,
    proofReceived: row.proof_received ?? undefined,
    proofAccepted: row.proof_accepted ?? undefined,
    repaid: row.repaid === null ? undefined : new Exact(row.repaid),
    repaidOn: row.repaid_on ?? undefined,
    state: row.state,
    office: row.office,
    changedAt: row.changed_at,
  };
}

/** The providers of all municipalities of a round, dropped ones among them. */
export async function allProviders(db: Db, roundId: string): Promise<Provider[]> {
  return (await current(db, roundId).execute()).map(toProvider);
}

/** The providers of a municipality by number, dropped ones among them. */
export async function providersOf(db: Db, roundId: string, municipalityId: string): Promise<Provider[]> {
  const rows = await current(db, roundId).where('version.municipality_id', '=', municipalityId).execute();
  return rows.map(toProvider);
}

/** All that a provider of the member's municipality has been, the first version first; refused when there is none of this number. */
export async function providerVersions(db: Db, turn: MemberTurn, number: number): Promise<Provider[]> {
  const rows = await versions(db, turn.roundId)
    .where('version.municipality_id', '=', turn.member.municipality.id)
    .where('version.provider', '=', number)
    .execute();
  if (rows.length === 0) await providerFor(db, turn, number);
  return rows.map(toProvider);
}

/** The provider of this number of the member's municipality as it stands; a refusal that leads to the list, when there is none. */
export async function providerFor(db: Db, turn: MemberTurn, number: number): Promise<Provider> {
  const row = await current(db, turn.roundId)
    .where('version.municipality_id', '=', turn.member.municipality.id)
    .where('version.provider', '=', number)
    .executeTakeFirst();
  return foundOr(row && toProvider(row), {
    code: 'grants.unknown-provider',
    kind: 'Mittel',
    what: `Einen Träger ${number}`,
    text: `Die Nummern der Träger von ${turn.member.municipality.name} stehen in der Liste.`,
    way: { title: 'Träger ansehen', verb: 'grants.providers' },
  });
}

/** Keeps a new provider of a measure under the next number; the same operation again gives the first. */
export async function saveProvider(
  db: Db,
  turn: MemberTurn,
  { operation, measure, draft }: { operation: string; measure: number; draft: ProviderDraft },
): Promise<number> {
  const { roundId, member } = turn;
  const series = `providers/${member.municipality.id}`;
  await holdNumbers(db, roundId, series);
  const before = await findByOperation(db, turn, operation);
  if (before !== undefined) return before;
  const number = await nextNumber(db, roundId, series);
  const key = { round_id: roundId, municipality_id: member.municipality.id };
  await open(db)
    .insertInto('measure_providers')
    .values({ ...key, number, measure, operation_id: operation, version: 1 })
    .execute();
  await saveVersion(db, turn, { number, version: 1, draft, state: 'active' });
  return number;
}

async function findByOperation(db: Db, { roundId, member }: MemberTurn, operation: string) {
  const row = await open(db)
    .selectFrom('measure_providers')
    .select('number')
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', member.municipality.id)
    .where('operation_id', '=', operation)
    .executeTakeFirst();
  return row?.number;
}

/** What a provider becomes: from the version that was looked at to the next. */
export interface ProviderChange {
  readonly number: number;
  readonly seen: number;
  readonly draft: ProviderDraft;
  readonly state: Provider['state'];
}

/** Makes the next version of a provider; false when somebody else has changed the one that was looked at. */
export async function changeProvider(db: Db, turn: MemberTurn, change: ProviderChange): Promise<boolean> {
  const { number, seen, draft, state } = change;
  const result = await open(db)
    .updateTable('measure_providers')
    .set({ version: seen + 1 })
    .where('round_id', '=', turn.roundId)
    .where('municipality_id', '=', turn.member.municipality.id)
    .where('number', '=', number)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await saveVersion(db, turn, { number, version: seen + 1, draft, state });
  return true;
}

async function saveVersion(
  db: Db,
  turn: MemberTurn,
  kept: { number: number; version: number; draft: ProviderDraft; state: Provider['state'] },
): Promise<void> {
  const { number, version, draft, state } = kept;
  await open(db)
    .insertInto('measure_provider_versions')
    .values({
      round_id: turn.roundId,
      municipality_id: turn.member.municipality.id,
      provider: number,
      version,
      name: draft.name,
      passed_on: draft.passedOn?.toFixed(2) ?? null,
      agreed_on: draft.agreedOn ?? null,
      agreement: draft.agreement ?? null,
      proof_due: draft.proofDue ?? null,
      proof_received: draft.proofReceived ?? null,
      proof_accepted: draft.proofAccepted ?? null,
      repaid: draft.repaid?.toFixed(2) ?? null,
      repaid_on: draft.repaidOn ?? null,
      state,
      office: turn.member.office,
      changed_at: turn.at,
    })
    .execute();
}
