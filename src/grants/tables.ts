import type { Owing } from '../conversation/database.ts';

/** The grant of a municipality by its notice; the highest version counts. Decimal texts; `share` as it was printed. */
export interface MunicipalityGrantsTable {
  round_id: string;
  municipality_id: string;
  version: number;
  amount: string;
  rate: string | null;
  population: string | null;
  share: string | null;
  office: string;
  kept_at: string;
}

/** A measure, numbered within its municipality; `version` is the one that counts, `operation_id` the form it came from. */
export interface MeasuresTable {
  round_id: string;
  municipality_id: string;
  number: number;
  operation_id: string;
  version: number;
}

/** A measure as it stood from `changed_at` on, and which office made it so. Euro as decimal texts. */
export interface MeasureVersionsTable {
  round_id: string;
  municipality_id: string;
  measure: number;
  version: number;
  title: string;
  topic_area: string;
  provider: string | null;
  planned: string;
  committed: string;
  spent: string;
  goes_on: 'yes' | 'no' | null;
  evidence: string | null;
  note: string | null;
  state: 'active' | 'dropped';
  office: string;
  changed_at: string;
}

/**
 * A provider to which a measure passes money on, numbered within its municipality; `version` is the one that counts,
 * `operation_id` the form it came from.
 */
export interface MeasureProvidersTable {
  round_id: string;
  municipality_id: string;
  number: number;
  measure: number;
  operation_id: string;
  version: number;
}

/** A provider as it stood from `changed_at` on, and which office made it so. Euro as decimal texts, days as `2023-10-12`. */
export interface MeasureProviderVersionsTable {
  round_id: string;
  municipality_id: string;
  provider: number;
  version: number;
  name: string;
  passed_on: string | null;
  agreed_on: string | null;
  agreement: string | null;
  proof_due: string | null;
  proof_received: string | null;
  proof_accepted: string | null;
  repaid: string | null;
  repaid_on: string | null;
  state: 'active' | 'dropped';
  office: string;
  changed_at: string;
}

/** A report that a municipality says it has submitted, by the key of its deadline, until it takes that back. */
export interface SubmittedReportsTable {
  round_id: string;
  municipality_id: string;
  deadline: string;
  office: string;
  submitted_at: string;
  withdrawn_at: string | null;
}

/**
 * A section that a measure rests on, in its words as of `day`; `taken` counts how often the measure took it. It counts
 * until `ended_at`. `told_hash` is the change that the municipality was last told of, empty when that it ended.
 */
export interface MeasureBasesTable {
  round_id: string;
  municipality_id: string;
  measure: number;
  document: string;
  anchor: string;
  taken: number;
  document_title: string;
  heading: string;
  words: string;
  hash: string;
  status: 'binding' | 'interpretation' | 'agreement' | 'draft' | 'report';
  version: string | null;
  valid_from: string;
  day: string;
  office: string;
  taken_at: string;
  ended_at: string | null;
  told_hash: string | null;
}

/** A section that was found for a measure and is no news to its municipality. */
export interface MeasureSeenSectionsTable {
  round_id: string;
  municipality_id: string;
  measure: number;
  document: string;
  anchor: string;
}

/**
 * A filled-in file that a municipality sent, numbered within it: `content` is what it says (`Filled` as JSON) until it is
 * settled or let go; `origin` is the message that brought it.
 */
export interface FundsFilesTable {
  round_id: string;
  municipality_id: string;
  number: number;
  origin: string;
  file: string;
  office: string;
  content: string | null;
  state: 'open' | 'adopted' | 'discarded';
  received_at: string;
  settled_at: string | null;
}

export type GrantsTables = {
  municipality_grants: MunicipalityGrantsTable;
  measures: MeasuresTable;
  measure_versions: MeasureVersionsTable;
  measure_providers: MeasureProvidersTable;
  measure_provider_versions: MeasureProviderVersionsTable;
  submitted_reports: SubmittedReportsTable;
  measure_bases: MeasureBasesTable;
  measure_seen_sections: MeasureSeenSectionsTable;
  funds_files: FundsFilesTable;
};

