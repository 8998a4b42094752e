import { randomUUID } from 'node:crypto';
import { type Field, type Filled, formData } from '../../cards/form.ts';
import { notice } from '../../conversation/cards.ts';
import { fold } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import { endAgain, sentEnd } from '../../responses/draft-end.ts';
import { fieldLine } from '../field.ts';
import { type Survey, VISIBILITY, type Visibility } from '../survey.ts';
import { surveyName } from '../wording.ts';

/** How to ask all without a form. */
export const TWIN =
  'rundfrage anlegen: Titel; Wozu: …; Felder: Haushalte: Zahl, Pflicht | Betrag: Betrag; Frist: 13.10.2023 12:00; Antworten sehen: alle sofort';

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Frage', required: true, maxLength: 140 },
  { kind: 'text', name: 'purpose', label: 'Wozu wird gefragt', multiline: true, maxLength: 500 },
  {
    kind: 'text',
    name: 'fields',
    label: 'Felder, eines je Zeile',
    required: true,
    multiline: true,
    placeholder: 'Haushalte: Zahl, Pflicht\nBetrag: Betrag, Hinweis nur Landesmittel\nTräger: Auswahl Stadt / Verband',
    maxLength: 1500,
  },
  { kind: 'date', name: 'closesOn', label: 'Antworten bis (Datum)', required: true },
  { kind: 'time', name: 'closesTime', label: 'Antworten bis (Uhrzeit)', required: true },
  {
    kind: 'choice',
    name: 'visibility',
    label: 'Antworten sehen',
    required: true,
    expanded: true,
    choices: Object.entries(VISIBILITY).map(([value, { title }]) => ({ value, title })),
  },
];

const HINT =
  'Mit * gekennzeichnete Felder sind Pflichtfelder. Ein bis sechs Felder: Name, Doppelpunkt, dann Text, Zahl, Betrag, Ja/Nein, Auswahl oder Datum, dazu Pflicht und Hinweis. Alle Zeiten in deutscher Ortszeit.';

/** The form, empty, prefilled or with errors; with a number, it changes what is drafted. */
export function draftForm(filled: Filled, number?: number): Reply {
  const { operation, ...others } = filled.values;
  const form = {
    kind: number === undefined ? 'Neue Rundfrage' : surveyName({ number }),
    title: number === undefined ? 'Rundfrage vorbereiten' : 'Rundfrage ändern',
    hint: HINT,
    fields: FIELDS,
    submit: {
      title: 'Vorschau ansehen',
      verb: 'surveys.submit',
      data: {
        operation: typeof operation === 'string' ? operation : randomUUID(),
        ...(number === undefined ? {} : { number }),
        ...sentEnd(others),
      },
    },
  };
  const values = { visibility: 'after-end', ...filled.values };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values }),
    summary: form.title,
    personal: { twin: TWIN },
  };
}

/** What stands in the form of a survey that is asked again, or changed. */
export function valuesOf(survey: Survey, now: Instant) {
  const { title, purpose = '', fields, visibility } = survey;
  return { title, purpose, fields: fields.map(fieldLine).join('\n'), visibility, ...endAgain(survey, now) };
}

/** Who sees the answers, as it was chosen or typed: *alle sofort*, *alle nach dem Ende*, *vertraulich*. */
export function readVisibility(typed: string): Visibility | undefined {
  const { folded } = fold(typed);
  const chosen = (Object.keys(VISIBILITY) as Visibility[]).find((one) => one === folded);
  if (chosen) return chosen;
  if (/koordination|vertraulich/u.test(folded)) return 'coordination';
  if (/sofort|gleich|direkt/u.test(folded)) return 'at-once';
  return /ende|frist|danach|spaeter/u.test(folded) ? 'after-end' : undefined;
}

/** Tells the Koordination of a draft where none of them has a personal chat. */
export function waitingLine(survey: Survey): Reply {
  return notice({
    kind: surveyName(survey),
    status: 'Entwurf',
    title: survey.title,
    text: `${survey.office} hat eine Rundfrage vorbereitet. Die Koordination veröffentlicht sie, auch mit „rundfrage ${survey.number} veröffentlichen“.`,
    ways: [{ title: 'Veröffentlichen', verb: 'surveys.open', data: { number: survey.number } }],
  });
}
