import { type Day, dayOf, mondayOf, monthEnd, moved, partsOf } from '../calendar.ts';
import { isSign, type Match, past, pastWord, wordAt } from '../tokens.ts';
import { dayAt } from './day.ts';
import { firstDay, type Here, meant, type Reading, theDays, unread, values } from './said.ts';
import { presentAt, type Stretch, stretchAt, stretchOf, type Unit } from './stretch.ts';
import { weekdayAt } from './weekday.ts';
import { whichAt } from './which.ts';

type Third = 'Anfang' | 'Mitte' | 'Ende';

const THIRDS: ReadonlyMap<string, Third> = new Map([
  ['anfang', 'Anfang'],
  ['mitte', 'Mitte'],
  ['ende', 'Ende'],
]);
const ARTICLES = new Set(['des', 'der', 'vom', 'im', 'in']);
const ON = new Set(['am']);
const FROM = new Set(['vom', 'ab']);
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['wochen', 'week'],
  ['monats', 'month'],
  ['quartals', 'quarter'],
  ['jahres', 'year'],
]);
/** *Schönes Wochenende*. */
const WISHED = new Set(['schoenes', 'gutes', 'schoenen']);
const COMPOUND = /^(wochen|monats|quartals|jahres)(anfang|mitte|ende|erste[nr]?|letzte[nr]?)s?$/u;

/** A span of days, or a day in it: *Ende Oktober*, *KW 42*, *nächste Woche Mittwoch*, *Monatsende*, *Woche vom 16.10.*. */
export function spanAt(here: Here, at: number): Match<Reading> | undefined {
  return thirdAt(here, at) ?? compoundAt(here, at) ?? weekOfDay(here, at) ?? wholeAt(here, at);
}

function thirdAt(here: Here, at: number): Match<Reading> | undefined {
  const third = THIRDS.get(wordAt(here.line, at));
  if (third === undefined) return undefined;
  const start = pastWord(here.line, at + 1, ARTICLES);
  const found = presentAt({ ...here, loose: true }, start);
  return (
    found && {
      value: chosen(
        here,
        found.value.map((stretch) => thirdOf(stretch, third)),
      ),
      next: found.next,
    }
  );
}

function wholeAt(here: Here, at: number): Match<Reading> | undefined {
  const found = stretchAt(here, at);
  const [stretch] = found?.value ?? [];
  if (!found) return undefined;
  const weekday = stretch?.unit === 'week' ? weekdayIn(here, found.next) : undefined;
  if (stretch && weekday) return { value: theDays([moved(stretch.from, weekday.value - 1)]), next: weekday.next };
  return { value: chosen(here, found.value), next: found.next };
}

/** *nächste Woche Mittwoch*, *KW 42, am Mittwoch*. */
function weekdayIn({ line }: Here, at: number): Match<number> | undefined {
  const start = pastWord(line, past(line, at, ','), ON);
  const found = weekdayAt(line, start);
  const isOne = found && (!found.value.isShort || line[start]?.capital === true);
  return isOne ? { value: found.value.weekday, next: found.next } : undefined;
}

/** The span that is meant of those that may be. */
function chosen(here: Here, spans: readonly Omit<Stretch, 'unit'>[]): Reading {
  if (spans.length === 0) return unread('Diese Woche oder dieses Quartal gibt es in dem Jahr nicht.');
  const edges = spans.map(({ from, to }) => (here.towards === 'past' ? from : to));
  const edge = spans.length === 1 ? edges[0] : meant(edges, here);
  const span = spans[edges.indexOf(edge ?? '')] ?? spans.at(-1);
  return span ? values({ kind: 'days', from: span.from, to: span.to }) : unread('Diesen Zeitraum gibt es nicht.');
}

