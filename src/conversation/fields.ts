import { z } from 'zod';
import type { Instant } from '../german/berlin.ts';
import { PERIOD, type Period, periodWords } from '../german/period.ts';
import { readPeriod } from './day-fields.ts';
import type { Raw } from './inputs.ts';
import { fold } from './phrase.ts';

/** From which number to which one: running numbers begin with 1 and have at most six digits, as they can be typed. */
interface Range {
  readonly from?: number;
  readonly to?: number;
  /** What is said of a number beyond these; the same sentence where there is none. */
  readonly beyond?: string;
}

/** A whole number, as it is typed or as a button carries it; anything else is answered with the sentence. */
export function wholeNumber(sentence: string, range: Range = {}): WholeNumber {
  const key = JSON.stringify([sentence, range.from, range.to, range.beyond]);
  const made = wholeNumbers.get(key) ?? makeWholeNumber(sentence, range);
  wholeNumbers.set(key, made);
  return made;
}

type WholeNumber = ReturnType<typeof makeWholeNumber>;

/** Hundreds of fields are read with a few sentences: each of these is made once. */
const wholeNumbers = new Map<string, WholeNumber>();

function makeWholeNumber(sentence: string, { from = 1, to = 999_999, beyond = sentence }: Range) {
  return z
    .union([z.number(), z.string().max(20)], sentence)
    .transform((given) => (typeof given === 'number' || /^\s*\d{1,9}\s*$/u.test(given) ? Number(given) : Number.NaN))
    .pipe(z.int(sentence).min(from, sentence).max(to, beyond));
}

/** A choice, an amount or a link as it is typed, of which none is longer; anything else is answered with the sentence. */
export function shortText(sentence?: string, most = 100) {
  return z.string(sentence).max(most, sentence);
}

/** The page of a list; what is no page is the first one. */
export const pageField = wholeNumber('').catch(1).default(1);

/** What narrows a list: how far its entries have come, and the days that are meant. */
export interface Narrowing<State extends string> extends Period {
  readonly state?: State | undefined;
}

/**
 * A state that narrows a list: its words as they are typed (an *e* may follow; `_` stands for a space within one; the
 * first one is shown), and the title then.
 */
interface Narrowed {
  readonly words: string;
  readonly title: string;
}

/** Behind the word of a list: *abgeschlossen im Oktober 2023 seite 2*; a source for its pattern. */
export function narrowedBy(states: Readonly<Record<string, Narrowed>>): string {
  const words = Object.values(states).flatMap(foldedWords);
  return `(?: (?<state>(?:${words.join('|')})e?))?(?: (?<period>${PERIOD}))?(?: seite (?<page>\\d{1,4}))?`;
}

function foldedWords({ words }: Narrowed): string[] {
  return wordsOf(words).map((word) => fold(word).folded);
}

function wordsOf(words: string): string[] {
  return words.split(' ').map((word) => word.replaceAll('_', ' '));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const NO_PERIOD = 'Bitte einen Zeitraum nennen, zum Beispiel „im November 2023“ oder „seit 1.9.2023“.';
const endField = z.string().regex(DAY).optional().catch(undefined);

/** The fields of a list that can be narrowed; what is no state and no day narrows nothing. */
export function narrowingFields<State extends string>(states: Readonly<Record<State, Narrowed>>) {
  const known = new Map<string, State>();
  for (const key of Object.keys(states) as State[])
    for (const word of foldedWords(states[key])) known.set(word, key).set(`${word}e`, key);
  const state = shortText()
    .transform((typed) => known.get(fold(typed).folded))
    .optional()
    .catch(undefined);
  return { page: pageField, state, from: endField, to: endField, period: z.undefined(NO_PERIOD).optional() };
}

/** Reads what was typed as `period` into the days from which and to which a list is asked for. */
export function readPeriodFields({ period, ...fields }: Raw, now: Instant): Raw {
  if (typeof period !== 'string') return fields;
  const read = readPeriod(period, now);
  return read ? { ...fields, ...read } : { ...fields, period };
}

/** How a list is called, the titles of its states, and how its days are meant. */
interface ListNames {
  readonly called: string;
  readonly states: Readonly<Record<string, Narrowed>>;
  readonly on?: string;
}

/** *Abgeschlossene Abstimmungen: Oktober 2023*; undefined where nothing narrows. */
export function narrowedTitle(
  { called, states, on = '' }: ListNames,
  narrowing: Narrowing<string>,
): string | undefined {
  const { state } = narrowing;
  const period = periodWords(narrowing);
  if (state === undefined && period === '') return undefined;
  const what = (state === undefined ? undefined : states[state]?.title) ?? called;
  return period === '' ? what : `${what}: ${on}${period}`;
}

/** A narrowing as a list has it, or as values were read. */
interface Given {
  readonly state?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What the buttons of a narrowed list carry, and what is filled in of what was read. */
export function narrowedData(states: Readonly<Record<string, Narrowed>>, narrowing: Given): Raw {
  const { state, from, to } = narrowing;
  const typed = wordsOf(states[String(state)]?.words ?? '')[0] || undefined;
  return Object.fromEntries(Object.entries({ state: typed, from, to }).filter(([, value]) => value !== undefined));
}
