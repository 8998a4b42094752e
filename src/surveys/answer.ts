import { Decimal } from 'decimal.js';
import { fold } from '../conversation/phrase.ts';
import { type NumberField, readAmount, readQuantity } from '../german/amount.ts';
import type { Instant } from '../german/berlin.ts';
import { readDay } from '../german/when/field.ts';
import { numericDay } from '../german/write.ts';
import { euro, numberText } from '../german/write-number.ts';
import { cleanText } from '../text/clean.ts';
import { entryOf } from '../text/lookup.ts';
import type { SurveyField } from './field.ts';

/**
 * What a municipality answers: nothing to report (*Fehlanzeige*), or a value for each field in their order: a number as a
 * plain decimal text, `yes` or `no`, a day as `2023-10-12`, words; null where it says nothing (*k. A.*). `told` is the day
 * on which the Koordination was told, of what was stored before the day stood beside the answer.
 */
export type SurveyAnswer = { readonly told?: string | undefined } & (
  | { readonly nil: true }
  | { readonly values: readonly (string | null)[] }
);

export const NOTHING = 'Fehlanzeige';
export const NOT_STATED = 'k.\u00a0A.';
export const SILENT = 'ohne Rückmeldung';
/** Longest text of an answer. */
export const LONGEST_TEXT = 1000;

/** What stands behind a number: the word for what is counted. */
const COUNTED = /^\p{L}[\p{L} .-]{0,40}$/u;
const UNSTATED = new Set(['k. a', 'k.a', 'ka', 'keine angabe', 'keine angaben', 'ohne angabe', '-', '–']);

/** A value that was read, or what is wrong with it. */
export type ReadValue = { readonly value: string | null } | { readonly wrong: string };

/** Whether an answer says that there is nothing to report. */
export function saysNothing(typed: string): boolean {
  return /^(?:fehlanzeige|nichts zu melden|keine faelle)$/u.test(fold(typed).folded);
}

/** Reads what was typed for a field. */
export function readValue(field: SurveyField, typed: string, now: Instant): ReadValue {
  const text = cleanText(typed).trim();
  if (text === '') return field.required ? { wrong: missing(field) } : { value: null };
  if (UNSTATED.has(fold(text).folded)) return { value: null };
  return READERS[field.kind](text, field, now);
}

function missing({ label }: SurveyField): string {
  return `Bitte ausfüllen: ${label}. Wenn es dazu nichts gibt, „k. A.“ eingeben.`;
}

type Reader = (text: string, field: SurveyField, now: Instant) => ReadValue;

const READERS: Readonly<Record<SurveyField['kind'], Reader>> = {
  text: (text) =>
    text.length > LONGEST_TEXT
      ? { wrong: `Bitte auf 1.000\u00a0Zeichen kürzen. Es sind ${text.length}.` }
      : { value: text },
  number: (text) => numberRead(readQuantity(text, COUNTED)),
  amount: (text) => numberRead(readAmount(text)),
  'yes-no': (text) => {
    const value = entryOf(YES_NO, fold(text).folded);
    return value === undefined ? { wrong: 'Bitte mit ja oder nein antworten.' } : { value };
  },
  choice: (text, { choices = [] }) => {
    const { folded } = fold(text);
    const value = choices.find((one) => fold(one).folded === folded);
    return value === undefined ? { wrong: `Möglich sind: ${choices.join(', ')}.` } : { value };
  },
  date: (text, _field, now) => {
    const read = readDay(text, { now });
    return read.kind === 'wrong' ? { wrong: read.says } : { value: read.value.day };
  },
};

const YES_NO: Readonly<Record<string, string>> = { ja: 'yes', yes: 'yes', j: 'yes', nein: 'no', no: 'no', n: 'no' };

function numberRead(read: NumberField): ReadValue {
  if (read.kind === 'not-stated') return { value: null };
  return read.kind === 'wrong' ? { wrong: read.says } : { value: read.value };
}

/** A value as it is shown, and typed: *17.150 €*, *ja*, *12.10.2023*. */
export function valueText({ kind }: SurveyField, value: string | null | undefined): string {
  if (value === null || value === undefined) return NOT_STATED;
  if (kind === 'amount') return euro(new Decimal(value));
  if (kind === 'number') return numberText(value);
  if (kind === 'yes-no') return value === 'yes' ? 'ja' : 'nein';
  return kind === 'date' ? numericDay(value) : value;
}

/** A whole answer in one line: *96 Haushalte, 17.150 €*; what does not say by itself what it is, is named. */
export function answerText(fields: readonly SurveyField[], answer: SurveyAnswer): string {
  if ('nil' in answer) return NOTHING;
  const said = fields.map((field, at) => namedText(field, answer.values[at] ?? null, fields.length));
  return said.join(fields.some(({ kind }) => kind === 'text' || kind === 'choice') ? '; ' : ', ');
}

/** A word that counts: *Haushalte*, not *Anzahl* and not *Zahl der Haushalte*. */
const COUNTS = /^(?!Anzahl|Zahl)\p{Lu}\p{L}+$/u;

function namedText(field: SurveyField, value: string | null, among: number): string {
  const { kind, label } = field;
  const text = valueText(field, value);
  if (value !== null && kind === 'number' && COUNTS.test(label)) return `${text}\u00a0${label}`;
  return among === 1 || (value !== null && kind === 'amount') ? text : `${label}: ${text}`;
}

/** The value of a field as the form holds it; a number as it is typed. */
export function typedValue(field: SurveyField, value: string | null | undefined): string {
  if (value === undefined) return '';
  if (field.kind === 'yes-no') return value ?? 'k. A.';
  return value === null ? 'k. A.' : valueText(field, value).replace(/\u00a0/gu, ' ');
}
