import type { ColumnType } from 'kysely';
import type { Owing } from '../conversation/database.ts';
import type { Kind, Origin, Status } from './document.ts';

/**
 * A document of the knowledge base in one release. A changed document is a new release; the old one stays, with the
 * moment from which it no longer counts.
 */
export interface KnowledgeDocumentsTable {
  round_id: string;
  name: string;
  release: number;
  origin: Origin;
  title: string;
  kind: Kind;
  publisher: string;
  source: string | null;
  valid_from: string;
  valid_to: string | null;
  checksum: string;
  loaded_at: string;
  superseded_at: string | null;
}

/** A piece of a section of a document's release, at most 800 characters. */
export interface KnowledgeSectionsTable {
  round_id: string;
  document: string;
  release: number;
  position: number;
  anchor: string;
  heading: string;
  /** As the document counts the heading; JSON list of the headings above it, null for what was read without them. */
  number: string | null;
  path: string | null;
  text: string;
  status: Status;
  valid_from: string;
  /** Last day on which it holds; null when it never ends. */
  valid_to: string | null;
  version: string | null;
  /** JSON list of `{label, url?, strength}`. */
  sources: string;
  synonyms: string;
  /** JSON list of the anchors of what it supplements; null where it supplements nothing. */
  supplements: string | null;
  /** JSON list of `{at, page}`, offsets into the text; null for what has no pages or was read without them. */
  pages: string | null;
}

/** What a person said of an answer, the latest, and later nobody any more; `answer_key` is a hash of the question and the sections shown. */
export interface AnswerFeedbackTable {
  round_id: string;
  person_id: string;
  answer_key: string;
  question: string;
  /** JSON list of the ids of the pieces shown. */
  sections: string;
  helpful: 0 | 1;
  /** What was said beside it. */
  words: ColumnType<string | null, string | null | undefined, string | null>;
  given_at: string;
}

/** A question that was not answered, without who asked it: neither person nor municipality, only the day. */
export interface UnansweredQuestionsTable {
  round_id: string;
  id: string;
  question: string;
  /** `off` is about something else than the rules. */
  band: 'gap' | 'unsure' | 'nothing' | 'off';
  asked_on: string;
}

/** What a person asked last in a conversation, for a quarter of an hour: a follow-up question refers to it. */
export interface LastQuestionsTable {
  round_id: string;
  person_id: string;
  conversation_id: string;
  /** The question that follow-ups refer to. */
  question: string;
  /** What was searched for: the question with its last follow-up. */
  meant: string;
  /** The question whose answer was shown, in words that stand alone. */
  answered: string;
  /** JSON list of the ids of the pieces shown. */
  sections: string;
  as_of: string | null;
  asked_at: string;
}

/**
 * A gap that is settled; its key is a hash of its word stems. What was asked up to that day counts no more, of that day
 * itself so many questions without an answer and so many answers that did not fit.
 */
interface SettledGapsTable {
  round_id: string;
  gap_key: string;
  settled_on: string;
  unanswered: number;
  misfits: number;
}

/** On which day a document was looked at and found to hold still. */
interface KnowledgeChecksTable {
  round_id: string;
  document: string;
  checked_on: string;
  office: string;
}

/** A rule of a municipality's own that is not loaded; taken back, its row stays. */
interface UnloadedRulesTable {
  round_id: string;
  number: number;
  municipality_id: string;
  title: string;
  office: string;
  named_at: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

export type GuidelinesTables = {
  knowledge_documents: KnowledgeDocumentsTable;
  knowledge_sections: KnowledgeSectionsTable;
  answer_feedback: AnswerFeedbackTable;
  unanswered_questions: UnansweredQuestionsTable;
  last_questions: LastQuestionsTable;
  settled_gaps: SettledGapsTable;
  knowledge_checks: KnowledgeChecksTable;
  unloaded_rules: UnloadedRulesTable;
};

/** What its tables owe. */
export const owing: Owing<GuidelinesTables> = {
  tables: {
    knowledge_documents: { personal: {}, kept: 'round' },
    knowledge_sections: { personal: {}, kept: 'round' },
    answer_feedback: { personal: { person_id: 'row' }, kept: 'gaps', unnamed: 'judges' },
    unanswered_questions: { personal: {}, kept: 'gaps' },
    settled_gaps: { personal: {}, kept: 'gaps' },
    last_questions: { personal: { person_id: 'row' }, kept: { minutes: 15 } },
    knowledge_checks: { personal: { office: 'stays' }, kept: 'round' },
    unloaded_rules: { personal: { office: 'stays', withdrawn_by: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Wissen',
      called: 'Dokument',
      matter: 'knowledge_documents',
      key: ['name', 'release'],
      title: 'title',
      rows: { 'document/release': ['knowledge_sections'] },
    },
    { folder: 'Wissen/Prüfungen', matter: 'knowledge_checks' },
    { folder: 'Wissen/Nicht geladene Regeln', matter: 'unloaded_rules' },
    { folder: 'Wissenslücken', matter: 'unanswered_questions', apart: true },
    { folder: 'Wissenslücken/Rückmeldungen', matter: 'answer_feedback', apart: true },
  ],
  unfiled: { 'Merkzettel: welche Lücke schon erledigt ist': ['settled_gaps'] },
  invariants: [
    {
      says: 'Jedes geltende Dokument hat Fundstellen',
      each: { table: 'knowledge_documents', columns: ['name', 'release'], where: { superseded_at: null } },
      leadsTo: { table: 'knowledge_sections', columns: ['document', 'release'] },
    },
    {
      says: 'Jede Prüfung gehört zu einem Dokument',
      each: { table: 'knowledge_checks', columns: ['document'] },
      leadsTo: { table: 'knowledge_documents', columns: ['name'] },
    },
    {
      says: 'Die Nummern der nicht geladenen Regeln haben keine Lücke',
      counts: [{ table: 'unloaded_rules', columns: ['number'] }],
      series: 'unloaded-rules',
    },
  ],
};
