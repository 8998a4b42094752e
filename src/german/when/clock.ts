import { cardinal } from '../number-words.ts';
import { digitsAt, endsAt, isGlued, isSign, type Line, type Match, past, pastWord, wordAt } from '../tokens.ts';
import { colloquialAt } from './colloquial.ts';
import { type Face, type Hand, timesOn, wrongFace } from './face.ts';
import { adverbAt, type PartSaid, partAt } from './part.ts';
import { type Reading, unread, values } from './said.ts';

/** How times are read at a place: whether a mere number is an hour, and the part of the day that was said before. */
export interface ClockAsked {
  readonly bare?: boolean | undefined;
  readonly part?: PartSaid | undefined;
  /** Nothing else stands in a field, so that two numbers with a point are a time. */
  readonly dotted?: boolean | undefined;
  /** „um“ or „ab“ stands before it, so that a full stop behind it ends the sentence. */
  readonly closing?: boolean | undefined;
  /** „zwischen“ stands before it, so that „und“ joins. */
  readonly between?: boolean | undefined;
}

const OCLOCK = new Set(['uhr', 'h']);
const AROUND = new Set(['um', 'gegen', 'ab']);
const ALONE: ReadonlyMap<string, string> = new Map([
  ['mittags', '12:00'],
  ['mitternacht', '24:00'],
  ['mitternachts', '24:00'],
]);
const FOLLOWS = new Set(['am', 'heute', 'morgen', 'uebermorgen']);

/** A time of day or a span of times at a place: *14:30*, *14 Uhr c. t.*, *halb drei*, *10–12 Uhr*, *um zwei nachmittags*. */
export function clockAt(line: Line, at: number, asked: ClockAsked = {}): Match<Reading> | undefined {
  return afterPart(line, at, asked) ?? spanAt(line, at, asked) ?? oneAt(line, at, asked) ?? alone(line, at);
}

/** *nachmittags um drei*, *mittags 12 Uhr*. */
function afterPart(line: Line, at: number, asked: ClockAsked): Match<Reading> | undefined {
  const part = asked.part === undefined ? adverbAt(line, at) : undefined;
  if (!part) return undefined;
  const start = pastWord(line, part.next, AROUND);
  return oneAt(line, start, { ...asked, bare: start > part.next, closing: true, part: part.value });
}

/** Noon and midnight are times by themselves. */
function alone(line: Line, at: number): Match<Reading> | undefined {
  const time = ALONE.get(wordAt(line, at));
  return time === undefined ? undefined : { value: values({ kind: 'time', time }), next: at + 1 };
}

function oneAt(line: Line, at: number, asked: ClockAsked): Match<Reading> | undefined {
  const spoken = colloquialAt(line, at);
  if (spoken) return timesAt(line, { faces: spoken.value, next: spoken.next }, asked);
  const hand = handAt(line, at);
  if (!hand) return undefined;
  const { face, sure } = hand.value;
  if (
    !sure &&
    !partAt(line, hand.next) &&
    !((asked.bare || (asked.dotted && hand.value.dotted)) && mayEnd(line, hand, asked))
  )
    return undefined;
  const wrong = wrongFace(face);
  if (wrong === undefined) return timesAt(line, { faces: [face], next: hand.next }, asked);
  return sure && face.hour < 30 ? { value: unread(wrong), next: hand.next } : undefined;
}

/** The times that faces mean, with the part of the day that follows or that was said before. */
function timesAt(line: Line, { faces, next }: { faces: readonly Face[]; next: number }, asked: ClockAsked) {
  const part = partAt(line, next);
  const times = faces.flatMap((face) => timesOn(face, part?.value ?? asked.part));
  return {
    value: values(...times.map((time) => ({ kind: 'time' as const, time }))),
    next: part?.next ?? next,
  };
}

function spanAt(line: Line, at: number, asked: ClockAsked): Match<Reading> | undefined {
  const from = handAt(line, at);
  const joined = from && joinAt(line, from.next, asked);
  const to = joined === undefined ? undefined : handAt(line, joined);
  if (!from || !to || (wrongFace(from.value.face) ?? wrongFace(to.value.face)) !== undefined) return undefined;
  const part = partAt(line, to.next);
  const isTime = part !== undefined || to.value.sure || ((from.value.sure || asked.bare) && mayEnd(line, to, asked));
  if (!isTime) return undefined;
  return { value: spanOf(from.value, to.value, part?.value ?? asked.part), next: part?.next ?? to.next };
}

function spanOf(from: Hand, to: Hand, part: PartSaid | undefined): Reading {
  const ends = timesOn(to.face, part);
  const starts = timesOn(from.face, part);
  const spans = starts.flatMap((start) => ends.filter((end) => end > start).map((end) => ({ from: start, to: end })));
  if (spans.length === 0) return unread('Das Ende liegt nicht nach dem Anfang.');
  return values(...spans.map((span) => ({ kind: 'times' as const, ...span })));
}

