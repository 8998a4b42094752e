import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Asked } from '../../src/search/asked.ts';
import type { Candidate } from '../../src/search/candidate.ts';
import type { Document } from '../../src/search/documents.ts';
import { FIELD_END } from '../../src/search/documents.ts';
import type { Postings } from '../../src/search/postings.ts';
import { pack } from '../../src/search/postings.ts';
import { candidatesFor } from '../../src/search/ranking/candidates.ts';
import { RECIPE } from '../../src/search/recipe.ts';

const TERMS = 60;
const seed = fc.noBias(fc.nat());
const size = fc.noBias(fc.integer({ min: 0, max: 1500 }));
const ADMITTED: readonly ((slot: number) => boolean)[] = [
  () => true,
  (slot) => slot % 3 > 0,
  (slot) => slot % 40 === 0,
  () => false,
];

/** Evenly spread numbers below 1 by linear congruence: fast-check prefers extremes, which make no corpus. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Terms about as frequent as words are: the first stands nearly everywhere, the last nearly nowhere. */
function someTerms(count: number, next: () => number): number[] {
  return Array.from({ length: count }, () => Math.floor(next() ** 3 * TERMS));
}

function corpusOf(seed: number, size: number): Document[] {
  const next = numbers(seed);
  return Array.from({ length: size }, (_, slot) => {
    const [title, text] = [someTerms(next() * 2, next), someTerms(1 + next() * 12, next)];
    return {
      id: `${slot}`,
      sequence: Int32Array.from([...title, FIELD_END, ...text, FIELD_END]),
      abbreviations: [],
      filed: false,
    };
  });
}

function questionOf(seed: number): Asked[] {
  const next = numbers(seed);
  const pick = (values: readonly number[]): number => values[Math.floor(next() * values.length)] ?? 1;
  return Array.from({ length: next() * 6 }, () => ({
    stem: '',
    weight: 1,
    emphasis: pick([1, 1, 0.85, 0.4]),
    terms: new Map(someTerms(1 + next() * 3, next).map((term) => [term, pick([1, 0.5, 0.25])])),
  }));
}

describe('the candidates of a search', () => {
  it('are those of reading every list to its end, with the same scores', () => {
    fc.assert(
      fc.property(seed, size, fc.constantFrom(...ADMITTED), (start, documents, admit) => {
        const postings = pack(corpusOf(start, documents), TERMS);
        const words = questionOf(start ^ documents);
        const found = candidatesFor(words, postings, admit);
        const expected = exhaustive(words, postings).filter(({ slot }) => admit(slot));
        const scores = new Map(expected.map(({ slot, score }) => [slot, score]));
        equal(found.length, Math.min(RECIPE.candidates, expected.length));
        found.forEach(({ slot, score }, place) => {
          ok(near(score, scores.get(slot)), `slot ${slot}`);
          ok(near(score, expected[place]?.score), `place ${place}`);
        });
      }),
      { numRuns: 200 },
    );
  });
});

/** Every document scored word by word, best first. */
function exhaustive(words: readonly Asked[], postings: Postings): Candidate[] {
  return postings.documents
    .map((_, slot) => ({ slot, score: words.reduce((sum, word) => sum + wordScore(word, slot, postings), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function wordScore({ terms, emphasis }: Asked, slot: number, { idf, offsets, slots, impacts }: Postings): number {
  const values = [...terms].map(([number, share]) => {
    const at = slots.indexOf(slot, offsets[number]);
    const stands = at >= 0 && at < (offsets[number + 1] ?? 0);
    return stands ? (idf[number] ?? 0) * share * emphasis * (impacts[at] ?? 0) : 0;
  });
  const best = Math.max(...values);
  return best + (values.reduce((sum, value) => sum + value, 0) - best) * RECIPE.furtherShare;
}

function near(score: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(score - other) <= 1e-9 * Math.max(1, score);
}
