import { editDistance } from '../edit-distance.ts';
import type { Lexicon } from '../lexicon.ts';
import { frequencyOf } from '../postings.ts';
import { RECIPE } from '../recipe.ts';
import { letterSet } from '../vocabulary.ts';

/** A term that a word not in the corpus was probably meant to be, and how many edits away it is. */
export interface Correction {
  readonly term: number;
  readonly distance: number;
}

/** Terms at edit distance 1 (words from 4 letters) or 2 (from 8 letters); none for numbers. */
export function corrections(stem: string, { vocabulary, postings }: Lexicon): Correction[] {
  if (stem.length < RECIPE.shortestTypo || /\d/.test(stem)) return [];
  const cap = stem.length >= RECIPE.twoTyposFrom ? 2 : 1;
  const letters = letterSet(stem);
  const found: Correction[] = [];
  vocabulary.letters.forEach((other, term) => {
    if (bits(other ^ letters) > 2 * cap) return;
    const word = vocabulary.terms[term] ?? '';
    if (Math.abs(word.length - stem.length) > cap || word.length < 3 || frequencyOf(postings, term) === 0) return;
    const distance = editDistance(stem, word, cap);
    if (distance <= cap) found.push({ term, distance });
  });
  return found;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
