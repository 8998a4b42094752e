import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import { Exact } from './figures.ts';
import type { Measure, MeasureDraft } from './measure.ts';
import type { GrantsTables, MeasureVersionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<GrantsTables & MunicipalitiesTables>();

type Row = MeasureVersionsTable & { municipality_name: string };

/** All versions of all measures that take part, by municipality, number and version. */
const versions = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('measure_versions as version')
    .innerJoin('municipalities', municipalityOf('version'))
    .selectAll('version')
    .select('municipalities.name as municipality_name')
    .where('version.round_id', '=', roundId)
    .orderBy('municipalities.position')
    .orderBy('version.measure')
    .orderBy('version.version');

/** The versions that count. */
const current = (db: Db, roundId: string) =>
  versions(db, roundId).innerJoin('measures', (join) =>
    join
      .onRef('measures.round_id', '=', 'version.round_id')
      .onRef('measures.municipality_id', '=', 'version.municipality_id')
      .onRef('measures.number', '=', 'version.measure')
      .onRef('measures.version', '=', 'version.version'),
  );

function toMeasure(row: Row): Measure {
  return {
    number: row.measure,
    version: row.version,
    municipality: { id: row.municipality_id, name: row.municipality_name },
    title: row.title,
    topicArea: row.topic_area,
    provider: row.provider ?? undefined,
    planned: new Exact(row.planned),
    committed: new Exact(row.committed),
    spent: new Exact(row.spent),
    goesOn: row.goes_on ?? undefined,
    evidence: row.evidence ?? undefined,
    note: row.note ?? undefined,
    state: row.state,
    office: row.office,
    changedAt: row.changed_at,
  };
}

/** The measures of all municipalities of a round, dropped ones among them. */
export async function allMeasures(db: Db, roundId: string): Promise<Measure[]> {
  return (await current(db, roundId).where('municipalities.active', '=', 1).execute()).map(toMeasure);
}

/** The measures of a municipality by number, dropped ones among them. */
export async function measuresOf(db: Db, roundId: string, municipalityId: string): Promise<Measure[]> {
  const rows = await current(db, roundId).where('version.municipality_id', '=', municipalityId).execute();
  return rows.map(toMeasure);
}

/** A measure of the member's municipality as it stands; undefined when there is none of this number. */
export async function findMeasure(db: Db, turn: MemberTurn, number: number): Promise<Measure | undefined> {
  const row = await current(db, turn.roundId)
    .where('version.municipality_id', '=', turn.member.municipality.id)
    .where('version.measure', '=', number)
    .executeTakeFirst();
  return row && toMeasure(row);
}

/** All that a measure of the member's municipality has been, the first version first. */
export async function historyOf(db: Db, turn: MemberTurn, number: number): Promise<Measure[]> {
  const rows = await versions(db, turn.roundId)
    .where('version.municipality_id', '=', turn.member.municipality.id)
    .where('version.measure', '=', number)
    .execute();
  return rows.map(toMeasure);
}

/** Keeps a new measure of the member's municipality under its next number; the same operation again gives the first. */
export async function saveMeasure(
  db: Db,
  turn: MemberTurn,
  { operation, draft }: { operation: string; draft: MeasureDraft },
): Promise<number> {
  const { roundId, member } = turn;
  const series = `measures/${member.municipality.id}`;
  await holdNumbers(db, roundId, series);
  const before = await findByOperation(db, turn, operation);
  if (before !== undefined) return before;
  const number = await nextNumber(db, roundId, series);
  const key = { round_id: roundId, municipality_id: member.municipality.id };
  await open(db)
    .insertInto('measures')
    .values({ ...key, number, operation_id: operation, version: 1 })
    .execute();
  await saveVersion(db, turn, { number, version: 1, draft, state: 'active' });
  return number;
}

async function findByOperation(db: Db, { roundId, member }: MemberTurn, operation: string) {
  const row = await open(db)
    .selectFrom('measures')
    .select('number')
    .where('round_id', '=', roundId)
    .where('municipality_id', '=', member.municipality.id)
    .where('operation_id', '=', operation)
    .executeTakeFirst();
  return row?.number;
}

/** What a measure becomes: from the version that was looked at to the next. */
export interface MeasureChange {
  readonly number: number;
  readonly seen: number;
  readonly draft: MeasureDraft;
  readonly state: Measure['state'];
}

/** Makes the next version of a measure; false when somebody else has changed the one that was looked at. */
export async function changeMeasure(db: Db, turn: MemberTurn, change: MeasureChange): Promise<boolean> {
  const { number, seen, draft, state } = change;
  const result = await open(db)
    .updateTable('measures')
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
  kept: { number: number; version: number; draft: MeasureDraft; state: Measure['state'] },
): Promise<void> {
  const { number, version, draft, state } = kept;
  await open(db)
    .insertInto('measure_versions')
    .values({
      round_id: turn.roundId,
      municipality_id: turn.member.municipality.id,
      measure: number,
      version,
      title: draft.title,
      topic_area: draft.topicArea,
      provider: draft.provider ?? null,
      planned: draft.planned.toFixed(2),
      committed: draft.committed.toFixed(2),
      spent: draft.spent.toFixed(2),
      goes_on: draft.goesOn ?? null,
      evidence: draft.evidence ?? null,
      note: draft.note ?? null,
      state,
      office: turn.member.office,
      changed_at: turn.at,
    })
    .execute();
}
