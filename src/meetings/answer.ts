import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';

/** Answers to an invitation by the word under which they are listed. */
export const ANSWERS = { accepted: 'Zusage', represented: 'Vertretung', excused: 'Entschuldigt' } as const;

/** An answer by its key. */
export type AnswerKind = keyof typeof ANSWERS;

/** The answers in the order in which they are offered and listed. */
export const ANSWER_KINDS: readonly AnswerKind[] = ['accepted', 'represented', 'excused'];

/** A municipality that is invited. */
export interface Invited {
  readonly id: string;
  readonly name: string;
}

/** What a municipality answered, through which office and when. */
export interface Answer {
  readonly municipality: Invited;
  /** 1 for the first, one more for each that replaced it. */
  readonly version: number;
  readonly kind: AnswerKind;
  readonly office: string;
  readonly at: Instant;
}

/** What answers are counted from. */
export interface Attendance {
  readonly invited: readonly Invited[];
  readonly answers: readonly Answer[];
}

const SAID: Readonly<Record<AnswerKind, readonly string[]>> = {
  accepted: [
    ...['zusage', 'zusagen', 'zugesagt', 'ja', 'dabei', 'teilnahme', 'wir sagen zu', 'ich sage zu'],
    ...['wir kommen', 'ich komme', 'wir sind dabei', 'ich bin dabei', 'wir nehmen teil', 'ich nehme teil'],
  ],
  represented: [
    ...['vertretung', 'mit vertretung', 'in vertretung', 'vertreten', 'vertretung kommt', 'wir kommen in vertretung'],
    ...['wir lassen uns vertreten', 'ich lasse mich vertreten', 'wir schicken eine vertretung'],
  ],
  excused: [
    ...['entschuldigt', 'entschuldigung', 'nein', 'nicht dabei', 'verhindert', 'wir sagen ab', 'ich sage ab'],
    ...['wir kommen nicht', 'ich komme nicht', 'wir sind nicht dabei', 'ich bin nicht dabei'],
    ...['wir nehmen nicht teil', 'ich nehme nicht teil', 'wir sind verhindert', 'ich bin verhindert'],
  ],
};

/** The words under which an answer can be typed, as a pattern. */
export const TYPED_ANSWERS = Object.values(SAID).flat().join('|');

/** The answer that was chosen or typed; undefined when it is none. */
export function readAnswer(typed: string): AnswerKind | undefined {
  const wanted = fold(typed).folded;
  return ANSWER_KINDS.find((kind) => kind === wanted || SAID[kind].includes(wanted));
}

/** The answer of a municipality that counts; undefined while there is none. */
export function answerOf({ answers }: Attendance, municipalityId: string): Answer | undefined {
  return answers.find(({ municipality }) => municipality.id === municipalityId);
}

/** Who has not answered, in the order of the round. */
export function unanswered({ invited, answers }: Attendance): Invited[] {
  const answered = new Set(answers.map(({ municipality }) => municipality.id));
  return invited.filter(({ id }) => !answered.has(id));
}

/** Who gave this answer, in the order of the round. */
export function answeredWith({ invited, answers }: Attendance, kind: AnswerKind): Invited[] {
  const such = new Set(answers.filter((answer) => answer.kind === kind).map(({ municipality }) => municipality.id));
  return invited.filter(({ id }) => such.has(id));
}
