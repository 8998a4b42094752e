import { type Instant, type WallClock, wallClock } from './berlin.ts';
import { type Day, mondayIn, moved, partsOf, weekdayOf } from './calendar.ts';
import { MONTHS, WEEKDAYS } from './names.ts';

/** A non-breaking space: between number and unit, in dates and before the middle dot. */
export const NBSP = '\u00a0';

/** *7. Februar 2023*, with non-breaking spaces between day and month. Takes a moment or a day, as all of these do. */
export function longDay(moment: Instant | Day): string {
  const { year, month, number } = partsOf(wallClock(moment).day);
  return `${number}.${NBSP}${MONTHS[month - 1]} ${year}`;
}

/** *Dienstag, 7. Februar 2023*. */
export function weekday(moment: Instant | Day): string {
  return `${nameOf(moment)}, ${longDay(moment)}`;
}

/** *Di., 7. Februar 2023*, for the notification of a locked phone. */
export function shortWeekday(moment: Instant | Day): string {
  return `${nameOf(moment)?.slice(0, 2)}., ${longDay(moment)}`;
}

/** *14:00 Uhr*. */
export function clockTime(moment: Instant): string {
  return `${wallClock(moment).time}${NBSP}Uhr`;
}

/** *14:00–16:00 Uhr*. */
export function clockSpan(from: Instant, to: Instant): string {
  return `${wallClock(from).time}–${clockTime(to)}`;
}

/** *Freitag, 21. April 2023, 12:00 Uhr*. */
export function weekdayTime(moment: Instant): string {
  return `${weekday(moment)}, ${clockTime(moment)}`;
}

/** *18. April 2023, 09:12 Uhr*. */
export function longDayTime(moment: Instant): string {
  return `${longDay(moment)}, ${clockTime(moment)}`;
}

/** *21.04.*, for a status. */
export function dayMonth(moment: Instant | Day): string {
  return numericDay(moment).slice(0, 6);
}

/** *27.03.2023*, for a version. */
export function numericDay(moment: Instant | Day): string {
  return wallClock(moment).day.split('-').reverse().join('.');
}

/** *16.–22. Oktober 2023*, *28. Oktober 2023 – 2. November 2023*. */
export function daySpan(from: Day, to: Day): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first.year !== last.year || first.month !== last.month) return `${longDay(from)}${NBSP}– ${longDay(to)}`;
  return from === to ? longDay(from) : `${first.number}.–${longDay(to)}`;
}

/** *KW 42, 16. bis 22. Oktober 2023*, of `2023-W42`; undefined where that is no week. */
export function weekInWords(written: string): string | undefined {
  const { year, week } = /^(?<year>\d{4})-W(?<week>\d\d)$/u.exec(written)?.groups ?? {};
  const monday = week === undefined ? undefined : mondayIn(Number(year), Number(week));
  if (monday === undefined) return undefined;
  const sunday = moved(monday, 6);
  const [first, last] = [partsOf(monday), partsOf(sunday)];
  const from =
    first.year !== last.year
      ? longDay(monday)
      : `${first.number}.${first.month === last.month ? '' : `${NBSP}${MONTHS[first.month - 1]}`}`;
  return `KW${NBSP}${Number(week)}, ${from} bis ${longDay(sunday)}`;
}

/** *Donnerstag, 12. Oktober 2023, 24:00 Uhr*, from what a calendar and a clock show. */
export function wallClockWords({ day, time }: WallClock): string {
  return `${weekday(day)}, ${time}${NBSP}Uhr`;
}

/** *7 von 11 Kommunen*, held together. */
export function ofMunicipalities(some: number, all: number): string {
  return `${some}${NBSP}von${NBSP}${all}${NBSP}Kommunen`;
}

/** Joins parts with the middle dot, held to the word before it. */
export function dotted(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(`${NBSP}· `);
}

function nameOf(moment: Instant | Day): string | undefined {
  return WEEKDAYS[weekdayOf(wallClock(moment).day) - 1];
}
