import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../cards/form.ts';
import type { Raw } from '../conversation/inputs.ts';
import { readFields, withFields } from '../conversation/phrase.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Instant } from '../german/berlin.ts';
import { EVERY_CITY, type Responsibility, responsibilityName } from './responsibility.ts';
import { fieldsOf, type Known, LABELS, NO_AREA, NO_MUNICIPALITY, withDays } from './terms.ts';

/** How to keep a responsibility without a form. */
export const TWIN =
  'zuständigkeit erfassen: Notunterkünfte; Themenfeld: Wohnungslosenhilfe; Zuständig: Velbert; Ansprechstelle: Sozialamt Velbert; Gilt ab: 01.11.2023';

/** The fields of an input with its days read; the typed twin brings them in one text, and an operation of its own. */
export function termsFields(raw: Raw, now: Instant): Raw {
  const { typed } = raw;
  const fields = typeof typed === 'string' ? { operation: randomUUID(), ...readFields(typed, 'task', LABELS) } : raw;
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return withDays(Object.fromEntries(filled), now);
}

/** The fields of the form that opens, as they were typed behind its task. */
export function openingFields(raw: Raw, now: Instant): Raw {
  return termsFields(withFields(raw, 'task', LABELS), now);
}

/** What its form holds of a responsibility: its fields, its number and the version that was seen. */
export function formFields(one: Responsibility): Raw {
  return { ...fieldsOf(one), responsibility: one.number, version: one.version };
}

/** The form, empty, prefilled or with errors. */
export function formCard(filled: Filled, known: Known): Reply {
  const { operation, responsibility, version } = filled.values;
  const isNew = responsibility === undefined;
  const form = {
    kind: isNew ? 'Neue Zuständigkeit' : responsibilityName({ number: Number(responsibility) }),
    title: isNew ? 'Zuständigkeit erfassen' : 'Zuständigkeit ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Bitte nennen Sie Stellen, keine Namen. Was geändert wird, bleibt im Verlauf sichtbar.',
    fields: fields(known),
    submit: {
      title: 'Zuständigkeit speichern',
      verb: 'responsibilities.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(isNew ? {} : { responsibility, version }),
      },
    },
  };
  const values = { topicArea: NO_AREA, ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

function fields({ municipalities, topicAreas }: Known): Field[] {
  const bearers = municipalities.map(({ id, name }) => ({ title: name, value: id }));
  const areas = topicAreas.map((area) => ({ title: area, value: area }));
  return [
    { kind: 'text', name: 'task', label: 'Aufgabe', required: true, maxLength: 200 },
    {
      kind: 'choice',
      name: 'municipality',
      label: 'Zuständig',
      required: true,
      choices: [...bearers, { title: EVERY_CITY, value: NO_MUNICIPALITY }],
    },
    {
      kind: 'choice',
      name: 'topicArea',
      label: 'Themenfeld',
      choices: [{ title: 'keines', value: NO_AREA }, ...areas],
    },
    {
      kind: 'text',
      name: 'contact',
      label: 'Ansprechstelle',
      maxLength: 200,
      placeholder: 'Eine Stelle, z. B. Sozialamt Velbert, Fachdienst Wohnen',
    },
    {
      kind: 'text',
      name: 'standIn',
      label: 'Vertretung',
      maxLength: 200,
      placeholder: 'Eine Stelle, z. B. Kreissozialamt',
    },
    { kind: 'text', name: 'network', label: 'Netzwerk', maxLength: 300 },
    { kind: 'date', name: 'validFrom', label: 'Gilt ab' },
    { kind: 'date', name: 'validTo', label: 'Gilt bis' },
    {
      kind: 'text',
      name: 'source',
      label: 'Quelle',
      maxLength: 200,
      placeholder: 'z. B. Beschluss 2023/04 oder Absprache vom 07.02.2023',
    },
  ];
}

/** Asks for the last day of a responsibility. */
export function endCard({ number, task }: Responsibility, filled: Filled): Reply {
  const form = {
    kind: responsibilityName({ number }),
    title: 'Zuständigkeit beenden',
    hint: `„${task}“ gilt bis zum letzten Tag und bleibt danach im Verlauf sichtbar.`,
    fields: [{ kind: 'date', name: 'on', label: 'Letzter Tag', required: true }] satisfies Field[],
    submit: { title: 'Zuständigkeit beenden', verb: 'responsibilities.end', data: { number } },
  };
  const twin = `zuständigkeit ${number} beenden zum 31.12.2023`;
  return { card: 'conversation/form', data: formData(form, filled), summary: form.title, personal: { twin } };
}
