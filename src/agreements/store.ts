import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Agreement, AgreementState, Change, Terms } from './agreement.ts';
import type { AgreementChangesTable, AgreementsTable, AgreementsTables } from './tables.ts';

const open = (db: Db) => db.withTables<AgreementsTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('agreements')
    .leftJoin('municipalities', municipalityOf('agreements'))
    .selectAll('agreements')
    .select('municipalities.name as municipality_name')
    .where('agreements.round_id', '=', roundId);

type Row = AgreementsTable & { municipality_name: string | null };

function toAgreement(row: Row, changes: readonly AgreementChangesTable[]): Agreement {
  const { municipality_id: id, municipality_name: name } = row;
  return {
    number: row.number,
    text: row.text,
    kind: row.kind,
    municipality: id === null || name === null ? undefined : { id, name },
    dueOn: row.due_on ?? undefined,
    state: row.state,
    agreedOn: row.agreed_on,
    office: row.office,
    changes: changes.map(toChange),
  };
}

function toChange({ changed_at: at, office, what, note }: AgreementChangesTable): Change {
  return { at, office, what, note: note ?? undefined };
}

/** All agreements of a round by their numbers. */
export async function allAgreements(db: Db, roundId: string): Promise<Agreement[]> {
  const rows = await query(db, roundId).orderBy('agreements.number').execute();
  const changes = Map.groupBy(await changesOf(db, roundId), ({ agreement }) => agreement);
  return rows.map((row) => toAgreement(row, changes.get(row.number) ?? []));
}

/** The same without what has changed. */
export async function agreementsNow(db: Db, roundId: string): Promise<Agreement[]> {
  const rows = await query(db, roundId).orderBy('agreements.number').execute();
  return rows.map((row) => toAgreement(row, []));
}

const dueQuery = keptQuery((db, of: { roundId: string }) =>
  query(db, of.roundId)
    .where('agreements.state', '=', 'open')
    .where('agreements.due_on', 'is not', null)
    .orderBy('agreements.number'),
);

/** Those that are open and due on a day, without what has changed. */
export async function dueAgreements(db: Db, roundId: string): Promise<Agreement[]> {
  return (await dueQuery(db, { roundId })).rows.map((row) => toAgreement(row, []));
}

/** How often each of the agreements of a round was changed, by its number; of one that never was nothing is said. */
export async function changesCounted(db: Db, roundId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await open(db)
    .selectFrom('agreement_changes')
    .select(({ fn }) => ['agreement', fn.countAll<number>().as('many')] as const)
    .where('round_id', '=', roundId)
    .groupBy('agreement')
    .execute();
  return new Map(rows.map(({ agreement, many }) => [agreement, Number(many)]));
}

/** An agreement by its number; undefined when there is none. */
export async function findAgreement(db: Db, roundId: string, number: number): Promise<Agreement | undefined> {
  const row = await query(db, roundId).where('agreements.number', '=', number).executeTakeFirst();
  return row && toAgreement(row, await changesOf(db, roundId, number));
}

/** An agreement that is known to be there. */
export async function findAgreementOrThrow(db: Db, roundId: string, number: number): Promise<Agreement> {
  const agreement = await findAgreement(db, roundId, number);
  if (!agreement) throw new Error('no such agreement');
  return agreement;
}

async function changesOf(db: Db, roundId: string, number?: number): Promise<AgreementChangesTable[]> {
  const all = open(db)
    .selectFrom('agreement_changes')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('position', 'desc');
  return number === undefined ? all.execute() : all.where('agreement', '=', number).execute();
}

/** A new agreement; its operation tells it from the same one sent twice. */
export interface NewAgreement extends Terms {
  readonly operation: string;
  readonly agreedOn: Day;
  readonly office: string;
  readonly at: Instant;
}

/** Keeps a new agreement under the next number; the same operation gives the one that it made first. */
export async function saveAgreement(
  db: Db,
  roundId: string,
  agreement: NewAgreement,
): Promise<{ number: number; isNew: boolean }> {
  await holdNumbers(db, roundId, 'agreements');
  const before = await open(db)
    .selectFrom('agreements')
    .select('number')
    .where('round_id', '=', roundId)
    .where('operation_id', '=', agreement.operation)
    .executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'agreements');
  await open(db)
    .insertInto('agreements')
    .values({
      round_id: roundId,
      number,
      operation_id: agreement.operation,
      ...terms(agreement),
      state: 'open',
      agreed_on: agreement.agreedOn,
      office: agreement.office,
      created_at: agreement.at,
    })
    .execute();
  return { number, isNew: true };
}

function terms({ text, kind, municipalityId, dueOn }: Terms) {
  return { text, kind, municipality_id: municipalityId ?? null, due_on: dueOn ?? null };
}

/** Changes what was agreed, and keeps what has changed. */
export async function changeTerms(
  db: Db,
  roundId: string,
  changed: { number: number; terms: Terms; change: Change },
): Promise<void> {
  await one(open(db).updateTable('agreements').set(terms(changed.terms)), roundId, changed.number).execute();
  await keepChange(db, roundId, changed);
}

/** Changes the state of an agreement, and keeps that; false when it has that state. */
export async function changeState(
  db: Db,
  roundId: string,
  changed: { number: number; state: AgreementState; change: Change },
): Promise<boolean> {
  const { number, state } = changed;
  const result = await one(open(db).updateTable('agreements').set({ state }), roundId, number)
    .where('state', '<>', state)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return false;
  await keepChange(db, roundId, changed);
  return true;
}

function one<Q extends { where(column: 'round_id' | 'number', operator: '=', value: string | number): Q }>(
  query: Q,
  roundId: string,
  number: number,
): Q {
  return query.where('round_id', '=', roundId).where('number', '=', number);
}

async function keepChange(db: Db, roundId: string, { number, change }: { number: number; change: Change }) {
  const { at, office, what, note = null } = change;
  const position = 1 + (await changesOf(db, roundId, number)).length;
  await open(db)
    .insertInto('agreement_changes')
    .values({ round_id: roundId, agreement: number, position, changed_at: at, office, what, note })
    .execute();
}
