import { Decimal } from 'decimal.js';
import { NBSP } from '../conversation/german.ts';

/**
 * Arithmetic without loss: what is read has at most 12 digits before and 20 behind the point, so no sum or product
 * comes near 80 digits; a quotient that does not end is rounded once more, to what is shown (`notice.ts`).
 */
export const Exact = Decimal.clone({ precision: 80 });

/** A share in percent as it is printed: its value, the unit of its last digit, and how it reads in German (*8,0 %*). */
export interface PrintedShare {
  readonly value: Decimal;
  readonly unit: Decimal;
  readonly text: string;
}

const CURRENCY = /(?:€|euro|eur)$/iu;
const PERCENT = /(?:%|prozent)$/iu;
const PEOPLE = /(?:einwohner(?:innen)?|einw\.?|ew\.?)$/iu;

/**
 * An amount in euro: `143.325`, `143.325,50 €`, `143325.50`. Cents have one or two digits, so a point before three
 * digits groups thousands; undefined when it is no amount.
 */
export function readAmount(typed: string): Decimal | undefined {
  const text = bare(typed, CURRENCY);
  const grouped = /^(\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?$/u.exec(text);
  const found = grouped ?? /^(\d{1,12})(?:[.,](\d{1,2}))?$/u.exec(text);
  return found ? new Exact(`${found[1]?.replaceAll('.', '')}.${found[2] ?? 0}`) : undefined;
}

/** A whole number of people: `30.298`, `30298 Einwohner`; undefined when it is none. */
export function readPeople(typed: string): Decimal | undefined {
  const text = bare(typed, PEOPLE);
  const digits = /^(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,12})$/u.test(text) ? text.replaceAll('.', '') : undefined;
  return digits === undefined ? undefined : new Exact(digits);
}

/** A printed share from 0 to 100 percent: `7,5`, `7.5 %`; undefined when it is none. */
export function readShare(typed: string): PrintedShare | undefined {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,20}))?$/u.exec(bare(typed, PERCENT)) ?? [];
  if (whole === undefined) return undefined;
  const value = new Exact(`${whole}.${decimals || 0}`);
  if (value.greaterThan(100)) return undefined;
  return { value, unit: new Exact(`1e-${decimals.length}`), text: percent(decimals ? `${whole}.${decimals}` : whole) };
}

function bare(typed: string, unit: RegExp): string {
  return typed
    .replace(/[\s\u202f]/gu, '')
    .replace(unit, '')
    .trim();
}

/** A plain decimal text as Germans write it: *2275.43* becomes *2.275,43*. */
function german(plain: string): string {
  const [whole = '', decimals] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** A number of people: *2.275*; what is no whole number is rounded half up to two digits: *2.275,43*. */
export function people(count: Decimal): string {
  return german(count.isInteger() ? count.toFixed() : count.toFixed(2, Decimal.ROUND_HALF_UP));
}

/** A share with all the digits that it has: *7,5087464519110 %*. */
export function percent(digits: string): string {
  return `${german(digits)}${NBSP}%`;
}
