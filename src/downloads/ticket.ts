import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../german/berlin.ts';

/** What a link hands out: which file (`kind`, `subject`) of a round, to whom, and until when; without `until` it is revoked by its feature. */
export interface Ticket {
  readonly roundId: string;
  readonly personId: string;
  readonly kind: string;
  readonly subject: string;
  readonly until?: Instant | undefined;
}

const fields = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string().nullable()]);

/** A ticket as it stands in an address: its fields and their HMAC-SHA256, both base64url. */
export function sign(key: Buffer, { roundId, personId, kind, subject, until }: Ticket): string {
  const written = Buffer.from(JSON.stringify([roundId, personId, kind, subject, until ?? null])).toString('base64url');
  return `${written}.${macOf(key, written).toString('base64url')}`;
}

/** The ticket of an address; undefined when we have not signed it, or it has run out. */
export function readTicket(key: Buffer, signed: string, now: Instant): Ticket | undefined {
  const [written = '', mac = '', ...rest] = signed.split('.');
  if (rest.length > 0 || !matches(macOf(key, written), Buffer.from(mac, 'base64url'))) return undefined;
  const [roundId, personId, kind, subject, until] = fields.parse(
    JSON.parse(Buffer.from(written, 'base64url').toString()),
  );
  if (until !== null && until <= now) return undefined;
  return { roundId, personId, kind, subject, until: until ?? undefined };
}

function macOf(key: Buffer, written: string): Buffer {
  return createHmac('sha256', key).update(written).digest();
}

function matches(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
