import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import { deadlineAt } from '../../responses/deadline.ts';
import { type Collection, collectionName } from '../collection.ts';

/** How to open a collection without a form. */
export const TWIN = 'sammlung anlegen: Fragen zum Stärkungspakt NRW; Anlass: …; Frist: 13.10.2023 12:00';

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Betreff', required: true, maxLength: 140 },
  { kind: 'text', name: 'occasion', label: 'Anlass', multiline: true, maxLength: 2000 },
  { kind: 'date', name: 'closesOn', label: 'Fragen ergänzen bis (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Fragen ergänzen bis (Uhrzeit)', required: true },
];

/** The form, empty, prefilled or with errors; with a number it changes a draft. */
export function draftForm(filled: Filled, number?: number): Reply {
  const { operation } = filled.values;
  const form = {
    kind: number === undefined ? 'Fragen ans MAGS' : collectionName({ number }),
    title: number === undefined ? 'Fragen sammeln' : 'Entwurf ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder. Die Fragen der Liste gehören von selbst dazu. Alle Zeiten in deutscher Ortszeit.',
    fields: FIELDS,
    submit: {
      title: 'Vorschau ansehen',
      verb: 'collections.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(number === undefined ? {} : { number }),
      },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** What stands in the form of a draft that is changed. */
export function valuesOf({ title, occasion = '', closesAt }: Collection): Raw {
  return { title, occasion, ...deadlineAt(closesAt) };
}
