import { type Day, dayOf, onOrAfter, onOrBefore, partsOf } from '../calendar.ts';
import { monthOf } from '../names.ts';
import { ordinal } from '../number-words.ts';
import { digitsAt, isGlued, isSign, type Line, type Match, past, wordAt } from '../tokens.ts';
import { type Here, meant, type Reading, theDays, unread } from './said.ts';
import { presentAt, type Stretch } from './stretch.ts';
import { weekdayAt } from './weekday.ts';

const JOINS = new Set(['bis', 'und', 'oder', 'sowie', 'zum', 'den']);
const OF = new Set(['des', 'im', 'der']);
/** How many days may share the month that stands behind the last of them. */
const SHARED = 8;

/** A day by its number alone, where a day is expected: *am 15.*, *zum Ersten*, *15. nächsten Monats*, *1.–3. November*, *2. Donnerstag im Oktober*. */
export function numberOnlyAt(here: Here, at: number): Match<Reading> | undefined {
  const number = numberAt(here.line, at);
  if (!number) return undefined;
  const nth = nthWeekday(here, number);
  if (nth) return nth;
  if (number.value > 31 || number.value < 1) return undefined;
  const shared = monthAhead(here, number);
  if (shared !== undefined) return { value: meantOf(here, number.value, shared), next: number.next };
  if (!here.loose || isOfThing(here.line, number.next)) return undefined;
  const of = monthBehind(here, number.next);
  return { value: meantOf(here, number.value, of?.value), next: of?.next ?? number.next };
}

/** `15.`, `15ten`, *fünfzehnten*, and *letzten* as 0. */
function numberAt(line: Line, at: number): Match<number> | undefined {
  const digits = digitsAt(line, at, 2);
  const word = wordAt(line, at);
  if (/^letzte[nrs]?$/u.test(word)) return { value: 0, next: at + 1 };
  const spelled = digits === '' ? ordinal(word) : undefined;
  if (spelled !== undefined) return { value: spelled, next: at + 1 };
  if (digits === '' || !isGlued(line, at + 1)) return undefined;
  if (/^(?:s?te[nrs]?)$/u.test(wordAt(line, at + 1))) return { value: Number(digits), next: at + 2 };
  const isEnd = isSign(line, at + 1, '.') && !(isGlued(line, at + 2) && digitsAt(line, at + 2, 99) !== '');
  return isEnd ? { value: Number(digits), next: at + 2 } : undefined;
}

/** *zweiter Donnerstag im Oktober*, *letzten Freitag des Monats*. */
function nthWeekday(here: Here, number: Match<number>): Match<Reading> | undefined {
  const weekday = weekdayAt(here.line, number.next);
  const of =
    weekday && OF.has(wordAt(here.line, weekday.next))
      ? presentAt({ ...here, loose: true }, weekday.next + 1)
      : undefined;
  if (!weekday || of?.value[0]?.unit !== 'month' || number.value > 5) return undefined;
  const days = of.value.flatMap((month) => nthIn(month, number.value, weekday.value.weekday) ?? []);
  const day = days.length === 1 ? days[0] : meant(days, here);
  return {
    value: day === undefined ? unread('Diesen Wochentag gibt es in dem Monat nicht.') : theDays([day]),
    next: of.next,
  };
}

function nthIn({ from, to }: Stretch, nth: number, weekday: number): Day | undefined {
  if (nth === 0) return onOrBefore(to, weekday);
  const { year, month, number } = partsOf(onOrAfter(from, weekday));
  return dayOf(year, month, number + 7 * (nth - 1));
}

/** The month that a later day of the same list names: *1.* in *1.–3. November*, *12.* in *12., 13. und 16.10.*. */
function monthAhead({ line, near }: Here, number: Match<number>): readonly Pick<Stretch, 'from'>[] | undefined {
  let at = number.next;
  for (let count = 0; count < SHARED; count += 1) {
    at = joinedAt(line, at) ?? line.length;
    const digits = digitsAt(line, at, 2);
    if (digits === '' || !isSign(line, at + 1, '.')) return undefined;
    const inDigits = isGlued(line, at + 2) ? Number(digitsAt(line, at + 2, 2)) : 0;
    const month = inDigits > 0 ? (isSign(line, at + 3, '.') ? inDigits : undefined) : monthOf(wordAt(line, at + 2));
    const year = digitsAt(line, inDigits > 0 ? at + 4 : at + 3, 4);
    if (month !== undefined) return monthsNamed(near, month, { year, wraps: Number(digits) < number.value });
    at += 2;
  }
  return undefined;
}

/** The place behind what joins two days, where something does. */
function joinedAt(line: Line, at: number): number | undefined {
  let next = ['-', ',', '/'].reduce((place, sign) => past(line, place, sign), at);
  for (let count = 0; count < 2 && JOINS.has(wordAt(line, next)); count += 1) next += 1;
  return next > at ? next : undefined;
}

function monthsNamed(near: Day, month: number, said: { year: string; wraps: boolean }) {
  const { year: now } = partsOf(near);
  const years = said.year.length === 4 ? [Number(said.year)] : [now - 1, now, now + 1];
  return years.map((year) => {
    const before = said.wraps ? year * 12 + month - 2 : year * 12 + month - 1;
    return { from: dayOf(Math.floor(before / 12), (before % 12) + 1, 1) ?? near };
  });
}

/** *des Monats*, *d. M.*, *nächsten Monats*, *des Folgemonats* behind a day's number. */
function monthBehind(here: Here, at: number): Match<readonly Pick<Stretch, 'from'>[]> | undefined {
  const { line } = here;
  const start = OF.has(wordAt(line, at)) ? at + 1 : at;
  const found = presentAt({ ...here, loose: false }, start);
  const [first] = found?.value ?? [];
  if (found && first?.unit === 'month') return found;
  if (wordAt(line, start) !== 'folgemonats') return undefined;
  const { year, month } = partsOf(here.today);
  return {
    value: [{ from: dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) ?? here.today }],
    next: start + 1,
  };
}

/** The day of this number that is meant, in one of these months or in any. */
function meantOf(here: Here, number: number, months: readonly Pick<Stretch, 'from'>[] | undefined): Reading {
  const { year, month } = partsOf(here.near);
  const firsts =
    months?.map(({ from }) => from) ??
    Array.from({ length: 9 }, (_, at) => year * 12 + month - 1 + at - 4).map(
      (ahead) => dayOf(Math.floor(ahead / 12), (ahead % 12) + 1, 1) ?? here.today,
    );
  const days = firsts.flatMap((first) => {
    const of = partsOf(first);
    return dayOf(of.year, of.month, number) ?? [];
  });
  const day = days.length === 1 ? days[0] : meant(days, here);
  return day === undefined ? unread(`Einen ${number}. gibt es in dem Monat nicht.`) : theDays([day]);
}

/** Whether a number counts a thing: *am 1. Treffen*, *zum 3. Mal*. */
function isOfThing(line: Line, at: number): boolean {
  const token = line[at];
  return (
    token !== undefined &&
    (token.kind === 'number' || (token.kind === 'word' && token.capital && !isTimeWord(token.text)))
  );
}

function isTimeWord(word: string): boolean {
  return ['uhr', 'mittag', 'vormittag', 'nachmittag', 'abend', 'mitternacht', 'frueh'].includes(word);
}
