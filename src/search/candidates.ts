import type { Asked } from './expansion.ts';
import type { Postings } from './postings.ts';
import { RECIPE } from './recipe.ts';

/** A document that holds a word asked for, with its BM25 on stems. */
export interface Candidate {
  readonly slot: number;
  readonly score: number;
}

/** The best documents by BM25 on stems and related words, best first; `admit` leaves documents out by slot. */
export function candidatesFor(
  asked: readonly Asked[],
  postings: Postings,
  admit: (slot: number) => boolean,
): Candidate[] {
  const scores = new Float64Array(postings.documents.length);
  for (const word of asked) addWord(word, postings, scores);
  return best(scores, admit);
}

/** A word counts by the best of the terms that stand for it in a document; the others add a small share. */
function addWord({ terms, emphasis }: Asked, { offsets, slots, impacts, idf }: Postings, scores: Float64Array): void {
  const bestOf = new Float64Array(scores.length);
  for (const [term, factor] of terms) {
    const weight = (idf[term] ?? 0) * factor * emphasis;
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at++) {
      const slot = slots[at] ?? 0;
      const value = weight * (impacts[at] ?? 0);
      const before = bestOf[slot] ?? 0;
      const gain = value > before ? value - before * (1 - RECIPE.furtherShare) : value * RECIPE.furtherShare;
      scores[slot] = (scores[slot] ?? 0) + gain;
      if (value > before) bestOf[slot] = value;
    }
  }
}

/** Keeps the best in a sorted list: most documents fail the first comparison. */
function best(scores: Float64Array, admit: (slot: number) => boolean): Candidate[] {
  const kept: Candidate[] = [];
  let least = 0;
  scores.forEach((score, slot) => {
    if (score <= least || !admit(slot)) return;
    kept.push({ slot, score });
    if (kept.length < 2 * RECIPE.candidates) return;
    kept.sort((a, b) => b.score - a.score).length = RECIPE.candidates;
    least = kept.at(-1)?.score ?? 0;
  });
  return kept.sort((a, b) => b.score - a.score).slice(0, RECIPE.candidates);
}
