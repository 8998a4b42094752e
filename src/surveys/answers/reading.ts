import { InvalidInput, type Raw } from '../../conversation/inputs.ts';
import { fold } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';
import { readValue, type SurveyAnswer, saysNothing } from '../answer.ts';
import type { SurveyField } from '../field.ts';
import { fieldName } from './answer-form.ts';

/** What was typed in one text, for each field its part: `12; 4.500 €; ja`, or a line; a last text may hold semicolons itself. */
export function partsOf(fields: readonly SurveyField[], typed: string): Raw {
  if (fields.length === 1) return { [fieldName(0)]: typed };
  const parts = apart(fields, typed);
  const labelled = byLabel(fields, parts);
  if (labelled) return labelled;
  const isText = fields.at(-1)?.kind === 'text';
  const last = fields.length - 1;
  const own = isText ? [...parts.slice(0, last), parts.slice(last).join(';')] : parts;
  if (own.length > fields.length)
    throw new InvalidInput({
      [fieldName(last)]: `Gefragt sind ${fields.length}\u00a0Angaben. Bitte mit Semikolon trennen.`,
    });
  return Object.fromEntries(own.map((part, at) => [fieldName(at), part.trim()]));
}

/** Held apart by semicolons, else one a line, else as a card shows them: *96 Haushalte, 17.150 €*. */
function apart(fields: readonly SurveyField[], typed: string): readonly string[] {
  const parts = typed.split(/[;|]/u);
  if (parts.length > 1) return parts;
  const lines = typed.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  if (lines.length > 1) return lines;
  const shown = typed.split(/,\s+/u);
  return shown.length === fields.length && fields.every(({ kind }) => kind !== 'text') ? shown : parts;
}

/** Each part named by its field: *Betrag: 17.150 €*, in any order; undefined where one is not. */
function byLabel(fields: readonly SurveyField[], parts: readonly string[]): Raw | undefined {
  const found = parts.map((part) => {
    const colon = part.indexOf(':');
    const { folded } = fold(colon < 0 ? '' : part.slice(0, colon));
    const at = fields.findIndex(({ label }) => fold(label).folded === folded);
    return at < 0 ? undefined : ([fieldName(at), part.slice(colon + 1).trim()] as const);
  });
  const named = found.filter((one) => one !== undefined);
  const isWhole = named.length === parts.length && new Set(named.map(([name]) => name)).size === named.length;
  return isWhole ? Object.fromEntries(named) : undefined;
}

/** What was typed in one text, at its fields in a form that comes back; where it cannot be told apart, all in the first. */
export function partsShown(fields: readonly SurveyField[], typed: string): Raw {
  return apart(fields, typed).length > fields.length && fields.at(-1)?.kind !== 'text'
    ? { [fieldName(0)]: typed }
    : partsOf(fields, typed);
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
