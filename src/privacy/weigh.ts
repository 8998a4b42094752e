import { signsOf } from './signs.ts';
import { sentencesOf } from './tokens.ts';
import { INTERCEPT, THRESHOLD, weightOf } from './weights.ts';

/** A sentence: how much in it speaks for the case of a client, and by which signs. */
export interface Weighed {
  readonly sum: number;
  readonly signs: ReadonlySet<string>;
}

/** The sentence of a text that speaks most for the case of a client, if one does so enough. */
export function strongestSentence(text: string): Weighed | undefined {
  return sentencesOf(text)
    .map(weighed)
    .reduce<Weighed | undefined>(
      (most, one) => (one.sum > THRESHOLD && (most === undefined || one.sum > most.sum) ? one : most),
      undefined,
    );
}

function weighed(sentence: string): Weighed {
  const signs = signsOf(sentence);
  let sum = INTERCEPT;
  for (const sign of signs) sum += weightOf(sign);
  return { sum, signs };
}
