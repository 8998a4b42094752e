import type { Candidate } from './candidates.ts';
import { candidatesFor } from './candidates.ts';
import type { Asked } from './expansion.ts';
import type { Lexicon } from './lexicon.ts';
import { RECIPE } from './recipe.ts';
import { gramScorer, neighbourScorer } from './rescoring.ts';

/** Which documents (by slot) take part, and what their scores are multiplied by. */
export interface Wishes {
  readonly admit: (slot: number) => boolean;
  readonly favour: (slot: number) => number;
}

/** Ranks in two steps: candidates by stems, then 4-grams and neighbours on top; best first, ties by id. */
export function rank(asked: readonly Asked[], lexicon: Lexicon, { admit, favour }: Wishes): Candidate[] {
  const { postings } = lexicon;
  const grams = gramScorer(asked, lexicon);
  const neighbours = neighbourScorer(asked, lexicon);
  const idOf = (slot: number): string => postings.documents[slot]?.id ?? '';
  return candidatesFor(asked, postings, admit)
    .map(({ slot, score }) => ({
      slot,
      score: favour(slot) * (score + RECIPE.gramWeight * grams(slot) + neighbours(slot)),
    }))
    .sort((a, b) => b.score - a.score || (idOf(a.slot) < idOf(b.slot) ? -1 : 1));
}

/** The score that a passage with every word asked could reach on stems. */
export function reachable(asked: readonly Asked[]): number {
  return asked.reduce((sum, { weight }) => sum + weight, 0) * (RECIPE.k1 + 1);
}
