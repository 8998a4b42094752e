import { pageOf } from '../../../src/cards/page.ts';
import { Exact } from '../../../src/grants/figures.ts';
import { fundsCard } from '../../../src/grants/funds/funds-card.ts';
import { fundsOf } from '../../../src/grants/funds.ts';
import { measureCard } from '../../../src/grants/measures/measure-cards.ts';
import { inProofOrder, type Provider, type ProviderLine, providerSums } from '../../../src/grants/provider.ts';
import {
  type ListView,
  providerCard,
  providerHistoryCard,
  providersCard,
} from '../../../src/grants/providers/provider-cards.ts';
import { changeForm, newForm, stepForm } from '../../../src/grants/providers/provider-form.ts';
import { measure } from '../../grants/measures.ts';
import { deadlines, samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2024-02-12T08:00:00.000Z';
const today = '2024-02-12';
const operation = '00000000-0000-4000-8000-00000000000f';
const LONG = 'Arbeitsgemeinschaft der Spitzenverbände der Freien Wohlfahrtspflege im Kreis Mettmann';
const VERSION = {
  version: 1,
  measure: 3,
  municipalityId: 'haan',
  state: 'active',
  office: 'Sozialamt Haan',
  changedAt: NOW,
} as const;
const debts = measure({ provider: 'Tafel Haan', planned: '60000', committed: '42000', spent: '21000' });

const overdue: Provider = {
  ...VERSION,
  number: 1,
  name: 'Caritasverband',
  passedOn: new Exact('12000'),
  agreedOn: '2023-03-01',
  agreement: 'https://www.beispiel.de/vereinbarung',
  proofDue: '2024-01-31',
};
const due: Provider = { ...VERSION, number: 2, name: 'Diakonie', passedOn: new Exact('1500'), proofDue: '2024-03-15' };
const received: Provider = { ...overdue, number: 3, name: LONG, version: 2, proofReceived: '2024-01-29' };
const accepted: Provider = {
  ...received,
  number: 128,
  name: 'Suchthilfe',
  version: 4,
  passedOn: new Exact('999999999.99'),
  proofAccepted: '2024-02-05',
  repaid: new Exact('1234567.89'),
  repaidOn: '2024-02-09',
};
const bare: Provider = { ...VERSION, number: 5, name: 'Bahnhofsmission' };
const all = [overdue, due, received, accepted, bare];
const lines: ProviderLine[] = [
  ...all.map((provider) => ({ measure: debts, name: provider.name, provider })),
  { measure: debts, name: 'Tafel Haan' },
];
const typed = [...lines.map(({ name }) => name), debts.title, 'https://www.beispiel.de/vereinbarung'];

const shown = { measure: debts, warnings: [], today };
const listed = (which: ListView['which'], of: readonly ProviderLine[]) =>
  providersCard({
    ...{ which, today, count: of.length, sums: providerSums(of, today) },
    page: pageOf(inProofOrder(of, today), 1),
  });
const sums = providerSums(lines, today);

const one = samplesOf('Träger');
const list = samplesOf('Träger Liste');
const history = samplesOf('Träger Verlauf');
const form = samplesOf('Träger Formular');
const funds = samplesOf('Mittel mit Trägern');

/** The providers of measures, their proofs and what they come to. */
export const providerSamples: readonly Sample[] = [
  one('Nachweis überfällig', providerCard(overdue, { ...shown, status: 'geändert' }), typed),
  one('Nachweis eingegangen', providerCard(received, shown), typed),
  one('anerkannt und zurückgezahlt', providerCard(accepted, shown), typed),
  one('ohne Angaben', providerCard(bare, { ...shown, status: 'eingetragen' }), typed),
  one(
    'mit Hinweisen',
    providerCard(due, {
      ...shown,
      warnings: [
        'Weitergeleitet sind 5.000\u00a0€ mehr, als für Maßnahme\u00a03 verplant ist. Das ist richtig, wenn eigene Mittel dabei sind.',
        'Der Nachweis ist erst nach Ihrem eigenen Verwendungsnachweis fällig, den Sie bis 31.\u00a0März 2024 abgeben.',
      ],
    }),
    typed,
  ),
  one('gestrichen', providerCard({ ...received, state: 'dropped' }, shown), typed),
  list('alle', listed('all', lines), typed),
  list('einer Maßnahme', listed(debts, lines.slice(0, 1)), typed),
  list('fehlende Nachweise', listed('missing', [...lines.slice(0, 2), ...lines.slice(4)]), typed),
  list('leer', listed('all', []), typed),
  list('kein Nachweis fehlt', listed('missing', []), typed),
  list('viele', listed('all', Array.from({ length: 30 }, () => lines).flat()), typed),
  history(
    'geändert und gestrichen',
    providerHistoryCard([
      overdue,
      { ...overdue, version: 2, proofReceived: '2024-01-29' },
      { ...overdue, version: 3, proofReceived: '2024-01-29', state: 'dropped' },
    ]),
    typed,
  ),
  form('neu', newForm([debts], { values: { measure: 3, name: 'Tafel Haan', operation } }), typed),
  form('neu, ohne Maßnahme', newForm([debts, debts], { values: { operation } }), typed),
  form(
    'mit Fehlern',
    changeForm(overdue, {
      values: { name: LONG, passedOn: '-5', repaid: '500' },
      errors: {
        passedOn: 'Bitte einen Betrag eingeben, der nicht negativ ist.',
        repaidOn: 'Bitte auch den Tag der Rückzahlung eingeben.',
      },
      attempt: 1,
    }),
    [...typed, '-5'],
  ),
  form('Eingang', stepForm('eingegangen', overdue, { values: { proofReceived: today } }), typed),
  form('Anerkennung', stepForm('anerkannt', received, { values: { proofReceived: today } }), typed),
  form(
    'Rückzahlung, ohne Träger',
    stepForm('rueckzahlung', [{ title: '1 Caritasverband\u00a0· Maßnahme\u00a03', value: '1' }], {
      values: { repaidOn: today },
    }),
    typed,
  ),
  funds(
    'überfällig',
    fundsCard(
      'Haan',
      {
        funds: fundsOf(new Exact('143325'), [debts], samplePlan.topicAreas),
        providers: sums,
        ...{ deadlines, submitted: new Map(), today, at: NOW },
      },
      { coordinates: false },
    ),
    typed,
  ),
  funds('Maßnahme', measureCard(debts, { providers: { names: lines.map(({ name }) => name), sums } }), typed),
];
