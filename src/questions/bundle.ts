import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { findRoundOrThrow, holdNumbers } from '../municipalities/store.ts';
import { bundleQuestions, submitQuestions } from './change-store.ts';
import { isWaiting, latelyWords, stateOf } from './course.ts';
import { byTopicArea, type Question, similarTo } from './question.ts';
import { allQuestions, findByOperation, keepAsker, saveQuestion } from './store.ts';

/** A question as it goes out with others. */
interface Bundled {
  readonly number: number;
  readonly text: string;
  readonly topicArea?: string | undefined;
  readonly askedBy: readonly string[];
  readonly circumstances?: string | undefined;
  readonly view?: string | undefined;
}

/** What collections need of the list: what goes out together, and a question that a municipality told the Koordination. */
export const bundled = { collected, waiting, bundle: bundleQuestions, sent: submitQuestions, hold, takeUp };

/** A question of a letter that the ministry has not answered in full, and what was heard of it last. */
interface WaitingQuestion {
  readonly number: number;
  readonly text: string;
  readonly collection?: number | undefined;
  /** *nachgefragt am 03.04.2023*. */
  readonly lately?: string | undefined;
  /** A part of it has been answered. */
  readonly isPartly: boolean;
}

/** Those that the ministry has and has not answered in full, in the order of their numbers. */
async function waiting(db: Db, roundId: string): Promise<WaitingQuestion[]> {
  const all = (await allQuestions(db, roundId)).filter(isWaiting);
  return all.map((one) => ({
    ...{ number: one.number, text: one.text, collection: one.collection, lately: latelyWords(one) },
    isPartly: one.events.some(({ kind }) => kind === 'partly'),
  }));
}

async function hold(db: Db, roundId: string): Promise<void> {
  await holdNumbers(db, roundId, 'questions');
}

/** Those of a collection, else those that are only collected and in none, by topic area. */
async function collected(db: Db, roundId: string, collection?: number): Promise<Bundled[]> {
  const { topicAreas } = await findRoundOrThrow(db, roundId);
  const isMeant = (one: Question) =>
    one.collection === collection && (collection === undefined ? stateOf(one) === 'collected' : one.askers.length > 0);
  return byTopicArea((await allQuestions(db, roundId)).filter(isMeant), topicAreas).map(toBundled);
}

function toBundled({ number, text, topicArea, askers, circumstances, view }: Question): Bundled {
  const askedBy = askers.map(({ municipality }) => municipality.name);
  return { number, text, topicArea, askedBy, circumstances, view };
}

/** Takes up what another municipality asks, which is told of the answer in the channel; a similar question is joined. */
async function takeUp(
  db: Db,
  { roundId, activity, at }: MemberTurn,
  { text, municipality }: { text: string; municipality: { id: string; name: string } },
): Promise<number> {
  const { channel } = await findRoundOrThrow(db, roundId);
  const operation = `told#${activity}`;
  const similar = similarTo(text, await allQuestions(db, roundId))?.number;
  const number =
    similar ??
    (await saveQuestion(db, roundId, { operation, text, at })) ??
    (await findByOperation(db, roundId, operation)) ??
    0;
  await keepAsker(db, {
    ...{ round_id: roundId, question: number, municipality_id: municipality.id, asked_at: at },
    ...{ office: `Sozialamt ${municipality.name}`, place: 'channel', conversation_id: channel },
  });
  return number;
}
