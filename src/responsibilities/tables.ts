import type { Owing } from '../conversation/database.ts';

/** A responsibility; `version` is the one that counts. */
export interface ResponsibilitiesTable {
  round_id: string;
  number: number;
  version: number;
}

/**
 * A responsibility as it stood from `changed_at` on; `operation_id` is the form or the file that it came from. Without a
 * municipality every city bears it for itself.
 */
export interface ResponsibilityVersionsTable {
  round_id: string;
  responsibility: number;
  version: number;
  operation_id: string;
  task: string;
  topic_area: string | null;
  municipality_id: string | null;
  network: string | null;
  contact: string | null;
  stand_in: string | null;
  valid_from: string | null;
  valid_to: string | null;
  source: string | null;
  office: string;
  changed_at: string;
}

/**
 * A filled-in table that the Koordination sent: `content` is what it says (`Filled` as JSON) until it is settled or let
 * go; `origin` is the message that brought it.
 */
export interface ResponsibilityFilesTable {
  round_id: string;
  number: number;
  origin: string;
  file: string;
  office: string;
  content: string | null;
  state: 'open' | 'adopted' | 'discarded';
  received_at: string;
  settled_at: string | null;
}

export type ResponsibilitiesTables = {
  responsibilities: ResponsibilitiesTable;
  responsibility_versions: ResponsibilityVersionsTable;
  responsibility_files: ResponsibilityFilesTable;
};

/** What its tables owe. */
export const owing: Owing<ResponsibilitiesTables> = {
  tables: {
    responsibilities: { personal: {}, kept: 'round' },
    responsibility_versions: { personal: { office: 'stays' }, kept: 'round' },
    responsibility_files: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Zuständigkeiten',
      called: 'Zuständigkeit',
      matter: 'responsibilities',
      title: 'responsibility_versions.task',
      rows: { responsibility: ['responsibility_versions'] },
      files: [{ kind: 'responsibilities.excel', subject: '' }],
    },
    { folder: 'Zuständigkeiten/Eingegangene Dateien', matter: 'responsibility_files', apart: true },
  ],
  invariants: [
    {
      says: 'Die Nummern der Zuständigkeiten haben keine Lücke',
      counts: [{ table: 'responsibilities', columns: ['number'] }],
      series: 'responsibilities',
    },
    {
      says: 'Jeder Stand einer Zuständigkeit ist noch da',
      counts: [{ table: 'responsibility_versions', columns: ['responsibility', 'version'] }],
    },
    {
      says: 'Jede Zuständigkeit hat den Stand, der gilt',
      each: { table: 'responsibilities', columns: ['number', 'version'] },
      leadsTo: { table: 'responsibility_versions', columns: ['responsibility', 'version'] },
    },
    {
      says: 'Die Nummern der Dateien mit Zuständigkeiten haben keine Lücke',
      counts: [{ table: 'responsibility_files', columns: ['number'] }],
      series: 'responsibility-files',
    },
    {
      says: 'Was in einer Datei mit Zuständigkeiten stand, ist nach ihrer Entscheidung nicht mehr da',
      none: {
        table: 'responsibility_files',
        columns: ['number'],
        where: { state: ['adopted', 'discarded'] },
        filled: ['content'],
      },
    },
  ],
};
