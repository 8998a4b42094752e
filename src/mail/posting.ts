/** An e-mail as it is handed over: by whom, to which addresses, byte for byte. */
export interface Posted {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: Uint8Array;
  readonly signal: AbortSignal;
}

/** An address that the server did not take, and the code with which it said so. */
export interface RefusedAddress {
  readonly address: string;
  readonly code: string;
}

/**
 * What came of handing an e-mail over: the server has taken it, but for some addresses; it is to be tried again; it was
 * refused; or the connection broke when all of it had been said, and nobody knows. Codes are the server's numbers (`550`),
 * else short words; never its sentences, which tell of addresses.
 */
export type Posting =
  | { readonly kind: 'taken'; readonly refused: readonly RefusedAddress[] }
  | { readonly kind: 'later'; readonly code: string; readonly seconds?: number | undefined }
  | { readonly kind: 'refused'; readonly code: string; readonly refused: readonly RefusedAddress[] }
  | { readonly kind: 'unsure'; readonly code: string };

/** Hands an e-mail over. */
export type Post = (mail: Posted) => Promise<Posting>;

/** Gives a token of Microsoft for the mailbox; throws where there is none. */
export type Token = () => Promise<string>;
