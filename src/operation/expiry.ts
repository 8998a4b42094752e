import type { Db } from '../conversation/database.ts';
import type { Work } from '../conversation/feature.ts';
import type { Log } from '../conversation/log.ts';
import { tellCoordination } from '../delivery/recipients.ts';
import { schedule, scheduleAgain, wasPlanned } from '../delivery/work.ts';
import type { Instant } from '../german/berlin.ts';
import { endingCard } from './cards.ts';
import { type Credential, type Ending, isMeant, unknownAgain, unknownAt, unknownOf, warningsOf } from './credential.ts';

/** The kind of work that warns of an end. */
export const EXPIRY = 'operation.expiry';

/** Plans in a round what is said before the credential of the app ends, or that nobody knows when it does. */
export async function planExpiry(
  db: Db,
  roundId: string,
  { credential, now }: { readonly credential: Credential | undefined; readonly now: Instant },
): Promise<void> {
  if (credential === undefined || credential.kind === 'identity') return;
  for (const { subject, at } of warningsOf(credential, now)) await schedule(db, { roundId, kind: EXPIRY, subject }, at);
  if (credential.ends !== undefined) return;
  const due = { roundId, kind: EXPIRY, subject: unknownOf(credential.kind) };
  if (!(await wasPlanned(db, due))) await schedule(db, due, unknownAt(now));
}

/**
 * Tells the coordinators alone, never the channel; what is due of a credential that has been replaced since, or has a
 * later warning, is passed. Where nobody can be told, the log says it.
 */
export async function warn(
  db: Db,
  { roundId, subject, now }: Work,
  { credential, log }: { readonly credential: Credential | undefined; readonly log: Log },
): Promise<void> {
  if (credential === undefined || credential.kind === 'identity' || !isMeant(subject, credential, now)) return;
  const told = { roundId, at: now, personal: () => endingCard(credential, now), line: undefined };
  if ((await tellCoordination(db, told)) === 0) log.warn(factsOf(credential, now), 'nobody to warn of the expiry');
  if (credential.ends === undefined) await scheduleAgain(db, { roundId, kind: EXPIRY, subject }, unknownAgain(now));
}

/** What the log may say of an end: what it is of, and how many days are left. */
export function factsOf({ kind, ends }: Ending, now: Instant): Readonly<Record<string, unknown>> {
  return { credential: kind, days: ends && Math.floor((Date.parse(ends) - Date.parse(now)) / DAY) };
}

const DAY = 86_400_000;
