import type { Abbreviation } from './abbreviations.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { eachStem } from './analysis.ts';
import type { Passage } from './passage.ts';
import type { Vocabulary } from './vocabulary.ts';
import { numberOf } from './vocabulary.ts';

/** Stands between two fields of a sequence: no word, so nothing is side by side across it. */
export const FIELD_END = -1;

/** An analysed passage: its terms in order (title, FIELD_END, text, FIELD_END, synonyms) and what it abbreviates. */
export interface Document {
  readonly id: string;
  readonly filed: boolean;
  readonly sequence: Int32Array;
  readonly abbreviations: readonly Abbreviation[];
}

/** Analyses a passage once; its words join the vocabulary. */
export function documentOf(passage: Passage, vocabulary: Vocabulary): Document {
  const fields = [passage.title, passage.text, passage.synonyms ?? ''];
  const numbers: number[] = [];
  fields.forEach((field, index) => {
    if (index > 0) numbers.push(FIELD_END);
    eachStem(field, (stem) => numbers.push(numberOf(vocabulary, stem)));
  });
  return {
    id: passage.id,
    filed: passage.filed ?? false,
    sequence: Int32Array.from(numbers),
    abbreviations: fields.flatMap(abbreviationsIn),
  };
}
