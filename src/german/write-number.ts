import { Decimal } from 'decimal.js';
import { NBSP } from './write.ts';

const MINUS = '−';

/** A plain decimal text as Germans write it, with all its decimals: `-2275.43` becomes *−2.275,43*. */
export function numberText(plain: string): string {
  const [, sign, whole = '', decimals] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(plain) ?? [];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return `${sign ? MINUS : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** *1.234,56 €*, *143.325 €*: whole amounts without cents, others rounded half up. */
export function amountText(plain: string): string {
  return euro(new Decimal(plain));
}

/** *1.234,56 €*; whole amounts without cents. Cents are rounded half up. */
export function euro(amount: Decimal): string {
  const rounded = amount.toFixed(2, Decimal.ROUND_HALF_UP);
  return `${numberText(rounded.replace(/^-(?=[0.]*$)/u, '').replace(/\.00$/u, ''))}${NBSP}€`;
}

/** A share in percent with all its decimals: *7,50 %*. */
export function percentText(plain: string): string {
  return `${numberText(plain)}${NBSP}%`;
}

/** A share in percent rounded half up to one decimal, the same everywhere: *7,5 %*. */
export function percent(share: Decimal): string {
  return percentText(share.toFixed(1, Decimal.ROUND_HALF_UP).replace(/^-(?=[0.]*$)/u, ''));
}
