import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { keptQuery } from '../conversation/kept-query.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { Asking, AskingState } from '../responses/asking.ts';
import { askings, holdingDrafts } from '../responses/askings.ts';
import { isKept } from '../responses/drafts/discarded.ts';
import type { ResponsesTables } from '../responses/tables.ts';
import type { SurveyAnswer } from './answer.ts';
import { KINDS, type SurveyField } from './field.ts';
import type { Survey, SurveyProposal } from './survey.ts';
import type { SurveysTable, SurveysTables } from './tables.ts';

const open = (db: Db) => db.withTables<SurveysTables & ResponsesTables>();

const told = z.string().optional();
const storedAnswer: z.ZodType<SurveyAnswer> = z.union([
  z.object({ told, nil: z.literal(true) }),
  z.object({ told, values: z.array(z.string().nullable()) }),
]);
const storedFields: z.ZodType<SurveyField[]> = z.array(
  z.object({
    label: z.string(),
    kind: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
    required: z.boolean(),
    hint: z.string().optional(),
    choices: z.array(z.string()).optional(),
  }),
);

/** A draft stands in its own row alone: whoever changes or publishes it holds that. */
const holdDraft = keptQuery((db, of: { roundId: string; number: number }) =>
  open(db)
    .updateTable('surveys')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('round_id', '=', of.roundId)
    .where('number', '=', of.number),
);

/** What is asked of surveys. */
export const surveyAskings = askings<SurveyAnswer>(
  'surveys',
  storedAnswer,
  holdingDrafts('surveys', (db, roundId, number) => holdDraft(db, { roundId, number })),
);

type Row = SurveysTable & { asked_state: Exclude<AskingState, 'draft'> | null; ends_at: string | null };

const query = (db: Db, roundId: string) =>
  open(db)
    .selectFrom('surveys')
    .leftJoin('askings', (join) =>
      join
        .onRef('askings.round_id', '=', 'surveys.round_id')
        .onRef('askings.number', '=', 'surveys.number')
        .on('askings.kind', '=', surveyAskings.name),
    )
    .selectAll('surveys')
    .select(['askings.state as asked_state', 'askings.closes_at as ends_at'])
    .where('surveys.round_id', '=', roundId)
    .where(isKept(surveyAskings.name));

/** A survey by its number, with what is asked as it was read before, or is now; undefined when there is none. */
export async function findSurvey(
  db: Db,
  roundId: string,
  { number, asking }: { number: number; asking?: Asking<SurveyAnswer> | undefined },
): Promise<Survey | undefined> {
  const row = await query(db, roundId).where('surveys.number', '=', number).executeTakeFirst();
  return row && { ...outline(row), asking: asking ?? (await surveyAskings.find(db, roundId, number)) };
}

/** A survey that is known to be there. */
export async function findSurveyOrThrow(db: Db, roundId: string, number: number): Promise<Survey> {
  const survey = await findSurvey(db, roundId, { number });
  if (!survey) throw new Error('no such survey');
  return survey;
}

/** What a survey is about, without who is asked and what was answered. */
export type Outline = Omit<Survey, 'asking'> & { readonly state: AskingState };

/** What all surveys, or these alone, are about, the newest first. */
export async function outlines(db: Db, roundId: string, among?: readonly number[]): Promise<readonly Outline[]> {
  const all = query(db, roundId).orderBy('surveys.number', 'desc');
  const rows = await (among ? all.where('surveys.number', 'in', among) : all).execute();
  return rows.map(outline);
}

function outline(row: Row): Outline {
  return {
    number: row.number,
    title: row.title,
    purpose: row.purpose ?? undefined,
    fields: storedFields.parse(JSON.parse(row.fields)),
    visibility: row.visibility,
    closesAt: row.ends_at ?? row.closes_at,
    ...(row.end_proposed === 1 && row.asked_state === null ? { endProposed: true } : {}),
    municipalityId: row.municipality_id,
    office: row.office,
    finishedAt: row.finished_at ?? undefined,
    state: row.asked_state ?? 'draft',
  };
}

function columnsOf({ title, purpose, fields, visibility, closesAt, endProposed }: SurveyProposal) {
  return {
    title,
    purpose: purpose ?? null,
    fields: JSON.stringify(fields),
    visibility,
    closes_at: closesAt,
    end_proposed: endProposed === true ? 1 : 0,
  };
}

/** Keeps a new draft under the next number; the same form sent twice gives the one it made first. */
export async function saveSurvey(
  db: Db,
  { roundId, member, at }: MemberTurn,
  draft: { operation: string; proposal: SurveyProposal },
): Promise<{ number: number; isNew: boolean }> {
  await holdNumbers(db, roundId, 'surveys');
  const before = await query(db, roundId).where('surveys.operation_id', '=', draft.operation).executeTakeFirst();
  if (before) return { number: before.number, isNew: false };
  const number = await nextNumber(db, roundId, 'surveys');
  await open(db)
    .insertInto('surveys')
    .values({
      round_id: roundId,
      number,
      operation_id: draft.operation,
      ...columnsOf(draft.proposal),
      municipality_id: member.municipality.id,
      office: member.office,
      created_at: at,
      finished_at: null,
      finished_by: null,
    })
    .execute();
  return { number, isNew: true };
}

/** Changes what a survey asks. */
export async function changeSurvey(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  proposal: SurveyProposal,
): Promise<void> {
  await open(db)
    .updateTable('surveys')
    .set(columnsOf(proposal))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** Keeps that nothing is added any more. */
export async function saveFinished(
  db: Db,
  { roundId, number }: { roundId: string; number: number },
  { at, office }: { at: Instant; office: string },
): Promise<void> {
  await open(db)
    .updateTable('surveys')
    .set({ finished_at: at, finished_by: office })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('finished_at', 'is', null)
    .execute();
}
