import { z } from 'zod';

/** How the number of a section is typed within a command; a source for patterns. */
export const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,4}`;

const TYPED = /^(?:§|nr\.?|nummer|ziffer|abschnitt)?\s*(?<number>\d{1,3}(?:\.\d{1,3}){0,4})\.?$/iu;
const SENTENCE = 'Bitte die Nummer des Abschnitts angeben, zum Beispiel 3.2.';

/** The number of a section as it is typed (*3.2*, *Nr. 3.2*, *§ 3*) or clicked. */
export const sectionField = z
  .union([z.number(), z.string().max(40, SENTENCE)], SENTENCE)
  .transform((typed, context): string => {
    const number = TYPED.exec(String(typed).trim())?.groups?.['number'];
    if (number === undefined) context.addIssue({ code: 'custom', message: SENTENCE });
    return number?.replace(/(?<![\d])0+(?=\d)/gu, '') ?? z.NEVER;
  });

/** Which of two sections stands first: 3 before 3.1, 3.2 before 3.10. */
export function byNumber(one: { readonly number: string }, other: { readonly number: string }): number {
  const [first, second] = [one.number.split('.'), other.number.split('.')];
  const at = first.findIndex((part, index) => part !== second[index]);
  if (at < 0) return first.length - second.length;
  return Number(first[at]) - Number(second[at] ?? -1);
}
