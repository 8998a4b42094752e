import { byDay, type Day, dayOf, daysIn, partsOf } from '../calendar.ts';
import { MONTHS, monthOf } from '../names.ts';
import { ordinal } from '../number-words.ts';
import { digitsAt, endsAt, isGlued, isSign, type Line, type Match, past, pastWord, wordAt } from '../tokens.ts';
import { numberOnlyAt } from './day-number.ts';
import { type Here, meant, type Reading, theDays, unread } from './said.ts';
import { bracketedWeekday, onWeekday, weekdayAt } from './weekday.ts';

const ARTICLES = new Set(['den', 'dem', 'der']);
/** Words after which a number with points counts sections, not days. */
const COUNTED = new Set(
  'nr nummer nrn ziffer ziff abschnitt punkt kapitel kap top anlage absatz abs satz buchstabe version seite artikel art'.split(
    ' ',
  ),
);

/** A day at a place by its number in a month: *Do., 12.10.2023*, *12. Oktober*, *zwölfter Oktober*, *2023-10-12*, *Freitag, den 13.*. */
export function dayAt(here: Here, at: number): Match<Reading> | undefined {
  const { line } = here;
  if (COUNTED.has(wordAt(line, at - 1)) || COUNTED.has(isSign(line, at - 1, '.') ? wordAt(line, at - 2) : ''))
    return undefined;
  const weekday = weekdayAt(line, at);
  const start = weekday ? pastWord(line, past(line, weekday.next, ','), ARTICLES) : at;
  const found = datedAt({ ...here, loose: here.loose || weekday !== undefined }, start);
  if (!found) return undefined;
  const behind = weekday ? undefined : bracketedWeekday(line, found.next);
  const said = weekday ?? behind;
  const [only, ...more] = found.value.values;
  const checked =
    said && only?.kind === 'day' && more.length === 0 ? onWeekday(only.day, said.value.weekday) : found.value;
  return { value: checked, next: behind?.next ?? found.next };
}

function datedAt(here: Here, at: number): Match<Reading> | undefined {
  return (
    isoAt(here.line, at) ??
    slashedAt(here.line, at) ??
    digitsOnlyAt(here, at) ??
    namedAt(here, at) ??
    numberOnlyAt(here, at)
  );
}

/** `2023-10-12`. */
function isoAt(line: Line, at: number): Match<Reading> | undefined {
  const [year, month, number] = threeAt(line, at, '-') ?? [];
  if (year?.length !== 4 || month?.length !== 2 || number?.length !== 2) return undefined;
  return { value: exactly(Number(year), Number(month), Number(number)), next: at + 5 };
}

/** `12/10/2023`, `12-10-2023`: Germans put the day first, others the month. */
function slashedAt(line: Line, at: number): Match<Reading> | undefined {
  const [first, second, year] = threeAt(line, at, '/') ?? threeAt(line, at, '-') ?? [];
  if (first === undefined || second === undefined || year?.length !== 4 || first.length > 2) return undefined;
  const [one, two, of] = [Number(first), Number(second), Number(year)];
  const days = [dayOf(of, two, one), dayOf(of, one, two)].flatMap((day) => day ?? []);
  const either = [...new Set(days)].toSorted(byDay);
  const why = 'Ob Tag oder Monat vorn steht, ist nicht klar.';
  return { value: either.length > 1 ? theDays(either, why) : exactly(of, two, one, either), next: at + 5 };
}

/** Three numbers held together by a sign. */
function threeAt(line: Line, at: number, sign: string): [string, string, string] | undefined {
  const signs = [at + 1, at + 3].every((place) => isSign(line, place, sign));
  const glued = [1, 2, 3, 4].every((step) => isGlued(line, at + step));
  const [first, second, third] = [digitsAt(line, at, 4), digitsAt(line, at + 2, 2), digitsAt(line, at + 4, 4)];
  return signs && glued && first !== '' && second !== '' && third !== '' ? [first, second, third] : undefined;
}

/** `12.10.2023`, `12.10.23`, `12. 10. 2023`, `12.10.`, and `12.10` where a day is expected. */
function digitsOnlyAt(here: Here, at: number): Match<Reading> | undefined {
  const { line } = here;
  const [number, month] = [digitsAt(line, at, 2), digitsAt(line, at + 2, 2)];
  if (number === '' || month === '' || !isSign(line, at + 1, '.') || !isGlued(line, at + 1)) return undefined;
  const dotted = isSign(line, at + 3, '.') && isGlued(line, at + 3);
  const end = dotted ? at + 4 : at + 3;
  const year = yearAt(line, end, dotted) ?? (dotted ? shortYearAt(here, end) : undefined);
  if (year) return { value: exactly(year.value, Number(month), Number(number)), next: year.next };
  const mayBeDay = isWithin(Number(number), 31) && isWithin(Number(month), 12);
  if (dotted && digitsAt(line, at + 4, 99) !== '' && isGlued(line, at + 4)) return undefined;
  if (!dotted && !(here.loose && mayBeDay && isGlued(line, at + 2) && isFree(line, at + 3))) return undefined;
  if (!mayBeDay && !here.loose) return undefined;
  return { value: yearless(here, Number(month), Number(number)), next: end };
}

