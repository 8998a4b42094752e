import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../cards/form.ts';
import { readDayFields } from '../conversation/day-fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import { fold, readFields, withFields } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { municipalityNamed } from '../municipalities/named.ts';
import { type Agreement, agreementName, KINDS, type Responsible } from './agreement.ts';

/** How to keep an agreement without a form. */
export const TWIN = 'absprache erfassen: Text; Zuständig: Haan; Frist: 12.10.2023; Art: Aufgabe';
/** Nobody in particular. */
/** The choice of who keeps it: all of the round. */
export const EVERYONE = 'alle';

const LABELS = {
  text: 'text',
  'was ist vereinbart': 'text',
  zustaendig: 'municipality',
  frist: 'dueOn',
  art: 'kind',
};

/**
 * The fields of an input with the due day read, of a week or a month the last one; the typed twin brings them in one
 * text, and an operation of its own.
 */
export function termsFields(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  const fields = typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'text', LABELS) } : raw;
  return readDayFields(fields, { day: 'dueOn', of: 'last' }, now);
}

/** The fields of the form that opens, as they were typed behind its text. */
export function openingFields(raw: Raw, now: Instant): Raw {
  return termsFields(withFields(raw, 'text', LABELS), now);
}

/** The municipality that was chosen or named; undefined for everyone, null when there is none of this name. */
export function municipalityOf(typed: string, municipalities: readonly Responsible[]): Responsible | undefined | null {
  const wanted = fold(typed).folded;
  if (/^alle(?: kommunen)?$/u.test(wanted)) return undefined;
  return municipalityNamed(typed, municipalities) ?? null;
}

/** The form, empty, prefilled or with errors; `responsible` are those in whose name the member may agree. */
export function formCard(filled: Filled, responsible: readonly Responsible[], everyone: boolean): Reply {
  const { operation, agreement } = filled.values;
  const data = {
    operation: typeof operation === 'string' ? operation : randomUUID(),
    ...(agreement === undefined ? {} : { agreement }),
  };
  const form = {
    kind: agreement === undefined ? 'Neue Absprache' : agreementName({ number: Number(agreement) }),
    title: agreement === undefined ? 'Absprache erfassen' : 'Absprache ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Was geändert wird, bleibt im Verlauf sichtbar.',
    fields: fields(responsible, everyone),
    submit: { title: 'Absprache speichern', verb: 'agreements.submit', data },
  };
  const values = { kind: 'task', municipality: responsible[0]?.id, ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

function fields(responsible: readonly Responsible[], everyone: boolean): Field[] {
  const hands = responsible.map(({ id, name }) => ({ title: name, value: id }));
  const all = everyone ? [{ title: 'alle Kommunen', value: EVERYONE }] : [];
  return [
    { kind: 'text', name: 'text', label: 'Was ist vereinbart', required: true, multiline: true, maxLength: 500 },
    { kind: 'choice', name: 'municipality', label: 'Zuständig', required: true, choices: [...hands, ...all] },
    { kind: 'date', name: 'dueOn', label: 'Frist' },
    {
      kind: 'choice',
      name: 'kind',
      label: 'Art',
      expanded: true,
      choices: Object.entries(KINDS).map(([value, title]) => ({ value, title })),
    },
  ];
}

/** An agreement as its form holds it. */
export function fieldsOf({ number, text, kind, municipality, dueOn }: Agreement): Raw {
  return {
    agreement: number,
    text,
    kind,
    municipality: municipality?.id ?? EVERYONE,
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}
