import { momentAt, wallClock } from '../berlin.ts';
import { byDay, type Day, moved, onOrAfter, onOrBefore, weekdayOf } from '../calendar.ts';
import { type Duration, dayAfter, durationAt } from '../duration.ts';
import { isSign, type Line, type Match, past, pastWord, wordAt } from '../tokens.ts';
import { clockAt } from './clock.ts';
import { type PartSaid, partOfDayAt } from './part.ts';
import { type Here, type Reading, theDays, unread, values } from './said.ts';
import { weekSaidAt } from './week.ts';
import { daysMeant, type WeekdaySaid, weekdayAt } from './weekday.ts';
import { whichAt } from './which.ts';

/** Days with the part of the day that was said with them. */
export interface DaysSaid {
  readonly reading: Reading;
  readonly part?: PartSaid | undefined;
}

const NEAR: ReadonlyMap<string, number> = new Map([
  ['heute', 0],
  ['morgen', 1],
  ['uebermorgen', 2],
  ['gestern', -1],
  ['vorgestern', -2],
]);
/** *Aus der gestrigen Sitzung*. */
const ADJECTIVE = /^(heutig|morgig|gestrig)e[mnrs]?$/u;
const GREETING = new Set(['guten', 'schoenen', 'gute']);
const WITHIN = new Set(['in', 'binnen', 'innerhalb']);
const OF = new Set(['der', 'in', 'am']);
const WORKING_DAYS = new Set(['werktagen', 'werktage', 'arbeitstagen', 'arbeitstage', 'bankarbeitstagen']);
const TOO_FAR = 'So weit reicht der Kalender nicht.';

/** A day or days as seen from today: *übermorgen*, *in 14 Tagen*, *die nächsten 14 Tage*, *nächsten Donnerstag*, *Freitag in einer Woche*. */
export function relativeAt(here: Here, at: number): Match<DaysSaid> | undefined {
  return nearAt(here, at) ?? spanFromNow(here, at) ?? severalAt(here, at) ?? weekdaySaid(here, at);
}

function nearAt(here: Here, at: number): Match<DaysSaid> | undefined {
  const { line, today } = here;
  const word = wordAt(line, at);
  const adjective = ADJECTIVE.exec(word)?.[1];
  const steps = NEAR.get(
    adjective === undefined ? word : ({ heutig: 'heute', morgig: 'morgen', gestrig: 'gestern' }[adjective] ?? ''),
  );
  if (steps === undefined || (word === 'morgen' && isNoun(line, at))) return undefined;
  const day = moved(today, steps);
  if (adjective !== undefined) return { value: { reading: theDays([day]) }, next: at + 1 };
  return laterBy(here, { day, at: at + 1 }) ?? withPart(line, theDays([day]), at + 1);
}

/** *Guten Morgen*, *am Morgen*. */
function isNoun(line: Line, at: number): boolean {
  const before = wordAt(line, at - 1);
  return GREETING.has(before) || before === 'am';
}

/** *heute in einer Woche*, *morgen in acht Tagen*: where days are counted from a day, eight of them are a week. */
function laterBy({ line }: Here, from: { day: Day; at: number }): Match<DaysSaid> | undefined {
  const duration = wordAt(line, from.at) === 'in' ? durationAt(line, from.at + 1) : undefined;
  if (!duration || duration.value.unit === 'minutes') return undefined;
  const count = duration.value.orWeek ? 7 : duration.value.count;
  const day = dayAfter(from.day, { ...duration.value, count }, 1);
  return { value: { reading: day === undefined ? unread(TOO_FAR) : theDays([day]) }, next: duration.next };
}

function withPart(line: Line, reading: Reading, at: number, said?: PartSaid): Match<DaysSaid> {
  const part = said === undefined ? partOfDayAt(line, at) : undefined;
  return { value: { reading, part: said ?? part?.value }, next: part?.next ?? at };
}

/** *in 14 Tagen*, *binnen zwei Wochen*, *vor einem Monat*, *in anderthalb Stunden*. */
function spanFromNow(here: Here, at: number): Match<DaysSaid> | undefined {
  const { line } = here;
  const [word, sign] = [wordAt(line, at), wordAt(line, at) === 'vor' ? -1 : 1] as const;
  if (sign === 1 && !WITHIN.has(word)) return undefined;
  if (WORKING_DAYS.has(wordAt(line, at + 2)))
    return { value: { reading: unread('Werktage zähle ich nicht. Bitte nennen Sie den Tag.') }, next: at + 3 };
  const duration = durationAt(line, at + 1);
  if (!duration) return undefined;
  const { value, next } = duration;
  if (value.unit === 'minutes') return { value: { reading: minutesFromNow(here, value, sign) }, next };
  const counts = value.orWeek ? [7, 8] : [value.count];
  const days = counts.flatMap((count) => dayAfter(here.today, { ...value, count }, sign) ?? []).toSorted(byDay);
  return withPart(line, days.length === 0 ? unread(TOO_FAR) : theDays(days), next);
}

