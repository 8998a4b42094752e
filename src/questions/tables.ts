import type { Owing } from '../conversation/database.ts';
import type { EventKind } from './course.ts';

/**
 * A question to the ministry; `operation_id` is what it came from (a form, a button, a message, or the seed). It is
 * collected until `submitted_at`, with the ministry until `answered_at` (another source may answer it before); `answer_document` is the knowledge document
 * that its answer became, `collection` the bundle that it goes out with.
 */
export interface MinistryQuestionsTable {
  round_id: string;
  number: number;
  operation_id: string;
  question: string;
  topic_area: string | null;
  created_at: string;
  collection: number | null;
  submitted_at: string | null;
  answered_at: string | null;
  answer_reference: string | null;
  answer_document: string | null;
  /** What the Koordination writes to it in the letter: what it is about, and how the round sees it. */
  circumstances: string | null;
  round_view: string | null;
}

/** A municipality that asks a question, through which office, and where, so that it can be told of the answer there. */
export interface QuestionAskersTable {
  round_id: string;
  question: number;
  municipality_id: string;
  office: string;
  asked_at: string;
  place: 'personal' | 'channel';
  conversation_id: string;
}

/**
 * What was changed of a question, numbered from 1: its wording until then, that a municipality asks no more, or what had
 * answered it until it was opened again.
 */
interface QuestionChangesTable {
  round_id: string;
  question: number;
  version: number;
  what: 'wording' | 'withdrawn' | 'reopened';
  municipality_id: string;
  office: string;
  changed_at: string;
  before: string | null;
}

/** What happened to a question after it was taken up, numbered from 1 as it was recorded, on which day, by which office. */
export interface QuestionEventsTable {
  round_id: string;
  question: number;
  event: number;
  kind: EventKind;
  happened_on: string;
  /** A reference, or a reason. */
  text: string | null;
  municipality_id: string;
  office: string;
  recorded_at: string;
}

export type QuestionsTables = {
  ministry_questions: MinistryQuestionsTable;
  question_askers: QuestionAskersTable;
  question_changes: QuestionChangesTable;
  question_events: QuestionEventsTable;
};

/** What its tables owe. */
export const owing: Owing<QuestionsTables> = {
  tables: {
    ministry_questions: { personal: {}, kept: 'round' },
    question_askers: { personal: { office: 'stays', conversation_id: 'channel' }, kept: 'round' },
    question_changes: { personal: { office: 'stays' }, kept: 'round' },
    question_events: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Fragen ans MAGS',
      called: 'Frage',
      matter: 'ministry_questions',
      title: 'question',
      rows: { question: ['question_askers', 'question_changes', 'question_events'] },
      files: [{ kind: 'questions.excel', subject: '' }],
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Fragen haben keine Lücke',
      counts: [{ table: 'ministry_questions', columns: ['number'] }],
      series: 'questions',
    },
    {
      says: 'Jede Änderung gehört zu einer Frage',
      each: { table: 'question_changes', columns: ['question'] },
      leadsTo: { table: 'ministry_questions', columns: ['number'] },
    },
    {
      says: 'Alles, was zu einer Frage vermerkt ist, gehört zu einer Frage',
      each: { table: 'question_events', columns: ['question'] },
      leadsTo: { table: 'ministry_questions', columns: ['number'] },
    },
    {
      says: 'Jede Frage, die ohne Antwort abgeschlossen wurde, nennt den Grund',
      none: { table: 'question_events', columns: ['question'], where: { kind: 'closed', text: null } },
    },
    {
      says: 'Jede beantwortete Frage nennt die Quelle der Antwort',
      none: {
        table: 'ministry_questions',
        columns: ['number'],
        where: { answer_reference: null },
        filled: ['answered_at'],
      },
    },
  ],
};
