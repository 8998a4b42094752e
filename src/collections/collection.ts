import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { enumerate } from '../german/list.ts';
import { NBSP } from '../german/write.ts';
import type { Asking } from '../responses/asking.ts';

/** Who acts when: a member, or the office whose confirmed e-mail has left. */
export type Acting = Pick<MemberTurn, 'roundId' | 'at'> & {
  readonly member: Pick<MemberTurn['member'], 'office' | 'municipality'>;
};

/** What a municipality brings to a collection: the numbers of its questions; none is *keine weiteren*. */
export interface Brought {
  readonly questions: readonly number[];
}

/** What the Koordination opens: what the letter to the ministry will be about, why, and until when questions come in. */
export interface Outset {
  readonly title: string;
  readonly occasion?: string | undefined;
  readonly closesAt: Instant;
}

/** A collection of questions to the ministry with its running number, and what the municipalities have brought. */
export interface Collection extends Outset {
  readonly number: number;
  readonly office: string;
  readonly asking: Asking<Brought>;
}

/** A question of a collection, by topic area: who asks it, and what the Koordination has written to it. */
export interface CollectedQuestion {
  readonly number: number;
  readonly text: string;
  readonly topicArea?: string | undefined;
  readonly askedBy: readonly string[];
  /** What the question is about, and how the round sees it. */
  readonly circumstances?: string | undefined;
  readonly view?: string | undefined;
}

/** A question that a municipality brings by telephone or e-mail. */
export interface ToldQuestion {
  readonly text: string;
  readonly municipality: { readonly id: string; readonly name: string };
}

/** A question of a letter that the ministry has not answered in full, and what was heard of it last. */
export interface WaitingQuestion {
  readonly number: number;
  readonly text: string;
  readonly collection?: number | undefined;
  /** *nachgefragt am 03.04.2023*. */
  readonly lately?: string | undefined;
  /** A part of it has been answered. */
  readonly isPartly: boolean;
}

/** What collections need of the list of questions to the ministry. */
export interface QuestionList {
  /** Those that go out together: of a collection that is over, else those that are only collected; in the order of the letter. */
  readonly collected: (db: Db, roundId: string, collection?: number) => Promise<readonly CollectedQuestion[]>;
  /** Puts those that are only collected into a collection. */
  readonly bundle: (db: Db, roundId: string, collection: number) => Promise<void>;
  /** Says of those of a collection that the ministry has them since a day. */
  readonly sent: (db: Db, roundId: string, sent: { collection: number; at: Instant }) => Promise<void>;
  /** All that the ministry has and has not answered in full. */
  readonly waiting: (db: Db, roundId: string) => Promise<readonly WaitingQuestion[]>;
  /** Closes one of them without an answer, with the reason, and tells those who ask it. */
  readonly close: (db: Db, turn: MemberTurn, closed: { number: number; reason: string }) => Promise<void>;
  /** Keeps of some of them that the ministry was asked again, with whom. */
  readonly inquired: (
    db: Db,
    by: Acting,
    asked: { numbers: readonly number[]; on: Day; text: string },
  ) => Promise<void>;
  /** Holds the list until the transaction ends: whoever adds to it holds it before the collection, and so does who tells. */
  readonly hold: (db: Db, roundId: string) => Promise<void>;
  /** Takes up a question for another municipality; a similar one is joined. Gives its number. */
  readonly takeUp: (db: Db, turn: MemberTurn, told: ToldQuestion) => Promise<number>;
}

/** *Sammlung 2*. */
export function collectionName({ number }: { readonly number: number }): string {
  return `Sammlung${NBSP}${number}`;
}

/** *Frage 4 und Frage 7*; *keine weiteren*. */
export function broughtWords({ questions }: Brought): string {
  if (questions.length === 0) return 'keine weiteren';
  return enumerate(questions.map((number) => `Frage${NBSP}${number}`));
}

/** Under which number its questions are found: until it is over, they are those that are only collected. */
export function bundleOf({ number, state }: Pick<Asking<Brought>, 'number' | 'state'>): number | undefined {
  return state === 'closed' ? number : undefined;
}

/** What a municipality has brought, with one more question. */
export function withQuestion(before: Brought | undefined, question: number): Brought {
  const questions = before?.questions ?? [];
  return { questions: questions.includes(question) ? questions : [...questions, question] };
}
