import type { Owing } from '../conversation/database.ts';

/** That a person was forgotten; their key and addresses only until what their last message left behind is swept away. */
export interface DeletionsTable {
  round_id: string;
  id: string;
  person_id: string | null;
  /** JSON list of the addresses by which they were known. */
  addresses: string | null;
  deleted_at: string;
  swept_at: string | null;
}

export type PersonalDataTables = { deletions: DeletionsTable };

/** What its tables owe. */
export const owing: Owing<PersonalDataTables> = {
  tables: { deletions: { personal: { person_id: 'emptied', addresses: 'emptied' }, kept: 'round' } },
  unfiled: { 'nur Schlüssel und Zeitpunkte von Löschungen': ['deletions'] },
  invariants: [
    {
      says: 'Von wem alles gelöscht ist, dessen Kennung ist nicht mehr da',
      none: {
        table: 'deletions',
        columns: ['id', 'swept_at'],
        filled: ['person_id', 'swept_at'],
      },
    },
  ],
};
