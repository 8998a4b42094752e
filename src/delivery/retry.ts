/** A message that will never be taken: HTTP status (0 where it was not even sent) and the far side's error code. */
export interface Refused {
  readonly status: number;
  readonly code: string;
}

/** What came of sending: accepted with the message's id, refused for good, or to be tried again. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly activityId: string; readonly conversationId?: string | undefined }
  | ({ readonly kind: 'refused' } & Refused)
  | { readonly kind: 'again'; readonly reason: string; readonly retryAfterSeconds?: number | undefined };

/** What the far side answered: a status with its Retry-After header and error code, or no answer at all. */
export interface Answered {
  readonly status: number;
  readonly retryAfter?: string | undefined;
  readonly code?: string | undefined;
}

/** Microsoft names 412, 429, 502, 503 and 504 as worth a retry, and no others: a retried 500 could post twice. */
const AGAIN = new Set([412, 429, 502, 503, 504]);

/** Judges an answer that was no success. `now` (Unix ms) resolves a Retry-After given as a date. */
export function judge(answered: Answered, now: number): Outcome {
  if (!AGAIN.has(answered.status)) return { kind: 'refused', status: answered.status, code: answered.code ?? '' };
  return { kind: 'again', reason: String(answered.status), retryAfterSeconds: retryAfter(answered.retryAfter, now) };
}

/** A slip of the far side must not silence a conversation for good. */
const DAY_SECONDS = 86_400;

function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/u.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.min(seconds, DAY_SECONDS)) : undefined;
}

const MOST_SECONDS = 300;
const SPREAD = 0.2;
/** Without being asked to, nobody waits longer for the next attempt. */
export const LONGEST_WAIT_SECONDS = MOST_SECONDS * (1 + SPREAD);

/**
 * Seconds to wait before the next attempt: what the far side asked for, else 2 s doubled per attempt up to 5 minutes,
 * with up to 20 % added by `chance` (0 to 1) so that instances do not knock together.
 */
export function waitSeconds(attempts: number, asked: number | undefined, chance: number): number {
  if (asked !== undefined) return asked + chance * SPREAD;
  const base = Math.min(MOST_SECONDS, 2 * 2 ** Math.min(attempts, 10));
  return base * (1 + SPREAD * chance);
}
