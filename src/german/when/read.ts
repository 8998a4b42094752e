import { type Instant, wallClock } from '../berlin.ts';
import { moved } from '../calendar.ts';
import { type Plain, plain, typedBetween } from '../signs.ts';
import { isSign, type Line, type Match, pastWord, tokensOf, wordAt } from '../tokens.ts';
import { type Bound, leadsAt } from './lead.ts';
import { type Point, pointAt } from './point.ts';
import { type DayTime, firstDay, type Here, lastDay, type Reading, type Said, type Towards, unread } from './said.ts';

/** Where words stand in a text, as they were typed, and whether they bound something. */
interface Stands {
  readonly words: string;
  /** The places in the typed text from which and up to which they stand. */
  readonly from: number;
  readonly to: number;
  readonly bound?: Bound | undefined;
}

/** Words that name a day or a time: what they mean, what they may mean, or why they mean nothing. */
export type Found = Stands &
  (
    | { readonly kind: 'said'; readonly said: Said }
    | { readonly kind: 'ambiguous'; readonly candidates: readonly Said[]; readonly why?: string | undefined }
    | { readonly kind: 'unread'; readonly why: string }
  );

/** What a text says of a day or a time, with what is left of the text; `none` where it says nothing of one. */
export type When = (Found | { readonly kind: 'none' }) & { readonly left: string };

/** Which day is meant where the year is missing: the next from now on unless something else is asked for. */
export interface WhenAsked {
  readonly towards?: Towards;
}

/**
 * Reads the first day or time that a text names as Germans write and say it, as of a moment. What is meant where words
 * leave it open is said at `daysMeant` (weekdays), `timesOn` (spoken times) and `meant` (missing years).
 */
export function readWhen(text: string, now: Instant, asked: WhenAsked = {}): When {
  const [first] = whensIn(text, now, asked);
  if (!first) return { kind: 'none', left: text.trim() };
  const around = [text.slice(0, first.from), text.slice(first.to)].map((part) => part.trim());
  const left = around.filter((part) => part !== '').join(' ');
  return { ...first, left: /[\p{L}\p{N}\p{S}]/u.test(left) ? left : '' };
}

/** All days and times that a text names, in their order. */
export function whensIn(text: string, now: Instant, { towards = 'future' }: WhenAsked = {}): readonly Found[] {
  const read = plain(text);
  const line = tokensOf(read);
  const { day: today, time } = wallClock(now);
  const here: Here = { line, today, time, near: today, towards, loose: false };
  const whole = wholeAt(here);
  if (whole) return [foundIn(read, line, { ...whole, at: 0 })];
  const found: Found[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const match = isInside(line, at) ? undefined : rangeAt(here, at);
    if (!match) continue;
    found.push(foundIn(read, line, { ...match, at }));
    at = match.next - 1;
  }
  return found;
}

/** A text that is nothing but a day or a time, where short forms count: *15.*, *Oktober*, *12.10*. */
function wholeAt(here: Here): Match<Point> | undefined {
  const match = rangeAt({ ...here, loose: true }, 0);
  const rest = match ? here.line.slice(match.next) : [];
  return match && rest.every(({ kind, text }) => kind === 'sign' && /^[\n.!?;,)]$/u.test(text)) ? match : undefined;
}

/** Whether a token is the middle of a number: `1.234,56`, `10:30`. */
function isInside(line: Line, at: number): boolean {
  const [token, sign, before] = [line[at], line[at - 1], line[at - 2]];
  if (token?.kind !== 'number' || !token.glued || sign?.kind !== 'sign') return false;
  return sign.glued && before?.kind === 'number' && ['.', ',', ':', '/'].includes(sign.text);
}

function foundIn(read: Plain, line: Line, { value, next, at }: Match<Point> & { at: number }): Found {
  const [from, to] = [line[at]?.from ?? 0, line[next - 1]?.to ?? 0];
  const stands = {
    words: typedBetween(read, from, to),
    from: read.places[from] ?? 0,
    to: read.places[to] ?? 0,
    bound: value.bound,
  };
  const { why } = value.reading;
  const values = value.reading.values.map(simplest);
  const [said] = values;
  if (!said) return { ...stands, kind: 'unread', why: why ?? 'Das kann ich nicht lesen.' };
  if (values.length > 1 || why !== undefined) return { ...stands, kind: 'ambiguous', candidates: values, why };
  return { ...stands, kind: 'said', said };
}

/** A span of one day is a day. */
function simplest(said: Said): Said {
  return said.kind === 'days' && said.from === said.to ? { kind: 'day', day: said.from } : said;
}

