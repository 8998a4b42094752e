import { cutText } from '../text/clean.ts';
import { cardinal } from './number-words.ts';
import { digitsAt, type Numeral } from './numeral.ts';
import { type Plain, plain, typedBetween } from './signs.ts';

/** What a number counts, where it is said: euro or hundredths. */
export type NumberUnit = 'euro' | 'percent';

/** A number as a plain decimal text (`-4800.50`) that keeps the decimals that were typed, with its unit. */
export interface NumberSaid {
  readonly value: string;
  readonly unit?: NumberUnit;
  /** *ca.*, *rund*, *etwa*. */
  readonly about?: true;
}

/** What a text begins with as a number, with what is left of it behind the number. */
export type NumberRead = { readonly left: string } & (
  | ({ readonly kind: 'number' } & NumberSaid)
  /** *k. A.*, *keine Angabe*. */
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly NumberSaid[]; readonly why: string }
  | { readonly kind: 'unread'; readonly why: string }
  | { readonly kind: 'none' }
);

const NOT_STATED = /(?:k\. ?a\.?|o\. ?a\.?|(?:keine|ohne) angaben?)(?![\p{L}\p{N}])/uy;
const ABOUT = /(?:ca\.? ?|(?:circa|zirka|rund|etwa|ungefaehr|knapp|gut) |[~≈] ?)/uy;
const SIGN = /(?:[-+] ?|(?:minus|plus) )/uy;
const CURRENCY = /(?:€|euro?(?!\p{L})) ?/uy;
const THOUSANDS = /(?:t€|teur(?!\p{L})) ?/uy;
const NO_CENTS = /,-{1,2}/uy;
const WORD = /\p{L}+/uy;
const ARTICLE = /^ein(?:e[mnrs]?)?$/u;
const HALF = /eine[rn]? halbe[nr]?(?= )/uy;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:[tk](?= ?€)|t(?= eur)|tsd\.?|tausend)(?![\p{L}\p{N}])/uy, 3],
  [/ ?t(?=euro?(?!\p{L}))/uy, 3],
  [/ ?(?:mio\.?|millionen|million)(?![\p{L}\p{N}])/uy, 6],
  [/ ?(?:mrd\.?|milliarden|milliarde)(?![\p{L}\p{N}])/uy, 9],
];
const UNITS: readonly (readonly [RegExp, NumberUnit])[] = [
  [/ ?(?:€|euros?(?!\p{L})|eur(?!\p{L}))/uy, 'euro'],
  [/ ?(?:%|prozent(?!\p{L})|v\. ?h\.|vom hundert(?!\p{L}))/uy, 'percent'],
];
const GLUED = /[\p{L}\p{N}]/uy;
const HALVES: ReadonlyMap<string, string> = new Map([
  ['anderthalb', '1.5'],
  ['eineinhalb', '1.5'],
  ['zweieinhalb', '2.5'],
  ['dreieinhalb', '3.5'],
]);

/**
 * Reads the number that a text begins with as Germans write it: `30 298` with any kind of space, `30.298`, `4.800,- €`,
 * `50,4 T€`, `ca. 5.000`, `zwölf`, `−189`, `7,5 %`. One number is never taken for two, nor half of one for the whole:
 * what follows it is left.
 */
export function readNumber(text: string): NumberRead {
  const read = plain(text.trim());
  const { folded, typed } = read;
  const none = after(folded, NOT_STATED, 0);
  if (none > 0) return { kind: 'not-stated', left: rest(read, none) };
  const head = headOf(folded);
  const numeral = digitsAt(folded, head.next) ?? wordsAt(folded, head.next);
  if (!numeral) return { kind: 'none', left: typed };
  const tail = tailAt(folded, numeral);
  if (numeral.isBroken || (tail.next === numeral.next && after(folded, GLUED, tail.next) > tail.next))
    return { kind: 'unread', why: `„${cutText(typed, 60)}“ kann ich nicht als Zahl lesen.`, left: '' };
  const unit = tail.unit ?? head.unit;
  const said = {
    value: signed(shifted(numeral.value, head.places + tail.places), head.isNegative),
    ...(unit === undefined ? {} : { unit }),
    ...(head.isAbout ? { about: true as const } : {}),
  };
  const left = rest(read, tail.next);
  if (!numeral.isForeign) return { kind: 'number', ...said, left };
  return { kind: 'ambiguous', candidates: [said], why: 'Im Deutschen trennt das Komma die Nachkommastellen ab.', left };
}