function joinAt(line: Line, at: number, { between }: ClockAsked): number | undefined {
  if (isSign(line, at, '-')) return pastWord(line, at + 1, AROUND);
  const word = wordAt(line, at);
  return word === 'bis' || (between && word === 'und') ? at + 1 : undefined;
}

/** Hour and minute in digits or a full hour in words; sure with a colon or „Uhr“. */
function handAt(line: Line, at: number): Match<Hand> | undefined {
  const digits = digitsAt(line, at, 2);
  const found = digits === '' ? spelledAt(line, at) : digitalAt(line, at, Number(digits));
  if (!found?.value.sure) return found;
  return quarterLate(line, found);
}

function digitalAt(line: Line, at: number, hour: number): Match<Hand> | undefined {
  const minutes = isGlued(line, at + 1) && isGlued(line, at + 2) ? digitsAt(line, at + 2, 2) : '';
  const [colon, dot] = [isSign(line, at + 1, ':'), isSign(line, at + 1, '.')];
  if (minutes.length === 2 && (colon || dot)) return withMinutes(line, at, { hour, minute: Number(minutes), colon });
  if (isMidNumber(line, at + 1)) return undefined;
  const named = pastWord(line, at + 1, OCLOCK);
  if (named === at + 1) return { value: { face: { hour, minute: 0, isOf24: true }, sure: false }, next: at + 1 };
  const minute = minuteAt(line, named);
  const face = { hour, minute: minute?.value ?? 0, isOf24: true };
  return { value: { face, sure: true }, next: minute?.next ?? named };
}

/** `14:30`, `14:30:00`, `14.30`, each with or without „Uhr“. */
function withMinutes(line: Line, at: number, read: { hour: number; minute: number; colon: boolean }) {
  const seconds = read.colon && isSign(line, at + 3, ':') && digitsAt(line, at + 4, 2).length === 2;
  const end = seconds ? at + 5 : at + 3;
  const named = pastWord(line, end, OCLOCK);
  const sure = read.colon || named > end;
  if (isMidNumber(line, end)) return undefined;
  return {
    value: { face: { hour: read.hour, minute: read.minute, isOf24: true }, sure, dotted: !read.colon },
    next: named,
  };
}

/** Whether a number goes on: `1:25.000`, `12.10.23`, `7,5`. */
function isMidNumber(line: Line, at: number): boolean {
  const goesOn = isGlued(line, at) && ['.', ',', ':'].some((sign) => isSign(line, at, sign));
  return goesOn && isGlued(line, at + 1) && digitsAt(line, at + 1, 9) !== '';
}

/** The minutes in *14 Uhr 30*, *14h30*, *vierzehn Uhr dreißig*. */
function minuteAt(line: Line, at: number): Match<number> | undefined {
  const digits = digitsAt(line, at, 2);
  const value = digits === '' ? cardinal(wordAt(line, at)) : Number(digits);
  const fits = value !== undefined && value < 60 && (digits === '' || digits.length === 2);
  return fits && (isGlued(line, at) || endsAt(line, at + 1)) && !isMidNumber(line, at + 1)
    ? { value, next: at + 1 }
    : undefined;
}

function spelledAt(line: Line, at: number): Match<Hand> | undefined {
  const hour = cardinal(wordAt(line, at));
  if (hour === undefined || hour > 24) return undefined;
  const named = pastWord(line, at + 1, OCLOCK);
  const minute = named > at + 1 ? minuteAt(line, named) : undefined;
  const face: Face = { hour, minute: minute?.value ?? 0, isOf24: hour > 12 || hour === 0 };
  return { value: { face, sure: named > at + 1 }, next: minute?.next ?? named };
}

/** „c. t.“ is a quarter of an hour later, „s. t.“ on the hour. */
function quarterLate(line: Line, found: Match<Hand>): Match<Hand> {
  const word = wordAt(line, found.next);
  const short = word === 'ct' || word === 'st';
  const letters = past(line, found.next + 1, '.');
  const long = (word === 'c' || word === 's') && wordAt(line, letters) === 't';
  if (!short && !long) return found;
  const { face, sure } = found.value;
  const minute = word.startsWith('c') && face.minute === 0 ? 15 : face.minute;
  return {
    value: { face: { ...face, minute }, sure },
    next: short ? found.next + 1 : past(line, letters + 1, '.'),
  };
}

/** Whether nothing follows an hour that would make it the number of something: *um 9* is a time, *um 9 Personen* none. */
function mayEnd(line: Line, { value, next }: Match<Hand>, { closing }: ClockAsked): boolean {
  if (FOLLOWS.has(wordAt(line, next)) || partAt(line, next)) return true;
  if (!isSign(line, next, '.')) return endsAt(line, next) && !isSign(line, next, '/') && !isSign(line, next, '-');
  const { minute } = value.face;
  const couldBeDay = minute > 0 ? minute < 13 : closing !== true;
  return !couldBeDay && (line[next + 1] === undefined || isSign(line, next + 1, '\n'));
}
