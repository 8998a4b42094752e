import { becoming } from '../../../src/becoming.ts';
import type { Asking, Given } from '../../../src/responses/asking.ts';
import type { SurveyAnswer } from '../../../src/surveys/answer.ts';
import { answerForm, toldForm } from '../../../src/surveys/answers/answer-form.ts';
import { draftForm, waitingLine } from '../../../src/surveys/drafting/draft-form.ts';
import type { SurveyField } from '../../../src/surveys/field.ts';
import { listCard } from '../../../src/surveys/overview/list-card.ts';
import type { Survey } from '../../../src/surveys/survey.ts';
import { type Shown, surveyCard } from '../../../src/surveys/survey-card.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-10T09:05:00.000Z';
const AFTER = '2023-10-13T10:00:00.000Z';
const TITLE = 'Wie viele Haushalte erhielten bis 30.09.2023 Einzelfallhilfe?';
const TEXT = 'Wir laden zweimal im Jahr alle Träger ein; das spart "viele" Einzelgespräche.';
const PURPOSE = 'Für den Zwischenbericht an das MAGS.';
const asked = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
const head = {
  personId: 'p',
  office: 'Sozialamt Haan',
  municipality: { id: 'haan', name: 'Haan' },
  roles: ['head'],
} as const;
const coordination = {
  ...head,
  office: 'Koordination',
  municipality: { id: 'kreis', name: 'Kreis Mettmann' },
  roles: ['coordinator', 'head'],
} as const;

const fields: readonly SurveyField[] = [
  { label: 'Haushalte', kind: 'number', required: true },
  { label: 'Betrag', kind: 'amount', required: false },
];

/** An answer of the municipality at this place in the round. */
export function surveyAnswer(at: number, content: SurveyAnswer, change: Partial<Given<SurveyAnswer>> = {}) {
  const municipality = asked[at] ?? { id: 'none', name: 'None' };
  const office = `Sozialamt ${municipality.name}`;
  return { ...{ municipality, content, office, given: 'head' as const, at: NOW, version: 1, wording: 0 }, ...change };
}

const FIGURES = [
  [128, 22_400],
  [96, 17_150],
  [74, 11_900],
  [143, 26_780],
  [117, 20_310],
  [102, 18_640],
  undefined,
  [211, 41_250],
  [265, 48_900],
  'nil',
  [48, 9150],
] as const;
const answers = FIGURES.flatMap((figures, at) => {
  if (figures === undefined) return [];
  const content = figures === 'nil' ? { nil: true as const } : { values: figures.map(String) };
  return [surveyAnswer(at, content)];
});

function asking(change: Partial<Asking<SurveyAnswer>> = {}): Asking<SurveyAnswer> {
  return {
    number: 3,
    state: 'open',
    wording: 0,
    openedAt: '2023-10-05T07:00:00.000Z',
    closesAt: AFTER,
    asked,
    answers,
    replaced: [],
    acts: [],
    ...change,
  };
}

/** A survey; samples and tests change what they need. */
export function surveyOf(change: Partial<Survey> = {}): Survey {
  return {
    number: 3,
    title: TITLE,
    fields,
    visibility: 'after-end',
    closesAt: AFTER,
    municipalityId: 'haan',
    office: 'Sozialamt Haan',
    asking: asking(),
    ...change,
  };
}

const texts = {
  fields: [{ label: 'Was hat sich bewährt?', kind: 'text', required: true }] as const,
  asking: asking({ state: 'closed', answers: [0, 1, 3, 5, 8].map((at) => surveyAnswer(at, { values: [TEXT] })) }),
};
const six: readonly SurveyField[] = [
  ...fields,
  { label: 'Geht es weiter?', kind: 'yes-no', required: true },
  { label: 'Träger', kind: 'choice', required: true, choices: ['Stadt', 'Verband'] },
  { label: 'Beginn', kind: 'date', required: false, hint: 'erster Bescheid' },
  { label: 'Bemerkung', kind: 'text', required: false },
];
const act = { at: NOW, office: 'Koordination', reason: 'Herbstferien' };
const survey = samplesOf('Rundfrage');
const form = samplesOf('Rundfrage: Formular');
const one = (change: Partial<Survey>, shown: Partial<Shown> = {}) =>
  surveyCard(surveyOf(change), { now: NOW, ...shown });
