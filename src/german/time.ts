import { DateTime, type DurationLikeObject } from 'luxon';
import { type Instant, wallClock } from './berlin.ts';
import type { Day } from './calendar.ts';

const ZONE = 'Europe/Berlin';
const WALL_CLOCK = 'yyyy-MM-dd HH:mm:ss.SSS';

/** The moment of a Unix time in milliseconds. */
export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** The moment as the wall clock in Europe/Berlin shows it. */
export function inBerlin(moment: Instant): DateTime {
  return DateTime.fromISO(moment, { zone: ZONE, locale: 'de' });
}

/**
 * The moment at which the wall clock in Europe/Berlin shows this (`2023-10-12T14:00`, or a day's beginning); undefined
 * when there is no such time: a date that does not exist, or the hour that is left out when summer time begins. Of the
 * hour that comes twice in autumn it is the first.
 */
export function fromBerlin(local: string): Instant | undefined {
  const near = DateTime.fromISO(local, { zone: ZONE });
  const asked = DateTime.fromISO(local, { zone: 'utc' });
  const shows = (time: DateTime) => time.toFormat(WALL_CLOCK) === asked.toFormat(WALL_CLOCK);
  const found = near.isValid ? [near.minus({ hours: 1 }), near].find(shows) : undefined;
  return found && instant(found.toMillis());
}

/** The moment this much later (days and longer by the calendar of Europe/Berlin, hours and shorter exactly). */
export function later(moment: Instant, duration: DurationLikeObject): Instant {
  const exactly = millisecondsIn(duration);
  if (exactly !== undefined) return instant(Date.parse(moment) + exactly);
  return instant(inBerlin(moment).plus(duration).toMillis());
}

/** The moment this much earlier, by the same calendar. */
export function ago(moment: Instant, duration: Readonly<Record<string, number>>): Instant {
  return later(moment, Object.fromEntries(Object.entries(duration).map(([unit, amount]) => [unit, -amount])));
}

const EXACT = new Map([
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1000],
  ['milliseconds', 1],
]);

/** Undefined where the calendar has a say. */
function millisecondsIn(duration: DurationLikeObject): number | undefined {
  let sum = 0;
  for (const [unit, amount] of Object.entries(duration)) {
    const milliseconds = EXACT.get(unit);
    if (milliseconds === undefined) return undefined;
    sum += milliseconds * amount;
  }
  return sum;
}

/** The calendar day in Europe/Berlin at this moment. */
export function dayOf(moment: Instant): Day {
  return wallClock(moment).day;
}

/** The moment until which something due on a day can be done: its last minute. */
export function endOfDay(day: Day): Instant {
  const midnight = fromBerlin(day);
  if (midnight === undefined) throw new Error('no such day');
  return later(later(midnight, { days: 1 }), { minutes: -1 });
}

/** Milliseconds from one moment to another, negative when it lies before. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The whole minutes from one moment to another. */
export function minutesSince(from: Instant, to: Instant): number {
  return Math.floor(millisecondsBetween(from, to) / 60_000);
}