/** What stands before a number: *ca.*, its sign, its currency. */
function headOf(folded: string) {
  const about = after(folded, ABOUT, 0);
  const { next: currency, ...money } = currencyAt(folded, about);
  const sign = after(folded, SIGN, currency);
  const { next, ...later } = currency > about ? { next: sign, ...money } : currencyAt(folded, sign);
  return { next, ...later, isAbout: about > 0, isNegative: /^(?:-|minus)/u.test(folded.slice(currency, sign)) };
}

function currencyAt(folded: string, at: number): { next: number; unit?: NumberUnit; places: number } {
  const thousands = after(folded, THOUSANDS, at);
  const next = thousands > at ? thousands : after(folded, CURRENCY, at);
  return next > at ? { next, unit: 'euro', places: thousands > at ? 3 : 0 } : { next, places: 0 };
}

/** What stands behind a number: no cents, thousands or millions, its unit. */
function tailAt(folded: string, numeral: Numeral): { next: number; unit?: NumberUnit; places: number } {
  const whole = numeral.isWhole ? after(folded, NO_CENTS, numeral.next) : numeral.next;
  const [scaled, places] = firstAfter(folded, SCALES, whole) ?? [whole, 0];
  const [next, unit] = firstAfter(folded, UNITS, scaled) ?? [scaled, undefined];
  return { next, places, ...(unit === undefined ? {} : { unit }) };
}

/** The place behind the first of these patterns that finds something at a place, with what it stands for. */
function firstAfter<Value>(folded: string, patterns: readonly (readonly [RegExp, Value])[], at: number) {
  const found = patterns.find(([pattern]) => after(folded, pattern, at) > at);
  return found ? ([after(folded, found[0], at), found[1]] as const) : undefined;
}

/** A number in words: *zwölf*, *zweitausend*, *anderthalb*, *eine halbe* (Million). */
function wordsAt(folded: string, at: number): Numeral | undefined {
  const half = after(folded, HALF, at);
  if (half > at) return { value: '0.5', next: half, isWhole: false };
  const next = after(folded, WORD, at);
  const word = folded.slice(at, next);
  const value = ARTICLE.test(word) ? oneBefore(folded, next) : (HALVES.get(word) ?? cardinal(word)?.toString());
  return value === undefined ? undefined : { value, next, isWhole: false };
}

/** „ein“ and „eine“ are numbers only before thousands, millions and euro. */
function oneBefore(folded: string, at: number): string | undefined {
  return (firstAfter(folded, SCALES, at) ?? firstAfter(folded, UNITS, at)) ? '1' : undefined;
}

/** The place behind what a pattern finds at a place; the same place where it finds nothing. */
function after(folded: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(folded) ? pattern.lastIndex : at;
}

/** What is left behind a number, where it is more than a full stop. */
function rest(read: Plain, next: number): string {
  const left = typedBetween(read, next, read.folded.length);
  return /^[.,;:!?)]*$/u.test(left) ? '' : left;
}

function signed(value: string, isNegative: boolean): string {
  return isNegative && /[1-9]/u.test(value) ? `-${value}` : value;
}

/** A decimal text with its point so many places further to the right. */
function shifted(value: string, places: number): string {
  if (places === 0) return value;
  const [whole = '', decimals = ''] = value.split('.');
  const digits = `${whole}${decimals.padEnd(places, '0')}`;
  const point = whole.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  return digits.length > point ? `${left}.${digits.slice(point)}` : left;
}
