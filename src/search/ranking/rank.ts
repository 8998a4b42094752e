import type { Asked } from '../asked.ts';
import type { Candidate } from '../candidate.ts';
import type { Lexicon } from '../lexicon.ts';
import { candidatesFor } from './candidates.ts';
import { rescorer } from './rescoring.ts';

/** Which documents (by slot) take part, and what their scores are multiplied by. */
export interface Wishes {
  readonly admit: (slot: number) => boolean;
  readonly favour: (slot: number) => number;
}

/** Ranks in two steps: candidates by stems, then 4-grams and neighbours on top; best first, ties by id. */
export function rank(asked: readonly Asked[], lexicon: Lexicon, { admit, favour }: Wishes): Candidate[] {
  const { postings } = lexicon;
  const rescore = rescorer(asked, lexicon);
  const idOf = (slot: number): string => postings.documents[slot]?.id ?? '';
  return candidatesFor(asked, postings, admit)
    .map(({ slot, score }) => ({
      slot,
      score: favour(slot) * rescore(slot, score),
    }))
    .sort((a, b) => b.score - a.score || (idOf(a.slot) < idOf(b.slot) ? -1 : 1));
}
