import { allowedBefore } from '../delivery/hours/allowed.ts';
import type { Calendar } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { endOfDay, fromBerlin, later } from '../german/time.ts';
import type { Agreement } from './agreement.ts';

/** Days before the due day on which it is reminded of; 0 is the day itself. */
const BEFORE = [7, 1, 0];
const MORNING = '09:00';

/**
 * When it is reminded of something due on a day: seven days and a day before, and on the day itself, at 09:00 or the
 * last allowed hour before; none that lies before `now`, each moment once.
 */
export function dueReminders(dueOn: Day, now: Instant, calendar: Calendar): Instant[] {
  const morning = fromBerlin(`${dueOn}T${MORNING}`);
  if (morning === undefined) return [];
  const meant = BEFORE.map((days) => allowedBefore(later(morning, { days: -days }), calendar));
  return [...new Set(meant)].filter((at) => at > now);
}

/** Whether an agreement is owed now: open, in somebody's hands, and due within a fortnight or overdue. */
export function isOwed({ state, municipality, dueOn }: Agreement, now: Instant): boolean {
  return (
    state === 'open' && municipality !== undefined && dueOn !== undefined && endOfDay(dueOn) < later(now, { days: 14 })
  );
}
