/** What is wrong: to be tried later, after so many seconds where SharePoint said so; or refused until somebody changes something. */
export class Trouble extends Error {
  readonly kind: 'later' | 'refused';
  /** In short: `429`, `403`, `network`, `no-token`; what Graph calls it is left out, it could name a file. */
  readonly code: string;
  readonly seconds: number | undefined;

  constructor(kind: 'later' | 'refused', code: string, seconds?: number) {
    super(code);
    this.name = 'Trouble';
    this.kind = kind;
    this.code = code;
    this.seconds = seconds;
  }
}

/** Tried again: a token that has just ended, a time-out, a file that somebody holds open (423), too many calls, trouble of the far side. */
const LATER = new Set([401, 408, 423, 425, 429, 500, 502, 503, 504, 509]);
const DAY_SECONDS = 86_400;

/** What an answer that was no success means; `now` (Unix ms) resolves a Retry-After that is given as a date. */
export function troubleOf(status: number, retryAfter: string | null, now: number): Trouble {
  const kind = LATER.has(status) ? 'later' : 'refused';
  return new Trouble(kind, String(status), kind === 'later' ? secondsIn(retryAfter, now) : undefined);
}

function secondsIn(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d{1,9}$/u.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.min(seconds, DAY_SECONDS)) : undefined;
}

/** Whether this was refused with one of these codes. */
export function isRefused(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Trouble && error.kind === 'refused' && codes.includes(error.code);
}
