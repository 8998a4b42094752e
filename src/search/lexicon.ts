import type { Postings } from './postings.ts';
import { frequencyOf } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What words are looked up in. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  /** stems of the short form to those of the long, and back */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
}

/** A term of the corpus (by number) that stands for a word asked, with a factor (0..1). */
export type Related = readonly [term: number, factor: number];

/** Number of a word that stands in the corpus now; undefined for any other. */
export function livingTerm({ vocabulary, postings }: Lexicon, stem: string): number | undefined {
  const number = vocabulary.numbers.get(stem);
  return number !== undefined && frequencyOf(postings, number) > 0 ? number : undefined;
}
