import type { Db } from '../conversation/database.ts';
import type { Owed } from '../conversation/feature.ts';
import type { Instant } from '../german/berlin.ts';
import { longDay, weekday, weekdayTime } from '../german/write.ts';
import { cancel, cancelAll, type Due, schedule } from './work.ts';

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

/** *bis Freitag, 21. April 2023, 12:00 Uhr*, of a whole day without a time, *überfällig seit 9. März 2023*; empty without an end. */
export function untilWords({ until, wholeDay = false }: Owed, now: Instant): string {
  if (until === undefined) return '';
  if (until < now) return `überfällig seit ${longDay(until)}`;
  return `bis ${wholeDay ? weekday(until) : weekdayTime(until)}`;
}

/** Plans that whoever owes this then is reminded of it at that moment, which is an allowed hour. */
export async function planOwed(db: Db, owed: OwedKey, at: Instant): Promise<void> {
  await schedule(db, due(owed, at), at);
}

/** Takes a planned reminder back, when its date has moved or nothing is owed any more. */
export async function cancelOwed(db: Db, owed: OwedKey, at: Instant): Promise<void> {
  await cancel(db, due(owed, at));
}

/** Takes all reminders of something back, also those that wait for an allowed hour. */
export async function dropOwed(db: Db, { roundId, key }: OwedKey): Promise<void> {
  await cancelAll(db, { roundId, kind: OWED_WORK, subjects: `${key}@` });
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
