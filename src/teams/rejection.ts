/** A request that is not let in: its HTTP status, and a word for the log that the caller never sees. */
export class Rejection extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string) {
    super(reason);
    this.name = 'Rejection';
    this.status = status;
    this.reason = reason;
  }
}

const SAID: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not found',
  405: 'method not allowed',
  413: 'too large',
  415: 'unsupported media type',
  429: 'too many requests',
  503: 'unavailable',
};

/** All that a caller learns of a failure. */
export function neutralBody(status: number): { readonly error: string } {
  return { error: SAID[status] ?? 'failed' };
}
