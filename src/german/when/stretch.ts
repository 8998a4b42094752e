import { entryOf } from '../../text/lookup.ts';
import { type Day, dayOf, monthEnd, moved, partsOf } from '../calendar.ts';
import { monthOf } from '../names.ts';
import { ordinal } from '../number-words.ts';
import { digitsAt, isGlued, isSign, type Line, type Match, past, wordAt } from '../tokens.ts';
import type { Here } from './said.ts';
import { weekSaidAt, yearAt } from './week.ts';
import { stepsOf, whichAt } from './which.ts';

/** A week, a month, a quarter, half a year or a year, from its first to its last day. */
export interface Stretch {
  readonly unit: Unit;
  readonly from: Day;
  readonly to: Day;
}

/** The kinds of stretches. */
export type Unit = 'week' | 'month' | 'quarter' | 'half' | 'year';

const MONTHS_IN: Readonly<Record<Exclude<Unit, 'week'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const NOUNS: ReadonlyMap<string, Unit> = new Map([
  ['woche', 'week'],
  ['monat', 'month'],
  ['monats', 'month'],
  ['quartal', 'quarter'],
  ['quartals', 'quarter'],
  ['halbjahr', 'half'],
  ['halbjahres', 'half'],
  ['halbjahrs', 'half'],
  ['jahr', 'year'],
  ['jahres', 'year'],
]);
const SHORT: Readonly<Record<string, Unit>> = { m: 'month', j: 'year' };

/**
 * A stretch at a place: *KW 42*, *nächsten Monat*, *Oktober 2023*, *4. Quartal*, *Q4/2023*, *2023*. Where it is not said
 * of which year it is, all that may be meant, in their order; none where there is none such.
 */
export function stretchAt(here: Here, at: number): Match<readonly Stretch[]> | undefined {
  return weeksAt(here, at) ?? whichStretch(here, at) ?? monthAt(here, at) ?? numberedAt(here, at) ?? yearSaid(here, at);
}

/** A stretch behind „Ende“, „Anfang des“: the present one or the next, *des Monats*, *d. J.*; or any other. */
export function presentAt(here: Here, at: number): Match<readonly Stretch[]> | undefined {
  const { line, today } = here;
  const unit = NOUNS.get(wordAt(line, at));
  if (unit !== undefined && digitsAt(line, at + 1, 4) === '')
    return { value: [-1, 0, 1].map((steps) => stretchOf(unit, today, steps)), next: at + 1 };
  const short = wordAt(line, at) === 'd' ? past(line, at + 1, '.') : at;
  const meant = short > at ? entryOf(SHORT, wordAt(line, short)) : undefined;
  if (meant !== undefined) return { value: [stretchOf(meant, today, 0)], next: past(line, short + 1, '.') };
  return stretchAt(here, at);
}

/** The stretch of this kind that is so many away from the one of a day. */
export function stretchOf(unit: Unit, day: Day, steps: number): Stretch {
  if (unit === 'week') {
    const monday = moved(day, -((Date.parse(day) / 86_400_000 + 3) % 7) + 7 * steps);
    return { unit, from: monday, to: moved(monday, 6) };
  }
  const months = MONTHS_IN[unit];
  const { year, month } = partsOf(day);
  return monthsFrom(unit, Math.floor((year * 12 + month - 1) / months + steps) * months);
}

/** The stretch that begins with a month, counted from the year 0 on. */
function monthsFrom(unit: Exclude<Unit, 'week'>, first: number): Stretch {
  const last = first + MONTHS_IN[unit] - 1;
  const start = (month: number) => dayOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? '9999-12-01';
  return { unit, from: start(first), to: monthEnd(start(last)) };
}

function weeksAt(here: Here, at: number): Match<readonly Stretch[]> | undefined {
  const found = weekSaidAt(here, at);
  const [first] = found?.value ?? [];
  if (!found) return undefined;
  const to = moved(found.value.at(-1) ?? '', 6);
  return { value: first === undefined ? [] : [{ unit: 'week', from: first, to }], next: found.next };
}

