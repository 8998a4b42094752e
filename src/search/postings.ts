import type { Document } from './documents.ts';
import { FIELD_END } from './documents.ts';
import { RECIPE } from './recipe.ts';

/** Inverted lists, packed: term t stands in `slots[offsets[t] .. offsets[t + 1])`, with the BM25 impact (0 .. k1 + 1) beside it. */
export interface Postings {
  readonly documents: readonly Document[];
  readonly offsets: Int32Array;
  readonly slots: Int32Array;
  readonly impacts: Float32Array;
  /** the highest impact of each term */
  readonly peaks: Float32Array;
  /** inverse document frequency of each term */
  readonly idf: Float32Array;
  /** BM25's k1 · (1 − b + b · length / mean length) of each document */
  readonly norms: Float32Array;
}

/** How often a word counts in title, text and synonyms. */
export const FIELD_WEIGHTS = [RECIPE.titleWeight, 1, RECIPE.synonymWeight] as const;

/** BM25's idf of a term in `frequency` of `size` documents; never negative. */
export function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Packs analysed documents by counting sort: a few milliseconds, so it is done anew after each change. */
export function pack(documents: readonly Document[], terms: number): Postings {
  const norms = normsOf(documents);
  const tally = emptyTally(terms);
  const frequencies = new Int32Array(terms);
  for (const { sequence } of documents)
    for (const term of count(sequence, tally)) frequencies[term] = (frequencies[term] ?? 0) + 1;
  const offsets = offsetsOf(frequencies);
  const next = offsets.slice(0, terms);
  const slots = new Int32Array(offsets[terms] ?? 0);
  const impacts = new Float32Array(slots.length);
  const peaks = new Float32Array(terms);
  documents.forEach(({ sequence }, slot) => {
    for (const term of count(sequence, tally)) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      const occurrences = tally.weights[term] ?? 0;
      slots[at] = slot;
      impacts[at] = (occurrences * (RECIPE.k1 + 1)) / (occurrences + (norms[slot] ?? 1));
      peaks[term] = Math.max(peaks[term] ?? 0, impacts[at] ?? 0);
    }
  });
  const idf = Float32Array.from(frequencies, (frequency) => inverseFrequency(frequency, documents.length));
  return { documents, offsets, slots, impacts, peaks, idf, norms };
}

/** In how many documents a term stands: in none, where the vocabulary has taken it up since for another index. */
export function frequencyOf({ offsets }: Postings, term: number): number {
  const end = offsets[term + 1];
  return end === undefined ? 0 : end - (offsets[term] ?? 0);
}

interface Tally {
  readonly weights: Float32Array;
  readonly distinct: number[];
}

const emptyTally = (terms: number): Tally => ({ weights: new Float32Array(terms), distinct: [] });

/** Counts the terms of one document, weighted by field, into the tally; returns the distinct ones. */
function count(sequence: Int32Array, { weights, distinct }: Tally): readonly number[] {
  for (const term of distinct) weights[term] = 0;
  distinct.length = 0;
  let field = 0;
  for (const term of sequence) {
    if (term === FIELD_END) field += 1;
    else {
      if (weights[term] === 0) distinct.push(term);
      weights[term] = (weights[term] ?? 0) + (FIELD_WEIGHTS[field] ?? 1);
    }
  }
  return distinct;
}

function normsOf(documents: readonly Document[]): Float32Array {
  const mean = documents.reduce((sum, { sequence }) => sum + sequence.length, 0) / documents.length || 1;
  return Float32Array.from(
    documents,
    ({ sequence }) => RECIPE.k1 * (1 - RECIPE.b + (RECIPE.b * sequence.length) / mean),
  );
}

function offsetsOf(frequencies: Int32Array): Int32Array {
  const offsets = new Int32Array(frequencies.length + 1);
  frequencies.forEach((frequency, term) => {
    offsets[term + 1] = (offsets[term] ?? 0) + frequency;
  });
  return offsets;
}
