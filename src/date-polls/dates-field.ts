import { readField, unread } from '../conversation/day-fields.ts';
import type { Instant } from '../german/berlin.ts';
import { momentAt, type Time } from '../german/berlin.ts';
import { unclear } from '../german/when/field.ts';
import { type Found, whensIn } from '../german/when/read.ts';
import { cutText } from '../text/clean.ts';

const [FEWEST, MOST] = [2, 10];
/** No ten dates are said in more characters. */
const LONGEST = 2000;
const HINT = 'Bitte z. B. 12.10.2023 14:00 eingeben.';
const COUNT = 'Bitte 2 bis 10\u00a0Termine eingeben, einen je Zeile.';
/** What may stand between the dates of one line, beside commas and dashes. */
const JOINS = ['', 'und', 'oder', 'sowie'];

/** Dates as `readDates` leaves them. */
export const datesField = readField('Bitte die Termine eingeben.', (read) =>
  Array.isArray(read) ? (read as readonly Instant[]) : undefined,
);

/**
 * Reads dates, one a line or held apart by „|“, commas or „und“; days of one line share the time that stands behind the
 * last of them (*12., 13. und 16.10., jeweils 14 Uhr*). What is no text is left to the field.
 */
export function readDates(typed: unknown, now: Instant): readonly Instant[] | ReturnType<typeof unread> | undefined {
  if (typeof typed !== 'string') return undefined;
  if (typed.length > LONGEST) return unread(COUNT);
  const lines = typed.split(/[\n\r|]+/u).map((line) => line.replace(/^\s*[-–•]\s+/u, '').trim());
  const read = lines.filter((line) => line !== '').map((line) => datesIn(line, now));
  const wrong = read.find((line) => typeof line === 'string');
  if (wrong !== undefined) return unread(wrong);
  const dates = read.flat().toSorted();
  if (dates.length < FEWEST || dates.length > MOST) return unread(COUNT);
  return new Set(dates).size < dates.length ? unread('Ein Termin ist doppelt angegeben.') : dates;
}

/** The dates of a line, or what is wrong with it. */
function datesIn(line: string, now: Instant): readonly Instant[] | string {
  const found = whensIn(line, now);
  const doubt = found.find((one) => one.kind !== 'said');
  if (!isList(line, found)) return `${quoted(line)} ist kein Termin. ${HINT}`;
  if (doubt) return unclear(doubt, HINT);
  const dates: Instant[] = [];
  let time: Time | undefined;
  for (const one of found.toReversed()) {
    const date = one.kind === 'said' ? dateOf(one, time) : undefined;
    if (!date) return `${quoted(line)} nennt nicht zu jedem Tag die Uhrzeit des Beginns. ${HINT}`;
    time = date.time;
    dates.unshift(date.at);
  }
  return dates;
}

/** The moment that is said, or the day at this time; undefined where no beginning is said. */
function dateOf({ said }: Extract<Found, { kind: 'said' }>, time: Time | undefined) {
  const begins = said.kind === 'moment' ? said.time : said.kind === 'times' ? said.from : time;
  if (said.kind !== 'moment' && said.kind !== 'day' && said.kind !== 'times') return undefined;
  if (begins === undefined || said.day === undefined) return undefined;
  const at = momentAt({ day: said.day, time: begins });
  return at === undefined ? undefined : { at, time: begins };
}

/** Whether a line holds nothing but dates. */
function isList(line: string, found: readonly Found[]): boolean {
  const ends = [0, ...found.map(({ to }) => to)];
  const between = ends.map((end, at) => line.slice(end, found[at]?.from ?? line.length));
  return found.length > 0 && between.every((text) => JOINS.includes(text.replace(/[\s.,;·–-]/gu, '').toLowerCase()));
}

function quoted(line: string): string {
  return `„${cutText(line, 60)}“`;
}
