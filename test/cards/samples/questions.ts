import { formCard, joinedCard, questionCard, savedCard, similarCard } from '../../../src/questions/cards.ts';
import {
  answeredCard,
  confirmCard,
  reopenedCard,
  rewordedCard,
  rewordForm,
  withdrawnCard,
} from '../../../src/questions/changes/change-cards.ts';
import { notesForm } from '../../../src/questions/changes/notes.ts';
import { listCard } from '../../../src/questions/list/list-card.ts';
import { listQuestions, type Question } from '../../../src/questions/question.ts';
import { closedCard, closeForm, courseForm } from '../../../src/questions/waiting/course-forms.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const TEXT = 'Werden AGH-Stellen refinanziert?';
const LONG =
  'Können die Gesamtmietkosten von Beratungsstellen, die vor dem 1. Januar 2023 schon gefördert wurden, zur Entlastung der Träger auch dann übernommen werden, wenn der Mietvertrag über das Programmende hinaus läuft?';
const HAAN = { id: 'haan', name: 'Haan' };
const [haan, hilden] = [
  { id: 'haan', coordinates: false },
  { id: 'hilden', coordinates: false },
];
const asker = (id: string, name: string) => ({
  municipality: { id, name },
  office: `Sozialamt ${name}`,
  askedAt: '2023-10-05T07:00:00.000Z',
});

/** A question of the list; samples change what they need. */
function ministryQuestion(change: Partial<Question> = {}): Question {
  return {
    number: 3,
    text: TEXT,
    createdAt: '2023-10-05T07:00:00.000Z',
    askers: [asker('hilden', 'Hilden'), asker('velbert', 'Velbert')],
    events: [],
    ...change,
  };
}

const submitted = ministryQuestion({ number: 2, submittedAt: '2023-10-12T07:00:00.000Z', topicArea: 'Sonstiges' });
const answered = ministryQuestion({
  number: 4,
  topicArea: 'Wohnungslosenhilfe',
  submittedAt: '2023-10-12T07:00:00.000Z',
  answer: { at: '2023-11-02T08:00:00.000Z', reference: 'E-Mail des MAGS vom 02.11.2023' },
});
const REASON = 'Die Neufassung der Richtlinie regelt es.';
const waiting = ministryQuestion({
  number: 7,
  submittedAt: '2023-10-12T07:00:00.000Z',
  events: [
    { kind: 'inquired', on: '2023-11-23' },
    { kind: 'interim', on: '2023-12-01', text: 'MAGS NRW prüft noch' },
  ],
});
const partly = ministryQuestion({
  ...waiting,
  number: 8,
  events: [...waiting.events, { kind: 'partly', on: '2023-12-11', text: 'E-Mail vom 11.12.2023' }],
});
const closed = ministryQuestion({
  ...waiting,
  number: 9,
  events: [...waiting.events, { kind: 'closed', on: '2024-02-01', text: REASON }],
});
const KREIS = { id: 'kreis', coordinates: true };
const long = ministryQuestion({
  number: 128,
  text: LONG,
  topicArea: 'Sozial- und Schuldnerberatung',
  askers: samplePlan.municipalities.map(({ id, name }) => asker(id, name)),
});
const changed = ministryQuestion({
  changes: [
    {
      what: 'wording',
      municipality: 'Hilden',
      office: 'Sozialamt Hilden',
      at: '2023-10-12T07:00:00.000Z',
      before: LONG,
    },
    { what: 'withdrawn', municipality: 'Haan', office: 'Sozialamt Haan', at: '2023-10-11T07:00:00.000Z' },
  ],
});
const reopened = ministryQuestion({
  changes: [
    {
      what: 'reopened',
      municipality: 'Kreis Mettmann',
      office: 'Koordination',
      at: '2023-10-12T07:00:00.000Z',
      before: 'MAGS NRW, Auskunft vom 02.10.2023',
    },
  ],
});
const withdrawn = ministryQuestion({ askers: [], changes: changed.changes?.slice(1) });
const areas = samplePlan.topicAreas;
const many = [
  ministryQuestion(),
  submitted,
  answered,
  long,
  ministryQuestion({ number: 5, topicArea: 'Energie' }),
  ministryQuestion({ number: 6 }),
  waiting,
  partly,
  closed,
];
const typed = [TEXT, LONG, REASON];
const VIEW = 'Die Runde hält dies für zulässig.';
const noted = ministryQuestion({ circumstances: LONG, view: VIEW });
const operation = '00000000-0000-4000-8000-000000000003';

const form = samplesOf('Frage ans MAGS: Formular');
const one = samplesOf('Frage ans MAGS');
const similar = samplesOf('Frage ans MAGS: ähnlich');
const list = samplesOf('Fragen ans MAGS: Liste');

