import type { Value } from '../../conversation/asked.ts';
import { mondayOf, moved, weekOf } from '../../german/calendar.ts';
import { type Duration, dayAfter, durationAt } from '../../german/duration.ts';
import { plain } from '../../german/signs.ts';
import { tokensOf, wordAt } from '../../german/tokens.ts';
import type { Found } from '../../german/when/read.ts';
import type { Said } from '../../german/when/said.ts';
import type { Seen } from '../reading.ts';
import { type DayFound, dayIn, timeIn } from './day-role.ts';

/** A value that could be several: a choice for the card, and why. */
export interface Unclear {
  readonly slot: string;
  readonly candidates: readonly string[];
  readonly why?: string | undefined;
}

/** Days and times as values, and those that are not clear. */
export interface DaysRead {
  readonly slots: Readonly<Record<string, string | number | readonly string[]>>;
  readonly unclear: readonly Unclear[];
}

type Kind = Extract<Value, string>;
/** Which days may be which value, the likeliest first. */
const TAKES: Readonly<Partial<Record<Kind, readonly DayFound['role'][]>>> = {
  deadline: ['until', 'new', 'plain'],
  old: ['old', 'plain'],
  day: ['new', 'plain', 'until', 'old'],
};
const ORDER: readonly Kind[] = ['deadline', 'old', 'day'];

/** Gives the days and times of a message to the values that a command brings. */
export function daysOf(
  brings: readonly (readonly [string, Value])[],
  days: readonly DayFound[],
  text: string,
): DaysRead {
  const slots: Record<string, string | number | readonly string[]> = {};
  const unclear: Unclear[] = [];
  const kinds = new Set(brings.map(([, value]) => value));
  const free = new Set(days.filter(({ found, role }) => role !== 'not' && namesDay(found)));
  for (const kind of ORDER) {
    for (const [name] of brings.filter(([, value]) => value === kind)) {
      const taken = takenBy(kind, free, kinds);
      if (!taken) continue;
      free.delete(taken);
      put({ name, kind, found: taken.found }, slots, unclear);
    }
  }
  dayOfThing(brings, free, slots);
  ranged(brings, free, { slots, text });
  inYear(brings, text, slots);
  timed(brings, days, slots);
  listed(brings, days, slots);
  return { slots, unclear };
}

/** A thing may always be named by its day (*die Abstimmung von gestern*), said or not. */
function dayOfThing(
  brings: readonly (readonly [string, Value])[],
  free: ReadonlySet<DayFound>,
  slots: Record<string, string | number | readonly string[]>,
): void {
  const values = brings.map(([, value]) => value);
  if (!values.includes('thing') || values.includes('old')) return;
  const found = [...free].find(({ role }) => role === 'old')?.found;
  const day = found?.kind === 'said' ? dayValue(found.said, 'old') : undefined;
  if (day !== undefined) slots['on'] = day;
}

const YEAR = /(?<!\p{L})(?:aus|in|im jahr|des jahres|für|von)\s+(?<year>20\d\d)(?![\d/.-])/iu;

/** *aus 2023*: the whole year, where nothing nearer is said. */
function inYear(
  brings: readonly (readonly [string, Value])[],
  text: string,
  slots: Record<string, string | number | readonly string[]>,
): void {
  const year = YEAR.exec(text)?.groups?.['year'];
  for (const [name, value] of brings) {
    if (year === undefined || slots[name] !== undefined) continue;
    if (value === 'from') slots[name] = `${year}-01-01`;
    if (value === 'to') slots[name] = `${year}-12-31`;
  }
}

/** The day that such a value takes: of two plain days beside a new value, the first is the present one. */
function takenBy(kind: Kind, free: ReadonlySet<DayFound>, kinds: ReadonlySet<Value>): DayFound | undefined {
  const roles = TAKES[kind] ?? [];
  if (kind === 'old' && kinds.has('day')) {
    const sure = [...free].find(({ role }) => role === 'old');
    const plain = [...free].find(({ role }) => role === 'plain');
    return sure ?? (free.size > 1 ? plain : undefined);
  }
  if (kind === 'deadline' && (kinds.has('day') || kinds.has('old') || kinds.has('dates')))
    return [...free].find(({ role }) => role === 'until');
  if (kind === 'old' && kinds.has('deadline')) {
    const sure = [...free].find(({ role }) => role === 'old');
    return sure ?? [...free].find(({ role }) => role === 'plain');
  }
  for (const wanted of roles) {
    const found = [...free].find(({ role }) => role === wanted);
    if (found) return found;
  }
  return undefined;
}

function namesDay(found: Found): boolean {
  return saidIn(found).some((said) => dayIn(said, 'first') !== undefined);
}

function saidIn(found: Found): readonly Said[] {
  return found.kind === 'said' ? [found.said] : found.kind === 'ambiguous' ? found.candidates : [];
}

function put(
  { name, kind, found }: { name: string; kind: Kind; found: Found },
  slots: Record<string, string | number | readonly string[]>,
  unclear: Unclear[],
): void {
  const values = [...new Set(saidIn(found).flatMap((said) => dayValue(said, kind) ?? []))];
  const [value] = values;
  if (value === undefined) return;
  if (found.kind === 'said') slots[name] = value;
  else if (found.kind === 'ambiguous') unclear.push({ slot: name, candidates: values, why: found.why });
}

