import type { Instant } from '../../german/berlin.ts';
import { type Day, weekdayOf } from '../../german/calendar.ts';
import { dayOf, later } from '../../german/time.ts';
import type { Calendar } from './holidays.ts';

/** Whether an administration works on a day: Monday to Friday, no holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdayOf(day) <= 5 && !calendar.isHoliday(day);
}

/** So many working days after a moment, at the same time of day: two after a Friday, 10:00, is Tuesday, 10:00. */
export function afterWorkingDays(moment: Instant, days: number, calendar: Calendar): Instant {
  let after = moment;
  for (let passed = 0; passed < days; ) {
    after = later(after, { days: 1 });
    if (isWorkingDay(dayOf(after), calendar)) passed += 1;
  }
  return after;
}
