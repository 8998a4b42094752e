/**
 * A passage that can be found; `title` is the heading path, `synonyms` optional further words it is filed under. It is
 * `filed` when these were chosen by hand, in the words that people ask with: then less speaks for a chance match.
 */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly synonyms?: string;
  readonly filed?: boolean;
}

/** A passage found, with its score and that score's share of the reachable one (0..1). */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly share: number;
  /** For as many hits as were to be judged: the band it would be in if those above were not there. */
  readonly band?: Band;
}

/** How sure the ranking is that the first hit answers. */
export type Band = 'answer' | 'unsure' | 'nothing';

/** The hits, best first, with the probability (0..1) that the first of them answers, and its band. */
export interface Finding {
  readonly hits: readonly Hit[];
  readonly probability: number;
  readonly band: Band;
}
