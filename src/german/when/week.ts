import { type Day, mondayIn, mondayOf, moved, weekOf } from '../calendar.ts';
import { digitsAt, isGlued, isSign, type Line, type Match, past, wordAt } from '../tokens.ts';
import { type Here, meant } from './said.ts';
import { stepsOf, whichAt } from './which.ts';

const NUMBERED = new Set(['kw', 'kalenderwoche', 'kalenderwochen', 'kws']);
const JOINS = new Set(['bis', 'und']);

/** A week or several at a place, as its Mondays: *nächste Woche*, *KW 42*, *42. KW 2023*, *KW 42 und 43*; none where the year has no such week. */
export function weekSaidAt(here: Here, at: number): Match<readonly Day[]> | undefined {
  return namedAt(here, at) ?? numberedAt(here, at);
}

function namedAt({ line, today }: Here, at: number): Match<readonly Day[]> | undefined {
  const which = whichAt(line, at);
  if (!which || wordAt(line, which.next) !== 'woche') return undefined;
  return { value: [moved(mondayOf(today), 7 * stepsOf(which.value))], next: which.next + 1 };
}

function numberedAt(here: Here, at: number): Match<readonly Day[]> | undefined {
  const { line } = here;
  if (NUMBERED.has(wordAt(line, at))) return weeksFrom(here, past(line, at + 1, '.'));
  const digits = digitsAt(line, at, 2);
  const dot = past(line, at + 1, '.');
  if (digits === '' || dot === at + 1 || !NUMBERED.has(wordAt(line, dot))) return undefined;
  const year = yearAt(line, dot + 1);
  return { value: mondays(here, [Number(digits)], year?.value), next: year?.next ?? dot + 1 };
}

/** The numbers behind „KW“: one, or two that are joined. */
function weeksFrom(here: Here, at: number): Match<readonly Day[]> | undefined {
  const { line } = here;
  const first = digitsAt(line, at, 2);
  if (first === '') return undefined;
  const joined = JOINS.has(wordAt(line, at + 1)) || isSign(line, at + 1, '-') ? at + 2 : undefined;
  const start = joined === undefined ? undefined : NUMBERED.has(wordAt(line, joined)) ? joined + 1 : joined;
  const second = start === undefined ? '' : digitsAt(line, start, 2);
  const isSecond =
    Number(second) > Number(first) && Number(second) < 54 && start !== undefined && !isSign(line, start + 1, '.');
  const next = isSecond ? start + 1 : at + 1;
  const year = yearAt(line, next);
  const numbers = isSecond ? [Number(first), Number(second)] : [Number(first)];
  return { value: mondays(here, numbers, year?.value), next: year?.next ?? next };
}

/** `/2023`, `2023`, `/23` behind a week or a month. */
export function yearAt(line: Line, at: number): Match<number> | undefined {
  const start = past(line, at, '/');
  const digits = digitsAt(line, start, 4);
  const isYear = digits.length === 4 || (digits.length === 2 && start > at && isGlued(line, start));
  if (!isYear || (isGlued(line, start + 1) && (isSign(line, start + 1, '-') || isSign(line, start + 1, ':'))))
    return undefined;
  return { value: digits.length === 4 ? Number(digits) : 2000 + Number(digits), next: start + 1 };
}

/** The Mondays of these weeks in a year, or in the year that is meant. */
function mondays({ near, towards }: Here, weeks: readonly number[], year: number | undefined): readonly Day[] {
  const [first = 0] = weeks;
  const inYear = (one: number) => mondayIn(one, first);
  const now = weekOf(near).year;
  const sundays = [now - 1, now, now + 1].flatMap((one) => inYear(one) ?? []).map((monday) => moved(monday, 6));
  const sunday = meant(sundays, { near: towards === 'past' ? moved(mondayOf(near), 6) : near, towards });
  const chosen = year ?? (sunday === undefined ? undefined : weekOf(sunday).year);
  const found = weeks.map((week) => (chosen === undefined ? undefined : mondayIn(chosen, week)));
  return found.includes(undefined) ? [] : found.flatMap((monday) => monday ?? []);
}
