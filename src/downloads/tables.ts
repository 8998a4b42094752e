import type { Owing } from '../conversation/database.ts';

/** The key that signs the links of this installation; all instances share it. */
export interface SigningKeysTable {
  id: number;
  /** 32 random bytes, base64url. */
  key: string;
}

export type DownloadsTables = { signing_keys: SigningKeysTable };

/** What its tables owe. */
export const owing: Owing<DownloadsTables> = {
  tables: {
    signing_keys: { personal: {}, kept: 'installation' },
  },
  invariants: [],
};
