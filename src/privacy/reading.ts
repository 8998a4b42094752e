import { variant } from '../text/compiled.ts';

/** A part of a text, by offsets (end exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text under examination. Around each person named in it the same shapes are asked for: each is looked for in the
 * whole text once, when it is first asked for.
 */
export interface Reading {
  readonly text: string;
  /** Where a shape begins at this offset or later; infinite where it does not. */
  readonly next: (shape: RegExp, from: number) => number;
}

/** Makes a text ready to be examined. */
export function readingOf(text: string): Reading {
  const known = new Map<RegExp, readonly number[]>();
  const placesOf = (shape: RegExp) => {
    const places = known.get(shape) ?? [...text.matchAll(aheadOf(shape))].map(({ index }) => index);
    known.set(shape, places);
    return places;
  };
  return {
    text,
    next: (shape, from) => {
      const places = placesOf(shape);
      return places[firstFrom(places, from)] ?? Number.POSITIVE_INFINITY;
    },
  };
}

/** Finds where a shape begins, also within another place where it stands. */
const aheadOf = variant(
  (source) => `(?=${source})`,
  (flags) => `${flags}g`,
);

/** The position of the first of some ascending numbers that is not below a limit. */
function firstFrom(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a private person's name stands in a text. */
export type Person = Span;

/** Tells which of some persons touch a part of the text. */
export type Near = (part: Span) => readonly Person[];

/** Makes persons ready to be asked for by their place. */
export function nearOf(persons: readonly Person[]): Near {
  const sorted = [...persons].sort((one, other) => one.start - other.start);
  const starts = sorted.map(({ start }) => start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) =>
    sorted.slice(firstFrom(starts, start - longest), firstFrom(starts, end + 1)).filter((one) => one.end >= start);
}
