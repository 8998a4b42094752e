import type { Owing } from '../conversation/database.ts';

/** What the last answer in a conversation offered a person: what a typed *ja* there would do, for a quarter of an hour. */
export interface PendingTable {
  round_id: string;
  person_id: string;
  conversation_id: string;
  /** JSON list of the buttons. */
  offers: string;
  /** JSON list of single words that were not understood. */
  words: string;
  offered_at: string;
}

/** Single words that no group knows, by the command that was meant, without who typed them. */
export interface UnknownWordsTable {
  round_id: string;
  verb: string;
  word: string;
  times: number;
  last_on: string;
}

export type OffersTables = {
  pending: PendingTable;
  unknown_words: UnknownWordsTable;
};

/** What its tables owe. */
export const owing: Owing<OffersTables> = {
  tables: {
    pending: { personal: { person_id: 'row' }, kept: { minutes: 15 } },
    unknown_words: { personal: {}, kept: { months: 12 } },
  },
  filed: [{ folder: 'Wissenslücken/Unbekannte Wörter', matter: 'unknown_words', apart: true }],
  invariants: [],
};
