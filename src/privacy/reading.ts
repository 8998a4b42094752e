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

/** Whether a shape stands in a part of the text. */
export function standsIn(reading: Reading, shape: RegExp, { start, end }: Span): boolean {
  return reading.next(shape, start) < end && shape.test(reading.text.slice(start, end));
}

/** Finds where a shape begins, also within another place where it stands. */
const aheadOf = variant(
  (source) => `(?=${source})`,
  (flags) => `${flags}g`,
);

/** The position of the first of some ascending numbers that is not below a limit. */
export function firstFrom(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
