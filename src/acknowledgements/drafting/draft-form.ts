import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import type { Raw } from '../../conversation/inputs.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { endAgain, sentEnd } from '../../responses/draft-end.ts';
import { type Acknowledgement, acknowledgementName } from '../acknowledgement.ts';

/** How to let something go round without a form. */
export const TWIN =
  'kenntnisnahme anlegen: Titel; Text: …; Link: https://…; Frist: 13.10.2023 12:00; Mitarbeitende: ja';

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Worum geht es', required: true, maxLength: 140 },
  { kind: 'text', name: 'text', label: 'Text', multiline: true, maxLength: 2000 },
  { kind: 'text', name: 'link', label: 'Link', placeholder: 'https://…, auch zu einer Datei im Team', maxLength: 500 },
  { kind: 'date', name: 'closesOn', label: 'Bestätigen bis (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Bestätigen bis (Uhrzeit)', required: true },
  {
    kind: 'choice',
    name: 'staff',
    label: 'Auch Mitarbeitende bestätigen',
    required: true,
    expanded: true,
    choices: [
      { value: 'no', title: 'nein' },
      { value: 'yes', title: 'ja' },
    ],
  },
];

/** The form, empty, prefilled or with errors; a version of a document goes with it, and with a number it changes a draft. */
export function draftForm(filled: Filled, number?: number): Reply {
  const { operation, document, validFrom, ...others } = filled.values;
  const form = {
    kind: number === undefined ? 'Neue Kenntnisnahme' : acknowledgementName({ number }),
    title: number === undefined ? 'Zur Kenntnis geben' : 'Entwurf ändern',
    hint: 'Mit * gekennzeichnete Felder sind Pflichtfelder, ebenso ein Text oder ein Link. Alle Zeiten in deutscher Ortszeit. Eine Kenntnisnahme ist keine Zustimmung.',
    fields: FIELDS,
    submit: {
      title: 'Vorschau ansehen',
      verb: 'acknowledgements.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(number === undefined ? {} : { number }),
        ...sentEnd(others),
        ...(typeof document === 'string' && typeof validFrom === 'string' ? { document, validFrom } : {}),
      },
    },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: { staff: 'no', ...filled.values } }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** What stands in the form of a draft that is changed. */
export function valuesOf(draft: Acknowledgement, now: Instant): Raw {
  const { title, text = '', link = '', version, staffMay } = draft;
  return { title, text, link, staff: staffMay ? 'yes' : 'no', ...version, ...endAgain(draft, now) };
}

/** Tells the Koordination of a draft where none of them has a personal chat. */
export function waitingLine(one: Acknowledgement): Reply {
  return notice({
    kind: acknowledgementName(one),
    status: 'Entwurf',
    title: one.title,
    text: `${one.office} hat eine Kenntnisnahme vorbereitet. Die Koordination veröffentlicht sie, auch mit „kenntnisnahme ${one.number} veröffentlichen“.`,
    ways: [{ title: 'Veröffentlichen', verb: 'acknowledgements.open', data: { number: one.number } }],
  });
}
