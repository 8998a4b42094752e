/**
 * What has been said once: one row per activity with the stored answer, no message text. `reply` is emptied after
 * 24 hours; the row stays for a week, so that a late redelivery still does nothing.
 */
export interface InboxTable {
  round_id: string;
  activity: string;
  received_at: string;
  reply: string | null;
  /** Who sent it, and digits of a hash of what they sent; null in rows that were written before this was kept. */
  person_id: string | null;
  input: string | null;
}

/** Typed creations of the last minutes: the same words by the same person in the same place give the first result. */
export interface RepeatsTable {
  round_id: string;
  fingerprint: string;
  said_at: string;
  reply: string;
}

export type ConversationTables = { inbox: InboxTable; repeats: RepeatsTable };
