import type { Db } from '../conversation/database.ts';
import { closingReminder } from '../delivery/hours/closing-reminder.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { dropOwed, planOwed } from '../delivery/owed.ts';
import { cancel, type Due, schedule } from '../delivery/work.ts';
import type { Instant } from '../german/berlin.ts';
import type { Key } from './store.ts';

/** The work that closes what is asked under a name; its subject is the number. */
export function endWork(name: string): string {
  return `${name}.close`;
}

function endOf({ round_id: roundId, kind, number }: Key): Due {
  return { roundId, kind: endWork(kind), subject: String(number) };
}

function owedOf({ round_id: roundId, kind, number }: Key) {
  return { roundId, key: `${kind}:${number}` };
}

/** Plans that something closes then, and that whoever is silent is reminded before. */
export async function planEnd(
  db: Db,
  key: Key,
  { since, closesAt }: { since: Instant; closesAt: Instant },
): Promise<void> {
  await schedule(db, endOf(key), closesAt);
  const reminder = closingReminder({ openedAt: since, closesAt }, northRhineWestphalia);
  if (reminder !== undefined) await planOwed(db, owedOf(key), reminder);
}

/** Takes the end and its reminders back. */
export async function dropEnd(db: Db, key: Key): Promise<void> {
  await cancel(db, endOf(key));
  await dropOwed(db, owedOf(key));
}
