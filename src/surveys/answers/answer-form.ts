import { type Field, type Filled, formData } from '../../cards/form.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { notification, type Reply } from '../../conversation/reply.ts';
import { weekdayTime } from '../../german/write.ts';
import { isOpen } from '../../responses/asking.ts';
import { toldForm as toldFormOf } from '../../responses/told.ts';
import { LONGEST_TEXT, type SurveyAnswer, typedValue } from '../answer.ts';
import { fieldWords, type SurveyField } from '../field.ts';
import { isConfidential, type Survey, VISIBILITY } from '../survey.ts';
import { surveyName } from '../wording.ts';

/** The name of the field at this place, from 0, in a form. */
export function fieldName(at: number): string {
  return `field${at + 1}`;
}

const EXAMPLES: Readonly<Record<SurveyField['kind'], string>> = {
  text: '',
  number: 'z. B. 96',
  amount: 'z. B. 17.150,00',
  'yes-no': '',
  choice: '',
  date: 'z. B. 12.10.2023',
};

/** Every field takes „k. A.“; whoever has nothing to report chooses „Fehlanzeige“ on the card. */
function inputOf(field: SurveyField, at: number): Field {
  const { label, kind, hint, required } = field;
  const shared = { name: fieldName(at), label: hint === undefined ? label : `${label} (${hint})`, required };
  if (kind === 'yes-no' || kind === 'choice')
    return { ...shared, kind: 'choice', expanded: kind === 'yes-no', choices: choicesOf(field) };
  const longest = kind === 'text' ? LONGEST_TEXT : 60;
  return { ...shared, kind: 'text', multiline: kind === 'text', placeholder: EXAMPLES[kind], maxLength: longest };
}

function choicesOf({ kind, choices = [] }: SurveyField) {
  const own =
    kind === 'yes-no'
      ? [
          { value: 'yes', title: 'ja' },
          { value: 'no', title: 'nein' },
        ]
      : choices.map((one) => ({ value: one, title: one }));
  return [...own, { value: 'k. A.', title: 'k.\u00a0A.' }];
}

/** What a form remembers of what it asks: the wording of the survey, and the labels of its fields. */
function askedNow({ asking: { wording }, fields }: Survey) {
  return { wording, labels: fields.map(({ label }) => label) };
}

/** The form in which a municipality answers. */
export function answerForm(survey: Survey, filled: Filled, now: string): Reply {
  const { number, title, closesAt, visibility } = survey;
  const until = isOpen(survey.asking, now)
    ? `änderbar bis ${weekdayTime(closesAt)}`
    : 'nach der Frist als Nachtrag gekennzeichnet';
  const form = {
    kind: surveyName(survey),
    title,
    hint: `Eine Antwort je Kommune, ${until}. Antworten ${VISIBILITY[visibility].says}. Was Sie nicht wissen: „k. A.“ eingeben.`,
    fields: survey.fields.map(inputOf),
    submit: { title: 'Antwort speichern', verb: 'surveys.answer', data: { number, ...askedNow(survey) } },
  };
  return {
    card: 'conversation/form',
    data: formData(form, filled),
    summary: notification(`Rundfrage beantworten: ${title}`),
    personal: { twin: twinOf(survey), ...(isConfidential(survey) ? { confidential: true } : {}) },
  };
}

/** The form for an answer that the Koordination was told. */
export function toldForm(survey: Survey, filled: Filled): Reply {
  const { number, asking } = survey;
  const twin = `rundfrage ${number} für Hilden per E-Mail: ${survey.fields.map(exampleOf).join('; ')}`;
  const form = toldFormOf(
    {
      kind: surveyName(survey),
      title: 'Mitgeteilte Antwort eintragen',
      hint: 'Hat sie nichts zu melden: im ersten Feld „Fehlanzeige“ eingeben.',
      asked: asking.asked,
      fields: survey.fields.map((field, at): Field => ({ ...typedInput(field, at), required: false })),
      submit: { title: 'Antwort eintragen', verb: 'surveys.enter', data: { number, ...askedNow(survey) } },
      twin,
    },
    filled,
  );
  return isConfidential(survey) ? { ...form, personal: { twin, confidential: true } } : form;
}

/** As words, so that „Fehlanzeige“ can stand there. */
function typedInput(field: SurveyField, at: number): Field {
  const { label, kind } = field;
  const maxLength = kind === 'text' ? LONGEST_TEXT : 60;
  return { kind: 'text', name: fieldName(at), label: `${label} (${fieldWords(field)})`, maxLength };
}

/** How to answer without a form. */
function twinOf({ number, fields }: Survey): string {
  return `rundfrage ${number}: ${fields.map(exampleOf).join('; ')}`;
}

function exampleOf({ kind, choices = [] }: SurveyField): string {
  if (kind === 'choice') return choices[0] ?? '…';
  return { text: '…', number: '12', amount: '4.500 €', 'yes-no': 'ja', date: '12.10.2023' }[kind];
}

/** What stands in the form of who has answered before. */
export function valuesOf({ fields }: Survey, content: SurveyAnswer | undefined): Raw {
  if (content === undefined || 'nil' in content) return {};
  return Object.fromEntries(fields.map((field, at) => [fieldName(at), typedValue(field, content.values[at])]));
}
