import { DateTime, type DurationLikeObject } from 'luxon';
import type { Db } from './database.ts';

/** A moment as ISO 8601 in UTC with milliseconds (`2023-10-05T07:00:00.000Z`): moments compare as strings. */
export type Instant = string;

/** A calendar day as `YYYY-MM-DD`, meant in Europe/Berlin. */
export type Day = string;

/** The one clock: real time, or the sample round's; `inside` reads it in the database that enforces a deadline. */
export interface Clock {
  now(): Instant;
  inside(db: Db): Promise<Instant>;
}

const ZONE = 'Europe/Berlin';

/** The moment of a Unix time in milliseconds. */
export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** The moment as the wall clock in Europe/Berlin shows it. */
export function inBerlin(moment: Instant): DateTime {
  return DateTime.fromISO(moment, { zone: ZONE, locale: 'de' });
}

/** The moment at which the wall clock in Europe/Berlin shows this local time; undefined when there is no such time. */
export function fromBerlin(local: string): Instant | undefined {
  const time = DateTime.fromISO(local, { zone: ZONE });
  return time.isValid ? instant(time.toMillis()) : undefined;
}

/** The moment this much later (days and longer by the calendar of Europe/Berlin, hours and shorter exactly). */
export function later(moment: Instant, duration: DurationLikeObject): Instant {
  return instant(inBerlin(moment).plus(duration).toMillis());
}

/** The calendar day in Europe/Berlin at this moment. */
export function dayOf(moment: Instant): Day {
  return inBerlin(moment).toFormat('yyyy-MM-dd');
}

/** Milliseconds from one moment to another, negative when it lies before. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}
