import type { Candidate } from './candidates.ts';
import { FIELD_END } from './documents.ts';
import type { Asked } from './expansion.ts';
import type { Lexicon } from './lexicon.ts';
import { reachable } from './ranking.ts';
import { RECIPE } from './recipe.ts';
import { gramsOf } from './vocabulary.ts';

/**
 * What tells an answer from a chance match, free of the corpus' scale:
 * - share: score of the first hit, of the reachable score (0..1.5)
 * - grams: 4-grams of the words asked that the first hit holds, weighted by word (0..1)
 * - nouns: how well the first hit holds the nouns asked, weighted by rarity (0..1)
 * - known: how well the corpus holds the nouns asked (0..1)
 * - words: natural logarithm of the number of words asked, two at least
 */
export const FEATURES = ['share', 'grams', 'nouns', 'known', 'words'] as const;

/** One value for each feature. */
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

const HIGHEST_SHARE = 1.5;
/** between all and none, for a question without nouns that still has a subject */
const NO_NOUNS = 0.5;

/** Features of a ranking, best first; undefined when nothing was found. */
export function features(
  asked: readonly Asked[],
  ranked: readonly Candidate[],
  lexicon: Lexicon,
): Features | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const terms = new Set(lexicon.postings.documents[first.slot]?.sequence);
  terms.delete(FIELD_END);
  const grams = new Set([...terms].flatMap((term) => gramsOf(lexicon.vocabulary.terms[term] ?? '')));
  const nouns = asked.filter(({ emphasis }) => emphasis === 1);
  const without = asked.some(({ emphasis }) => emphasis > RECIPE.weakFactor) ? NO_NOUNS : 0;
  return {
    share: Math.min(HIGHEST_SHARE, first.score / reachable(asked)),
    grams: mean(asked, (word) => gramShare(word, grams), weightOf) ?? 0,
    nouns: mean(nouns, (word) => bestFactor(word, (term) => terms.has(term)), weightOf) ?? without,
    known: mean(nouns, (word) => bestFactor(word, () => true), evenly) ?? without,
    words: Math.log(Math.max(2, asked.length)),
  };
}

const weightOf = ({ weight }: Asked): number => weight;

const evenly = (): number => 1;

/** Weighted mean of a value over words; undefined without any. */
function mean(
  words: readonly Asked[],
  value: (word: Asked) => number,
  weight: (word: Asked) => number,
): number | undefined {
  const total = words.reduce((sum, word) => sum + weight(word), 0);
  return total === 0 ? undefined : words.reduce((sum, word) => sum + weight(word) * value(word), 0) / total;
}

/** The best factor (0..1) among the terms that stand for a word and are held. */
function bestFactor({ terms }: Asked, holds: (term: number) => boolean): number {
  let best = 0;
  for (const [term, factor] of terms) if (factor > best && holds(term)) best = factor;
  return best;
}

function gramShare({ stem }: Asked, held: ReadonlySet<string>): number {
  const grams = gramsOf(stem);
  return grams.filter((gram) => held.has(gram)).length / grams.length;
}
