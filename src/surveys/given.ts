import { enumerate } from '../german/list.ts';
import { type Asking, type Given, isLate } from '../responses/asking.ts';
import { toldWords as toldOf, withDay } from '../responses/told.ts';
import type { SurveyAnswer } from './answer.ts';

/** *per E-Mail mitgeteilt am 10. Oktober 2023, erfasst durch die Koordination*; undefined of what an office gave itself. */
export function toldWords(answer: Given<SurveyAnswer>): string | undefined {
  return toldOf(withDay(answer));
}

/** Which answers came after the end. */
export function lateNotes(asking: Asking<SurveyAnswer>): string[] {
  const late = asking.answers.filter((answer) => isLate(asking, answer)).map(({ municipality: { name } }) => name);
  return late.length === 0 ? [] : [`Nachtrag nach der Frist: ${enumerate(late)}.`];
}
