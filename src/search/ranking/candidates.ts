import type { Asked } from '../asked.ts';
import type { Candidate } from '../candidate.ts';
import type { Postings } from '../postings.ts';
import { RECIPE } from '../recipe.ts';

/** Which documents take part, by slot. */
type Admit = (slot: number) => boolean;

/** The inverted list of a term, `from` to `to` in the postings, for a word asked (by place); its impacts count `weight`, so no score grows by more than `bound`. */
interface List {
  readonly word: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly bound: number;
}

/** Scores by slot, which slots have one, and by word asked the value of its best term by slot. */
interface Sums {
  readonly scores: Float64Array;
  readonly tops: Float64Array[];
  readonly touched: Int32Array;
  count: number;
}

/** for scores that are equal but for the rounding of their sums */
const ROUNDING = 1 + 1e-9;
/** steps in which scores are counted to learn roughly where the best begin */
const STEPS = 512;
/** a list so many times longer than the documents in question is searched rather than read */
const LONG_LIST = 16;

/**
 * The best documents by BM25 on stems and related words, best first, by slot among equals; `admit` leaves documents out.
 * Short lists come first; once those to come cannot lift a new document among the best, only documents already met
 * are followed (MaxScore, Turtle & Flood 1995): the same documents and scores as if all lists were read.
 */
export function candidatesFor(asked: readonly Asked[], postings: Postings, admit: Admit): Candidate[] {
  const lists = asked
    .flatMap((word, place) => listsOf(word, place, postings))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const sums = sumsFor(postings.documents.length);
  let read = 0;
  try {
    let rest = lists.reduce((sum, { bound }) => sum + bound, 0) * ROUNDING;
    let open = true;
    for (const list of lists) {
      open &&= !(mayClose(sums, list) && close(sums, rest, admit));
      if (open) read += 1;
      if (open) readList(list, postings, sums);
      else followList(list, postings, sums);
      rest -= list.bound;
    }
    return best(sums, admit);
  } finally {
    clear(sums, lists, read, postings);
  }
}

function listsOf({ terms, emphasis }: Asked, word: number, { offsets, idf, peaks }: Postings): List[] {
  const lists = [...terms].map(([term, factor]) => {
    const weight = (idf[term] ?? 0) * factor * emphasis;
    const bound = weight * (peaks[term] ?? 0);
    return { word, from: offsets[term] ?? 0, to: offsets[term + 1] ?? 0, weight, bound };
  });
  return lists.filter(({ bound }) => bound > 0);
}

function readList({ word, from, to, weight }: List, { slots, impacts }: Postings, sums: Sums): void {
  const top = topsOf(word, sums);
  for (let at = from; at < to; at++) add(slots[at] ?? 0, weight * (impacts[at] ?? 0), top, sums);
}

/** Counts a list for documents that have a score already. */
function followList({ word, from, to, weight }: List, { slots, impacts }: Postings, sums: Sums): void {
  const { scores, touched, count } = sums;
  const top = topsOf(word, sums);
  if (to - from < LONG_LIST * count) {
    for (let at = from; at < to; at++) {
      const slot = slots[at] ?? 0;
      if ((scores[slot] ?? 0) > 0) add(slot, weight * (impacts[at] ?? 0), top, sums);
    }
    return;
  }
  for (let place = 0, at = from; place < count; place++) {
    const slot = touched[place] ?? 0;
    at = firstFrom(slots, slot, { from: at, to });
    if (at < to && slots[at] === slot) add(slot, weight * (impacts[at] ?? 0), top, sums);
  }
}

/** A word counts by the best of the terms that stand for it in a document; the others add a small share. */
function add(slot: number, value: number, top: Float64Array, sums: Sums): void {
  const { scores, touched } = sums;
  const before = top[slot] ?? 0;
  const score = scores[slot] ?? 0;
  if (score === 0) touched[sums.count++] = slot;
  const gain = value > before ? value - before * (1 - RECIPE.furtherShare) : value * RECIPE.furtherShare;
  scores[slot] = score + gain;
  if (value > before) top[slot] = value;
}

