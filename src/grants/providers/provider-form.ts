import { randomUUID } from 'node:crypto';
import { type Choice, type Field, type Filled, formData } from '../../cards/form.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dotted } from '../../german/write.ts';
import { type Measure, measureName } from '../measure.ts';
import { FIELD_NAMES, type Provider, providerName } from '../provider.ts';

/** How to enter a provider without a form. */
export const TWIN =
  'maßnahme 3 träger anlegen: Caritasverband; weitergeleitet: 12.000; Vereinbarung vom: 01.03.2023; Nachweis fällig am: 31.01.2024';

const HINT = 'Mit * gekennzeichnete Felder sind Pflichtfelder. Bitte keine Angaben zu Leistungsbeziehenden.';
const EURO = 'z. B. 12.000,00';

/** The form of a new provider of a measure; where none was named, of one of those that stand. */
export function newForm(measures: readonly Measure[], filled: Filled): Reply {
  const { measure, operation = randomUUID() } = filled.values;
  const known = measures.find(({ number }) => String(number) === String(measure));
  const title = 'Träger eintragen';
  const form = {
    kind: known ? dotted(measureName(known.number), known.title) : 'Mittel',
    title,
    hint: HINT,
    fields: [...(known ? [] : [measureField(measures)]), ...fields()],
    more: later(filled),
    submit: {
      title: 'Träger speichern',
      verb: 'grants.add-provider',
      data: { operation, ...(known ? { measure: known.number } : {}) },
    },
  };
  const twin = known ? TWIN.replace('3', String(known.number)) : TWIN;
  return { card: 'conversation/form', data: formData(form, filled), summary: title, personal: { twin } };
}

/** The form of a provider that stands; it carries the version that was looked at. */
export function changeForm({ number, version }: Provider, filled: Filled): Reply {
  const title = `${providerName(number)} ändern`;
  const form = {
    kind: 'Mittel',
    title,
    hint: HINT,
    fields: fields(),
    more: later(filled),
    submit: { title: 'Änderung speichern', verb: 'grants.change-provider', data: { number, version } },
  };
  const twin = `träger ${number} ändern: weitergeleitet: 14.000`;
  return { card: 'conversation/form', data: formData(form, filled), summary: title, personal: { twin } };
}

function measureField(measures: readonly Measure[]): Field {
  const choices = measures.map(({ number, title }) => ({ title: `${number} ${title}`, value: String(number) }));
  return { kind: 'choice', name: 'measure', label: 'Maßnahme', required: true, choices };
}

function fields(): Field[] {
  return [
    { kind: 'text', name: 'name', label: FIELD_NAMES.name, required: true, maxLength: 120 },
    { kind: 'text', name: 'passedOn', label: FIELD_NAMES.passedOn, placeholder: EURO, maxLength: 30 },
    { kind: 'date', name: 'agreedOn', label: FIELD_NAMES.agreedOn },
    { kind: 'text', name: 'agreement', label: FIELD_NAMES.agreement, placeholder: 'https://…', maxLength: 500 },
    { kind: 'date', name: 'proofDue', label: FIELD_NAMES.proofDue },
  ];
}

/** What comes later, closed up as long as nothing of it is known. */
function later({ values }: Filled) {
  const own: Field[] = [received, accepted, repaid, repaidOn];
  return {
    title: 'Nachweis und Rückzahlung',
    says: 'Was sich später ergibt; es hat auch eigene Schaltflächen.',
    fields: own,
    unusual: own.some(({ name }) => values[name] !== undefined && values[name] !== ''),
  };
}

const received: Field = { kind: 'date', name: 'proofReceived', label: FIELD_NAMES.proofReceived };
const accepted: Field = { kind: 'date', name: 'proofAccepted', label: FIELD_NAMES.proofAccepted };
const repaid: Field = {
  kind: 'text',
  name: 'repaid',
  label: FIELD_NAMES.repaid,
  placeholder: EURO,
  maxLength: 30,
};
const repaidOn: Field = { kind: 'date', name: 'repaidOn', label: FIELD_NAMES.repaidOn };

/** The steps after money was passed on, each as it is typed; its form asks for these fields, and its button does it. */
export const STEPS = {
  eingegangen: {
    title: 'Eingang des Nachweises',
    verb: 'grants.proof-received',
    day: 'proofReceived',
    fields: [{ ...received, required: true }],
    twin: 'nachweis eingegangen am 15.01.2024',
  },
  anerkannt: {
    title: 'Nachweis anerkennen',
    verb: 'grants.proof-accepted',
    day: 'proofAccepted',
    fields: [
      { ...received, required: true },
      { ...accepted, required: true },
    ],
    twin: 'nachweis anerkannt am 20.02.2024',
  },
  rueckzahlung: {
    title: 'Rückzahlung eintragen',
    verb: 'grants.repaid',
    day: 'repaidOn',
    fields: [
      { ...repaid, required: true },
      { ...repaidOn, required: true },
    ],
    twin: 'rückzahlung 500 € am 20.02.2024',
  },
} as const;
export type Step = keyof typeof STEPS;

/** The form of a step: of one provider, or where none was named of one of those that stand. */
export function stepForm(step: Step, of: Provider | readonly Choice[], filled: Filled): Reply {
  const { title, verb, fields: own, twin } = STEPS[step];
  const one = 'number' in of ? of : undefined;
  const choices = 'number' in of ? [] : of;
  const form = {
    kind: one ? dotted(providerName(one.number), one.name) : 'Mittel',
    title,
    hint: 'Der bisherige Stand bleibt im Verlauf sichtbar.',
    fields: [
      ...(one ? [] : [{ kind: 'choice', name: 'number', label: FIELD_NAMES.name, required: true, choices } as const]),
      ...own,
    ],
    submit: { title: 'Eintragen', verb, data: one ? { number: one.number } : {} },
  };
  const typed = `träger ${one?.number ?? 4} ${twin}`;
  return { card: 'conversation/form', data: formData(form, filled), summary: title, personal: { twin: typed } };
}
