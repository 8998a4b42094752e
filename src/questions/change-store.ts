import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf } from '../german/time.ts';
import { holdNumbers } from '../municipalities/store.ts';
import type { QuestionEvent } from './course.ts';
import type { Change } from './question.ts';
import type { MinistryQuestionsTable, QuestionsTables } from './tables.ts';

const open = (db: Db) => db.withTables<QuestionsTables>();

/** Gives a question another wording; the one before is kept, with who changed it. */
export async function rewordQuestion(
  db: Db,
  turn: MemberTurn,
  { number, text, before }: { number: number; text: string; before: string },
): Promise<void> {
  await keepChange(db, turn, { number, what: 'wording', before });
  await set(db, turn.roundId, number, { question: text });
}

/** Takes a municipality from those who ask a question, or all of them; that it was done is kept. */
export async function withdrawAskers(
  db: Db,
  turn: MemberTurn,
  { number, municipalityId }: { number: number; municipalityId: string | undefined },
): Promise<void> {
  await keepChange(db, turn, { number, what: 'withdrawn', before: null });
  const all = open(db)
    .deleteFrom('question_askers')
    .where('round_id', '=', turn.roundId)
    .where('question', '=', number);
  await (municipalityId === undefined ? all : all.where('municipality_id', '=', municipalityId)).execute();
}

/** Keeps what answers a question; `document` is its name in the knowledge base, where it stands there. */
export async function answerQuestion(
  db: Db,
  turn: MemberTurn,
  { number, source, document }: { number: number; source: string; document: string | undefined },
): Promise<void> {
  const { roundId, at } = turn;
  await keepEvent(db, turn, { number, kind: 'answered', on: dayOf(at), text: source });
  await set(db, roundId, number, { answered_at: at, answer_reference: source, answer_document: document ?? null });
}

/** A question waits for an answer again; what had answered it stays on record, as does that it was closed without one. */
export async function reopenQuestion(
  db: Db,
  turn: MemberTurn,
  { number, before }: { number: number; before: string | undefined },
): Promise<void> {
  if (before !== undefined) await keepChange(db, turn, { number, what: 'reopened', before });
  await keepEvent(db, turn, { number, kind: 'reopened', on: dayOf(turn.at) });
  await set(db, turn.roundId, number, { answered_at: null, answer_reference: null, answer_document: null });
}

/** Keeps what the Koordination writes to a question in the letter; empty words take it back. */
export async function saveNotes(
  db: Db,
  roundId: string,
  { number, circumstances, view }: { number: number; circumstances?: string | undefined; view?: string | undefined },
): Promise<void> {
  const kept = (text: string) => (text.trim() === '' ? null : text.trim());
  await set(db, roundId, number, {
    ...(circumstances === undefined ? {} : { circumstances: kept(circumstances) }),
    ...(view === undefined ? {} : { round_view: kept(view) }),
  });
}

/** Puts all questions that are only collected into a collection; what goes out with another one stays there. */
export async function bundleQuestions(db: Db, roundId: string, collection: number): Promise<void> {
  await open(db)
    .updateTable('ministry_questions')
    .set({ collection })
    .where('round_id', '=', roundId)
    .where('collection', 'is', null)
    .where('submitted_at', 'is', null)
    .where('answered_at', 'is', null)
    .execute();
}

/** Says of the questions of a collection that the ministry has them since then; what is answered already stays so. */
export async function submitQuestions(
  db: Db,
  roundId: string,
  { collection, at }: { collection: number; at: Instant },
): Promise<void> {
  await open(db)
    .updateTable('ministry_questions')
    .set({ submitted_at: at })
    .where('round_id', '=', roundId)
    .where('collection', '=', collection)
    .where('submitted_at', 'is', null)
    .execute();
}

/** Keeps what happened to a question, after all that was recorded of it before. */
export async function keepEvent(
  db: Db,
  {
    roundId,
    member,
    at,
  }: Pick<MemberTurn, 'roundId' | 'at'> & { readonly member: Pick<MemberTurn['member'], 'office' | 'municipality'> },
  { number, kind, on, text }: QuestionEvent & { readonly number: number },
): Promise<void> {
  await holdNumbers(db, roundId, 'questions');
  const last = await open(db)
    .selectFrom('question_events')
    .select('event')
    .where('round_id', '=', roundId)
    .where('question', '=', number)
    .orderBy('event', 'desc')
    .executeTakeFirst();
  const who = { municipality_id: member.municipality.id, office: member.office, recorded_at: at };
  const what = { event: (last?.event ?? 0) + 1, kind, happened_on: on, text: text ?? null };
  await open(db)
    .insertInto('question_events')
    .values({ round_id: roundId, question: number, ...what, ...who })
    .execute();
}

/** The numbers of the round are held until the transaction ends, so that changes follow one another. */
async function keepChange(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, ...change }: { number: number; what: Change['what']; before: string | null },
): Promise<void> {
  await holdNumbers(db, roundId, 'questions');
  const last = await open(db)
    .selectFrom('question_changes')
    .select('version')
    .where('round_id', '=', roundId)
    .where('question', '=', number)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const who = { municipality_id: member.municipality.id, office: member.office, changed_at: at };
  await open(db)
    .insertInto('question_changes')
    .values({ round_id: roundId, question: number, version: (last?.version ?? 0) + 1, ...who, ...change })
    .execute();
}

/** Where those who ask a question are told of it: a conversation once, and not the one of the turn itself. */
export async function conversationsOf(db: Db, { roundId, place }: MemberTurn, number: number): Promise<string[]> {
  const rows = await open(db)
    .selectFrom('question_askers')
    .select('conversation_id')
    .distinct()
    .where('round_id', '=', roundId)
    .where('question', '=', number)
    .where('conversation_id', '!=', place.conversationId)
    .execute();
  return rows.map(({ conversation_id: id }) => id);
}

async function set(db: Db, roundId: string, number: number, row: Partial<MinistryQuestionsTable>): Promise<void> {
  await open(db)
    .updateTable('ministry_questions')
    .set(row)
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}
