import type { Passage } from '../../../src/search/index.ts';

/** Finds the ids of the ten best passages for a question, best first. */
export type Find = (question: string) => readonly string[] | Promise<readonly string[]>;

/** A way to find passages: built for a collection, then asked. */
export interface SearchEngine {
  readonly name: string;
  build(passages: readonly Passage[]): Find | Promise<Find>;
  /** megabytes that all collections built hold outside JavaScript's heap; undefined when there are none or they cannot be told */
  nativeMb?(): number | Promise<number>;
  stop?(): void | Promise<void>;
}

/** An engine that this machine lacks, and why. */
export interface Absent {
  readonly name: string;
  readonly note: string;
}

/** How many passages an engine is asked for. */
export const HITS = 10;

/** How often a word in the title counts, against once in the text; the other engines' measured best. */
export const TITLE_BOOST = 2;
