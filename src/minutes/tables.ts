import { numberIn, type Owing } from '../conversation/database.ts';
import type { MinutesState, Outcome } from './minutes.ts';

/** Minutes of a meeting; `origin` is what they came from (`meeting:3`, `starter`), so that a meeting has one. */
export interface MinutesTable {
  round_id: string;
  number: number;
  origin: string;
  meeting: number | null;
  held_on: string;
  state: MinutesState;
  office: string;
  created_at: string;
  agreed_at: string | null;
}

/** What minutes said at a time, in JSON; `corrects` is 1 for a Berichtigung. */
export interface MinutesVersionsTable {
  round_id: string;
  minutes: number;
  version: number;
  content: string;
  what: string;
  corrects: number;
  reason: string | null;
  office: string;
  written_at: string;
}

/** Minutes that go round for remarks; what the municipalities said stands in `responses`. */
export interface MinutesCirculationsTable {
  round_id: string;
  number: number;
  minutes: number;
  office: string;
  opened_at: string;
}

/** What a municipality said to minutes, and what came of it. */
export interface MinutesRemarksTable {
  round_id: string;
  minutes: number;
  number: number;
  circulation: number;
  place: number;
  text: string;
  municipality_id: string;
  office: string;
  said_at: string;
  state: Outcome;
  decided_office: string | null;
  decided_at: string | null;
  note: string | null;
  before_text: string | null;
  after_text: string | null;
}

/** A Word file that was sent back: what it changes is in JSON, and nothing of it counts before it is taken over. */
export interface MinutesFilesTable {
  round_id: string;
  number: number;
  minutes: number;
  version: number;
  origin: string;
  name: string;
  checksum: string;
  content: Uint8Array | null;
  changes: string | null;
  office: string;
  state: 'open' | 'adopted' | 'discarded';
  received_at: string;
  settled_at: string | null;
  settled_by: string | null;
}

export type MinutesTables = {
  minutes: MinutesTable;
  minutes_versions: MinutesVersionsTable;
  minutes_circulations: MinutesCirculationsTable;
  minutes_remarks: MinutesRemarksTable;
  minutes_files: MinutesFilesTable;
};

/** What its tables owe. */
export const owing: Owing<MinutesTables> = {
  tables: {
    minutes: { personal: { office: 'stays' }, kept: 'round' },
    minutes_versions: { personal: { office: 'stays', content: 'listed' }, kept: 'round' },
    minutes_circulations: { personal: { office: 'stays' }, kept: 'round' },
    minutes_remarks: { personal: { office: 'stays', decided_office: 'stays' }, kept: 'round' },
    minutes_files: { personal: { office: 'stays', settled_by: 'stays', content: 'listed' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Niederschriften',
      called: 'Niederschrift',
      matter: 'minutes',
      apart: { state: ['draft'] },
      rows: { minutes: ['minutes_versions', 'minutes_remarks'] },
      files: [{ kind: 'minutes.word', subject: '{minutes}/{version}', of: 'minutes_versions' }],
    },
    { folder: 'Niederschriften/Umläufe', called: 'Umlauf', matter: 'minutes_circulations', asks: 'minutes-remarks' },
    {
      folder: 'Niederschriften/Eingegangene Dateien',
      called: 'Datei',
      matter: 'minutes_files',
      title: 'name',
      apart: true,
    },
  ],
  invariants: [
    {
      says: 'Die Nummern der Niederschriften haben keine Lücke',
      counts: [{ table: 'minutes', columns: ['number'] }],
      series: 'minutes',
    },
    {
      says: 'Jede Fassung einer Niederschrift ist noch da',
      counts: [{ table: 'minutes_versions', columns: ['minutes', 'version'] }],
    },
    {
      says: 'Jede Niederschrift hat eine Fassung',
      each: { table: 'minutes', columns: ['number'] },
      leadsTo: { table: 'minutes_versions', columns: ['minutes'] },
    },
    {
      says: 'Die Nummern der Umläufe von Niederschriften haben keine Lücke',
      counts: [{ table: 'minutes_circulations', columns: ['number'] }],
      series: 'minutes-circulations',
    },
    {
      says: 'Alles, wozu Anmerkungen zu einer Niederschrift erbeten werden, ist ein Umlauf',
      each: { table: 'askings', columns: ['number'], where: { kind: 'minutes-remarks' } },
      leadsTo: { table: 'minutes_circulations', columns: ['number'] },
    },
    {
      says: 'Jeder Umlauf gehört zu einer Niederschrift',
      each: { table: 'minutes_circulations', columns: ['minutes'] },
      leadsTo: { table: 'minutes', columns: ['number'] },
    },
    {
      says: 'Jede Anmerkung zu einer Niederschrift ist noch da',
      counts: [{ table: 'minutes_remarks', columns: ['minutes', 'number'] }],
    },
    {
      says: 'Jede übernommene Anmerkung hat den Wortlaut, der davon übernommen ist',
      none: { table: 'minutes_remarks', columns: ['number'], where: { state: 'adopted', after_text: null } },
    },
    {
      says: 'Die Nummern der Protokolldateien haben keine Lücke',
      counts: [{ table: 'minutes_files', columns: ['number'] }],
      series: 'minutes-files',
    },
    {
      says: 'Jede Protokolldatei gehört zu einer Niederschrift',
      each: { table: 'minutes_files', columns: ['minutes'] },
      leadsTo: { table: 'minutes', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Niederschrift führt zu einem Umlauf',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'minutes.card:') },
      leadsTo: { table: 'minutes_circulations', columns: ['number'] },
    },
  ],
};
