import type { z } from 'zod';
import type { Raw } from './feature.ts';

/** What is wrong with an input: a German sentence for each field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What is wrong with a field whose schema says nothing of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'Bitte alle Felder ausfüllen.';
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `Bitte auf ${Number(issue.maximum).toLocaleString('de-DE')}\u00a0Zeichen kürzen.`;
  return 'Bitte diese Angabe prüfen.';
}

/** The input as its schema reads it, or what is wrong with it: in German, whatever the schema says. */
export function readInput<Input>(schema: z.ZodType<Input>, raw: unknown): z.ZodSafeParseResult<Input> {
  return schema.safeParse(raw, { error: sentenceFor });
}

/** The same for fields that a command reads later: what is wrong brings the form back. */
export function readInputOrThrow<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const read = readInput(schema, raw);
  if (read.success) return read.data;
  throw new InvalidInput(fieldErrors(read.error));
}

/** The first error of each field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return errors;
}

/** Thrown by a command whose input holds by its schema but not by the round's data: the form comes back. */
export class InvalidInput extends Error {
  readonly errors: FieldErrors;

  constructor(errors: FieldErrors) {
    super('invalid input');
    this.name = 'InvalidInput';
    this.errors = errors;
  }
}

/** A field of a form, as the form card shows it. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly placeholder?: string;
} & (
  | { readonly kind: 'text'; readonly multiline?: boolean; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly expanded?: boolean }
  | { readonly kind: 'date' | 'time' }
);

/** One choice of a field: what is shown and what is sent. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A form to show: its kind and title, what it says on top, its fields, and the one button that sends it. */
export interface Form {
  readonly kind: string;
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly Field[];
  readonly submit: { readonly title: string; readonly verb: string; readonly data: Raw };
}

/** What stands in a form: values by field name, errors by field name, and how often it was sent before. */
export interface Filled {
  readonly values: Raw;
  readonly errors?: FieldErrors;
  readonly attempt?: number;
}

/**
 * The data of the form card. Input ids carry the attempt (`title~2`), because Teams keeps the old state of an input
 * whose id it has seen; `readInputs` takes it off again.
 */
export function formData(form: Form, filled: Filled): Record<string, unknown> {
  const attempt = (filled.attempt ?? 0) + 1;
  const wrong = Object.keys(filled.errors ?? {}).length > 0;
  return {
    header: [
      { kind: form.kind, title: form.title, status: wrong ? [{ text: 'nicht gespeichert', color: 'Attention' }] : [] },
    ],
    hint: form.hint,
    fields: form.fields.map((field) => fieldData(field, filled, attempt)),
    submit: { title: form.submit.title, verb: form.submit.verb, data: { ...form.submit.data, attempt } },
  };
}

/** A field that stands on a card by itself. */
export function inlineField(field: Field, value: string): Record<string, unknown> {
  return fieldData(field, { values: { [field.name]: value } }, 1);
}

function fieldData(field: Field, filled: Filled, attempt: number): Record<string, unknown> {
  const value = filled.values[field.name];
  const common = {
    id: `${field.name}~${attempt}`,
    label: field.label,
    value: typeof value === 'string' ? value : '',
    required: field.required ?? false,
    missing: `Bitte ausfüllen: ${field.label}`,
    placeholder: field.placeholder ?? '',
  };
  const error = filled.errors?.[field.name];
  const input = { text: [], area: [], choice: [], radio: [], date: [], time: [], ...inputOf(field, common) };
  return { ...input, error: error === undefined ? [] : [{ text: error }] };
}

function inputOf(field: Field, common: Record<string, unknown>): Record<string, unknown> {
  if (field.kind === 'choice')
    return { [field.expanded ? 'radio' : 'choice']: [{ ...common, choices: field.choices }] };
  if (field.kind === 'text')
    return { [field.multiline ? 'area' : 'text']: [{ ...common, maxLength: field.maxLength }] };
  return { [field.kind]: [common] };
}

/** The data of a click with the inputs under their field names; empty inputs are left out. */
export function readInputs(data: Raw): Raw {
  const fields = Object.entries(data).map(([id, value]) => [
    nameOf(id),
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

function nameOf(id: string): string {
  const tilde = id.lastIndexOf('~');
  return tilde >= 0 && /^\d+$/u.test(id.slice(tilde + 1)) ? id.slice(0, tilde) : id;
}

/** How often a form has been sent, from its data. */
export function attemptOf(raw: Raw): number {
  return typeof raw['attempt'] === 'number' && raw['attempt'] > 0 && raw['attempt'] < 1000
    ? Math.floor(raw['attempt'])
    : 0;
}
