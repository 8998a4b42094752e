import { InvalidInput, type Raw } from '../../conversation/inputs.ts';
import type { Instant } from '../../german/berlin.ts';
import { readValue, type SurveyAnswer, saysNothing } from '../answer.ts';
import type { SurveyField } from '../field.ts';
import { fieldName } from './answer-form.ts';

/** What was typed in one text, for each field its part: `12; 4.500 €; ja`; a last text may hold semicolons itself. */
export function partsOf(fields: readonly SurveyField[], typed: string): Raw {
  if (fields.length === 1) return { [fieldName(0)]: typed };
  const parts = typed.split(/[;|]/u);
  const isText = fields.at(-1)?.kind === 'text';
  const last = fields.length - 1;
  const own = isText ? [...parts.slice(0, last), parts.slice(last).join(';')] : parts;
  if (own.length > fields.length)
    throw new InvalidInput({
      [fieldName(last)]: `Gefragt sind ${fields.length}\u00a0Angaben. Bitte mit Semikolon trennen.`,
    });
  return Object.fromEntries(own.map((part, at) => [fieldName(at), part.trim()]));
}

/** What was typed in one text, at its fields in a form that comes back; where it cannot be told apart, all in the first. */
export function partsShown(fields: readonly SurveyField[], typed: string): Raw {
  return typed.split(/[;|]/u).length > fields.length ? { [fieldName(0)]: typed } : partsOf(fields, typed);
}

/** Reads an answer of what was typed for each field; what is wrong is said at each. */
export function readAnswer(fields: readonly SurveyField[], raw: Raw, now: Instant): SurveyAnswer {
  const first = raw[fieldName(0)];
  const others = fields.slice(1).every((_, at) => (raw[fieldName(at + 1)] ?? '') === '');
  if (typeof first === 'string' && others && saysNothing(first)) return { nil: true };
  const read = fields.map((field, at) => readValue(field, String(raw[fieldName(at)] ?? ''), now));
  const wrong = read.flatMap((one, at) => ('wrong' in one ? [[fieldName(at), one.wrong] as const] : []));
  if (wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong));
  return { values: read.map((one) => ('wrong' in one ? null : one.value)) };
}
