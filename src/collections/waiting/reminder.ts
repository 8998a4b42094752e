import { type Day, moved, plusMonths } from '../../german/calendar.ts';

/** So many days after a letter was sent the Koordination is told that it waits for its answer. */
const FIRST_AFTER = 42;
/** And then every so many months. */
const AGAIN_AFTER = 3;

/** When a letter was sent, and from when on the Koordination wants to hear of it, where it has said so. */
interface Sent {
  readonly on: Day;
  readonly remindOn?: Day | undefined;
}

/**
 * Since which day the Koordination is to be told that a letter waits: six weeks after it was sent, or from the day until
 * which it wanted to wait; after that every quarter. Undefined before.
 */
export function remindedSince({ on, remindOn }: Sent, today: Day): Day | undefined {
  const first = remindOn ?? moved(on, FIRST_AFTER);
  let since = first <= today ? first : undefined;
  for (let months = AGAIN_AFTER; since !== undefined; months += AGAIN_AFTER) {
    const next = plusMonths(first, months);
    if (next === undefined || next > today) break;
    since = next;
  }
  return since;
}

/** From when on the Koordination is told again once it has asked the ministry again on a day. */
export function afterInquiry(on: Day): Day {
  return plusMonths(on, AGAIN_AFTER) ?? on;
}
