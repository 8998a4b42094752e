import { pageOf } from '../../../src/cards/page.ts';
import type { Listed, UnloadedRule } from '../../../src/guidelines/stock/stock.ts';
import {
  checksLine,
  type Line,
  namedRuleCard,
  type ShownStock,
  stockCard,
  withdrawnRuleCard,
} from '../../../src/guidelines/stock/stock-cards.ts';
import { ruleForm } from '../../../src/guidelines/stock/unloaded.ts';
import { type Sample, samplesOf } from '../sample.ts';

const RULE = 'Satzung der Stadt Monheim am Rhein über die Benutzung der Unterkünfte für Wohnungslose und Geflüchtete';
const TITLE =
  'Richtlinie über die Gewährung von Zuwendungen zur Unterstützung von Einrichtungen der sozialen Infrastruktur und zur Hilfe im Einzelfall';
const stock = samplesOf('Wissen');
const notices = samplesOf('Wissen Hinweis');
const forms = samplesOf('Wissen Formular');

const documents: readonly Listed[] = (['starter', 'import', 'round', 'import', 'starter', 'starter'] as const).map(
  (origin, at) => ({
    name: `dokument-${at}`,
    title: at === 0 ? TITLE : `Hinweise zum Stärkungspakt NRW, Teil ${at}`,
    kind: 'report',
    origin,
    loadedOn: '2023-02-07',
    validFrom: '2023-01-01',
    validTo: at === 3 ? '2023-03-26' : undefined,
    checkedOn: at === 4 ? '2023-09-29' : undefined,
    statuses: at === 2 ? ['binding', 'interpretation', 'agreement', 'draft', 'report'] : ['report'],
    version: at === 1 ? undefined : '2023-03-27',
  }),
);
const rules: readonly UnloadedRule[] = ['Haan', 'Monheim am Rhein'].map((municipality, at) => ({
  ...{ number: at + 1, municipalityId: municipality.toLowerCase(), municipality, title: RULE },
  ...{ namedOn: '2023-10-05', office: `Sozialamt ${municipality}` },
}));
const typed = [TITLE, RULE];

function shown(lines: readonly Line[], change: Partial<ShownStock> = {}) {
  const view = { picked: {}, today: '2023-10-05', coordinates: false, municipalityId: 'haan', unloaded: 0, due: 0 };
  return stockCard({ ...view, page: pageOf(lines, 1), ...change });
}

export const stockSamples: readonly Sample[] = [
  stock('leer', shown([])),
  stock('erste Seite', shown(documents, { unloaded: 2, due: 3, coordinates: true }), typed),
  stock('zu prüfen', shown(documents, { picked: { due: true }, due: 6, coordinates: true }), typed),
  stock('nichts zu prüfen', shown([], { picked: { due: true }, coordinates: true })),
  stock('mit Worten gesucht', shown([], { picked: { words: TITLE.slice(0, 100) } }), [TITLE.slice(0, 100)]),
  stock('nicht geladen', shown(rules, { picked: { unloaded: true }, unloaded: 2 }), typed),
  stock('geprüft', shown(documents.slice(4, 5), { done: 'Geprüft, gilt noch: Verwendungsnachweis und Rückzahlung.' })),
  notices('Gilt noch, im Kanal', checksLine(24)),
  notices('eigene Regel genannt', namedRuleCard({ number: 2, title: RULE }, 'Haan'), [RULE]),
  notices('eigene Regel zurückgenommen', withdrawnRuleCard(RULE), [RULE]),
  forms('eigene Regel', ruleForm({ values: {} })),
  forms(
    'eigene Regel mit Fehler',
    ruleForm({ values: { title: 'ab' }, errors: { title: 'Bitte den Titel angeben.' }, attempt: 1 }),
    ['ab'],
  ),
];
