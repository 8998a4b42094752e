import { type Document, FIELD_END } from './documents.ts';
import { RECIPE } from './recipe.ts';

/**
 * Inverted lists, packed: term t stands in `slots[offsets[t] .. offsets[t + 1])`, ascending, with how often it stands there,
 * weighted by field, beside it.
 */
export interface Lists {
  readonly documents: readonly Document[];
  readonly offsets: Int32Array;
  readonly slots: Int32Array;
  readonly weights: Float32Array;
}

/** How often a word counts in title, text and synonyms. */
export const FIELD_WEIGHTS = [RECIPE.titleWeight, 1, RECIPE.synonymWeight] as const;

const NONE: Lists = {
  documents: [],
  offsets: new Int32Array(1),
  slots: new Int32Array(0),
  weights: new Float32Array(0),
};

/**
 * Packs analysed documents by counting sort. Of lists that there were `before`, what they say of the documents that still
 * stand first, in their order, is copied: only the words of the others are counted.
 */
export function packLists(documents: readonly Document[], terms: number, before: Lists = NONE): Lists {
  const kept = keptOf(documents, before);
  const fresh = documents.slice(kept.count);
  const tally = emptyTally(terms);
  const frequencies = keptFrequencies(before, kept, terms);
  for (const { sequence } of fresh)
    for (const term of count(sequence, tally)) frequencies[term] = (frequencies[term] ?? 0) + 1;
  const offsets = offsetsOf(frequencies);
  const next = offsets.slice(0, terms);
  const length = offsets[terms] ?? 0;
  const lists = { documents, offsets, slots: new Int32Array(length), weights: new Float32Array(length) };
  copy(before, kept, { ...lists, next });
  fresh.forEach(({ sequence }, at) => {
    for (const term of count(sequence, tally)) {
      const place = next[term] ?? 0;
      next[term] = place + 1;
      lists.slots[place] = kept.count + at;
      lists.weights[place] = tally.weights[term] ?? 0;
    }
  });
  return lists;
}

/** The documents that were there before and stand first: how many, and the slot of each by its slot before; −1 of one that is gone. */
interface Kept {
  readonly count: number;
  readonly slots: Int32Array;
}

function keptOf(documents: readonly Document[], before: Lists): Kept {
  const slots = new Int32Array(before.documents.length).fill(-1);
  const known = new Map(before.documents.map((document, slot) => [document, slot]));
  let last = -1;
  let count = 0;
  for (const document of documents) {
    const slot = known.get(document);
    if (slot === undefined || slot <= last) break;
    slots[slot] = count;
    last = slot;
    count += 1;
  }
  return { count, slots };
}

function keptFrequencies(before: Lists, { slots, count }: Kept, terms: number): Int32Array {
  const frequencies = new Int32Array(terms);
  const isWhole = count === before.documents.length;
  eachTerm(before, (term, from, to) => {
    let frequency = to - from;
    if (!isWhole) for (let at = from; at < to; at += 1) if (slots[before.slots[at] ?? 0] === -1) frequency -= 1;
    frequencies[term] = frequency;
  });
  return frequencies;
}

/** What is as short is copied sooner one by one. */
const SHORT = 32;

/** Copies what is kept to the beginning of each list; `next` then says where each goes on. */
function copy(before: Lists, { slots, count }: Kept, to: Omit<Lists, 'documents'> & { next: Int32Array }): void {
  const isWhole = count === before.documents.length;
  eachTerm(before, (term, from, end) => {
    const start = to.next[term] ?? 0;
    if (isWhole && end - from > SHORT) {
      to.slots.set(before.slots.subarray(from, end), start);
      to.weights.set(before.weights.subarray(from, end), start);
      to.next[term] = start + end - from;
      return;
    }
    let place = start;
    for (let at = from; at < end; at += 1) {
      const slot = slots[before.slots[at] ?? 0] ?? -1;
      if (slot === -1) continue;
      to.slots[place] = slot;
      to.weights[place] = before.weights[at] ?? 0;
      place += 1;
    }
    to.next[term] = place;
  });
}

function eachTerm({ offsets }: Lists, visit: (term: number, from: number, to: number) => void): void {
  for (let term = 0; term + 1 < offsets.length; term += 1) visit(term, offsets[term] ?? 0, offsets[term + 1] ?? 0);
}

interface Tally {
  readonly weights: Float32Array;
  readonly distinct: number[];
}

const emptyTally = (terms: number): Tally => ({ weights: new Float32Array(terms), distinct: [] });

/** Counts the terms of one document, weighted by field, into the tally; returns the distinct ones. */
function count(sequence: Int32Array, { weights, distinct }: Tally): readonly number[] {
  for (const term of distinct) weights[term] = 0;
  distinct.length = 0;
  let field = 0;
  for (const term of sequence) {
    if (term === FIELD_END) field += 1;
    else {
      if (weights[term] === 0) distinct.push(term);
      weights[term] = (weights[term] ?? 0) + (FIELD_WEIGHTS[field] ?? 1);
    }
  }
  return distinct;
}

function offsetsOf(frequencies: Int32Array): Int32Array {
  const offsets = new Int32Array(frequencies.length + 1);
  frequencies.forEach((frequency, term) => {
    offsets[term + 1] = (offsets[term] ?? 0) + frequency;
  });
  return offsets;
}