const SEVERAL = /^(?:tagen?|wochen|(?:monat|quartal|halbjahr|jahr)en?)$/u;
const NO_END = 'Wo das anfängt und endet, ist nicht gesagt. Bitte nennen Sie den ersten und den letzten Tag.';

/** *die nächsten zwei Wochen*, *die letzten 14 Tage*: from today on or up to today; *in den nächsten Wochen* has no certain end. */
function severalAt({ line, today }: Here, at: number): Match<DaysSaid> | undefined {
  const which = whichAt(line, at);
  if (!which) return undefined;
  const length = durationAt(line, which.next);
  if (!length || length.value.unit === 'minutes')
    return SEVERAL.test(wordAt(line, which.next))
      ? { value: { reading: unread(NO_END) }, next: which.next + 1 }
      : undefined;
  const sign = which.value === 'last' ? -1 : 1;
  const isCertain = ['last', 'next', 'coming'].includes(which.value);
  const other = isCertain ? dayAfter(today, length.value, sign) : undefined;
  if (other === undefined) return { value: { reading: unread(isCertain ? TOO_FAR : NO_END) }, next: length.next };
  const [from = today, to = today] = [today, other].toSorted(byDay);
  return { value: { reading: values({ kind: 'days', from, to, within: true }) }, next: length.next };
}

function minutesFromNow({ today, time }: Here, { count }: Duration, sign: 1 | -1): Reading {
  const now = Date.parse(momentAt({ day: today, time }) ?? '');
  const shown = wallClock(new Date(now + sign * count * 60_000).toISOString());
  return values({ kind: 'moment', ...shown });
}

function weekdaySaid(here: Here, at: number): Match<DaysSaid> | undefined {
  const { line } = here;
  const which = whichAt(line, at);
  const found = isEvery(line, at) ? undefined : weekdayAt(line, which?.next ?? at);
  if (!found || (found.value.isShort && !which && !standsAlone(here, at, found.next))) return undefined;
  const { weekday, part } = found.value;
  if (!which)
    return (
      inWeek(here, found) ??
      laterBy(here, { day: onOrAfter(here.today, weekday), at: found.next }) ??
      withPart(line, theDays(alone(here, weekday)), found.next, part)
    );
  return withPart(line, theDays(daysMeant(which.value, weekday, here.today)), found.next, part);
}

/** *Jeden Freitag* is no day. */
function isEvery(line: Line, at: number): boolean {
  return /^jede[mnrs]?$/u.test(wordAt(line, at - 1));
}

/** *Mittwoch nächster Woche*, *Freitag, KW 42*. */
function inWeek(here: Here, found: Match<WeekdaySaid>): Match<DaysSaid> | undefined {
  const { line } = here;
  const start = pastWord(line, pastWord(line, past(line, found.next, ','), OF), OF);
  const week = weekSaidAt(here, start);
  const [monday] = week?.value ?? [];
  return week && monday !== undefined
    ? withPart(line, theDays([moved(monday, found.value.weekday - 1)]), week.next, found.value.part)
    : undefined;
}

/** Whether a shortened weekday is meant as one: a time follows it, or a day is expected here. */
function standsAlone({ line, loose }: Here, at: number, next: number): boolean {
  if (loose) return true;
  const marked = line[at]?.capital === true || next > at + 1 || isSign(line, next, ',');
  return marked && clockAt(line, past(line, next, ',')) !== undefined;
}

/** A weekday without another word. */
function alone({ near, towards }: Here, weekday: number): readonly Day[] {
  if (towards === 'future') return daysMeant('alone', weekday, near);
  const isNow = weekdayOf(near) === weekday;
  if (towards === 'past') return [...(isNow ? [moved(near, -7)] : []), onOrBefore(near, weekday)];
  const [before, after] = [onOrBefore(near, weekday), onOrAfter(near, weekday)];
  return [moved(before, 3) >= near ? before : after];
}
