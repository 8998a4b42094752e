/** A calendar day as `YYYY-MM-DD`, meant in Europe/Berlin. */
export type Day = string;

const MILLISECONDS = 86_400_000;

/** The day of a year (1000 to 9999), a month (1 to 12) and a number in it; undefined when there is no such day. */
export function dayOf(year: number, month: number, number: number): Day | undefined {
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return undefined;
  if (number < 1 || number > daysIn(year, month)) return undefined;
  return `${year}-${two(month)}-${two(number)}`;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day's year, month (1 to 12) and number. */
export function partsOf(day: Day): { year: number; month: number; number: number } {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  return { year, month, number };
}

/** The day so many days later; undefined beyond the years that are written with four digits. */
export function plusDays(day: Day, days: number): Day | undefined {
  const written = new Date((count(day) + days) * MILLISECONDS).toISOString();
  return /^\d{4}-/u.test(written) ? written.slice(0, 10) : undefined;
}

/** The same day so many months later, or that month's last one; undefined beyond four digits. */
export function plusMonths(day: Day, months: number): Day | undefined {
  const { year, month, number } = partsOf(day);
  const ahead = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(ahead / 12), (ahead % 12) + 1];
  return dayOf(inYear, inMonth, Math.min(number, daysIn(inYear, inMonth)));
}

/** Days from one day to another, negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return count(to) - count(from);
}

/** Sorts days, the earliest first. */
export function byDay(one: Day, other: Day): number {
  return daysBetween(other, one);
}

/** The day's place in its week: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((count(day) + 3) % 7) + 7) % 7) + 1;
}

/** The first of these weekdays on a day or after it. */
export function onOrAfter(day: Day, weekday: number): Day {
  return moved(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** The last of these weekdays on a day or before it. */
export function onOrBefore(day: Day, weekday: number): Day {
  return moved(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return onOrBefore(day, 1);
}

/** The day's calendar week (ISO 8601): the first of a year is the one with its first Thursday. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = moved(mondayOf(day), 3);
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

/** The Monday of a calendar week; undefined when the year has no such week. */
export function mondayIn(year: number, week: number): Day | undefined {
  if (year < 1000 || year > 9998 || week < 1) return undefined;
  const monday = moved(mondayOf(`${year}-01-04`), (week - 1) * 7);
  return weekOf(monday).year === year ? monday : undefined;
}

/** The last day of the day's month. */
export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day);
  return `${year}-${two(month)}-${two(daysIn(year, month))}`;
}

/** The day so many days later; the day itself where the calendar ends. */
export function moved(day: Day, days: number): Day {
  return plusDays(day, days) ?? day;
}

/** Days since 1 January 1970. */
function count(day: Day): number {
  const { year, month, number } = partsOf(day);
  return Date.UTC(year, month - 1, number) / MILLISECONDS;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
