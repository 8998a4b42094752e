import type { Db } from '../conversation/database.ts';
import type { Instant } from '../conversation/time.ts';
import { cancel, type Due, schedule } from './work.ts';

/** The work that reminds those who owe. */
export const OWED_WORK = 'delivery.owed';

/** What is owed, by the key under which its feature lists it (`votes:4`). */
export interface OwedKey {
  readonly roundId: string;
  readonly key: string;
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