/** The beginning, the middle or the end of a stretch: ten days of a month; in a week Monday and Tuesday, Wednesday, Thursday and Friday. */
function thirdOf({ unit, from, to }: Stretch, third: Third): Omit<Stretch, 'unit'> {
  if (unit === 'week') {
    const [first, last] = { Anfang: [0, 1], Mitte: [2, 2], Ende: [3, 4] }[third] as [number, number];
    return { from: moved(from, first), to: moved(from, last) };
  }
  if (unit === 'month') {
    const [first, last] = { Anfang: [0, 9], Mitte: [10, 19], Ende: [20, 30] }[third] as [number, number];
    return { from: moved(from, first), to: third === 'Ende' ? to : moved(from, last) };
  }
  const [first, last] = MONTHS_OF[unit][third];
  return { from: monthOn(from, first), to: monthEnd(monthOn(from, last)) };
}

/** Which months of a longer stretch are its beginning, middle and end. */
const MONTHS_OF: Readonly<Record<'quarter' | 'half' | 'year', Readonly<Record<Third, readonly [number, number]>>>> = {
  quarter: { Anfang: [0, 0], Mitte: [1, 1], Ende: [2, 2] },
  half: { Anfang: [0, 1], Mitte: [2, 3], Ende: [4, 5] },
  year: { Anfang: [0, 1], Mitte: [5, 6], Ende: [10, 11] },
};

function monthOn(day: Day, months: number): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + months, 1) ?? day;
}

/** *Monatsende*, *Quartalsende*, *Wochenanfang*, *nächstes Wochenende*, *Jahresende 2024*, *Monatserster*. */
function compoundAt(here: Here, at: number): Match<Reading> | undefined {
  const { line, today } = here;
  const which = whichAt(line, at);
  const start = which?.next ?? at;
  const [, of = '', ending = ''] = COMPOUND.exec(wordAt(line, start)) ?? [];
  const unit = UNITS.get(of);
  if (unit === undefined || WISHED.has(wordAt(line, at - 1))) return undefined;
  if (unit === 'week' && ending === 'ende') return { value: weekend(here, which?.value), next: start + 1 };
  const named = unit === 'week' ? undefined : stretchAt({ ...here, loose: true }, start + 1);
  const steps = which
    ? [which.value === 'this' ? 0 : which.value === 'last' ? -1 : which.value === 'after-next' ? 2 : 1]
    : [-1, 0, 1];
  const stretches = named?.value ?? steps.map((step) => stretchOf(unit, today, step));
  return {
    value: chosen(
      here,
      stretches.map((one) => edgeOf(one, ending)),
    ),
    next: named?.next ?? start + 1,
  };
}

function edgeOf(stretch: Stretch, ending: string): Omit<Stretch, 'unit'> {
  const third = THIRDS.get(ending);
  if (third !== undefined) return thirdOf(stretch, third);
  const day = ending.startsWith('erste') ? stretch.from : stretch.to;
  return { from: day, to: day };
}

/** Saturday and Sunday: of this week, of the next, or either where „nächstes“ is said before one. */
function weekend({ today }: Here, which: string | undefined): Reading {
  const saturday = moved(mondayOf(today), 5);
  const weeks = { last: [-1], 'after-next': [1, 2], next: [0, 1] }[which ?? ''] ?? [0];
  return values(
    ...weeks.map((week) => ({
      kind: 'days' as const,
      from: moved(saturday, 7 * week),
      to: moved(saturday, 7 * week + 1),
    })),
  );
}

/** *Woche vom 16.10.*, *Woche ab dem 16. Oktober*. */
function weekOfDay(here: Here, at: number): Match<Reading> | undefined {
  const { line } = here;
  const from = wordAt(line, at) === 'woche' ? pastWord(line, at + 1, FROM) : at;
  if (from <= at + 1) return undefined;
  const found = dayAt({ ...here, loose: true }, pastWord(line, from, new Set(['dem'])));
  const [said] = found?.value.values ?? [];
  const day = said && firstDay(said);
  if (!found || day === undefined || found.value.values.length > 1 || isSign(line, found.next, '-')) return undefined;
  return { value: values({ kind: 'days', from: mondayOf(day), to: moved(mondayOf(day), 6) }), next: found.next };
}
