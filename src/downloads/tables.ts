import type { Owing } from '../conversation/database.ts';

/** The keys that sign the links of this installation, the last one by now; all instances share them. */
export interface SigningKeysTable {
  id: number;
  /** 32 random bytes, base64url. */
  key: string;
  /** Null of the first, and of what an earlier version made. */
  made_at: string | null;
}

export type DownloadsTables = { signing_keys: SigningKeysTable };

/** What its tables owe. */
export const owing: Owing<DownloadsTables> = {
  tables: {
    signing_keys: { personal: {}, kept: 'installation' },
  },
  invariants: [],
};
