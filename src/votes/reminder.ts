import type { Db } from '../conversation/database.ts';
import { closingReminder } from '../delivery/hours/closing-reminder.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { cancelOwed, planOwed } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import type { Vote } from './vote.ts';

/** Under what an open vote is owed. */
export function keyOf({ number }: Pick<Vote, 'number'>): string {
  return `votes:${number}`;
}

/** A vote that runs, from when until when. */
interface Running {
  readonly number: number;
  readonly openedAt: Instant;
  readonly closesAt: Instant;
}

/** Plans that those who have not answered are reminded. */
export async function planReminder(db: Db, roundId: string, vote: Running): Promise<void> {
  const at = closingReminder(vote, northRhineWestphalia);
  if (at !== undefined) await planOwed(db, { roundId, key: keyOf(vote) }, at);
}

/** Takes the reminder back. */
export async function dropReminder(db: Db, roundId: string, vote: Running): Promise<void> {
  const at = closingReminder(vote, northRhineWestphalia);
  if (at !== undefined) await cancelOwed(db, { roundId, key: keyOf(vote) }, at);
}
