import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Amendment, AmendmentState, Decision } from './amendment.ts';
import type { CommonGuidelineTables, GuidelineAmendmentsTable } from './tables.ts';

const open = (db: Db) => db.withTables<CommonGuidelineTables & MunicipalitiesTables>();

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('guideline_amendments')
    .innerJoin('municipalities', municipalityOf('guideline_amendments'))
    .selectAll('guideline_amendments')
    .select('municipalities.name as name')
    .where('guideline_amendments.round_id', '=', roundId)
    .orderBy('guideline_amendments.number');

function toAmendment(row: GuidelineAmendmentsTable & { name: string }): Amendment {
  const { decided_office: decided, decided_at: decidedAt, answered_office: answered, answered_at: answeredAt } = row;
  return {
    ...{ number: row.number, guideline: row.guideline, section: row.section, base: row.base_version },
    ...{ text: row.text, reason: row.reason, office: row.office, at: row.proposed_at, dueAt: row.due_at },
    municipality: { id: row.municipality_id, name: row.name },
    state: row.state,
    decision: decided === null || decidedAt === null ? undefined : decisionOf(row, { office: decided, at: decidedAt }),
    answer: answered === null || answeredAt === null ? undefined : { office: answered, at: answeredAt },
  };
}

function decisionOf(row: GuidelineAmendmentsTable, by: Pick<Decision, 'office' | 'at'>): Decision {
  const { decision_reason: reason, before_text: before, adopted_text: adopted } = row;
  return { ...by, reason: reason ?? undefined, before: before ?? undefined, adopted: adopted ?? undefined };
}

/** All amendments of a round by their numbers, or those to one guideline. */
export async function amendments(db: Db, roundId: string, guideline?: number): Promise<readonly Amendment[]> {
  const all = query(db, roundId);
  const rows = await (guideline === undefined ? all : all.where('guideline', '=', guideline)).execute();
  return rows.map(toAmendment);
}

/** An amendment by its number; undefined when there is none. */
export async function findAmendment(db: Db, roundId: string, number: number): Promise<Amendment | undefined> {
  const row = await query(db, roundId).where('guideline_amendments.number', '=', number).executeTakeFirst();
  return row && toAmendment(row);
}

/** A new amendment; its operation tells it from the same one sent twice. */
export interface NewAmendment {
  readonly operation: string;
  readonly guideline: number;
  readonly section: string;
  readonly base: number;
  readonly text: string;
  readonly reason: string;
  readonly municipalityId: string;
  readonly office: string;
  readonly at: Instant;
  readonly dueAt: Instant;
}

/** Keeps a new amendment under the next number; the same operation gives the one that it made first. */
export async function saveAmendment(
  db: Db,
  roundId: string,
  given: NewAmendment,
): Promise<{ number: number; isNew: boolean }> {
  await holdNumbers(db, roundId, 'guideline-amendments');
  const before = await query(db, roundId).where('operation_id', '=', given.operation).executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'guideline-amendments');
  const { guideline, section, base, text, reason, municipalityId, office, at, dueAt } = given;
  const undecided = { decided_office: null, decided_at: null, decision_reason: null, before_text: null };
  await open(db)
    .insertInto('guideline_amendments')
    .values({
      ...{ round_id: roundId, number, operation_id: given.operation, guideline, section, base_version: base },
      ...{ text, reason, municipality_id: municipalityId, office, proposed_at: at, due_at: dueAt, state: 'proposed' },
      ...{ ...undecided, adopted_text: null, answered_office: null, answered_at: null },
    })
    .execute();
  return { number, isNew: true };
}

/** Keeps what the drafting office decided. */
export async function saveDecision(
  db: Db,
  roundId: string,
  { number, state, decision }: { number: number; state: AmendmentState; decision: Decision },
): Promise<void> {
  const { office, at, reason = null, before = null, adopted = null } = decision;
  await open(db)
    .updateTable('guideline_amendments')
    .set({
      ...{ state, decided_office: office, decided_at: at, decision_reason: reason },
      ...{ before_text: before, adopted_text: adopted },
    })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps what the round has decided on an amendment that was upheld. */
export async function saveSettled(
  db: Db,
  roundId: string,
  { number, state }: { number: number; state: 'carried' | 'rejected' },
): Promise<void> {
  await open(db)
    .updateTable('guideline_amendments')
    .set({ state })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps what who proposed it says to the refusal. */
export async function saveAnswer(
  db: Db,
  roundId: string,
  { number, state, office, at }: { number: number; state: AmendmentState; office: string; at: Instant },
): Promise<void> {
  await open(db)
    .updateTable('guideline_amendments')
    .set({ state, answered_office: office, answered_at: at })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}
