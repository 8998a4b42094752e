import { pageOf } from '../../../src/cards/page.ts';
import { decisionCard, listCard } from '../../../src/decisions/cards.ts';
import type { Decision } from '../../../src/decisions/decision.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

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
    replaces: [],
    ...change,
  };
}

const replacedBy = { by: { year: 2023, number: 7 }, at: '2023-09-18T10:00:00.000Z', office: 'Koordination' };
const many = Array.from({ length: 12 }, (_, at) => decided({ number: 12 - at, ...(at === 3 ? { replacedBy } : {}) }));

const decision = samplesOf('Beschluss');
const list = samplesOf('Beschlüsse');

/** Decisions and their register in all states. */
export const decisionSamples: readonly Sample[] = [
  decision('gilt', decisionCard(decided()), [QUESTION, BACKGROUND]),
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
    ),
    [QUESTION, BACKGROUND],
  ),
  decision('ersetzt', decisionCard(decided({ replacedBy })), [QUESTION, BACKGROUND]),
  decision(
    'ersetzt einen anderen',
    decisionCard(decided({ number: 7, replaces: [{ year: 2023, number: 4 }], background: undefined, silent: [] })),
    [QUESTION],
  ),
  list('leer', listCard(pageOf([], 1), { total: 0 })),
  list('viele', listCard(pageOf(many, 1), { total: many.length }), [QUESTION]),
  list('Suche', listCard(pageOf([decided()], 1), { total: 1, words: 'Einzelfallhilfe' }), [
    QUESTION,
    'Einzelfallhilfe',
  ]),
  list('Suche ohne Fund', listCard(pageOf([], 1), { total: 0, words: 'Tafel' }), ['Tafel']),
];
