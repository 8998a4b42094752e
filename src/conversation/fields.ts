import { z } from 'zod';

/** From which number to which one: running numbers begin with 1 and have at most six digits, as they can be typed. */
interface Range {
  readonly from?: number;
  readonly to?: number;
  /** What is said of a number beyond these; the same sentence where there is none. */
  readonly beyond?: string;
}

/** A whole number, as it is typed or as a button carries it; anything else is answered with the sentence. */
export function wholeNumber(sentence: string, { from = 1, to = 999_999, beyond = sentence }: Range = {}) {
  return z
    .union([z.number(), z.string().max(20)], sentence)
    .transform((given) => (typeof given === 'number' || /^\s*\d{1,9}\s*$/u.test(given) ? Number(given) : Number.NaN))
    .pipe(z.int(sentence).min(from, sentence).max(to, beyond));
}

/** A choice, an amount or a link as it is typed, of which none is longer; anything else is answered with the sentence. */
export function shortText(sentence?: string, most = 100) {
  return z.string(sentence).max(most, sentence);
}

/** The page of a list; what is no page is the first one. */
export const pageField = wholeNumber('').catch(1).default(1);
