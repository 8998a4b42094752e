import type { Asked } from '../asked.ts';
import { FIELD_END } from '../documents.ts';
import type { Lexicon } from '../lexicon.ts';
import { FIELD_WEIGHTS, frequencyOf, inverseFrequency } from '../postings.ts';
import { RECIPE } from '../recipe.ts';
import { gramsOf } from '../vocabulary.ts';

/** Scores one document (by slot) on top of its stems. */
export type Scorer = (slot: number) => number;

interface AskedGrams {
  /** idf of each gram asked, weighted by its word's emphasis */
  readonly weights: readonly number[];
  /** the grams asked (by index) that a term of the corpus holds */
  readonly byTerm: ReadonlyMap<number, readonly number[]>;
}

/** BM25 on the 4-grams of a document's words, which forgives typing errors and finds inner parts of words. */
export function gramScorer(asked: readonly Asked[], lexicon: Lexicon): Scorer {
  const { postings, vocabulary } = lexicon;
  const { weights, byTerm } = askedGrams(asked, lexicon);
  const holds = marked(byTerm.keys(), vocabulary.terms.length);
  return (slot) => {
    const counts = new Float64Array(weights.length);
    let field = 0;
    for (const term of postings.documents[slot]?.sequence ?? []) {
      if (term === FIELD_END) field += 1;
      else if (holds[term] === 1) addTo(counts, byTerm.get(term) ?? [], FIELD_WEIGHTS[field] ?? 1);
    }
    return bm25(counts, weights, postings.norms[slot] ?? 1);
  };
}

function addTo(counts: Float64Array, grams: readonly number[], occurrences: number): void {
  for (const gram of grams) counts[gram] = (counts[gram] ?? 0) + occurrences;
}

function bm25(counts: Float64Array, weights: readonly number[], norm: number): number {
  return weights.reduce((sum, weight, gram) => {
    const count = counts[gram] ?? 0;
    return sum + (weight * count * (RECIPE.k1 + 1)) / (count + norm);
  }, 0);
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

/** Bonus for words asked side by side (stop words aside) that also stand side by side in a document. */
export function neighbourScorer(asked: readonly Asked[], { postings, vocabulary }: Lexicon): Scorer {
  const positions = positionsOf(asked);
  const holds = marked(positions.keys(), vocabulary.terms.length);
  return (slot) => {
    const met = new Set<number>();
    let last: readonly number[] = [];
    for (const term of postings.documents[slot]?.sequence ?? []) {
      const here = holds[term] === 1 ? (positions.get(term) ?? []) : [];
      if (last.length > 0) for (const position of here) if (last.includes(position - 1)) met.add(position);
      last = here;
    }
    return [...met].reduce((sum, position) => sum + RECIPE.neighbourBonus * pairWeight(asked, position), 0);
  };
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

function marked(terms: Iterable<number>, size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const term of terms) marks[term] = 1;
  return marks;
}