function whichStretch({ line, today }: Here, at: number): Match<readonly Stretch[]> | undefined {
  const which = whichAt(line, at);
  const unit = which && NOUNS.get(wordAt(line, which.next));
  if (!which || unit === undefined) return undefined;
  return { value: [stretchOf(unit, today, stepsOf(which.value))], next: which.next + 1 };
}

/** *Oktober 2023*, and *Oktober* where a day is expected. */
function monthAt(here: Here, at: number): Match<readonly Stretch[]> | undefined {
  const { line } = here;
  const word = wordAt(line, at);
  const month = monthOf(word);
  if (month === undefined) return monthInDigits(here, at);
  const dot = word.length < 5 && isGlued(line, at + 1) ? past(line, at + 1, '.') : at + 1;
  const year = yearAt(line, dot);
  if (!year && !here.loose) return undefined;
  return { value: yearsOf('month', month, here, year?.value), next: year?.next ?? at + 1 };
}

/** *10/2023* and *10.2023*, where a day is expected. */
function monthInDigits({ line, loose }: Here, at: number): Match<readonly Stretch[]> | undefined {
  const month = Number(digitsAt(line, at, 2));
  const sign = isSign(line, at + 1, '/') || isSign(line, at + 1, '.');
  const year = digitsAt(line, at + 2, 4);
  const fits = loose && month > 0 && month < 13 && sign && isGlued(line, at + 1) && isGlued(line, at + 2);
  return fits && year.length === 4
    ? { value: [monthsFrom('month', Number(year) * 12 + month - 1)], next: at + 3 }
    : undefined;
}

/** *4. Quartal*, *viertes Quartal 2023*, *Q4/2023*, *2. Halbjahr*. */
function numberedAt(here: Here, at: number): Match<readonly Stretch[]> | undefined {
  const { line } = here;
  const short = wordAt(line, at) === 'q' && isGlued(line, at + 1);
  const digits = digitsAt(line, short ? at + 1 : at, 1);
  const number = digits === '' ? ordinal(wordAt(line, at)) : Number(digits);
  const noun = short ? at + 1 : digits === '' ? at + 1 : past(line, at + 1, '.');
  const unit = short ? 'quarter' : NOUNS.get(wordAt(line, noun));
  if ((unit !== 'quarter' && unit !== 'half') || number === undefined) return undefined;
  const year = yearAt(line, noun + 1);
  const exists = number > 0 && number * MONTHS_IN[unit] <= 12;
  return { value: exists ? yearsOf(unit, number, here, year?.value) : [], next: year?.next ?? noun + 1 };
}

/** The stretch of this number in a year, or those of this year and the years beside it. */
function yearsOf(
  unit: 'month' | 'quarter' | 'half',
  number: number,
  { near }: Here,
  year: number | undefined,
): Stretch[] {
  const { year: now } = partsOf(near);
  const years = year === undefined ? [now - 1, now, now + 1] : [year];
  return years.map((one) => monthsFrom(unit, one * 12 + (number - 1) * MONTHS_IN[unit]));
}

/** *Jahr 2023*, and *2023* where a day is expected. */
function yearSaid({ line, loose }: Here, at: number): Match<readonly Stretch[]> | undefined {
  const named = NOUNS.get(wordAt(line, at)) === 'year' ? at + 1 : at;
  const digits = digitsAt(line, named, 4);
  const isYear = /^(?:19|20|21)\d\d$/u.test(digits) && (loose || named > at) && !isCount(line, named + 1);
  return isYear ? { value: [monthsFrom('year', Number(digits) * 12)], next: named + 1 } : undefined;
}

/** Whether a number goes on or counts something: *2023/04*, *2.000,50*, *2000 €*, *2000 Personen*. */
function isCount(line: Line, at: number): boolean {
  const token = line[at];
  if (token === undefined) return false;
  if (token.kind === 'sign') return (token.glued && isGlued(line, at + 1)) || /[€%]/u.test(token.text);
  return (
    token.capital ||
    (token.glued && token.kind === 'word') ||
    ['euro', 'eur'].includes(token.text) ||
    token.kind === 'number'
  );
}
