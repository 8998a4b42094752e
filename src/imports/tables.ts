import type { Owing } from '../conversation/database.ts';

/** What `origin` begins with of what was offered from a folder: its item and content stand behind. */
export const FROM_FOLDER = 'folder#';

/**
 * A file that was brought in. `origin` is the message and the place in it that it came with, so that a message that is
 * delivered twice brings it once.
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
  /** JSON list of `{heading, text, page?, pages?, number?, path?}`; emptied when it is settled. */
  sections: string | null;
  /** JSON list of what was not read of the file; empty with the sections, and for what was read before it was kept. */
  unread: string | null;
  settled_at: string | null;
  settled_by: string | null;
}

/**
 * The file of an import as it came (`sha256` and `size` of its bytes): open until the import is settled, and gone with it
 * when it is discarded; of an adopted one it stays as long as its version of the document is not brought in anew.
 */
interface ImportFilesTable {
  round_id: string;
  number: number;
  name: string;
  sha256: string;
  size: number;
  content: Uint8Array;
  received_at: string;
  state: 'open' | 'adopted';
  /** The document that it became, and the day from which that version holds; null while the import is open. */
  document: string | null;
  valid_from: string | null;
}

export type ImportsTables = { imports: ImportsTable; import_files: ImportFilesTable };

/** What its tables owe. */
export const owing: Owing<ImportsTables> = {
  tables: {
    imports: { personal: { office: 'stays', settled_by: 'stays' }, kept: 'round' },
    import_files: { personal: {}, kept: 'round' },
  },
  filed: [
    {
      folder: 'Eingegangene Dokumente',
      called: 'Import',
      matter: 'imports',
      title: 'file',
      rows: { number: ['import_files'] },
      apart: { state: ['open', 'discarded', 'refused'] },
    },
  ],
  invariants: [
    {
      says: 'Was von einer Datei gelesen wurde, ist nach ihrer Entscheidung nicht mehr da',
      none: { table: 'imports', columns: ['number'], where: { state: ['adopted', 'discarded'] }, filled: ['sections'] },
    },
  ],
};
