/**
 * A file that was brought in. `origin` is the message and the place in it that it came with, so that a message that is
 * delivered twice brings it once; the file itself is not kept.
 */
export interface ImportsTable {
  round_id: string;
  number: number;
  origin: string;
  office: string;
  file: string;
  checksum: string;
  received_at: string;
  state: 'open' | 'refused' | 'adopted' | 'discarded';
  /** Why it could not be read, as a German sentence. */
  reason: string | null;
  /** JSON: as proposed, and once adopted as adopted. */
  details: string | null;
  /** JSON list of `{heading, text, page?, number?, path?}`; emptied when it is settled. */
  sections: string | null;
  /** JSON list of what was not read of the file; empty with the sections, and for what was read before it was kept. */
  unread: string | null;
  settled_at: string | null;
  settled_by: string | null;
}

export type ImportsTables = { imports: ImportsTable };
