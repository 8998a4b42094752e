import { momentAt } from '../berlin.ts';
import { MONTHS } from '../names.ts';
import { isGlued, isSign, type Line, type Match, past, pastWord, wordAt } from '../tokens.ts';
import { type ClockAsked, clockAt } from './clock.ts';
import { dayAt } from './day.ts';
import type { Bound, Lead } from './lead.ts';
import { type PartSaid, partOfDayAt } from './part.ts';
import { relativeAt } from './relative.ts';
import { type Here, type Reading, type Said, unread, values } from './said.ts';
import { spanAt } from './span.ts';

/** A day, a time or both, and whether the time bounds it: *Freitag bis 12 Uhr*. */
export interface Point {
  readonly reading: Reading;
  readonly bound?: Bound | undefined;
}

const AROUND = new Set(['um', 'gegen', 'ab', 'von', 'bis', 'jeweils']);
const ON = new Set(['am', 'an', 'den', 'dem']);

/** A day, a span of days or a time behind a lead, with the time that belongs to the day or the day to the time. */
export function pointAt(here: Here, lead: Lead): Match<Point> | undefined {
  const { line } = here;
  const at = lead.next;
  const clock: ClockAsked = { bare: lead.bare, closing: lead.bare, between: lead.between, dotted: here.loose };
  const first = lead.bare && ['um', 'gegen'].includes(wordAt(line, at - 1)) ? timeFirst(here, at, clock) : undefined;
  return first ?? dayFirst({ ...here, loose: lead.loose }, at) ?? timeFirst(here, at, clock);
}

function dayFirst(here: Here, at: number): Match<Point> | undefined {
  const found = daysAt(here, at);
  if (!found) return undefined;
  const { reading, part } = found.value;
  const days = reading.values.every(({ kind }) => kind === 'day');
  const clock = days ? clockBehind(here.line, found.next, part) : undefined;
  if (clock)
    return {
      value: { reading: joined(here, reading, clock.value.reading), bound: clock.value.bound },
      next: clock.next,
    };
  return { value: { reading: withPart(here, reading, part) }, next: found.next };
}

function daysAt(here: Here, at: number): Match<{ reading: Reading; part?: PartSaid | undefined }> | undefined {
  const day = dayAt(here, at);
  if (day) {
    const part = partOfDayAt(here.line, day.next);
    return { value: { reading: day.value, part: part?.value }, next: part?.next ?? day.next };
  }
  const span = spanAt(here, at);
  if (!span) return relativeAt(here, at);
  const part = span.value.values[0]?.kind === 'day' ? partOfDayAt(here.line, span.next) : undefined;
  return { value: { reading: span.value, part: part?.value }, next: part?.next ?? span.next };
}

/** The time that stands behind a day: *12.10. um 14 Uhr*, *12.10.2023 14:00*, *2023-10-12T14:00*, *Freitag bis 12 Uhr*. */
function clockBehind(
  line: Line,
  at: number,
  part: PartSaid | undefined,
): Match<{ reading: Reading; bound?: Bound | undefined }> | undefined {
  const sign = [',', '·', '-', '|'].find((one) => isSign(line, at, one) && !(one === '-' && isGlued(line, at)));
  const start = sign === undefined ? at : at + 1;
  const iso = wordAt(line, start) === 't' && isGlued(line, start) ? start + 1 : start;
  const word = wordAt(line, iso);
  const next = pastWord(line, iso, AROUND);
  const asked = { bare: word !== 'bis' && word !== 'von' ? true : word === 'von', closing: next > iso, part };
  const found = clockAt(line, next, asked);
  if (!found) return undefined;
  const bound = word === 'bis' ? 'until' : word === 'ab' ? 'from' : undefined;
  return { value: { reading: found.value, bound }, next: found.next };
}

function timeFirst(here: Here, at: number, asked: ClockAsked): Match<Point> | undefined {
  const found = clockAt(here.line, at, asked);
  if (!found) return undefined;
  const day = dayBehind(here, found.next);
  if (day) return { value: { reading: joined(here, day.value, found.value) }, next: day.next };
  return { value: { reading: found.value }, next: found.next };
}

/** The day that stands behind a time: *14 Uhr am 12.10.*, *10 Uhr morgen*. It is not one that has a time of its own. */
function dayBehind(here: Here, at: number): Match<Reading> | undefined {
  const { line } = here;
  const start = past(line, at, ',');
  const on = pastWord(line, start, ON);
  const looser = { ...here, loose: on > start };
  const day = dayAt(looser, on) ?? nearDay(looser, on);
  const isDay = day?.value.values.every(({ kind }) => kind === 'day') === true;
  return day && isDay && !clockBehind(line, day.next, undefined) ? day : undefined;
}

function nearDay(here: Here, at: number): Match<Reading> | undefined {
  const found = relativeAt(here, at);
  return found && { value: found.value.reading, next: found.next };
}

/** A day with its part: noon is a time, the others stay what they are. */
function withPart(here: Here, reading: Reading, part: PartSaid | undefined): Reading {
  if (part === undefined) return reading;
  if (part === 'noon') return joined(here, reading, values({ kind: 'time', time: '12:00' }));
  return { ...reading, values: reading.values.map((said) => (said.kind === 'day' ? { ...said, part } : said)) };
}

/** Every time on every day that may be meant; a weekday that is not said more closely is not one that has passed. */
function joined(here: Here, days: Reading, times: Reading): Reading {
  const why = days.why ?? times.why;
  const all = days.values.flatMap((day) => times.values.map((time) => onDay(day, time))).flatMap((said) => said ?? []);
  const ahead = here.towards === 'future' ? all.filter((said) => isAhead(here, said)) : all;
  const chosen = ahead.length > 0 && days.why === undefined ? ahead : all;
  const missing = chosen.find((said) => said.kind === 'moment' && momentAt(said) === undefined);
  if (missing?.kind === 'moment') return unread(leftOut(missing.day, missing.time));
  return why === undefined ? { values: chosen } : { values: chosen, why };
}

function onDay(day: Said, time: Said): Said | undefined {
  if (day.kind !== 'day') return undefined;
  if (time.kind === 'time') return { kind: 'moment', day: day.day, time: time.time };
  return time.kind === 'times' ? { ...time, day: day.day } : undefined;
}

function isAhead({ today, time }: Here, said: Said): boolean {
  if (said.kind === 'moment') return said.day > today || (said.day === today && said.time > time);
  return said.kind !== 'times' || said.day === undefined || said.day > today || said.from > time;
}

function leftOut(day: string, time: string): string {
  const [year, month, number] = day.split('-').map(Number);
  return `${time} Uhr gibt es am ${number}. ${MONTHS[(month ?? 1) - 1]} ${year} wegen der Zeitumstellung nicht.`;
}
