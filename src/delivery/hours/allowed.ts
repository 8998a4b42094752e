import { DateTime } from 'luxon';
import type { Instant } from '../../german/berlin.ts';
import type { Day } from '../../german/calendar.ts';
import { inBerlin, instant } from '../../german/time.ts';
import type { Calendar } from './holidays.ts';
import { isWorkingDay } from './working-days.ts';

const OPENS = 7;
const CLOSES = 18;
const EVENING = 17;

/** Whether a reminder may go out at this moment: 07:00 ≤ t < 18:00 in Europe/Berlin, Monday to Friday, no holiday. */
export function isAllowed(moment: Instant, calendar: Calendar): boolean {
  const time = inBerlin(moment);
  return isAllowedDay(time, calendar) && time.hour >= OPENS && time.hour < CLOSES;
}

/**
 * The moment itself where it is allowed, else the latest 17:00 on an allowed day that lies before it. That may be the
 * same day's: a reminder meant for Tuesday, 18:30, goes out on Tuesday at 17:00; one for 06:59 the evening before.
 */
export function allowedBefore(moment: Instant, calendar: Calendar): Instant {
  if (isAllowed(moment, calendar)) return moment;
  const time = inBerlin(moment);
  let evening = at(time, EVENING);
  if (evening > time) evening = evening.minus({ days: 1 });
  while (!isAllowedDay(evening, calendar)) evening = evening.minus({ days: 1 });
  return instant(evening.toMillis());
}

/** The moment itself where it is allowed, else 07:00 on the next allowed day. */
export function allowedFrom(moment: Instant, calendar: Calendar): Instant {
  if (isAllowed(moment, calendar)) return moment;
  const time = inBerlin(moment);
  let morning = at(time, OPENS);
  if (morning < time) morning = morning.plus({ days: 1 });
  while (!isAllowedDay(morning, calendar)) morning = morning.plus({ days: 1 });
  return instant(morning.toMillis());
}

/** Until when the allowed hours last of the day on which this moment lies. */
export function allowedUntil(moment: Instant): Instant {
  return instant(at(inBerlin(moment), CLOSES).toMillis());
}

/** The first allowed day after a day. */
export function allowedDayAfter(day: Day, calendar: Calendar): Day {
  let next = DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 });
  while (!isAllowedDay(next, calendar)) next = next.plus({ days: 1 });
  return next.toFormat('yyyy-MM-dd');
}

function isAllowedDay(time: DateTime, calendar: Calendar): boolean {
  return isWorkingDay(time.toFormat('yyyy-MM-dd'), calendar);
}

function at(time: DateTime, hour: number): DateTime {
  return time.set({ hour, minute: 0, second: 0, millisecond: 0 });
}
