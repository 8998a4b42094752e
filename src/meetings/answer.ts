import { fold } from '../conversation/phrase.ts';
import type { Asked, Asking } from '../responses/asking.ts';
import { anyOf } from '../text/compiled.ts';

/** Answers to an invitation by the word under which they are listed. */
export const ANSWERS = { accepted: 'Zusage', represented: 'Vertretung', excused: 'Absage' } as const;

/** An answer by its key. */
export type AnswerKind = keyof typeof ANSWERS;

/** The answers in the order in which they are offered and listed. */
export const ANSWER_KINDS: readonly AnswerKind[] = ['accepted', 'represented', 'excused'];

/** The answers of municipalities to an invitation, those that count. */
export type Attendance = Pick<Asking<AnswerKind>, 'asked' | 'answers'>;

const WHO = '(?:wir |ich )?';
const SOFT = '(?:gern |gerne |auch |leider |diesmal |dann )?';

/** How each answer is typed, *wir* or *ich* before it or not; *absagen* alone is none: it can mean the whole meeting. */
const SAID: Readonly<Record<AnswerKind, RegExp>> = {
  accepted: new RegExp(
    [
      'zusagen?|ja|teilnahme',
      `${WHO}(?:haben? )?zugesagt|${WHO}sagen? ${SOFT}zu`,
      `${WHO}kommen?(?: gerne?| auch)?|${WHO}nehmen? ${SOFT}teil`,
      `${WHO}(?:sind |bin )?${SOFT}(?:mit )?dabei`,
    ].join('|'),
    'u',
  ),
  represented: new RegExp(
    [
      '(?:mit |in )?vertretung|vertretung kommt|vertreten',
      `${WHO}kommen? ${SOFT}(?:in|mit) vertretung`,
      `${WHO}(?:lassen? (?:uns|mich)|werden?|sind|bin) ${SOFT}vertreten`,
      `${WHO}(?:schicken?|senden?) ${SOFT}(?:(?:eine|die|unsere|meine) )?vertretung`,
    ].join('|'),
    'u',
  ),
  excused: new RegExp(
    [
      'entschuldigt|entschuldigung|nein',
      '(?:wir|ich) sagen? ab',
      `${WHO}kommen? ${SOFT}nicht|${WHO}nehmen? ${SOFT}nicht teil`,
      `${WHO}(?:koennen|kann) ${SOFT}nicht(?: kommen| teilnehmen| dabei sein)?`,
      `${WHO}(?:sind |bin )?${SOFT}(?:nicht dabei|verhindert|entschuldigt)`,
    ].join('|'),
    'u',
  ),
};

/** The words under which each answer can be typed, as patterns. */
export const TYPED_ANSWERS: Readonly<Record<AnswerKind, string>> = {
  accepted: SAID.accepted.source,
  represented: SAID.represented.source,
  excused: SAID.excused.source,
};

const WHOLE = ANSWER_KINDS.map((kind) => ({ kind, said: anyOf([SAID[kind]]) }));

/** The answer that was chosen or typed; undefined when it is none. */
export function readAnswer(typed: string): AnswerKind | undefined {
  const wanted = fold(typed).folded;
  return WHOLE.find(({ kind, said }) => kind === wanted || said.test(wanted))?.kind;
}

/** Who gave this answer, in the order of the round. */
export function answeredWith({ asked, answers }: Attendance, kind: AnswerKind): Asked[] {
  const such = new Set(answers.filter(({ content }) => content === kind).map(({ municipality }) => municipality.id));
  return asked.filter(({ id }) => such.has(id));
}
