import type { Features } from './features.ts';
import type { Finding, Passage } from './passage.ts';

/**
 * Which hits a search returns: at most `limit` (10), only ids that `admit` lets in, their scores multiplied by `favour`
 * (1), each asked once for a passage as long as the function is the same; the first `judged` (0) each with its band, where they reach the share `judgedFrom` (0) of the first's score.
 */
export interface SearchOptions {
  readonly limit?: number;
  readonly judged?: number;
  readonly judgedFrom?: number;
  readonly admit?: (id: string) => boolean;
  readonly favour?: (id: string) => number;
}

/** A full-text index in memory. */
export interface SearchIndex {
  /** Takes passages in; an id added again replaces the old. */
  add(passages: readonly Passage[]): void;
  remove(ids: readonly string[]): void;
  /** An index without some passages and with others; this one stays as it is. What both hold is analysed once. */
  changed(added: readonly Passage[], gone: readonly string[]): SearchIndex;
  readonly size: number;
  /** Whether a word stands in any passage that was ever held, by its stem. */
  holds(stem: string): boolean;
  /** Ranks the passages for a question, best first, and says how sure it is of the first. */
  search(question: string, options?: SearchOptions): Finding;
  /** Whether a word stands in any passage, or among the words that one is filed under. */
  knows(word: string): boolean;
  /** The stems that stand for each word of a question, with what a match is worth (idf × factor). */
  weigh(question: string): ReadonlyMap<string, number>[];
  /** What the probability of a search rests on, for calibration. */
  measure(question: string, options?: SearchOptions): Features | undefined;
}
