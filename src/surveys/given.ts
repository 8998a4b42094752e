import { enumerate } from '../german/list.ts';
import { longDay } from '../german/write.ts';
import { type Asking, type Given, type How, isLate } from '../responses/asking.ts';
import type { SurveyAnswer } from './answer.ts';

/** How something came that the Koordination entered. */
const TOLD: Readonly<Partial<Record<How, string>>> = { 'e-mail': 'per E-Mail', telephone: 'telefonisch' };

/** *per E-Mail mitgeteilt am 10. Oktober 2023, erfasst durch die Koordination*; undefined of what an office gave itself. */
export function toldWords({ given, at, content }: Given<SurveyAnswer>): string | undefined {
  const how = given && TOLD[given];
  if (how === undefined) return undefined;
  return `${how} mitgeteilt am ${longDay(content.told ?? at)}, erfasst durch die Koordination`;
}

/** Which answers were given to the Koordination, each as it came. */
export function givenNotes({ answers }: Asking<SurveyAnswer>): string[] {
  return answers.flatMap((answer) => {
    const told = toldWords(answer);
    return told === undefined ? [] : [`${answer.municipality.name}: ${told}.`];
  });
}

/** Which answers came after the end. */
export function lateNotes(asking: Asking<SurveyAnswer>): string[] {
  const late = asking.answers.filter((answer) => isLate(asking, answer)).map(({ municipality: { name } }) => name);
  return late.length === 0 ? [] : [`Nachtrag nach der Frist: ${enumerate(late)}.`];
}