/** A day or a time, or from one to another, with the words before it. */
function rangeAt(here: Here, at: number): Match<Point> | undefined {
  for (const lead of leadsAt(here.line, at, here.loose)) {
    const first = pointAt(here, lead);
    if (!first) continue;
    const bound = first.value.bound ?? lead.bound;
    const joined = joinAt(here.line, first.next, lead.between);
    const range = joined === undefined ? undefined : upTo(here, { at, first, joined });
    return range ?? { value: { ...first.value, bound }, next: first.next };
  }
  return undefined;
}

const UP_TO = new Set(['zum', 'zur', 'einschliesslich', 'inklusive', 'am', 'den', 'dem', 'in']);

/** The place behind what joins two days to a span. */
function joinAt(line: Line, at: number, between: boolean): number | undefined {
  const word = wordAt(line, at);
  const joins = isSign(line, at, '-') || word === 'bis' || (between && word === 'und');
  return joins ? pastWord(line, pastWord(line, at + 1, UP_TO), UP_TO) : undefined;
}

/**
 * From one day to another. A missing year is found from the other end: where the end is fixed, the beginning is the
 * last such day before it; else the end is the next such day. Of weekdays that do not follow each other, either may be
 * the one that is meant.
 */
function upTo(
  here: Here,
  { at, first, joined }: { at: number; first: Match<Point>; joined: number },
): Match<Point> | undefined {
  const second = endAt(here, joined);
  const [from, to] = [first.value.reading, second?.value.reading];
  if (!second || !to || !isOfDays(from) || !isOfDays(to)) return undefined;
  const whole = spans(from, to);
  const backward = spans(fromBefore(here, at, to) ?? from, to);
  const isFixed = isSame(to, endAt({ ...here, near: moved(here.near, ELSEWHEN) }, joined)?.value.reading);
  if (isFixed && backward.values.length > 0) return { value: { reading: backward }, next: second.next };
  if (whole.values.length > 0 || whole.why !== undefined) return { value: { reading: whole }, next: second.next };
  const forward = spans(from, toAfter(here, joined, from) ?? to);
  const isWeekday = here.line[joined]?.kind === 'word';
  const values = [...backward.values, ...(isWeekday ? forward.values : [])];
  const reading = values.length > 0 ? { values } : unread('Das Ende liegt vor dem Anfang.');
  return { value: { reading }, next: second.next };
}

/** Days from today at which every day without its year would be another. */
const ELSEWHEN = 1200;

function isSame(one: Reading, other: Reading | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The beginning of a span, read as the last such day before its end. */
function fromBefore(here: Here, at: number, to: Reading): Reading | undefined {
  const end = to.values[0] && lastDay(to.values[0]);
  return end === undefined ? undefined : again({ ...here, near: end, towards: 'past' }, at)?.value.reading;
}

/** The end of a span, read as the next such day after its beginning. */
function toAfter(here: Here, at: number, from: Reading): Reading | undefined {
  const start = from.values[0] && firstDay(from.values[0]);
  return start === undefined ? undefined : endAt({ ...here, near: start, towards: 'future' }, at)?.value.reading;
}

function again(here: Here, at: number): Match<Point> | undefined {
  for (const lead of leadsAt(here.line, at, here.loose)) {
    const point = pointAt(here, lead);
    if (point) return point;
  }
  return undefined;
}

function endAt(here: Here, at: number): Match<Point> | undefined {
  return pointAt(here, { next: at, loose: true, bare: false, between: false });
}

function isOfDays({ values, why }: Reading): boolean {
  return (values.length > 0 || why !== undefined) && values.every((said) => firstDay(said) !== undefined);
}

/** Every span from one of these to one of those that does not end before it begins. */
function spans(from: Reading, to: Reading): Reading {
  const why = from.why ?? to.why;
  const all = from.values.flatMap((start) => to.values.map((end) => spanOf(start, end)));
  const values = all.flatMap((span) => span ?? []);
  return why === undefined ? { values } : { values, why };
}

function spanOf(start: Said, end: Said): Said | undefined {
  const [from, to] = [firstDay(start), lastDay(end)];
  if (from === undefined || to === undefined) return undefined;
  const [since, until] = [timeOf(start, from), timeOf(end, to)];
  if (since && until)
    return `${from}${since.time}` < `${to}${until.time}` ? { kind: 'moments', from: since, to: until } : undefined;
  return from <= to ? { kind: 'days', from, to } : undefined;
}

function timeOf(said: Said, day: string): DayTime | undefined {
  return said.kind === 'moment' ? { day, time: said.time } : undefined;
}
