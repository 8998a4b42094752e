import type { Decimal } from 'decimal.js';
import { DateTime } from 'luxon';
import { allowedBefore } from '../delivery/hours/allowed.ts';
import type { Calendar } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { endOfDay, fromBerlin, later } from '../german/time.ts';
import type { Deadline } from '../municipalities/round.ts';
import { Exact } from './figures.ts';
import type { Funds } from './funds.ts';

/** Money that a deadline puts at risk: what is not committed or not spent, and whether the date has passed. */
export interface Risk {
  readonly deadline: Deadline;
  readonly amount: Decimal;
  readonly passed: boolean;
}

/** What the deadlines put at risk, the earliest first; nothing is known until the grant is kept. */
export function risks(funds: Funds, deadlines: readonly Deadline[], today: Day): Risk[] {
  const { left } = funds;
  if (!left) return [];
  return inOrder(deadlines).flatMap((deadline) => {
    if (isReport(deadline)) return [];
    const amount = deadline.asks === 'commit' ? left.uncommitted : left.unspent;
    return [{ deadline, amount: Exact.max(0, amount), passed: deadline.on < today }];
  });
}

/** The deadlines, the earliest first. */
export function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** Whether a deadline asks for a report. */
export function isReport({ asks }: Deadline): boolean {
  return asks === 'interim-report' || asks === 'proof-of-use';
}

const REMINDED_AT = '09:00';
/** A report that is overdue is called owed for so many days; after that it is for the ministry to ask. */
const OVERDUE_DAYS = 30;

/** When those who owe a deadline are reminded of it: at 09:00 on the days that it names, or the last allowed hour before. */
export function reminderTimes(deadline: Deadline, calendar: Calendar): Instant[] {
  return deadline.remind.flatMap((days) => {
    const day = DateTime.fromISO(deadline.on, { zone: 'utc' }).minus({ days }).toFormat('yyyy-MM-dd');
    const meant = fromBerlin(`${day}T${REMINDED_AT}`);
    return meant === undefined ? [] : [allowedBefore(meant, calendar)];
  });
}

/** Whether a deadline is near enough to be owed: from its first reminder on until it has passed, a report some days longer. */
export function isNear(deadline: Deadline, now: Instant, calendar: Calendar): boolean {
  const [first] = reminderTimes(deadline, calendar).sort((one, other) => (one < other ? -1 : 1));
  return first !== undefined && first <= now && !isPast(deadline, now);
}

/** Whether nobody is asked about a deadline any more. */
export function isPast(deadline: Deadline, now: Instant): boolean {
  const end = endOfDay(deadline.on);
  return now > (isReport(deadline) ? later(end, { days: OVERDUE_DAYS }) : end);
}

/** The name under which a deadline is owed; a moved one is another. */
export function owedKey({ key, on }: Deadline): string {
  return `grants:${key}:${on}`;
}
