import type { Owing } from '../../conversation/database.ts';

/** The folder of a round whose documents are offered as knowledge, as it was last looked at. */
export interface WatchedFoldersTable {
  round_id: string;
  /** Ids of the library and of the folder in it. */
  library: string;
  folder: string;
  /** As people call it. */
  name: string;
  /** The address from which changes are asked for; null where all is asked for. */
  token: string | null;
  looked_at: string;
  /** Why it could not be looked at, in short; the Koordination has been told. */
  trouble: string | null;
}

/**
 * A file of the watched folder, or a folder of the library: `there` is a folder; a file is `waiting` to be read, `listed`
 * where too many came at once to read them unasked, `offered` as an import, `gone` where it counts as knowledge and was
 * deleted or moved out.
 */
export interface WatchedItemsTable {
  round_id: string;
  item: string;
  parent: string | null;
  kind: 'file' | 'folder';
  name: string;
  address: string | null;
  /** Changes with the content. */
  tag: string;
  /** By which the Koordination names it; null of a folder. */
  number: number | null;
  state: 'there' | 'waiting' | 'listed' | 'offered' | 'gone';
  /** How many times it could not be fetched. */
  tries: number;
  /** SHA-256 of what was read of it last. */
  checksum: string | null;
  /** The import that it was offered as last, and the one before that counts. */
  import: number | null;
  before: number | null;
}

export type WatchingTables = { watched_folders: WatchedFoldersTable; watched_items: WatchedItemsTable };

/** What its tables owe. */
export const owing: Owing<WatchingTables> = {
  tables: {
    watched_folders: { personal: {}, kept: 'round' },
    watched_items: { personal: {}, kept: 'round' },
  },
  unfiled: {
    'Stand des Ordners in SharePoint; was übernommen wurde, steht in „Eingegangene Dokumente“': [
      'watched_folders',
      'watched_items',
    ],
  },
  invariants: [
    {
      says: 'Von jedem Ordner in SharePoint steht fest, wann er zuletzt angesehen wurde',
      none: { table: 'watched_folders', columns: ['folder'], where: { looked_at: '' } },
    },
    {
      says: 'Jede Datei des Ordners in SharePoint hat eine Nummer',
      none: { table: 'watched_items', columns: ['item'], where: { kind: 'file', number: null } },
    },
    {
      says: 'Wovon eine Datei des Ordners die nächste Fassung ist, das ist ein Import',
      each: { table: 'watched_items', columns: ['before'], filled: ['before'] },
      leadsTo: { table: 'imports', columns: ['number'] },
    },
  ],
};
