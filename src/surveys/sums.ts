import { Decimal } from 'decimal.js';
import { euro, numberText } from '../german/write-number.ts';
import type { SurveyAnswer } from './answer.ts';
import type { SurveyField } from './field.ts';

/** Sums of eleven amounts of twelve digits stay exact. */
const Exact = Decimal.clone({ precision: 40 });

/**
 * What the numbers of a field come to: *Fehlanzeige* counts as 0 in the sum and not in the average, *k. A.* and silence in
 * neither. `stated` is how many gave a number.
 */
export interface Sum {
  readonly sum: Decimal;
  readonly stated: number;
  readonly nothing: number;
  /** Rounded half up to two decimals; undefined where nobody gave a number. */
  readonly average: Decimal | undefined;
}

/** Whether the values of a field can be added up. */
export function isNumeric({ kind }: SurveyField): boolean {
  return kind === 'number' || kind === 'amount';
}

/** The sum of the field at this place, from 0. */
export function sumOf(answers: readonly { readonly content: SurveyAnswer }[], at: number): Sum {
  const stated = answers.flatMap(({ content }) => {
    const value = 'nil' in content ? null : (content.values[at] ?? null);
    return value === null ? [] : [new Exact(value)];
  });
  const sum = stated.reduce((total, value) => total.plus(value), new Exact(0));
  return {
    sum,
    stated: stated.length,
    nothing: answers.filter(({ content }) => 'nil' in content).length,
    average: stated.length === 0 ? undefined : sum.div(stated.length).toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
  };
}

/** A sum as it is shown: *216.480 €*. */
export function sumText({ kind }: SurveyField, { sum }: Pick<Sum, 'sum'>): string {
  return kind === 'amount' ? euro(sum) : numberText(sum.toFixed());
}
