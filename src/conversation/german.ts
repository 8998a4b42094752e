import { Decimal } from 'decimal.js';
import { type Instant, inBerlin } from './time.ts';

/** A non-breaking space: between number and unit, in dates and before the middle dot. */
export const NBSP = '\u00a0';

/** *7. Februar 2023*, with non-breaking spaces between day and month. */
export function longDay(moment: Instant): string {
  return inBerlin(moment).toFormat(`d.'${NBSP}'LLLL yyyy`);
}

/** *Dienstag, 7. Februar 2023*. */
export function weekday(moment: Instant): string {
  return `${inBerlin(moment).toFormat('cccc')}, ${longDay(moment)}`;
}

/** *Di., 7. Februar 2023*, for the notification of a locked phone. */
export function shortWeekday(moment: Instant): string {
  return `${inBerlin(moment).toFormat('ccc')}, ${longDay(moment)}`.replace(/^(\p{L}+),/u, '$1.,');
}

/** *14:00 Uhr*. */
export function clockTime(moment: Instant): string {
  return inBerlin(moment).toFormat(`HH:mm'${NBSP}Uhr'`);
}

/** *14:00–16:00 Uhr*. */
export function clockSpan(from: Instant, to: Instant): string {
  return `${inBerlin(from).toFormat('HH:mm')}–${clockTime(to)}`;
}

/** *Freitag, 21. April 2023, 12:00 Uhr*. */
export function weekdayTime(moment: Instant): string {
  return `${weekday(moment)}, ${clockTime(moment)}`;
}

/** *18. April 2023, 09:12 Uhr*. */
export function longDayTime(moment: Instant): string {
  return `${longDay(moment)}, ${clockTime(moment)}`;
}

/** *21.04.*, for a status. */
export function dayMonth(moment: Instant): string {
  return inBerlin(moment).toFormat('dd.MM.');
}

/** *27.03.2023*, for a version. Takes a moment or a day (`YYYY-MM-DD`). */
export function numericDay(moment: Instant): string {
  return inBerlin(moment).toFormat('dd.MM.yyyy');
}

/** *7 von 11 Kommunen*, held together. */
export function ofMunicipalities(some: number, all: number): string {
  return `${some}${NBSP}von${NBSP}${all}${NBSP}Kommunen`;
}

/** *Hilden, Langenfeld und Wülfrath*. */
export function enumerate(words: readonly string[]): string {
  const last = words.at(-1);
  return words.length < 2 ? (last ?? '') : `${words.slice(0, -1).join(', ')} und ${last}`;
}

/** *1.234,56 €*; whole amounts without cents. Cents are rounded half up. */
export function euro(amount: Decimal): string {
  const [whole = '0', cents = ''] = amount.abs().toFixed(2, Decimal.ROUND_HALF_UP).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return `${amount.isNegative() && !amount.isZero() ? '−' : ''}${grouped}${cents === '00' ? '' : `,${cents}`}${NBSP}€`;
}

/** Joins parts with the middle dot, held to the word before it. */
export function dotted(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(`${NBSP}· `);
}

/** Reads an amount in euro as Germans type it (`4.800`, `4.800,00 €`, `4800,5`); undefined when it is none. */
export function parseEuro(typed: string): Decimal | undefined {
  const text = typed.replace(/(?:€|euro|eur)$/iu, '').replace(/[\s\u00a0]/gu, '');
  const found = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?$/u.exec(text);
  return found ? new Decimal(`${(found[1] ?? '').replaceAll('.', '')}.${found[2] ?? '0'}`) : undefined;
}
