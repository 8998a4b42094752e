/** A document that holds a word asked for, with its BM25 on stems. */
export interface Candidate {
  readonly slot: number;
  readonly score: number;
}