/** What its tables owe. */
export const owing: Owing<GrantsTables> = {
  tables: {
    municipality_grants: { personal: { office: 'stays' }, kept: 'round' },
    measures: { personal: {}, kept: 'round' },
    measure_versions: { personal: { office: 'stays' }, kept: 'round' },
    measure_providers: { personal: {}, kept: 'round' },
    measure_provider_versions: { personal: { office: 'stays' }, kept: 'round' },
    submitted_reports: { personal: { office: 'stays' }, kept: 'round' },
    measure_bases: { personal: { office: 'stays' }, kept: 'round' },
    measure_seen_sections: { personal: {}, kept: 'round' },
    funds_files: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Mittel/Zuwendungen',
      matter: 'municipality_grants',
      apart: true,
      files: [
        { kind: 'grants.summary', subject: '{id}', of: 'municipality' },
        { kind: 'grants.interim', subject: '{id}', of: 'municipality' },
        { kind: 'grants.proof', subject: '{id}', of: 'municipality' },
      ],
    },
    {
      folder: 'Mittel/Maßnahmen',
      called: 'Maßnahme',
      matter: 'measures',
      key: ['municipality_id', 'number'],
      apart: true,
      title: 'measure_versions.title',
      rows: { 'municipality_id/measure': ['measure_versions', 'measure_bases'] },
    },
    {
      folder: 'Mittel/Träger',
      called: 'Träger',
      matter: 'measure_providers',
      key: ['municipality_id', 'number'],
      apart: true,
      title: 'measure_provider_versions.name',
      rows: { 'municipality_id/provider': ['measure_provider_versions'] },
    },
    { folder: 'Mittel/Abgegebene Berichte', matter: 'submitted_reports', apart: true },
    { folder: 'Mittel/Eingegangene Dateien', matter: 'funds_files', apart: true },
  ],
  unfiled: { 'Zustellung: was einer Maßnahme schon gezeigt wurde': ['measure_seen_sections'] },
  invariants: [
    {
      says: 'Die Nummern der Maßnahmen einer Kommune haben keine Lücke',
      counts: [{ table: 'measures', columns: ['municipality_id', 'number'] }],
      series: 'measures/*',
    },
    {
      says: 'Jeder Stand einer Maßnahme ist noch da',
      counts: [{ table: 'measure_versions', columns: ['municipality_id', 'measure', 'version'] }],
    },
    {
      says: 'Jeder Stand eines Bescheids ist noch da',
      counts: [{ table: 'municipality_grants', columns: ['municipality_id', 'version'] }],
    },
    {
      says: 'Jede Maßnahme hat den Stand, der gilt',
      each: { table: 'measures', columns: ['municipality_id', 'number', 'version'] },
      leadsTo: { table: 'measure_versions', columns: ['municipality_id', 'measure', 'version'] },
    },
    {
      says: 'Die Nummern der Träger einer Kommune haben keine Lücke',
      counts: [{ table: 'measure_providers', columns: ['municipality_id', 'number'] }],
      series: 'providers/*',
    },
    {
      says: 'Jeder Stand eines Trägers ist noch da',
      counts: [{ table: 'measure_provider_versions', columns: ['municipality_id', 'provider', 'version'] }],
    },
    {
      says: 'Jeder Träger hat den Stand, der gilt',
      each: { table: 'measure_providers', columns: ['municipality_id', 'number', 'version'] },
      leadsTo: { table: 'measure_provider_versions', columns: ['municipality_id', 'provider', 'version'] },
    },
    {
      says: 'Jeder Träger gehört zu einer Maßnahme seiner Kommune',
      each: { table: 'measure_providers', columns: ['municipality_id', 'measure'] },
      leadsTo: { table: 'measures', columns: ['municipality_id', 'number'] },
    },
    {
      says: 'Die Nummern der Mitteldateien einer Kommune haben keine Lücke',
      counts: [{ table: 'funds_files', columns: ['municipality_id', 'number'] }],
      series: 'funds-files/*',
    },
    {
      says: 'Was in einer Datei stand, ist nach ihrer Entscheidung nicht mehr da',
      none: {
        table: 'funds_files',
        columns: ['municipality_id', 'number'],
        where: { state: ['adopted', 'discarded'] },
        filled: ['content'],
      },
    },
  ],
};