const some = answers.filter((_, at) => ![3, 7, 8].includes(at));
const draft = asking({ state: 'draft', asked: [], answers: [] });
const closed = asking({ state: 'closed' });
const typed = [TITLE, TEXT, PURPOSE];

/** Surveys in all states. */
export const surveySamples: readonly Sample[] = [
  survey('Ergebnis im Kanal', one({ asking: closed }, { now: AFTER }), typed),
  survey('läuft, Sicht von Haan', one({ asking: asking({ answers: some }) }, { reader: head }), typed),
  survey('Entwurf', one({ asking: draft, purpose: PURPOSE, fields: six }, { reader: coordination }), typed),
  survey(
    'Entwurf, Frist vorbei',
    surveyCard(surveyOf({ asking: draft }), { now: '2024-02-01T08:00:00.000Z', reader: coordination }),
    typed,
  ),
  survey('Entwurf wartet', waitingLine(surveyOf({ asking: draft })), typed),
  survey('im Kanal', one({ asking: asking({ answers: some }), purpose: PURPOSE }), typed),
  survey(
    'Antwort fehlt',
    one({ asking: asking({ answers: answers.slice(2) }), visibility: 'at-once' }, { reader: head }),
    typed,
  ),
  survey(
    'vertraulich, Koordination',
    one({ asking: closed, visibility: 'coordination' }, { now: AFTER, reader: coordination }),
    typed,
  ),
  survey('vertraulich, im Kanal', one({ asking: closed, visibility: 'coordination' }, { now: AFTER }), typed),
  survey(
    'mit Nachtrag und Mitteilung',
    one(
      {
        asking: asking({
          state: 'closed',
          acts: [{ ...act, kind: 'extended', endBefore: '2023-10-12T10:00:00.000Z' }],
          answers: [
            ...answers.slice(0, 8),
            surveyAnswer(8, { values: ['1', null], told: '2023-10-09' }, { given: 'e-mail' }),
            surveyAnswer(9, { values: ['5', '6.5'] }, { at: AFTER }),
          ],
        }),
      },
      { now: AFTER, reader: head },
    ),
    typed,
  ),
  survey(
    'eine Seite je Feld',
    one({ asking: asking({ state: 'closed', answers: answersOfSix() }), fields: six }, { now: AFTER, page: 2 }),
    typed,
  ),
  survey('Texte', one(texts, { now: AFTER, reader: head, becoming }), typed),
  survey('abgebrochen', one({ asking: asking({ state: 'cancelled', acts: [{ ...act, kind: 'cancelled' }] }) }), typed),
  survey('abgeschlossen', one({ asking: closed, finishedAt: AFTER }, { now: AFTER, reader: coordination }), typed),
  survey(
    'Liste',
    listCard({ items: [{ ...surveyOf(), state: 'open' }], total: 6, page: 1, pages: 2, size: 5 }, NOW),
    typed,
  ),
  survey('es gibt keine', listCard({ items: [], total: 0, page: 1, pages: 1, size: 5 }, NOW)),
  form('leer', draftForm({ values: { closesOn: '2023-10-13', closesTime: '12:00' } })),
  form(
    'mit Fehler',
    draftForm({
      values: { fields: 'Haushalte: Menge' },
      errors: { fields: '„Menge“ ist keine Art von Feld („Haushalte“).' },
      attempt: 1,
    }),
    ['Haushalte: Menge', 'Menge'],
  ),
  form('Antwort', answerForm(surveyOf({ fields: six }), { values: { field1: '96' } }, NOW), typed),
  form(
    'mitgeteilte Antwort',
    toldForm(surveyOf({ fields: six }), { values: { how: 'e-mail', told: '2023-10-09' } }),
    typed,
  ),
];

function answersOfSix() {
  const values = ['96', '17150.5', 'yes', 'Verband', '2023-10-12', TEXT];
  return [0, 2, 4].map((at) => surveyAnswer(at, { values }));
}
