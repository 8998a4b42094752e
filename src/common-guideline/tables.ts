import { filesOf, numberIn, type Owing } from '../conversation/database.ts';
import type { AmendmentState } from './amendment.ts';

/** A guideline of the round's own; `operation_id` is the form or the seed that it came from. */
export interface CommonGuidelinesTable {
  round_id: string;
  number: number;
  operation_id: string;
  office: string;
  created_at: string;
}

/** What a guideline is called and which municipality holds it, from this version on; without one the Koordination. */
export interface GuidelineHeadsTable {
  round_id: string;
  guideline: number;
  version: number;
  title: string;
  municipality_id: string | null;
  office: string;
  changed_at: string;
}

/** A wording of a section; the last version is the draft as it reads now. Without a text the section was struck. */
export interface GuidelineWordingsTable {
  round_id: string;
  guideline: number;
  section: string;
  version: number;
  heading: string;
  text: string | null;
  office: string;
  written_at: string;
}

/** A guideline that goes round for comments; what the municipalities said stands in `responses`. */
export interface GuidelineCirculationsTable {
  round_id: string;
  number: number;
  guideline: number;
  office: string;
  opened_at: string;
}

/** Other words for a section, what the drafting office decided, and what who proposed them says to a refusal. */
export interface GuidelineAmendmentsTable {
  round_id: string;
  number: number;
  operation_id: string;
  guideline: number;
  section: string;
  base_version: number;
  text: string;
  reason: string;
  municipality_id: string;
  office: string;
  proposed_at: string;
  due_at: string;
  state: AmendmentState;
  decided_office: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  before_text: string | null;
  adopted_text: string | null;
  answered_office: string | null;
  answered_at: string | null;
}

/** A draft as it was put to the vote, in JSON; what was voted on stays as it was, however the draft goes on. */
export interface GuidelineBallotsTable {
  round_id: string;
  guideline: number;
  number: number;
  vote: number;
  whole: number;
  content: string;
  office: string;
  drawn_at: string;
}

/** What the round has agreed to, in JSON, by the decision of which year and number, and when. */
export interface GuidelineVersionsTable {
  round_id: string;
  guideline: number;
  version: number;
  decision_year: number;
  decision_number: number;
  decided_on: string;
  content: string;
}

/** A file that is to become the draft; its content in JSON, until it is settled. */
export interface GuidelineFilesTable {
  round_id: string;
  number: number;
  origin: string;
  guideline: number;
  name: string;
  content: string | null;
  office: string;
  received_at: string;
  state: 'open' | 'adopted' | 'discarded';
  settled_at: string | null;
  settled_by: string | null;
}

export type CommonGuidelineTables = {
  common_guidelines: CommonGuidelinesTable;
  guideline_heads: GuidelineHeadsTable;
  guideline_wordings: GuidelineWordingsTable;
  guideline_circulations: GuidelineCirculationsTable;
  guideline_amendments: GuidelineAmendmentsTable;
  guideline_ballots: GuidelineBallotsTable;
  guideline_versions: GuidelineVersionsTable;
  guideline_files: GuidelineFilesTable;
};