/** The cards of questions to the ministry. */
export const questionSamples: readonly Sample[] = [
  form('leer', formCard(areas, { values: { operation } })),
  form(
    'mit einem Fehler',
    formCard(areas, {
      values: { operation, question: TEXT, topicArea: 'Allerlei' },
      errors: { topicArea: `Bitte eines dieser Themenfelder wählen: ${areas.join(', ')}.` },
      attempt: 1,
    }),
    typed,
  ),
  one('aufgenommen', savedCard(ministryQuestion(), { reader: hilden, isForm: false }), typed),
  one(
    'aufgenommen mit Formular',
    savedCard(ministryQuestion({ topicArea: 'Energie' }), { reader: undefined, isForm: true }),
    typed,
  ),
  one('gesammelt, andere fragen', questionCard(ministryQuestion(), haan), typed),
  one('beim MAGS', questionCard(submitted, hilden), typed),
  one('beantwortet', questionCard(answered, haan), typed),
  one('Zwischennachricht, für die Koordination', questionCard(waiting, KREIS), typed),
  one('teilweise beantwortet', questionCard(partly, haan), typed),
  one('ohne Antwort abgeschlossen, für die Koordination', questionCard(closed, KREIS), typed),
  one('Stand vermerken', courseForm(waiting, { values: { on: '2023-12-01' } }), typed),
  one(
    'Stand vermerken, mit Fehler',
    courseForm(waiting, {
      values: { on: '2023-09-01', kind: 'interim' },
      errors: { on: 'Die Frage liegt erst seit 12.10.2023 beim MAGS.' },
      attempt: 1,
    }),
    typed,
  ),
  one('Ohne Antwort abschließen', closeForm(waiting, { values: {} }), typed),
  one('ohne Antwort abgeschlossen: an alle, die fragen', closedCard(waiting, REASON), typed),
  one('gesammelt, die eigene', questionCard(ministryQuestion(), hilden), typed),
  one('geändert', questionCard(changed, { id: 'kreis', coordinates: true }, 'geändert'), typed),
  one('zurückgezogen', questionCard(withdrawn, haan), typed),
  one('Wortlaut ändern', rewordForm(ministryQuestion(), { values: { question: TEXT } }), typed),
  one(
    'Wortlaut ändern, mit Fehler',
    rewordForm(ministryQuestion(), {
      values: { question: '' },
      errors: { question: 'Bitte eine Frage eingeben.' },
      attempt: 1,
    }),
    typed,
  ),
  one('beantwortet, für die Koordination', questionCard(answered, { id: 'kreis', coordinates: true }), typed),
  one('wieder geöffnet', questionCard(reopened, haan), typed),
  one('beantwortet: an alle, die fragen', answeredCard(answered), typed),
  one('für alle zurückziehen?', confirmCard(ministryQuestion(), 'haan hilden'), typed),
  one('wieder offen: an alle, die fragen', reopenedCard(answered), typed),
  one('von der Koordination zurückgezogen: an alle, die fragen', withdrawnCard(ministryQuestion()), typed),
  one('neuer Wortlaut für die anderen', rewordedCard(changed, 'Hilden'), typed),
  one('für das Schreiben ergänzt', questionCard(noted, { id: 'kreis', coordinates: true }), [...typed, VIEW]),
  one('Sachverhalt und Auffassung', notesForm(noted, { values: { view: VIEW } }), [...typed, VIEW]),
  one('langer Text', questionCard(long, haan), typed),
  one('mitgefragt', joinedCard(ministryQuestion(), { reader: haan, name: 'Haan' }, true), typed),
  one('schon mitgefragt', joinedCard(ministryQuestion(), { reader: haan, name: 'Haan' }, false), typed),
  similar('von anderen gefragt', similarCard({ question: 'Ist AGH möglich?', operation }, ministryQuestion(), HAAN), [
    ...typed,
    'Ist AGH möglich?',
  ]),
  similar(
    'selbst schon gefragt',
    similarCard({ question: LONG, operation }, ministryQuestion({ askers: [asker('haan', 'Haan')] }), HAAN),
    typed,
  ),
  list('leer', listCard(listQuestions([], { topicAreas: areas, page: 1 }))),
  list('ein Eintrag', listCard(listQuestions([ministryQuestion()], { topicAreas: areas, page: 1 })), typed),
  list('viele Einträge', listCard(listQuestions(many, { topicAreas: areas, page: 1 })), typed),
  list('letzte Seite', listCard(listQuestions(many, { topicAreas: areas, page: 2 })), typed),
];
