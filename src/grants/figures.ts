import { Decimal } from 'decimal.js';
import { readPercent } from '../german/amount.ts';
import { numberText, percentText } from '../german/write-number.ts';

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

/** No share has thousands, so a point before three digits is that of its decimals. */
const POINT = /^(\s*\d{1,3})\.(?=\d{3}(?!\d))/u;

/** A printed share from 0 to 100 percent: `7,5`, `7.5 %`, `7.509`; undefined when it is none. */
export function readShare(typed: string): PrintedShare | undefined {
  const read = readPercent(typed.replace(POINT, '$1,'));
  if (read.kind !== 'read' || read.about) return undefined;
  const value = new Exact(read.value);
  if (value.greaterThan(100) || value.isNegative()) return undefined;
  const decimals = read.value.split('.')[1]?.length ?? 0;
  return { value, unit: new Exact(`1e-${decimals}`), text: percent(read.value) };
}

/** A number of people: *2.275*; what is no whole number is rounded half up to two digits: *2.275,43*. */
export function people(count: Decimal): string {
  return numberText(count.isInteger() ? count.toFixed() : count.toFixed(2, Decimal.ROUND_HALF_UP));
}

/** A share with all the digits that it has: *7,5087464519110 %*. */
export function percent(digits: string): string {
  return percentText(digits);
}
