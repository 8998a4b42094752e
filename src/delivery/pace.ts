import type { Instant } from '../german/berlin.ts';
import { instant, later, millisecondsBetween } from '../german/time.ts';

/** What one conversation may send: a bucket of tokens that fills over time. */
export interface Bucket {
  readonly tokens: number;
  readonly filledAt: Instant;
}

/** At most 6 messages at once and 0.48 a second: within Teams' limits of 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour. */
const CAPACITY = 6;
const PER_SECOND = 0.48;

/**
 * The bucket as it stands now; the clock of another instance that is a little behind does not fill it again. One that was
 * filled by a clock that has gone back since fills from now on.
 */
export function refill(bucket: Bucket, now: Instant): Bucket {
  if (bucket.filledAt > ahead(now)) return { ...bucket, filledAt: now };
  const seconds = millisecondsBetween(bucket.filledAt, now) / 1000;
  if (seconds <= 0) return bucket;
  return { tokens: Math.min(CAPACITY, bucket.tokens + seconds * PER_SECOND), filledAt: now };
}

/** The bucket after one message; undefined when it has to wait. */
export function take(bucket: Bucket): Bucket | undefined {
  return bucket.tokens >= 1 ? { ...bucket, tokens: bucket.tokens - 1 } : undefined;
}

/** When the bucket holds a whole token again. */
export function readyAt(bucket: Bucket): Instant {
  const missing = Math.max(0, 1 - bucket.tokens);
  return instant(Date.parse(bucket.filledAt) + Math.ceil((missing / PER_SECOND) * 1000));
}

/**
 * Clocks of instances differ by less than this. What was written later than that from now was written by a clock that has
 * gone back since: no pause that was reckoned by it counts, or it would last for as long as the clock went back.
 */
const CLOCKS_DIFFER_SECONDS = 10;

/** The moment after which nothing can have been written yet. */
export function ahead(now: Instant): Instant {
  return later(now, { seconds: CLOCKS_DIFFER_SECONDS });
}

/** A new conversation starts with a full bucket. */
export function fullBucket(now: Instant): Bucket {
  return { tokens: CAPACITY, filledAt: now };
}
