/** The key that signs the links of this installation; all instances share it. */
export interface SigningKeysTable {
  id: number;
  /** 32 random bytes, base64url. */
  key: string;
}

export type DownloadsTables = { signing_keys: SigningKeysTable };
