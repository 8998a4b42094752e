import type { Db } from '../conversation/database.ts';
import { closingReminder } from '../delivery/hours/closing-reminder.ts';
import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { dropOwed, planOwed } from '../delivery/owed.ts';
import type { Instant } from '../german/berlin.ts';
import { saveAct } from './answer-store.ts';
import type { Held } from './askings.ts';
import { changeAsking } from './store.ts';

/** Another end, by which office and why. */
interface Moved {
  readonly at: Instant;
  readonly office: string;
  readonly reason: string;
  readonly closesAt: Instant;
}

/**
 * Moves the end of what is not closed at it, to an earlier moment too and also after the one before: all answers stay, and
 * the end before stands on record.
 */
export async function moveEnd(db: Db, kind: string, { held, moved }: { held: Held<unknown>; moved: Moved }) {
  const { at, office, reason, closesAt } = moved;
  const key = { round_id: held.roundId, kind, number: held.number };
  const act = { kind: 'extended', at, office, reason, endBefore: held.closesAt } as const;
  await saveAct(db, key, { act, position: held.acts.length + 1 });
  await changeAsking(db, key, { closes_at: closesAt });
  await dropOwed(db, { roundId: held.roundId, key: `${kind}:${held.number}` });
  await remindOfEnd(db, { roundId: held.roundId, kind, number: held.number }, { openedAt: at, closesAt });
}

/** Plans that whoever is silent is reminded before the end of what is not closed at it. */
export async function remindOfEnd(
  db: Db,
  { roundId, kind, number }: { roundId: string; kind: string; number: number },
  running: { openedAt: Instant; closesAt: Instant },
): Promise<void> {
  const at = closingReminder(running, northRhineWestphalia);
  if (at !== undefined) await planOwed(db, { roundId, key: `${kind}:${number}` }, at);
}
