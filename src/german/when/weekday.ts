import { byDay, type Day, daysBetween, moved, onOrAfter, onOrBefore, weekdayOf } from '../calendar.ts';
import { MONTHS, WEEKDAYS, weekdayNamed, weekdayShort } from '../names.ts';
import { isSign, type Line, type Match, past, wordAt } from '../tokens.ts';
import { type PartSaid, partEnding } from './part.ts';
import { type Reading, theDays } from './said.ts';

/** A weekday as it stands there; a shortened one is a weekday only beside a day or a time. */
export interface WeekdaySaid {
  readonly weekday: number;
  readonly isShort: boolean;
  readonly part?: PartSaid | undefined;
}

/** A weekday at a place: *Donnerstag*, *Do.*, *Donnerstagnachmittag*. */
export function weekdayAt(line: Line, at: number): Match<WeekdaySaid> | undefined {
  const word = wordAt(line, at);
  if (word === '') return undefined;
  const named = weekdayNamed(word);
  if (named !== undefined) return { value: { weekday: named, isShort: false }, next: at + 1 };
  const short = weekdayShort(word);
  if (short !== undefined) return { value: { weekday: short, isShort: true }, next: past(line, at + 1, '.') };
  const ending = partEnding(word);
  const weekday = ending && weekdayNamed(ending.before);
  return weekday === undefined ? undefined : { value: { weekday, isShort: false, part: ending?.part }, next: at + 1 };
}

/** A weekday in brackets behind a day: *12.10. (Donnerstag)*. */
export function bracketedWeekday(line: Line, at: number): Match<WeekdaySaid> | undefined {
  const found = isSign(line, at, '(') ? weekdayAt(line, at + 1) : undefined;
  return found && isSign(line, found.next, ')') ? { value: found.value, next: found.next + 1 } : undefined;
}

/** A day that is said to be a weekday; where it is another, the day or the nearest such weekday may be meant. */
export function onWeekday(day: Day, weekday: number): Reading {
  if (weekdayOf(day) === weekday) return theDays([day]);
  const [before, after] = [onOrBefore(day, weekday), onOrAfter(day, weekday)];
  const nearest = daysBetween(before, day) < daysBetween(day, after) ? before : after;
  const [year, month, number] = day.split('-').map(Number);
  const why = `Der ${number}. ${MONTHS[(month ?? 1) - 1]} ${year} ist ein ${WEEKDAYS[weekdayOf(day) - 1]}.`;
  return theDays([day, nearest].toSorted(byDay), why);
}

/** How a weekday is said: alone, or with „nächsten“, „diesen“ … */
export type Which = 'alone' | 'this' | 'coming' | 'next' | 'after-next' | 'last';

/**
 * The days that a weekday may mean. Alone it is the next one; on the very weekday today and in a week are both
 * possible, since who means today says „heute“. *Kommenden* is the next one after today. *Nächsten* is that one too,
 * or the one of next week, where these differ. *Diesen* is the one of this week, or, when that is past, the next.
 */
export function daysMeant(which: Which, weekday: number, today: Day): readonly Day[] {
  const coming = onOrAfter(moved(today, 1), weekday);
  const nextWeek = moved(moved(today, 8 - weekdayOf(today)), weekday - 1);
  const next = [...new Set([coming, nextWeek])].toSorted(byDay);
  if (which === 'coming') return [coming];
  if (which === 'next') return next;
  if (which === 'after-next') return next.map((day) => moved(day, 7));
  if (which === 'last') return [onOrBefore(moved(today, -1), weekday)];
  const thisWeek = moved(nextWeek, -7);
  if (which === 'this') return thisWeek < today ? [thisWeek, coming] : [thisWeek];
  return weekdayOf(today) === weekday ? [today, coming] : [coming];
}
