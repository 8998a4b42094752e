import { pageOf } from '../../../src/cards/page.ts';
import { decisionCard, listCard } from '../../../src/decisions/cards.ts';
import type { Decision } from '../../../src/decisions/decision.ts';
import { implementationCard, type Shown } from '../../../src/decisions/implementation/card.ts';
import { toldReport } from '../../../src/decisions/implementation/entering.ts';
import { reportForm } from '../../../src/decisions/implementation/reporting.ts';
import { dueForm } from '../../../src/decisions/implementation/setting.ts';
import type { Implementation, Progress } from '../../../src/decisions/implementation.ts';
import { renewForm } from '../../../src/decisions/validity/renewing.ts';
import { validityForm } from '../../../src/decisions/validity/setting.ts';
import type { Given } from '../../../src/responses/asking.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const QUESTION = 'Soll der Entwurf aus Haan die gemeinsame Richtlinie für die Einzelfallhilfe werden?';
const BACKGROUND = 'Die Runde hat am 7. Februar 2023 vereinbart, die Einzelfallhilfe kreiseinheitlich zu regeln.';
const names = samplePlan.municipalities.map(({ name }) => name);

/** A decision of the register; samples change what they need. */
export function decided(change: Partial<Decision> = {}): Decision {
  return {
    year: 2023,
    number: 4,
    vote: 7,
    question: QUESTION,
    background: BACKGROUND,
    wording: `Die Runde verständigt sich auf ein Ja zu der Frage: „${QUESTION}“`,
    grounds: 'Konsent: kein begründeter Einwand. 9\u00a0von\u00a011\u00a0Kommunen haben abgestimmt, nötig waren 6.',
    support: `Konsent, 9 von 11; ohne Rückmeldung: ${names.slice(9).join(', ')}`,
    decidedAt: '2023-08-21T10:00:00.000Z',
    answers: names.slice(0, 9).map((municipality) => ({ municipality, answer: 'Zustimmung' })),
    silent: names.slice(9),
    agreed: names.slice(0, 9).map((name) => ({ id: name, name })),
    replaces: [],
    ...change,
  };
}

const replacedBy = { by: { year: 2023, number: 7 }, at: '2023-09-18T10:00:00.000Z', office: 'Koordination' };
const many = Array.from({ length: 12 }, (_, at) => decided({ number: 12 - at, ...(at === 3 ? { replacedBy } : {}) }));

const all = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
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
const NOTE = 'Die Satzung tritt zum 1. Januar in Kraft.';

function said(at: number, content: Progress, change: Partial<Given<Progress>> = {}): Given<Progress> {
  const municipality = all[at] ?? { id: 'none', name: 'None' };
  const office = `Sozialamt ${municipality.name}`;
  return { municipality, content, office, given: 'head', at: NOW, version: 1, wording: 0, ...change };
}

/** An implementation that those of the first nine have answered so far as they are given. */
function implemented(answers: readonly Given<Progress>[], replaced: readonly Given<Progress>[] = []): Implementation {
  const asked = all.slice(0, 9);
  const times = { openedAt: '2023-08-22T08:00:00.000Z', closesAt: '2023-12-31T22:59:00.000Z' };
  const asking = { number: 7, state: 'open', wording: 0, ...times, asked, answers, replaced, acts: [] } as const;
  return { vote: 7, year: 2023, number: 4, question: QUESTION, asking };
}

const mixed = implemented(
  [
    said(0, { state: 'done', on: '2023-09-28', note: NOTE }),
    said(2, { state: 'tabled', on: '2023-09-20', paper: 'Ausschussvorlage 3' }),
    said(3, { state: 'under-way' }, { given: 'e-mail', toldOn: '2023-10-04' }),
    said(4, { state: 'planned' }),
    said(5, { state: 'not-planned', note: NOTE }),
  ],
  [said(0, { state: 'planned' })],
);
const shown = (change: Partial<Shown> = {}): Shown => ({ now: NOW, all, holds: true, ...change });

function validity(until: string) {
  return { of: { year: 2023, number: 4 }, version: 1, until, repealed: false, office: 'Koordination', at: NOW };
}