/** Place of the first slot that is not below a given one, by bisection. */
function firstFrom(slots: Int32Array, slot: number, { from, to }: Pick<List, 'from' | 'to'>): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looking for the threshold costs a pass over the documents met: reading the list must cost about as much. */
function mayClose({ count }: Sums, { from, to }: List): boolean {
  return count >= RECIPE.candidates && 2 * (to - from) > count;
}

/** Leaves only documents that can still come among the best; false if a new one could as well. */
function close(sums: Sums, rest: number, admit: Admit): boolean {
  if (rest >= thresholdOf(sums)) return false;
  const least = best(sums, admit)[RECIPE.candidates - 1]?.score ?? 0;
  if (rest >= least) return false;
  const { scores, touched, count } = sums;
  sums.count = 0;
  for (let place = 0; place < count; place++) {
    const slot = touched[place] ?? 0;
    if ((scores[slot] ?? 0) * ROUNDING + rest < least) scores[slot] = 0;
    else touched[sums.count++] = slot;
  }
  touched.subarray(0, sums.count).sort();
  return true;
}

/** The best: those from the threshold on, or all when too few of these are admitted. */
function best(sums: Sums, admit: Admit): Candidate[] {
  const threshold = thresholdOf(sums);
  const found = bestFrom(threshold, sums, admit);
  return threshold > 0 && found.length < RECIPE.candidates ? bestFrom(0, sums, admit) : found;
}
/** Keeps the best in a sorted list: most documents fail the first comparison. */
function bestFrom(threshold: number, { scores, touched, count }: Sums, admit: Admit): Candidate[] {
  const found: Candidate[] = [];
  let last: Candidate = { slot: Infinity, score: threshold };
  for (let place = 0; place < count; place++) {
    const slot = touched[place] ?? 0;
    const score = scores[slot] ?? 0;
    if (score < last.score || (score === last.score && slot > last.slot) || !admit(slot)) continue;
    found.push({ slot, score });
    if (found.length < 2 * RECIPE.candidates) continue;
    found.sort(byScore).length = RECIPE.candidates;
    last = found.at(-1) ?? last;
  }
  return found.sort(byScore).slice(0, RECIPE.candidates);
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.slot - b.slot;

/** A score that as many documents as are wanted reach, admitted or not, and few more; 0 if there are fewer. */
function thresholdOf({ scores, touched, count }: Sums): number {
  let highest = 0;
  for (let place = 0; place < count; place++) highest = Math.max(highest, scores[touched[place] ?? 0] ?? 0);
  const tally = new Int32Array(STEPS + 1);
  for (let place = 0; place < count; place++) {
    const step = Math.floor(((scores[touched[place] ?? 0] ?? 0) / highest) * STEPS);
    tally[step] = (tally[step] ?? 0) + 1;
  }
  let reached = 0;
  for (let step = STEPS; step > 0; step--) {
    reached += tally[step] ?? 0;
    if (reached >= RECIPE.candidates) return ((step / STEPS) * highest) / ROUNDING;
  }
  return 0;
}

/** Used again by every search, which runs to its end before the next: large arrays made anew would cost more than the search. */
let sumsAtHand: Sums = emptySums(0);

function sumsFor(size: number): Sums {
  if (sumsAtHand.scores.length < size) sumsAtHand = emptySums(size);
  return sumsAtHand;
}

function emptySums(size: number): Sums {
  return { scores: new Float64Array(size), tops: [], touched: new Int32Array(size), count: 0 };
}

/** The best value of a word by slot; made when a question first has so many words. */
function topsOf(word: number, { scores, tops }: Sums): Float64Array {
  const top = tops[word] ?? new Float64Array(scores.length);
  tops[word] = top;
  return top;
}

/** Leaves nothing but zeros: what was read, and what was followed. */
function clear(sums: Sums, lists: readonly List[], read: number, { slots }: Postings): void {
  const { scores, touched, count } = sums;
  const followed = new Set(lists.slice(read).map(({ word }) => topsOf(word, sums)));
  for (const { word, from, to } of lists.slice(0, read)) {
    const top = topsOf(word, sums);
    for (let at = from; at < to; at++) top[slots[at] ?? 0] = 0;
  }
  for (let place = 0; place < count; place++) {
    const slot = touched[place] ?? 0;
    scores[slot] = 0;
    for (const top of followed) top[slot] = 0;
  }
  sums.count = 0;
}
