import { createHash } from 'node:crypto';
import type { Instant } from '../../german/berlin.ts';

/** What is sealed of an act: when, by whom (a key that names nobody), through which command, about what; never a text. */
export interface Act {
  readonly actedAt: Instant;
  readonly personKey: string;
  readonly verb: string;
  readonly subject: string | null;
}

/** A link of the chain: it holds its act, and all acts before it. */
export interface Seal {
  readonly number: number;
  readonly actedAt: Instant;
  readonly digest: string;
  readonly hash: string;
}

/**
 * The hash of an act alone: SHA-256, as 64 small hexadecimal digits, over the UTF-8 bytes of the JSON array
 * `["acted_at","person_key","verb","subject"]` without spaces, as `JSON.stringify` writes it, with `null` where it has no
 * subject: `["2023-10-05T07:00:00.000Z","6f0a…","votes.cast","votes:1"]`. Moments are in UTC with milliseconds.
 */
export function digestOf({ actedAt, personKey, verb, subject }: Act): string {
  return sha256([actedAt, personKey, verb, subject]);
}

/**
 * The hash of a link: the same over `["previous","acted_at","digest"]`. `previous` is the hash of the link before it, and
 * for the first the id of the round. The moment stands in the link too, so that it can be told of a forgotten act that
 * its time was over.
 */
export function hashOf(previous: string, { actedAt, digest }: Pick<Seal, 'actedAt' | 'digest'>): string {
  return sha256([previous, actedAt, digest]);
}

/** The link that follows another; the first follows the id of its round. */
export function sealed(act: Act, after: Pick<Seal, 'number' | 'hash'>): Seal {
  const { actedAt } = act;
  const digest = digestOf(act);
  return { number: after.number + 1, actedAt, digest, hash: hashOf(after.hash, { actedAt, digest }) };
}

function sha256(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