/** What its tables owe. */
export const owing: Owing<CommonGuidelineTables> = {
  tables: {
    common_guidelines: { personal: { office: 'stays' }, kept: 'round' },
    guideline_heads: { personal: { office: 'stays' }, kept: 'round' },
    guideline_wordings: { personal: { office: 'stays' }, kept: 'round' },
    guideline_ballots: { personal: { office: 'stays' }, kept: 'round' },
    guideline_versions: { personal: {}, kept: 'round' },
    guideline_files: { personal: { office: 'stays', settled_by: 'stays' }, kept: 'round' },
    guideline_circulations: { personal: { office: 'stays' }, kept: 'round' },
    guideline_amendments: {
      personal: { office: 'stays', decided_office: 'stays', answered_office: 'stays' },
      kept: 'round',
    },
  },
  filed: [
    {
      ...{ folder: 'Gemeinsame Richtlinie', called: 'Richtlinie', matter: 'common_guidelines' },
      ...{ title: 'guideline_heads.title', files: filesOf('guideline.word={number}') },
      rows: { guideline: ['guideline_heads', 'guideline_wordings', 'guideline_versions', 'guideline_ballots'] },
    },
    { folder: 'Richtlinienumläufe', called: 'Umlauf', matter: 'guideline_circulations', asks: 'guideline-comments' },
    { folder: 'Änderungsanträge', called: 'Änderungsantrag', matter: 'guideline_amendments' },
    { folder: 'Dateien zur Richtlinie', matter: 'guideline_files', apart: true },
  ],
  invariants: [
    {
      says: 'Die Nummern der gemeinsamen Richtlinien haben keine Lücke',
      counts: [{ table: 'common_guidelines', columns: ['number'] }],
      series: 'common-guidelines',
    },
    {
      says: 'Jede gemeinsame Richtlinie hat einen Titel, und jeder frühere ist noch da',
      counts: [{ table: 'guideline_heads', columns: ['guideline', 'version'] }],
    },
    {
      says: 'Jeder Titel gehört zu einer gemeinsamen Richtlinie',
      each: { table: 'guideline_heads', columns: ['guideline'] },
      leadsTo: { table: 'common_guidelines', columns: ['number'] },
    },
    {
      says: 'Jeder Wortlaut eines Abschnitts ist noch da',
      counts: [{ table: 'guideline_wordings', columns: ['guideline', 'section', 'version'] }],
    },
    {
      says: 'Jeder Abschnitt gehört zu einer gemeinsamen Richtlinie',
      each: { table: 'guideline_wordings', columns: ['guideline'] },
      leadsTo: { table: 'common_guidelines', columns: ['number'] },
    },
    {
      says: 'Jeder Stand einer Richtlinie, über den abgestimmt wurde, ist noch da',
      counts: [{ table: 'guideline_ballots', columns: ['guideline', 'number'] }],
    },
    {
      says: 'Zu jedem Stand, über den abgestimmt wird, gibt es die Abstimmung',
      each: { table: 'guideline_ballots', columns: ['vote'] },
      leadsTo: { table: 'votes', columns: ['number'] },
    },
    {
      says: 'Jede Version einer Richtlinie ist noch da',
      counts: [{ table: 'guideline_versions', columns: ['guideline', 'version'] }],
    },
    {
      says: 'Jede Version einer Richtlinie hat ihren Beschluss',
      each: { table: 'guideline_versions', columns: ['decision_year', 'decision_number'] },
      leadsTo: { table: 'decisions', columns: ['year', 'number'] },
    },
    {
      says: 'Die Nummern der Richtliniendateien haben keine Lücke',
      counts: [{ table: 'guideline_files', columns: ['number'] }],
      series: 'guideline-files',
    },
    {
      says: 'Jede Richtliniendatei gehört zu einer gemeinsamen Richtlinie',
      each: { table: 'guideline_files', columns: ['guideline'] },
      leadsTo: { table: 'common_guidelines', columns: ['number'] },
    },
    {
      says: 'Was aus einer erledigten Richtliniendatei gelesen wurde, ist nicht mehr da',
      none: {
        table: 'guideline_files',
        columns: ['number'],
        where: { state: ['adopted', 'discarded'] },
        filled: ['content'],
      },
    },
    {
      says: 'Die Nummern der Anmerkungsrunden haben keine Lücke',
      counts: [{ table: 'guideline_circulations', columns: ['number'] }],
      series: 'guideline-circulations',
    },
    {
      says: 'Alles, wozu Anmerkungen erbeten werden, ist eine Anmerkungsrunde',
      each: { table: 'askings', columns: ['number'], where: { kind: 'guideline-comments' } },
      leadsTo: { table: 'guideline_circulations', columns: ['number'] },
    },
    {
      says: 'Jede Anmerkungsrunde gehört zu einer gemeinsamen Richtlinie',
      each: { table: 'guideline_circulations', columns: ['guideline'] },
      leadsTo: { table: 'common_guidelines', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Anmerkungsrunde führt zu einer Anmerkungsrunde',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'guideline.card:') },
      leadsTo: { table: 'guideline_circulations', columns: ['number'] },
    },
    {
      says: 'Die Nummern der Änderungsvorschläge haben keine Lücke',
      counts: [{ table: 'guideline_amendments', columns: ['number'] }],
      series: 'guideline-amendments',
    },
    {
      says: 'Jeder Änderungsvorschlag nennt den Wortlaut, für den er gemacht ist',
      each: { table: 'guideline_amendments', columns: ['guideline', 'section', 'base_version'] },
      leadsTo: { table: 'guideline_wordings', columns: ['guideline', 'section', 'version'] },
    },
    {
      says: 'Jeder übernommene Änderungsvorschlag hat den Wortlaut, der davon übernommen ist',
      none: {
        table: 'guideline_amendments',
        columns: ['number'],
        where: { state: ['accepted', 'changed'], adopted_text: null },
      },
    },
    {
      says: 'Jede Karte eines Änderungsvorschlags führt zu einem Änderungsvorschlag',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'amendments.card:') },
      leadsTo: { table: 'guideline_amendments', columns: ['number'] },
    },
  ],
};
