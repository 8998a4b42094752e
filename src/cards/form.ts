import { type Paragraph, paragraph, small, subtle } from './parts.ts';

type Values = Readonly<Record<string, unknown>>;

/** A field of a form, as the form card shows it. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly placeholder?: string;
} & (
  | { readonly kind: 'text'; readonly multiline?: boolean; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly expanded?: boolean }
  /** Any number of choices; their values stand in one text, held apart by commas. */
  | { readonly kind: 'ticks'; readonly choices: readonly Choice[] }
  | { readonly kind: 'date' | 'time' }
);

/** One choice of a field: what is shown and what is sent. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/**
 * Fields that most leave as they are, closed up below the others, with a line that says what holds. Clients check and
 * send closed fields too: none is required, and what is wrong or not as usual opens them.
 */
export interface Settings {
  readonly title: string;
  readonly says: string;
  readonly fields: readonly Field[];
  readonly unusual: boolean;
}

/** A form to show: its kind and title, what it says on top, its fields, and the one button that sends it. */
export interface Form {
  readonly kind: string;
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly Field[];
  readonly more?: Settings;
  readonly submit: { readonly title: string; readonly verb: string; readonly data: Values };
}

/** What stands in a form: values by field name, errors by field name, and how often it was sent before. */
export interface Filled {
  readonly values: Values;
  readonly errors?: Readonly<Record<string, string>>;
  readonly attempt?: number;
}

/**
 * The data of the form card. Input ids carry the attempt (`title~2`), because Teams keeps the old state of an input
 * whose id it has seen; `readInputs` takes it off again.
 */
export function formData(form: Form, given: Filled): Record<string, unknown> {
  const filled = fitting(form, given);
  const attempt = (filled.attempt ?? 0) + 1;
  const wrong = Object.keys(filled.errors ?? {}).length > 0;
  return {
    header: [
      { kind: form.kind, title: form.title, status: wrong ? [{ text: 'nicht gespeichert', color: 'Attention' }] : [] },
    ],
    hint: [...errorsBeside(form, filled), form.hint].join(' '),
    fields: form.fields.map((field) => fieldData(field, filled, attempt)),
    more: form.more ? [settings(form.more, filled, attempt)] : [],
    submit: { title: form.submit.title, verb: form.submit.verb, data: { ...form.submit.data, attempt } },
  };
}

function settings({ title, says, fields, unusual }: Settings, filled: Filled, attempt: number) {
  const open = unusual || fields.some(({ name }) => filled.errors?.[name] !== undefined);
  const lines: Paragraph[] = says === '' ? [] : [paragraph(small(subtle(says)))];
  const all = fields.map((field) => fieldData({ ...field, required: false }, filled, attempt));
  return { id: 'more', show: 'more-show', hide: 'more-hide', title, says: lines, open, closed: !open, fields: all };
}

function fieldsOf({ fields, more }: Form): readonly Field[] {
  return [...fields, ...(more?.fields ?? [])];
}

/** Characters of JSON that the values of a form may take, so that Teams takes the card; all fields at their longest fit. */
const ROOM = 33_000;
const LEFT_OUT =
  'Dieser Text ist zu lang, um hier noch einmal zu stehen. Er steht noch in Ihrer Nachricht: Bitte kürzen Sie ihn und fügen Sie ihn hier ein.';

/** Leaves out the longest values until Teams takes the form. Only what was typed as a message can be so long, and stays there. */
function fitting(form: Form, filled: Filled): Filled {
  const { values, errors = {} } = filled;
  const sizes = fieldsOf(form).map(({ name }) => ({ name, size: JSON.stringify(values[name] ?? '').length }));
  const [longest] = sizes.toSorted((one, other) => other.size - one.size);
  if (!longest || sizes.reduce((sum, { size }) => sum + size, 0) <= ROOM) return filled;
  const { name } = longest;
  return fitting(form, { ...filled, values: { ...values, [name]: '' }, errors: { ...errors, [name]: LEFT_OUT } });
}

/** What is wrong with fields that the form does not show. */
function errorsBeside(form: Form, { errors = {} }: Filled): string[] {
  const shown = new Set(fieldsOf(form).map(({ name }) => name));
  return Object.entries(errors).flatMap(([field, error]) => (shown.has(field) ? [] : [error]));
}

/** A field that stands on a card by itself. */
export function inlineField(field: Field, value: string): Record<string, unknown> {
  return fieldData(field, { values: { [field.name]: value } }, 1);
}

/** Fields that stand on a card by themselves, with what is wrong with them. */
export function inlineFields(fields: readonly Field[], filled: Filled): Record<string, unknown>[] {
  return fields.map((field) => fieldData(field, filled, (filled.attempt ?? 0) + 1));
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
  const input = { text: [], area: [], choice: [], radio: [], ticks: [], date: [], time: [], ...inputOf(field, common) };
  return { ...input, error: error === undefined ? [] : [{ text: error }] };
}

function inputOf(field: Field, common: Record<string, unknown>): Record<string, unknown> {
  if (field.kind === 'ticks') return { ticks: [{ ...common, choices: field.choices }] };
  if (field.kind === 'choice')
    return { [field.expanded ? 'radio' : 'choice']: [{ ...common, choices: field.choices }] };
  if (field.kind === 'text')
    return { [field.multiline ? 'area' : 'text']: [{ ...common, maxLength: field.maxLength }] };
  return { [field.kind]: [common] };
}
