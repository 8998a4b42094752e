import { closingReminder } from '../delivery/hours/closing-reminder.ts';
import type { Calendar } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { endOfDay, later } from '../german/time.ts';
import type { Agreement } from './agreement.ts';

/** When it is reminded of something due on a day that was agreed now, at the latest; undefined where no allowed hour is left. */
export function dueReminder(dueOn: Day, now: Instant, calendar: Calendar): Instant | undefined {
  const closesAt = endOfDay(dueOn);
  return closesAt > now ? closingReminder({ openedAt: now, closesAt }, calendar) : undefined;
}

/** Whether an agreement is owed now: open, in somebody's hands, and due within a fortnight or overdue. */
export function isOwed({ state, municipality, dueOn }: Agreement, now: Instant): boolean {
  return (
    state === 'open' && municipality !== undefined && dueOn !== undefined && endOfDay(dueOn) < later(now, { days: 14 })
  );
}