function isWithin(number: number, most: number): boolean {
  return number > 0 && number <= most;
}

/** A year behind a day: four digits, or two that are held to the point. */
function yearAt(line: Line, at: number, dotted: boolean): Match<number> | undefined {
  const start = past(line, at, "'");
  const digits = digitsAt(line, start, 4);
  if (digits.length === 4) return goesOn(line, start + 1) ? undefined : { value: Number(digits), next: start + 1 };
  const isShort = digits.length === 2 && ((dotted && isGlued(line, start)) || start > at);
  return isShort && !goesOn(line, start + 1) ? { value: 2000 + Number(digits), next: start + 1 } : undefined;
}

/** Whether a number is the beginning of a longer one, or an hour: `14:00`, `10.12.13.14`, `14 Uhr`. */
function goesOn(line: Line, at: number): boolean {
  if (['uhr', 'h'].includes(wordAt(line, at))) return true;
  const sign = isSign(line, at, ':') || isSign(line, at, '.') || isSign(line, at, ',');
  return sign && isGlued(line, at) && isGlued(line, at + 1) && digitsAt(line, at + 1, 99) !== '';
}

/** `12. Oktober 2023`, `12 Okt.`, `24sten Dezember`, *zwölfter Oktober*. */
function namedAt(here: Here, at: number): Match<Reading> | undefined {
  const { line } = here;
  const number = numberAt(line, at);
  const word = number ? wordAt(line, number.next) : '';
  const month = number && monthOf(word);
  if (!number || month === undefined) return undefined;
  const dot = word.length < 5 && isGlued(line, number.next + 1) ? past(line, number.next + 1, '.') : number.next + 1;
  const year = yearAt(line, dot, false) ?? shortYearAt(here, dot);
  if (year) return { value: exactly(year.value, month, number.value), next: year.next };
  return { value: yearless(here, month, number.value), next: dot };
}

/** A day's number: `12.`, `12`, `24sten`, *zwölften*. */
function numberAt(line: Line, at: number): Match<number> | undefined {
  const digits = digitsAt(line, at, 2);
  if (digits === '') {
    const value = ordinal(wordAt(line, at));
    return value === undefined ? undefined : { value, next: at + 1 };
  }
  const suffix = isGlued(line, at + 1) && /^(?:s?te[nrs]?)$/u.test(wordAt(line, at + 1));
  return { value: Number(digits), next: suffix ? at + 2 : past(line, at + 1, '.') };
}

/** The two digits of this year or the next, where nothing follows: *12. Oktober 23*. Others may be an hour. */
function shortYearAt({ line, today }: Here, at: number): Match<number> | undefined {
  const digits = digitsAt(line, at, 2);
  const year = 2000 + Number(digits);
  const isNear = digits.length === 2 && [0, 1].includes(year - partsOf(today).year);
  return isNear && endsAt(line, at + 1) && !goesOn(line, at + 1) ? { value: year, next: at + 1 } : undefined;
}

/** Whether nothing follows that would make two numbers with a point an amount: *2.2 Mio. €*, *7.5 %*. */
function isFree(line: Line, at: number): boolean {
  if (/^(?:mio|mrd|millionen?|euro?|prozent|tsd|std|stunden|t)$/u.test(wordAt(line, at))) return false;
  return !/[%€]/u.test(line[at]?.text ?? '') && !goesOn(line, at) && !(isGlued(line, at) && line[at]?.kind === 'word');
}

/** This day, or why there is none such. */
function exactly(year: number, month: number, number: number, known?: readonly Day[]): Reading {
  const day = known?.[0] ?? dayOf(year, month, number);
  return day === undefined ? unread(noSuchDay(month, number, year)) : theDays([day]);
}

/** The day of this month and number that is meant of all years. */
function yearless(here: Here, month: number, number: number): Reading {
  const { year } = partsOf(here.near);
  const days = Array.from({ length: 17 }, (_, at) => dayOf(year + at - 8, month, number)).flatMap((day) => day ?? []);
  const day = meant(days, here);
  return day === undefined ? unread(noSuchDay(month, number)) : theDays([day]);
}

function noSuchDay(month: number, number: number, year?: number): string {
  const name = MONTHS[month - 1];
  if (name === undefined) return `Einen ${month}. Monat gibt es nicht.`;
  const isLeap = month === 2 && number === 29 && year !== undefined;
  if (isLeap || number <= daysIn(2000, month))
    return `Den ${number}. ${name} ${year ?? ''} gibt es nicht.`.replace('  ', ' ');
  return `Den ${number}. ${name} gibt es nicht.`;
}