/** A day; a week by its number where it only names a thing; none of *die nächsten zwei Wochen*, but their end. */
function dayValue(said: Said, kind: Kind): string | undefined {
  if (kind !== 'deadline' && isWithin(said)) return undefined;
  if (kind === 'old' && said.kind === 'days' && isWeek(said)) {
    const { year, week } = weekOf(said.from);
    return `${year}-W${String(week).padStart(2, '0')}`;
  }
  return dayIn(said, kind === 'deadline' ? 'last' : 'first');
}

function isWithin(said: Said): boolean {
  return said.kind === 'days' && said.within === true;
}

function isWeek({ from, to }: { from: string; to: string }): boolean {
  return mondayOf(from) === from && (to === moved(from, 6) || to === moved(from, 4));
}

/** *von … bis*: the first and the last day of what is said, or of the days that are left. */
function ranged(
  brings: readonly (readonly [string, Value])[],
  free: ReadonlySet<DayFound>,
  { slots, text }: { slots: Record<string, string | number | readonly string[]>; text: string },
): void {
  const [from] = brings.find(([, value]) => value === 'from') ?? [];
  const [to] = brings.find(([, value]) => value === 'to') ?? [];
  const said = [...free].flatMap(({ found }) =>
    found.kind === 'said' ? [{ said: found.said, bound: found.bound, words: found.words }] : [],
  );
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return;
  const isOpenEnd =
    said.length === 1 && first.bound === 'from' && (isDay(first) || /^(?:ab|seit)\s/iu.test(first.words));
  const isOpenStart = said.length === 1 && first.bound === 'until' && (isDay(first) || /^bis\s/iu.test(first.words));
  const [begin, end] = [dayIn(first.said, 'first'), dayIn(last.said, 'last')];
  if (from !== undefined && begin !== undefined && !isOpenStart) slots[from] = begin;
  const until = isOpenEnd ? endAfter(begin, text) : end;
  if (to !== undefined && until !== undefined) slots[to] = until;
}

/** *ab Montag zwei Wochen*: the last of the days that begin with this one. */
function endAfter(begin: string | undefined, text: string): string | undefined {
  const length = lengthsIn(text).find(({ unit }) => unit !== 'minutes');
  const after =
    begin !== undefined && length !== undefined && length.count > 0 ? dayAfter(begin, length, 1) : undefined;
  return after && moved(after, -1);
}

function isDay({ said }: { readonly said: Said }): boolean {
  return said.kind === 'day';
}

/** The time: that of the day which was taken, else the one that stands alone. */
function timed(
  brings: readonly (readonly [string, Value])[],
  days: readonly DayFound[],
  slots: Record<string, string | number | readonly string[]>,
): void {
  const [name] = brings.find(([, value]) => value === 'time') ?? [];
  if (name === undefined) return;
  const clear = days.flatMap(({ found, role }) =>
    found.kind === 'said' && role !== 'not' ? [{ said: found.said, role }] : [],
  );
  const timed = clear.filter(({ said }) => timeIn(said) !== undefined);
  const best = timed.find(({ role }) => role === 'new' || role === 'until') ?? timed.at(-1);
  const time = best && timeIn(best.said);
  if (time !== undefined) slots[name] = time;
}

/** All days with their times, for a poll of dates. */
function listed(
  brings: readonly (readonly [string, Value])[],
  days: readonly DayFound[],
  slots: Record<string, string | number | readonly string[]>,
): void {
  const [name] = brings.find(([, value]) => value === 'dates') ?? [];
  if (name === undefined) return;
  const taken = Object.values(slots);
  const dates = days
    .filter(({ role }) => role !== 'until' && role !== 'not')
    .flatMap(({ found }) => (found.kind === 'said' && !isWithin(found.said) ? [found.said] : []))
    .flatMap((said) => {
      const [day, time] = [dayIn(said, 'first'), timeIn(said)];
      return day === undefined || taken.includes(day) ? [] : [time === undefined ? day : `${day}T${time}`];
    });
  if (dates.length > 0) slots[name] = dates;
}

const SPOKEN = [
  [/(?<!\p{L})(?:ne|ner|nen)(?=\s)/giu, 'eine'],
  [/(?<!\p{L})(?:weitere[nrs]?|ganze[nrs]?|volle[nrs]?|gute[nrs]?)\s+/giu, ''],
] as const;
/** Before a length of time they make a day of it: *in 14 Tagen*. */
const MAKES_DAY = new Set(['in', 'binnen', 'vor', 'innerhalb', 'nach', 'seit', 'alle']);

/** Lengths of time that no day is made of: *um eine Woche*, *drei Tage länger*, *90 Minuten*. */
export function lengthsOf({ message }: Seen): { readonly days?: number; readonly minutes?: number } {
  const lengths = lengthsIn(message.text);
  const [days, minutes] = (['days', 'minutes'] as const).map((unit) => lengths.find((one) => one.unit === unit)?.count);
  return { ...(days !== undefined && { days }), ...(minutes !== undefined && { minutes }) };
}

function lengthsIn(text: string): readonly Duration[] {
  const said = SPOKEN.reduce((spoken, [words, written]) => spoken.replace(words, written), text);
  const line = tokensOf(plain(said));
  return line.flatMap((_, at) => (MAKES_DAY.has(wordAt(line, at - 1)) ? [] : (durationAt(line, at)?.value ?? [])));
}
