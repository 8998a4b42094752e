import type { Asked } from '../asked.ts';
import { FIELD_END } from '../documents.ts';
import type { Lexicon } from '../lexicon.ts';
import { FIELD_WEIGHTS } from '../lists.ts';
import { frequencyOf, inverseFrequency } from '../postings.ts';
import { RECIPE } from '../recipe.ts';
import { gramsOf } from '../vocabulary.ts';

/** Scores one document (by slot) on top of its score on stems. */
export type Scorer = (slot: number, score: number) => number;

/** What is asked for in each term, and by what a document is scored. */
interface Sought {
  readonly grams: AskedGrams;
  readonly positions: ReadonlyMap<number, readonly number[]>;
  readonly marks: Uint8Array;
}

interface AskedGrams {
  /** idf of each gram asked, weighted by its word's emphasis */
  readonly weights: readonly number[];
  /** the grams asked (by index) that a term of the corpus holds */
  readonly byTerm: ReadonlyMap<number, readonly number[]>;
}

const HOLDS_GRAM = 1;
const HAS_POSITION = 2;

/**
 * BM25 on the 4-grams of a document's words, which forgives typing errors and finds inner parts of words, and a bonus for
 * words asked side by side (stop words aside) that also stand side by side; a document is read once for both.
 */
export function rescorer(asked: readonly Asked[], lexicon: Lexicon): Scorer {
  const { postings, vocabulary } = lexicon;
  const sought = soughtIn(asked, lexicon, vocabulary.terms.length);
  const { weights, byTerm } = sought.grams;
  const counts = new Float64Array(weights.length);
  return (slot, score) => {
    counts.fill(0);
    let field = 0;
    let last: readonly number[] = [];
    const met: number[] = [];
    for (const term of postings.documents[slot]?.sequence ?? []) {
      const mark = term === FIELD_END ? 0 : (sought.marks[term] ?? 0);
      if (term === FIELD_END) field += 1;
      if ((mark & HOLDS_GRAM) !== 0) addTo(counts, byTerm.get(term) ?? [], FIELD_WEIGHTS[field] ?? 1);
      const here = (mark & HAS_POSITION) === 0 ? NOWHERE : (sought.positions.get(term) ?? NOWHERE);
      if (last.length > 0 && here.length > 0) meet(met, last, here);
      last = here;
    }
    const grams = bm25(counts, weights, postings.norms[slot] ?? 1);
    const neighbours = met.reduce((sum, position) => sum + RECIPE.neighbourBonus * pairWeight(asked, position), 0);
    return score + RECIPE.gramWeight * grams + neighbours;
  };
}

const NOWHERE: readonly number[] = [];

function soughtIn(asked: readonly Asked[], lexicon: Lexicon, size: number): Sought {
  const grams = askedGrams(asked, lexicon);
  const positions = positionsOf(asked);
  const marks = new Uint8Array(size);
  for (const term of grams.byTerm.keys()) marks[term] = HOLDS_GRAM;
  for (const term of positions.keys()) marks[term] = (marks[term] ?? 0) | HAS_POSITION;
  return { grams, positions, marks };
}

/** Words asked side by side that stand side by side here, each pair once. */
function meet(met: number[], last: readonly number[], here: readonly number[]): void {
  for (const position of here) if (last.includes(position - 1) && !met.includes(position)) met.push(position);
}

function addTo(counts: Float64Array, grams: readonly number[], occurrences: number): void {
  for (const gram of grams) counts[gram] = (counts[gram] ?? 0) + occurrences;
}

function bm25(counts: Float64Array, weights: readonly number[], norm: number): number {
  let sum = 0;
  weights.forEach((weight, gram) => {
    const count = counts[gram] ?? 0;
    sum += (weight * count * (RECIPE.k1 + 1)) / (count + norm);
  });
  return sum;
}

/** A gram's frequency is that of its words added up: an upper bound, which needs no lists of its own. */
function askedGrams(asked: readonly Asked[], { vocabulary, postings }: Lexicon): AskedGrams {
  const weights: number[] = [];
  const byTerm = new Map<number, number[]>();
  const size = postings.documents.length;
  for (const [gram, emphasis] of gramEmphasis(asked)) {
    const terms = vocabulary.byGram.get(gram) ?? [];
    const frequency = terms.reduce((sum, term) => sum + frequencyOf(postings, term), 0);
    if (frequency === 0) continue;
    for (const term of terms) note(byTerm, term, weights.length);
    weights.push(inverseFrequency(Math.min(frequency, size), size) * emphasis);
  }
  return { weights, byTerm };
}

function gramEmphasis(asked: readonly Asked[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (const { stem, emphasis } of asked) {
    for (const gram of gramsOf(stem)) grams.set(gram, Math.max(emphasis, grams.get(gram) ?? 0));
  }
  return grams;
}

function pairWeight(asked: readonly Asked[], position: number): number {
  return Math.min(asked[position]?.weight ?? 0, asked[position - 1]?.weight ?? 0);
}

/** Where in the question each term of the corpus is asked for. */
function positionsOf(asked: readonly Asked[]): Map<number, readonly number[]> {
  const positions = new Map<number, number[]>();
  asked.forEach(({ terms }, position) => {
    for (const [term, factor] of terms) {
      if (factor >= RECIPE.neighbourFrom) note(positions, term, position);
    }
  });
  return positions;
}

function note(lists: Map<number, number[]>, term: number, value: number): void {
  const list = lists.get(term);
  if (list) list.push(value);
  else lists.set(term, [value]);
}
