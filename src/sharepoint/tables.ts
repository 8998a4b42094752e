import type { Owing } from '../conversation/database.ts';

/** A file that lies in SharePoint, or is to lie there. What people may read in the channel lies there, and nothing else. */
export interface PlacedFilesTable {
  round_id: string;
  /** `minutes:3/2`, `decisions.word`: names it for good. */
  key: string;
  /** What is to lie there, and since when. */
  wanted: string;
  wanted_at: string;
  /** What lies there. */
  version: string | null;
  folder: string;
  /** As it lies there, which can be beside a file of people. */
  name: string;
  item: string | null;
  /** Changes with its content. */
  tag: string | null;
  address: string | null;
  placed_at: string | null;
  /** Why it does not lie there, in short. */
  refusal: string | null;
  refused_at: string | null;
}

/** A trouble of which the Koordination has been told, until a file could be placed again. */
export interface PlacingTroublesTable {
  round_id: string;
  code: string;
  since: string;
}

export type SharePointTables = { placed_files: PlacedFilesTable; placing_troubles: PlacingTroublesTable };

/** What its tables owe. */
export const owing: Owing<SharePointTables> = {
  tables: {
    placed_files: { personal: {}, kept: 'round' },
    placing_troubles: { personal: {}, kept: 'round' },
  },
  unfiled: {
    'was in SharePoint liegt; die Dateien selbst entstehen aus den Vorgängen': ['placed_files', 'placing_troubles'],
  },
  invariants: [
    {
      says: 'Von jeder Datei, die in SharePoint liegt, steht fest, wo und seit wann',
      none: { table: 'placed_files', columns: ['key'], filled: ['version'], where: { item: null } },
    },
    {
      says: 'Von jeder Störung beim Ablegen in SharePoint steht fest, seit wann',
      none: { table: 'placing_troubles', columns: ['code'], where: { since: '' } },
    },
  ],
};
