import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import { cutText } from '../text/clean.ts';
import { questionName } from './cards.ts';
import { answerQuestion, conversationsOf, keepEvent } from './change-store.ts';
import { closingOf, isOpen, stateWords } from './course.ts';
import { questionFor } from './finding.ts';
import { onlyOpen } from './permission.ts';
import { allQuestions, findQuestion } from './store.ts';

/** A question that the ministry has not answered, and who asks it. */
export interface UnansweredQuestion {
  readonly number: number;
  /** *Frage 3*. */
  readonly name: string;
  readonly title: string;
  readonly municipalities: readonly string[];
}

/** The questions that the ministry has not answered, the oldest first. */
export async function unansweredQuestions(db: Db, roundId: string): Promise<UnansweredQuestion[]> {
  const open = (await allQuestions(db, roundId)).filter(isOpen);
  return open
    .toSorted((one, other) => one.number - other.number)
    .map((question) => ({
      number: question.number,
      name: questionName(question),
      title: question.text,
      municipalities: question.askers.map(({ municipality }) => municipality.name),
    }));
}

/** The questions under each topic area that the ministry has not answered, the oldest first. */
export async function questionsInAreas(db: Db, roundId: string) {
  const open = (await allQuestions(db, roundId)).filter(isOpen);
  return open
    .toSorted((one, other) => one.number - other.number)
    .map((question) => ({
      topicArea: question.topicArea,
      kind: 'Frage',
      name: questionName(question),
      title: question.text,
      line: stateWords(question),
      way: { title: `${questionName(question)} ansehen`, verb: 'questions.show', data: { number: question.number } },
    }));
}

/** The questions that the ministry has not answered, with the day on which each went out, the oldest first. */
export async function questionsOut(db: Db, roundId: string) {
  const open = (await allQuestions(db, roundId)).filter(isOpen);
  return open
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, text, topicArea, submittedAt, askers }) => ({
      ...{ number, text, topicArea, sentOn: submittedAt && dayOf(submittedAt) },
      askers: askers.map(({ municipality }) => municipality.id),
    }));
}

/** Whether there is a question of this number. */
export async function isAsked(db: Db, roundId: string, number: number): Promise<boolean> {
  return (await findQuestion(db, roundId, number)) !== undefined;
}

/** A question as the ministry's replies need it. */
interface Repliable {
  readonly number: number;
  readonly text: string;
  readonly letter?: number | undefined;
}

/** What a reply of the ministry says of a question, and what it is called. */
interface RepliedCourse {
  readonly number: number;
  readonly kind: 'answered' | 'partly' | 'interim';
  readonly on: Day;
  readonly source: string;
}

/** What replies of the ministry need of the list: a question, that it takes a reply, what became of it, where it was asked. */
export const repliedQuestions = { find, replyable, replied, places };

async function find(db: Db, turn: MemberTurn, number: number): Promise<Repliable> {
  const { text } = await questionFor(db, turn, number);
  return { number, text };
}

async function replyable(db: Db, turn: MemberTurn, number: number): Promise<Repliable> {
  const question = await questionFor(db, turn, number);
  onlyOpen(question);
  const { text, collection: letter } = question;
  return { number, text, letter };
}

/** Words to an event are a line; the reply itself is kept whole. */
const LONGEST_NOTE = 200;

/** A reply that comes after all opens what was closed without an answer. */
async function replied(db: Db, turn: MemberTurn, { number, kind, on, source }: RepliedCourse): Promise<void> {
  const question = await questionFor(db, turn, number);
  const text = cutText(source, LONGEST_NOTE);
  if (closingOf(question)) await keepEvent(db, turn, { number, kind: 'reopened', on });
  if (kind !== 'answered') return keepEvent(db, turn, { number, kind, on, text });
  return answerQuestion(db, turn, { number, source: text, document: undefined });
}

async function places(
  db: Db,
  turn: MemberTurn,
  numbers: readonly number[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const asked = new Map<string, readonly number[]>();
  for (const number of numbers)
    for (const place of await conversationsOf(db, turn, number))
      asked.set(place, [...(asked.get(place) ?? []), number]);
  return asked;
}