const implementation = samplesOf('Umsetzung');
const geltung = samplesOf('Geltung');
const decision = samplesOf('Beschluss');
const list = samplesOf('Beschlüsse');

/** Decisions and their register in all states. */
export const decisionSamples: readonly Sample[] = [
  decision('gilt', decisionCard(decided(), { now: NOW }), [QUESTION, BACKGROUND]),
  decision(
    'mit Fassungen',
    decisionCard(
      decided({
        wordings: [
          { name: 'Fassung\u00a01 vom 10.\u00a0Oktober 2023, 09:00\u00a0Uhr', text: QUESTION },
          { name: 'Fassung\u00a02 vom 16.\u00a0Oktober 2023, 10:20\u00a0Uhr', text: BACKGROUND },
        ],
        beside: [
          {
            title: 'Anlagen',
            lines: ['Anlage\u00a01: Entwurf, https://www.beispiel.de/e.pdf, Inhalt nicht festgehalten'],
          },
        ],
        objections: ['Einwand aus Ratingen zu Fassung\u00a01, behoben: Die Obergrenze reicht nicht.'],
      }),
      { now: NOW },
    ),
    [QUESTION, BACKGROUND],
  ),
  decision('ersetzt', decisionCard(decided({ replacedBy }), { now: NOW }), [QUESTION, BACKGROUND]),
  decision(
    'ersetzt einen anderen',
    decisionCard(decided({ number: 7, replaces: [{ year: 2023, number: 4 }], background: undefined, silent: [] }), {
      now: NOW,
    }),
    [QUESTION],
  ),
  decision('mit Umsetzung', decisionCard(decided(), { now: NOW, reader: coordination, implementation: mixed }), [
    ...[QUESTION, BACKGROUND],
  ]),
  decision(
    'gilt bald nicht mehr',
    decisionCard(decided({ validity: validity('2023-10-31') }), { now: NOW, reader: coordination }),
    [QUESTION, BACKGROUND],
  ),
  decision('galt bis', decisionCard(decided({ validity: validity('2023-09-30') }), { now: NOW }), [
    QUESTION,
    BACKGROUND,
  ]),
  geltung('festlegen', validityForm(decided(), { values: { until: '2023-12-31' } })),
  geltung('verlängern', renewForm(decided(), 'prolong', { values: { until: '2024-12-31' } })),
  geltung('ändern', renewForm(decided(), 'amend', { values: { text: QUESTION } }), [QUESTION]),
  geltung('aufheben', renewForm(decided(), 'repeal', { values: {} })),
  implementation('im Kanal', implementationCard(mixed, shown()), [QUESTION, NOTE]),
  implementation('ohne eigene Rückmeldung', implementationCard(mixed, shown({ reader: head })), [QUESTION, NOTE]),
  implementation(
    'der Koordination',
    implementationCard(implemented(all.slice(0, 9).map((_, at) => said(at, { state: 'done', on: '2023-09-28' }))), {
      ...shown({ reader: coordination }),
    }),
    [QUESTION],
  ),
  implementation('Formular', reportForm(mixed, { values: { state: 'done' } })),
  implementation(
    'Formular mit Fehler',
    reportForm(mixed, { values: { state: 'done', note: NOTE }, errors: { on: 'Dieser Tag liegt noch nicht zurück.' } }),
    [NOTE],
  ),
  implementation('mitgeteilt', toldReport(mixed, { values: { how: 'e-mail', told: '2023-10-04' } })),
  implementation('Frist', dueForm(decided(), { values: { until: '2023-12-31' } })),
  list('leer', listCard(pageOf([], 1), { total: 0, now: NOW })),
  list('viele', listCard(pageOf(many, 1), { total: many.length, now: NOW }), [QUESTION]),
  list('Suche', listCard(pageOf([decided()], 1), { total: 1, now: NOW, words: 'Einzelfallhilfe' }), [
    QUESTION,
    'Einzelfallhilfe',
  ]),
  list('Suche ohne Fund', listCard(pageOf([], 1), { total: 0, now: NOW, words: 'Tafel' }), ['Tafel']),
];
