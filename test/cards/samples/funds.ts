import { pageOf } from '../../../src/cards/page.ts';
import { Exact } from '../../../src/grants/figures.ts';
import { fundsCard } from '../../../src/grants/funds/funds-card.ts';
import { roundCard } from '../../../src/grants/funds/round-card.ts';
import type { RoundView } from '../../../src/grants/funds/round-view.ts';
import type { Stand } from '../../../src/grants/funds/stand.ts';
import { fundsOf } from '../../../src/grants/funds.ts';
import type { Measure } from '../../../src/grants/measure.ts';
import { formCard, historyCard, listCard, measureCard } from '../../../src/grants/measures/measure-cards.ts';
import { faultsCard, previewCard, settledCard } from '../../../src/grants/reports/file-cards.ts';
import { measure } from '../../grants/measures.ts';
import { deadlines, samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const { topicAreas } = samplePlan;
const operation = '00000000-0000-4000-8000-00000000000d';
const LONG = {
  title: 'Gemeinsame aufsuchende Sozial- und Energieschuldenberatung in allen Quartieren der Stadt',
  provider: 'Arbeitsgemeinschaft der Spitzenverbände der Freien Wohlfahrtspflege im Kreis Mettmann',
  note: 'Die Vereinbarung mit dem Träger liegt vor. Der Abschlag für das vierte Quartal ist angewiesen.',
};

const debts = measure({
  number: 1,
  provider: 'Caritasverband',
  planned: '42000',
  committed: '38500.50',
  spent: '21000',
  goesOn: 'yes',
  evidence: 'https://www.beispiel.de/beleg',
});
const food = measure({
  number: 2,
  title: 'Tafel: Kühlfahrzeug und Lebensmittelgutscheine',
  topicArea: 'Tafel und Lebensmittel',
  provider: 'Tafel',
  planned: '31000',
  committed: '31000',
  spent: '31250.75',
  goesOn: 'no',
});
const energy = measure({ number: 3, title: 'Stromspar-Check', topicArea: 'Energie', planned: '18500', version: 2 });
const again = measure({
  number: 4,
  title: 'Beratung am Wochenende',
  provider: 'Caritasverband e. V.',
  planned: '5000',
});
const long = measure({ ...LONG, number: 128, topicArea: 'Wohnungslosenhilfe', planned: '999999999.99', spent: '0.01' });
const all = [debts, food, energy, again];
const typed = [...all, long]
  .flatMap(({ title, provider, note }) => [title, provider ?? '', note ?? ''])
  .filter(Boolean);

function stand(funds: Stand['funds'], change: Partial<Stand> = {}): Stand {
  return { funds, deadlines, submitted: new Map(), today: '2023-10-05', at: NOW, ...change };
}

const haan = (measures: readonly Measure[], grant = '143325') => fundsOf(new Exact(grant), measures, topicAreas);
const own = { coordinates: false };
const view = (summed: readonly string[], change: Partial<RoundView> = {}): RoundView => ({
  municipalities: samplePlan.municipalities,
  grants: new Map(summed.map((id) => [id, new Exact('143325')])),
  measures: samplePlan.municipalities
    .filter(({ id }) => summed.includes(id))
    .flatMap(({ id, name }) => elsewhere(id, name)),
  topicAreas,
  deadlines,
  submitted: new Map(),
  reader: 'kreis',
  today: '2023-10-05',
  at: NOW,
  ...change,
});
const elsewhere = (id: string, name: string) => all.map((one) => ({ ...one, municipality: { id, name } }));

const funds = samplesOf('Mittel');
const round = samplesOf('Mittel der Runde');
const one = samplesOf('Maßnahme');
const form = samplesOf('Maßnahme Formular');
const list = samplesOf('Maßnahmen Liste');
const history = samplesOf('Maßnahme Verlauf');
const file = samplesOf('Mittel Datei');

const FILE = 'monitoringbericht-haan-2023-10-05.xlsx';
const faults = [
  { sheet: 'Maßnahmen', cell: 'F2', found: '-5', says: 'Bitte einen Betrag eingeben, der nicht negativ ist.' },
  { sheet: 'Maßnahmen', cell: 'H3', found: 'viel', says: 'Bitte einen Betrag in Euro eingeben, z. B. 12.000,00.' },
  {
    sheet: 'Maßnahmen',
    cell: 'Zeile 7',
    found: '',
    says: 'Die Zeile sieht nach einem Einzelfall aus (Geburtsdatum). Bitte entfernen Sie die Angaben zur Person.',
  },
];
const received = {
  number: 3,
  file: FILE,
  office: 'Sozialamt Haan',
  state: 'open',
  filled: { rows: [], faults: [] },
} as const;
const planned = [{ before: debts, draft: { ...debts, spent: new Exact('23000.5') } }, { draft: food }];

/** The funds of a municipality, its measures, and the sums of the round. */
export const fundsSamples: readonly Sample[] = [
  funds('noch leer', fundsCard('Haan', stand(fundsOf(undefined, [], topicAreas)), own)),
  funds('ohne Bescheid', fundsCard('Haan', stand(fundsOf(undefined, [debts, food], topicAreas)), own), typed),
  funds('ohne Maßnahmen', fundsCard('Haan', stand(haan([]), { today: '2023-02-07' }), own)),
  funds('vor den Stichtagen', fundsCard('Haan', stand(haan(all), { today: '2023-09-01' }), own), typed),
  funds(
    'nicht gebunden, ein Bericht abgegeben',
    fundsCard('Haan', stand(haan(all), { submitted: new Map([['bericht-2', NOW]]) }), { coordinates: true }),
    typed,
  ),
  funds('nach dem Zeitraum', fundsCard('Haan', stand(haan(all), { today: '2024-01-08' }), own), typed),
  funds('mehr verplant als bewilligt', fundsCard('Haan', stand(haan(all, '90000')), own), typed),
  funds('große Zahlen', fundsCard('Monheim am Rhein', stand(haan([long], '144436347')), own), typed),
  round('vier Kommunen', roundCard(view(['haan', 'hilden', 'mettmann', 'velbert'])), typed),
  round('zwei Kommunen', roundCard(view(['haan', 'mettmann'])), typed),
  round('ohne Maßnahmen', roundCard(view(['haan', 'hilden', 'mettmann'], { measures: [] }))),
  round('noch nichts', roundCard(view([]))),
  one('angelegt', measureCard(debts, { status: 'angelegt' }), typed),
  one('mehr verausgabt als verplant', measureCard(food), typed),
  one('geändert', measureCard(energy, { status: 'geändert' }), typed),
  one('vielleicht doppelt', measureCard(again, { doubled: [debts] }), typed),
  one('gestrichen', measureCard({ ...energy, state: 'dropped' }), typed),
  one('langer Text', measureCard(long), typed),
  form('leer', formCard(topicAreas, { values: { operation } })),
  form(
    'mit Fehlern',
    formCard(topicAreas, {
      values: { number: 3, version: 2, title: LONG.title, planned: '-5', evidence: 'im Ordner' },
      errors: {
        topicArea: 'Bitte ein Themenfeld wählen.',
        planned: 'Bitte einen Betrag eingeben, der nicht negativ ist.',
        evidence: 'Bitte den ganzen Link eingeben, z. B. https://www.beispiel.de.',
      },
      attempt: 1,
    }),
    [...typed, '-5', 'im Ordner'],
  ),
  list('leer', listCard([], pageOf([], 1)), typed),
  list('eine', listCard([debts], pageOf([debts], 1)), typed),
  list('viele', listCard([...all, long, long], pageOf([...all, long, long], 1)), typed),
  history('angelegt', historyCard([debts]), typed),
  history(
    'geändert und gestrichen',
    historyCard([
      debts,
      { ...debts, ...LONG, version: 2, spent: new Exact('42000.5'), office: 'Sozialamt Haan, Sachbearbeitung' },
      { ...debts, ...LONG, version: 3, spent: new Exact('42000.5'), state: 'dropped' },
    ]),
    [...typed, 'https://www.beispiel.de/beleg'],
  ),
  file('Änderungen', previewCard(received, planned), [...typed, FILE]),
  file('ohne Änderung', previewCard(received, []), [FILE]),
  file(
    'viele Änderungen',
    previewCard(
      received,
      Array.from({ length: 25 }, () => ({ draft: food })),
    ),
    [...typed, FILE],
  ),
  file('falsche Zellen', faultsCard({ ...received, filled: { rows: [], faults } }), [FILE, '-5', 'viel']),
  file('eine falsche Zelle', faultsCard({ ...received, filled: { rows: [], faults: faults.slice(0, 1) } }), [
    FILE,
    '-5',
  ]),
  file('übernommen', settledCard({ ...received, state: 'adopted' }, 2), [FILE]),
  file('verworfen', settledCard({ ...received, state: 'discarded' }), [FILE]),
];
