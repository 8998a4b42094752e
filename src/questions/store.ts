import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityOf } from '../municipalities/join.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import type { MunicipalitiesTables } from '../municipalities/tables.ts';
import type { Asker, Change, Question } from './question.ts';
import type { MinistryQuestionsTable, QuestionAskersTable, QuestionEventsTable, QuestionsTables } from './tables.ts';

const open = (db: Db) => db.withTables<QuestionsTables & MunicipalitiesTables>();

type AskerRow = QuestionAskersTable & { name: string };

/** All questions in the order of their numbers, with those who ask them, the first first. */
export async function allQuestions(db: Db, roundId: string): Promise<Question[]> {
  const rows = await open(db)
    .selectFrom('ministry_questions')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  const askers = Map.groupBy(await askersOf(db, roundId), ({ question }) => question);
  const events = Map.groupBy(await eventsOf(db, roundId), ({ question }) => question);
  return rows.map((row) => toQuestion(row, askers.get(row.number) ?? [], events.get(row.number) ?? []));
}

/** A question by its number; undefined when there is none. */
export async function findQuestion(db: Db, roundId: string, number: number): Promise<Question | undefined> {
  const row = await open(db)
    .selectFrom('ministry_questions')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const question = toQuestion(row, await askersOf(db, roundId, number), await eventsOf(db, roundId, number));
  return { ...question, changes: await changesOf(db, roundId, number) };
}

/** A question that is known to be there. */
export async function findQuestionOrThrow(db: Db, roundId: string, number: number): Promise<Question> {
  const question = await findQuestion(db, roundId, number);
  if (!question) throw new Error('no such question');
  return question;
}

async function changesOf(db: Db, roundId: string, number: number): Promise<Change[]> {
  const rows = await open(db)
    .selectFrom('question_changes')
    .innerJoin('municipalities', municipalityOf('question_changes'))
    .selectAll('question_changes')
    .select('municipalities.name')
    .where('question_changes.round_id', '=', roundId)
    .where('question', '=', number)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ what, name, office, changed_at: at, before }) => ({
    ...{ what, municipality: name, office, at, before: before ?? undefined },
  }));
}

async function askersOf(db: Db, roundId: string, number?: number): Promise<AskerRow[]> {
  const all = open(db)
    .selectFrom('question_askers')
    .innerJoin('municipalities', municipalityOf('question_askers'))
    .selectAll('question_askers')
    .select('municipalities.name')
    .where('question_askers.round_id', '=', roundId)
    .orderBy('question_askers.asked_at')
    .orderBy('municipalities.position');
  return number === undefined ? all.execute() : all.where('question', '=', number).execute();
}

async function eventsOf(db: Db, roundId: string, number?: number): Promise<QuestionEventsTable[]> {
  const all = open(db)
    .selectFrom('question_events')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('question')
    .orderBy('event');
  return number === undefined ? all.execute() : all.where('question', '=', number).execute();
}

function toQuestion(
  row: MinistryQuestionsTable,
  askers: readonly AskerRow[],
  events: readonly QuestionEventsTable[],
): Question {
  const { answered_at: at, answer_reference: reference } = row;
  return {
    number: row.number,
    text: row.question,
    topicArea: row.topic_area ?? undefined,
    createdAt: row.created_at,
    submittedAt: row.submitted_at ?? undefined,
    answer: at === null || reference === null ? undefined : { at, reference },
    askers: askers.map(toAsker),
    events: events.map(({ kind, happened_on: on, text }) => ({ kind, on, text: text ?? undefined })),
    collection: row.collection ?? undefined,
    circumstances: row.circumstances ?? undefined,
    view: row.round_view ?? undefined,
  };
}

function toAsker(row: AskerRow): Asker {
  return {
    municipality: { id: row.municipality_id, name: row.name },
    office: row.office,
    askedAt: row.asked_at,
  };
}

/** What a new question brings; its operation tells it from the same one sent twice. */
export interface NewQuestion {
  readonly operation: string;
  readonly text: string;
  readonly topicArea?: string | undefined;
  readonly at: Instant;
}

/** Keeps a new question under the next number; undefined when its operation has been kept before. */
export async function saveQuestion(db: Db, roundId: string, question: NewQuestion): Promise<number | undefined> {
  await holdNumbers(db, roundId, 'questions');
  if ((await findByOperation(db, roundId, question.operation)) !== undefined) return undefined;
  const number = await nextNumber(db, roundId, 'questions');
  await open(db)
    .insertInto('ministry_questions')
    .values(row(roundId, number, question))
    .execute();
  return number;
}

function row(roundId: string, number: number, question: NewQuestion): MinistryQuestionsTable {
  return {
    round_id: roundId,
    number,
    operation_id: question.operation,
    question: question.text,
    topic_area: question.topicArea ?? null,
    created_at: question.at,
    collection: null,
    submitted_at: null,
    answered_at: null,
    answer_reference: null,
    answer_document: null,
    circumstances: null,
    round_view: null,
  };
}

/** The number of the question that an operation made; undefined when it made none. */
export async function findByOperation(db: Db, roundId: string, operation: string): Promise<number | undefined> {
  const row = await open(db)
    .selectFrom('ministry_questions')
    .select('number')
    .where('round_id', '=', roundId)
    .where('operation_id', '=', operation)
    .executeTakeFirst();
  return row?.number;
}

/** A municipality asks a question, where its office said so; asking again changes nothing. False when it asked before. */
export async function saveAsker(db: Db, turn: MemberTurn, number: number): Promise<boolean> {
  return keepAsker(db, {
    round_id: turn.roundId,
    question: number,
    municipality_id: turn.member.municipality.id,
    office: turn.member.office,
    asked_at: turn.at,
    place: turn.place.kind === 'personal' ? 'personal' : 'channel',
    conversation_id: turn.place.conversationId,
  });
}

/** Keeps who asks a question; false when the municipality asked before. */
export async function keepAsker(db: Db, asker: QuestionAskersTable): Promise<boolean> {
  const result = await open(db)
    .insertInto('question_askers')
    .values(asker)
    .onConflict((conflict) => conflict.columns(['round_id', 'question', 'municipality_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Files a question under a topic area. */
export async function fileQuestion(
  db: Db,
  roundId: string,
  filed: { number: number; topicArea: string },
): Promise<void> {
  await open(db)
    .updateTable('ministry_questions')
    .set({ topic_area: filed.topicArea })
    .where('round_id', '=', roundId)
    .where('number', '=', filed.number)
    .execute();
}
