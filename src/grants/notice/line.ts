import { fold } from '../../conversation/phrase.ts';
import { readAmount } from '../../german/amount.ts';
import { Exact } from '../figures.ts';

/** The figures of a notice as they were typed. */
const FIGURES = ['rate', 'population', 'share', 'amount'] as const;
export type Figure = (typeof FIGURES)[number];
export type Typed = Partial<Record<Figure, string>>;

/** Thousands held apart by a space are one number, never two. */
const SPACED = String.raw`\d{1,3}(?: \d{3}(?!\d))+(?:,\d+)?`;
const PLAIN = String.raw`(?!\d{1,3} \d{3}(?!\d))\d[\d.]*(?:,\d+)?`;
const SCALE = String.raw`(?: ?(?:t€|teur|(?:tsd|mio)\.?(?: (?:€|euro?))?))?`;
const NUMBER = `(?:${SPACED}|${PLAIN})(?:,[-–—]{1,2})?${SCALE}`;
const LABEL = `(?:satz|betrag|bewilligt|(?:mindestsicherungs)?quote|bevoelkerung|einwohner(?:zahl)?)`;
const UNIT = String.raw`(?:€|eur|euro|%|prozent|einwohner(?:innen)?|einw\.?|ew\.?)`;
const ONE = `(?:${LABEL}:? )?${NUMBER}(?: ?${UNIT})?`;

/** The figures of a notice in any order, each with its unit or its word: *63 € 30.298 Einwohner 7,5 % 143.325 €*. */
export const LINE = `(?<line>${ONE}(?:[,;]? ${ONE}){0,7})`;
/** The municipality, where it is named before them. */
export const NAME = String.raw`(?:(?:fuer )?(?<name>(?!${LABEL}\b)[a-z][a-z .()-]{1,60}?)[:,]? )?`;

const FIELD_OF: readonly (readonly [RegExp, Figure])[] = [
  [/^satz/u, 'rate'],
  [/^(?:betrag|bewilligt)/u, 'amount'],
  [/quote|%|prozent/u, 'share'],
  [/bevoelkerung|einw|ew/u, 'population'],
];

const EACH = new RegExp(ONE, 'gu');
const FIRST_NUMBER = new RegExp(NUMBER, 'u');

/**
 * Reads a typed line. Of two amounts without a word the smaller is the rate; a number without unit and word is the one
 * figure that is missing. What is left over stands in the field of the amount, so that nothing typed is lost.
 */
export function readLine(line: string): Typed {
  const typed: Typed = {};
  const money: string[] = [];
  const unsaid: string[] = [];
  for (const one of fold(line).folded.matchAll(EACH)) {
    const [token] = one;
    const field = FIELD_OF.find(([pattern]) => pattern.test(token))?.[1];
    const number = token.match(FIRST_NUMBER)?.[0] ?? '';
    if (field) typed[field] = joined(typed[field], number);
    else if (/€|eur/u.test(token)) money.push(number);
    else unsaid.push(number);
  }
  placeMoney(typed, money);
  const missing = FIGURES.filter((field) => typed[field] === undefined);
  const [only] = missing;
  const place = missing.length === 1 && unsaid.length === 1 ? only : 'amount';
  for (const number of unsaid) if (place) typed[place] = joined(typed[place], number);
  return typed;
}

function placeMoney(typed: Typed, money: readonly string[]): void {
  const sorted = [...money].sort((one, other) => worth(one).comparedTo(worth(other)));
  const [smallest, ...rest] = sorted;
  if (smallest === undefined) return;
  if (rest.length > 0 && typed.rate === undefined) typed.rate = smallest;
  else if (typed.amount !== undefined && typed.rate === undefined) typed.rate = smallest;
  else typed.amount = joined(typed.amount, smallest);
  for (const one of rest) typed.amount = joined(typed.amount, one);
}

function worth(typed: string) {
  const read = readAmount(typed);
  return new Exact(read.kind === 'read' ? read.value : 0);
}

function joined(before: string | undefined, more: string): string {
  return before === undefined ? more : `${before} / ${more}`;
}
