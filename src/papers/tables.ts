import type { Owing } from '../conversation/database.ts';

/** A committee, numbered within its municipality; `version` is the one that counts. */
export interface CommitteesTable {
  round_id: string;
  municipality_id: string;
  number: number;
  version: number;
}

/** A committee as it stood from `changed_at` on; `operation_id` is the form that it came from. */
export interface CommitteeVersionsTable {
  round_id: string;
  municipality_id: string;
  committee: number;
  version: number;
  operation_id: string;
  name: string;
  term_from: string | null;
  term_to: string | null;
  office: string;
  changed_at: string;
}

/** A session of a committee, numbered within its municipality; `version` is the one that counts. */
export interface CommitteeSessionsTable {
  round_id: string;
  municipality_id: string;
  number: number;
  version: number;
}

/** A session as it stood from `changed_at` on; `paper` is whether a paper is to be handed in for it. */
export interface CommitteeSessionVersionsTable {
  round_id: string;
  municipality_id: string;
  session: number;
  version: number;
  operation_id: string;
  committee: number;
  held_on: string;
  papers_due: string | null;
  paper: 'planned' | 'none';
  state: 'planned' | 'cancelled';
  office: string;
  changed_at: string;
}

/** A paper, numbered within its municipality; `version` is the one that counts. */
export interface PapersTable {
  round_id: string;
  municipality_id: string;
  number: number;
  version: number;
}

/** What a paper is to hold, as it stood from `changed_at` on; topic areas and decisions as JSON lists. */
export interface PaperVersionsTable {
  round_id: string;
  municipality_id: string;
  paper: number;
  version: number;
  operation_id: string;
  session: number | null;
  kind: 'resolution' | 'information';
  access: 'public' | 'closed';
  title: string;
  proposal: string;
  circumstances: string | null;
  topic_areas: string;
  decisions: string;
  questions: 0 | 1;
  measures: 0 | 1;
  office: string;
  changed_at: string;
}

/**
 * A file that was made of a version of a paper; by its fingerprint, the hash of what it says, nothing is made twice.
 * `decisions` are those that stand in it, as a JSON list of their numbers.
 */
export interface PaperFilesTable {
  round_id: string;
  municipality_id: string;
  paper: number;
  number: number;
  version: number;
  name: string;
  content: Uint8Array;
  fingerprint: string;
  decisions: string;
  office: string;
  made_at: string;
}

/** What became of a paper: presented, or what the committee made of it; the last result counts. */
export interface PaperEventsTable {
  round_id: string;
  municipality_id: string;
  paper: number;
  number: number;
  kind: 'presented' | 'result';
  on_day: string;
  outcome: 'adopted' | 'amended' | 'postponed' | 'noted' | 'declined' | null;
  reference: string | null;
  wording: string | null;
  office: string;
  noted_at: string;
}

export type PapersTables = {
  committees: CommitteesTable;
  committee_versions: CommitteeVersionsTable;
  committee_sessions: CommitteeSessionsTable;
  committee_session_versions: CommitteeSessionVersionsTable;
  papers: PapersTable;
  paper_versions: PaperVersionsTable;
  paper_files: PaperFilesTable;
  paper_events: PaperEventsTable;
};

const ofRound = { personal: { office: 'stays' }, kept: 'round' } as const;

/** What its tables owe. */
export const owing: Owing<PapersTables> = {
  tables: {
    committees: { personal: {}, kept: 'round' },
    committee_versions: ofRound,
    committee_sessions: { personal: {}, kept: 'round' },
    committee_session_versions: ofRound,
    papers: { personal: {}, kept: 'round' },
    paper_versions: ofRound,
    paper_files: ofRound,
    paper_events: ofRound,
  },
  filed: [
    {
      ...{ folder: 'Ausschüsse', called: 'Ausschuss', matter: 'committees', key: ['municipality_id', 'number'] },
      title: 'committee_versions.name',
      rows: { 'municipality_id/committee': ['committee_versions'] },
    },
    {
      ...{ folder: 'Ausschüsse/Termine', called: 'Termin', matter: 'committee_sessions' },
      ...{ key: ['municipality_id', 'number'], apart: true },
      rows: { 'municipality_id/session': ['committee_session_versions'] },
    },
    {
      ...{ folder: 'Ausschussvorlagen', called: 'Vorlage', matter: 'papers', key: ['municipality_id', 'number'] },
      apart: true,
      title: 'paper_versions.title',
      rows: { 'municipality_id/paper': ['paper_versions', 'paper_files', 'paper_events'] },
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Ausschüsse einer Kommune haben keine Lücke',
      counts: [{ table: 'committees', columns: ['municipality_id', 'number'] }],
      series: 'committees/*',
    },
    {
      says: 'Jeder Ausschuss hat den Stand, der gilt',
      each: { table: 'committees', columns: ['municipality_id', 'number', 'version'] },
      leadsTo: { table: 'committee_versions', columns: ['municipality_id', 'committee', 'version'] },
    },
    {
      says: 'Die Nummern der Ausschusstermine einer Kommune haben keine Lücke',
      counts: [{ table: 'committee_sessions', columns: ['municipality_id', 'number'] }],
      series: 'committee-sessions/*',
    },
    {
      says: 'Jeder Ausschusstermin hat den Stand, der gilt',
      each: { table: 'committee_sessions', columns: ['municipality_id', 'number', 'version'] },
      leadsTo: { table: 'committee_session_versions', columns: ['municipality_id', 'session', 'version'] },
    },
    {
      says: 'Die Nummern der Ausschussvorlagen einer Kommune haben keine Lücke',
      counts: [{ table: 'papers', columns: ['municipality_id', 'number'] }],
      series: 'papers/*',
    },
    {
      says: 'Jede Ausschussvorlage hat den Stand, der gilt',
      each: { table: 'papers', columns: ['municipality_id', 'number', 'version'] },
      leadsTo: { table: 'paper_versions', columns: ['municipality_id', 'paper', 'version'] },
    },
    {
      says: 'Jede Datei einer Ausschussvorlage ist noch da',
      counts: [{ table: 'paper_files', columns: ['municipality_id', 'paper', 'number'] }],
    },
    {
      says: 'Jeder Schritt einer Ausschussvorlage ist noch da',
      counts: [{ table: 'paper_events', columns: ['municipality_id', 'paper', 'number'] }],
    },
  ],
};
