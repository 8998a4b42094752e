import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import { cancel, type Due, schedule } from './work.ts';

/** The work that reminds those who owe. */
export const OWED_WORK = 'delivery.owed';

/** What is owed, by the key under which its feature lists it (`votes:4`). */
export interface OwedKey {
  readonly roundId: string;
  readonly key: string;
}

/** A planned reminder: what of, and when it was meant to go out. */
export interface PlannedOwed {
  readonly key: string;
  readonly at: Instant;
}

function due({ roundId, key }: OwedKey, at: Instant): Due {
  return { roundId, kind: OWED_WORK, subject: `${key}@${at}` };
}

/** Plans that whoever owes this then is reminded of it at that moment, which is an allowed hour. */
export async function planOwed(db: Db, owed: OwedKey, at: Instant): Promise<void> {
  await schedule(db, due(owed, at), at);
}

/** Takes a planned reminder back, when its date has moved or nothing is owed any more. */
export async function cancelOwed(db: Db, owed: OwedKey, at: Instant): Promise<void> {
  await cancel(db, due(owed, at));
}

/** Lets a reminder that is due wait: it keeps the moment for which it was meant. */
export async function deferOwed(db: Db, owed: OwedKey & PlannedOwed, until: Instant): Promise<void> {
  const { roundId, kind, subject } = due(owed, owed.at);
  await schedule(db, { roundId, kind, subject: `${subject}@${until}` }, until);
}

/** Reads the subject of the work. */
export function plannedOwed(subject: string): PlannedOwed {
  const [key = '', at = ''] = subject.split('@');
  return { key, at };
}
