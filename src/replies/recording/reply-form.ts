import { randomUUID } from 'node:crypto';
import { type Choice, type Field, type Filled, formData } from '../../cards/form.ts';
import { readDayFields } from '../../conversation/day-fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Instant } from '../../german/berlin.ts';
import type { AskedQuestion } from '../needs.ts';
import { FORMS, NO_DAY, NO_END, questionName, type Recorded, SCOPES, standing } from '../reply.ts';

/** How a reply is recorded without a form. */
export function twinOf(number: number): string {
  return `antwort auf frage ${number}: …; vom: 02.10.2023; Form: schriftlich; Umfang: ganz`;
}

const LABELS = {
  antwort: 'text',
  text: 'text',
  vom: 'on',
  'antwort vom': 'on',
  tag: 'on',
  form: 'form',
  'wie geantwortet wurde': 'form',
  umfang: 'scope',
  'offen bleibt': 'rest',
  'was offen bleibt': 'rest',
  aktenzeichen: 'reference',
  betreff: 'reference',
  'aktenzeichen oder betreff': 'reference',
  'gilt bis': 'validTo',
  ersetzt: 'replaces',
  'ersetzt fruehere': 'replaces',
};

/** The fields of an input with its days read; the typed twin brings them in one text. */
export function readReply({ typed, ...raw }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? { ...raw, ...readFields(typed, 'text', LABELS) } : raw;
  const said = readDayFields(fields, { day: 'on', towards: 'past', hint: NO_DAY }, now);
  return readDayFields(said, { day: 'validTo', towards: 'future', hint: NO_END }, now);
}

const choices = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, title]) => ({ value, title }));

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'text', label: 'Antwort', required: true, multiline: true, maxLength: 4000 },
  { kind: 'date', name: 'on', label: 'Antwort vom', required: true },
  {
    kind: 'choice',
    name: 'form',
    label: 'Wie geantwortet wurde',
    required: true,
    expanded: true,
    choices: choices(FORMS),
  },
  { kind: 'choice', name: 'scope', label: 'Umfang', required: true, expanded: true, choices: choices(SCOPES) },
  { kind: 'text', name: 'rest', label: 'Was offen bleibt', maxLength: 500 },
  { kind: 'text', name: 'reference', label: 'Aktenzeichen oder Betreff', maxLength: 80 },
  { kind: 'date', name: 'validTo', label: 'Gilt bis (leer: unbefristet)' },
];

const REPLACES: Field = {
  kind: 'choice',
  name: 'replaces',
  label: 'Ersetzt frühere Antworten',
  choices: [
    { title: 'Ja, sie gelten nur bis zum Tag davor', value: 'yes' },
    { title: 'Nein, beide gelten', value: 'no' },
  ],
};

/** The form in which the Koordination records what the ministry has replied to a question. */
export function replyForm(question: AskedQuestion, before: readonly Recorded[], filled: Filled): Reply {
  const { number, text } = question;
  const operation = typeof filled.values['operation'] === 'string' ? filled.values['operation'] : randomUUID();
  const values = { form: 'written', scope: 'whole', ...filled.values };
  const form = {
    kind: `Antwort des MAGS: ${questionName(number)}`,
    title: text,
    hint: `Die Antwort zählt sofort als Wissen, und wer gefragt hat, wird benachrichtigt. Mündliches bleibt ein Bericht. Bitte keine Namen. Eine Datei senden Sie hier mit den Worten „antwort auf frage ${number}“.`,
    fields: [...FIELDS, ...(standing(before).length === 0 ? [] : [REPLACES])],
    submit: { title: 'Antwort erfassen', verb: 'replies.record', data: { number: String(number), operation } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, { ...filled, values: shown(values) }),
    summary: 'Antwort erfassen',
    personal: { twin: twinOf(number) },
  };
}

/** A date field that does not hold a day would break; its error says what to enter. */
function shown(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/u.test(String(value)) ? value : '');
  return { ...values, on: day(values['on']), validTo: day(values['validTo']) };
}
