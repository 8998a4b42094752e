import type { Document } from './documents.ts';
import { type Lists, packLists } from './lists.ts';
import { RECIPE } from './recipe.ts';

/** Inverted lists with what each entry is worth. */
export interface Postings extends Lists {
  /** the BM25 impact (0 .. k1 + 1) of each entry */
  readonly impacts: Float32Array;
  /** the highest impact of each term */
  readonly peaks: Float32Array;
  /** inverse document frequency of each term */
  readonly idf: Float32Array;
  /** BM25's k1 · (1 − b + b · length / mean length) of each document */
  readonly norms: Float32Array;
}

/** BM25's idf of a term in `frequency` of `size` documents; never negative. */
export function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Packs analysed documents; with lists of most of them from `before`, in a small part of the time. */
export function pack(documents: readonly Document[], terms: number, before?: Lists): Postings {
  return valued(packLists(documents, terms, before));
}

/** Each document that comes or goes changes the mean length, and with it what every entry is worth. */
function valued(lists: Lists): Postings {
  const { documents, offsets, slots, weights } = lists;
  const norms = normsOf(documents);
  const terms = offsets.length - 1;
  const impacts = new Float32Array(slots.length);
  const peaks = new Float32Array(terms);
  const idf = new Float32Array(terms);
  for (let term = 0; term < terms; term += 1) {
    const from = offsets[term] ?? 0;
    const to = offsets[term + 1] ?? 0;
    let peak = 0;
    for (let at = from; at < to; at += 1) {
      const weight = weights[at] ?? 0;
      impacts[at] = (weight * (RECIPE.k1 + 1)) / (weight + (norms[slots[at] ?? 0] ?? 1));
      peak = Math.max(peak, impacts[at] ?? 0);
    }
    peaks[term] = peak;
    idf[term] = inverseFrequency(to - from, documents.length);
  }
  return { ...lists, impacts, peaks, idf, norms };
}

/** In how many documents a term stands: in none, where the vocabulary has taken it up since for another index. */
export function frequencyOf({ offsets }: Postings, term: number): number {
  const end = offsets[term + 1];
  return end === undefined ? 0 : end - (offsets[term] ?? 0);
}

function normsOf(documents: readonly Document[]): Float32Array {
  const mean = documents.reduce((sum, { sequence }) => sum + sequence.length, 0) / documents.length || 1;
  return Float32Array.from(
    documents,
    ({ sequence }) => RECIPE.k1 * (1 - RECIPE.b + (RECIPE.b * sequence.length) / mean),
  );
}
