import type { Owing } from '../conversation/database.ts';
import type { Form, Replied } from './reply.ts';

/**
 * What the ministry replied to a question, counted from 1 within it; `operation_id` is the form or the file that it came
 * from, `replaced_version` the later reply to the question in whose favour it counts no more.
 */
export interface QuestionRepliesTable {
  round_id: string;
  question: number;
  version: number;
  operation_id: string;
  scope: Replied['scope'];
  form: Form;
  text: string;
  rest: string | null;
  replied_on: string;
  reference: string | null;
  valid_to: string | null;
  replaced_version: number | null;
  /** The file of the ministry that it was part of. */
  file: number | null;
  office: string;
  recorded_at: string;
}

/**
 * What of the round speaks of the same as a reply (`source` and `key`: a decision, an agreement, what a measure rests on),
 * as it read then, until the Koordination has said that it still fits, or has put it to the vote anew (`vote`).
 */
export interface ReplyChecksTable {
  round_id: string;
  number: number;
  question: number;
  /** The reply that it is held against: the latest to the question. */
  version: number;
  source: string;
  key: string;
  name: string;
  title: string;
  words: string;
  /** 1 where it was to hold until this question is answered. */
  awaited: number;
  state: 'open' | 'fits' | 'voted';
  vote: number | null;
  created_at: string;
  settled_at: string | null;
  settled_by: string | null;
}

/**
 * A file that the ministry sent as reply to the letter of a collection, taken apart (`split`, JSON) until it is settled;
 * of one that is taken over its bytes stay. `origin` is the message that brought it.
 */
export interface ReplyFilesTable {
  round_id: string;
  number: number;
  origin: string;
  letter: number;
  name: string;
  checksum: string;
  content: Uint8Array | null;
  split: string | null;
  office: string;
  received_at: string;
  state: 'open' | 'adopted' | 'discarded';
  settled_at: string | null;
  settled_by: string | null;
}

export type RepliesTables = {
  reply_files: ReplyFilesTable;
  question_replies: QuestionRepliesTable;
  reply_checks: ReplyChecksTable;
};

/** What its tables owe. */
export const owing: Owing<RepliesTables> = {
  tables: {
    question_replies: { personal: { office: 'stays' }, kept: 'round' },
    reply_checks: { personal: { settled_by: 'stays' }, kept: 'round' },
    reply_files: { personal: { office: 'stays', settled_by: 'stays' }, kept: 'round' },
  },
  filed: [
    { folder: 'Antworten des MAGS', called: 'Antwort', matter: 'question_replies', key: ['question', 'version'] },
    { folder: 'Antworten des MAGS/Prüfungen', matter: 'reply_checks' },
    { folder: 'Antworten des MAGS/Dateien', called: 'Datei', matter: 'reply_files', title: 'name' },
  ],
  invariants: [
    {
      says: 'Jede Antwort des MAGS gehört zu einer Frage',
      each: { table: 'question_replies', columns: ['question'] },
      leadsTo: { table: 'ministry_questions', columns: ['number'] },
    },
    {
      says: 'Jede Antwort des MAGS auf eine Frage ist noch da',
      counts: [{ table: 'question_replies', columns: ['question', 'version'] }],
    },
    {
      says: 'Was eine Antwort des MAGS ersetzt hat, ist eine Antwort auf dieselbe Frage',
      each: { table: 'question_replies', columns: ['question', 'replaced_version'], filled: ['replaced_version'] },
      leadsTo: { table: 'question_replies', columns: ['question', 'version'] },
    },
    {
      says: 'Die Nummern der Antwortdateien haben keine Lücke',
      counts: [{ table: 'reply_files', columns: ['number'] }],
      series: 'reply-files',
    },
    {
      says: 'Was aus einer verworfenen Antwortdatei gelesen wurde, ist nicht mehr da',
      none: { table: 'reply_files', columns: ['number'], where: { state: 'discarded' }, filled: ['content'] },
    },
    {
      says: 'Jede Antwort aus einer Datei nennt eine, die es gibt',
      each: { table: 'question_replies', columns: ['file'], filled: ['file'] },
      leadsTo: { table: 'reply_files', columns: ['number'] },
    },
    {
      says: 'Die Nummern der Prüfungen haben keine Lücke',
      counts: [{ table: 'reply_checks', columns: ['number'] }],
      series: 'reply-checks',
    },
    {
      says: 'Geprüft wird gegen eine Antwort, die es gibt',
      each: { table: 'reply_checks', columns: ['question', 'version'] },
      leadsTo: { table: 'question_replies', columns: ['question', 'version'] },
    },
    {
      says: 'Jede erledigte Prüfung nennt, wann und durch wen',
      none: { table: 'reply_checks', columns: ['number'], where: { state: ['fits', 'voted'], settled_by: null } },
    },
  ],
};
