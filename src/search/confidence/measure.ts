import type { Asked } from '../asked.ts';
import { reachable } from '../asked.ts';
import type { Candidate } from '../candidate.ts';
import { FIELD_END } from '../documents.ts';
import type { Features } from '../features.ts';
import type { Lexicon } from '../lexicon.ts';
import { inverseFrequency } from '../postings.ts';
import { RECIPE } from '../recipe.ts';
import { gramsOf } from '../vocabulary.ts';

const HIGHEST_SHARE = 1.5;
/** between all and none, for a question without nouns that still has a subject */
const NO_NOUNS = 0.5;
/** hits after the first that it is compared with: their mean, and their spread */
const NEXT = { mean: 10, spread: 29 };
const MOST_DEVIATIONS = 6;
const YEAR = /^(?:19|20)\d\d$/;

/** Features of a ranking, best first; undefined when nothing was found. */
export function features(
  asked: readonly Asked[],
  ranked: readonly Candidate[],
  lexicon: Lexicon,
): Features | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const size = lexicon.postings.documents.length;
  const sequence = lexicon.postings.documents[first.slot]?.sequence ?? new Int32Array();
  const terms = new Set(sequence);
  terms.delete(FIELD_END);
  const held = (term: number): boolean => terms.has(term);
  const title = new Set(sequence.subarray(0, sequence.indexOf(FIELD_END)));
  const grams = new Set<number>();
  for (const term of terms) for (const gram of lexicon.vocabulary.gramsOfTerm[term] ?? []) grams.add(gram);
  const holdsGram = (gram: string): boolean => grams.has(lexicon.vocabulary.gramNumbers.get(gram) ?? -1);
  const nouns = asked.filter(({ emphasis }) => emphasis === 1);
  const without = asked.some(({ emphasis }) => emphasis > RECIPE.weakFactor) ? NO_NOUNS : 0;
  return {
    share: Math.min(HIGHEST_SHARE, first.score / reachable(asked)),
    score: Math.log(1 + first.score / inverseFrequency(1, size)),
    missing: sum(asked, (word) => word.weight * (1 - bestFactor(word, held))) / inverseFrequency(0, size),
    lead: leadOf(ranked.map(({ score }) => score)),
    title: mean(nouns, (word) => bestFactor(word, (term) => title.has(term)), weightOf) ?? without,
    grams: mean(asked, (word) => gramShare(word, holdsGram), weightOf) ?? 0,
    nouns: mean(nouns, (word) => bestFactor(word, held), weightOf) ?? without,
    known: mean(nouns, (word) => bestFactor(word, () => true), evenly) ?? without,
    words: Math.log(Math.max(2, asked.length)),
    otherYear: asked.some((word) => YEAR.test(word.stem) && bestFactor(word, held) < 1) ? 1 : 0,
  };
}

function leadOf([first = 0, ...next]: readonly number[]): number {
  const average = averageOf(next.slice(0, NEXT.mean));
  const spread = Math.sqrt(averageOf(next.slice(0, NEXT.spread).map((score) => (score - average) ** 2)));
  return spread === 0 ? 0 : Math.min(MOST_DEVIATIONS, (first - average) / spread) / MOST_DEVIATIONS;
}

function averageOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const weightOf = ({ weight }: Asked): number => weight;

const evenly = (): number => 1;

/** Weighted mean of a value over words; undefined without any. */
function mean(
  words: readonly Asked[],
  value: (word: Asked) => number,
  weight: (word: Asked) => number,
): number | undefined {
  const total = sum(words, weight);
  return total === 0 ? undefined : sum(words, (word) => weight(word) * value(word)) / total;
}

function sum(words: readonly Asked[], value: (word: Asked) => number): number {
  return words.reduce((total, word) => total + value(word), 0);
}

/** The best factor (0..1) among the terms that stand for a word and are held. */
function bestFactor({ terms }: Asked, holds: (term: number) => boolean): number {
  let best = 0;
  for (const [term, factor] of terms) if (factor > best && holds(term)) best = factor;
  return best;
}

function gramShare({ stem }: Asked, holds: (gram: string) => boolean): number {
  const grams = gramsOf(stem);
  return grams.filter(holds).length / grams.length;
}
