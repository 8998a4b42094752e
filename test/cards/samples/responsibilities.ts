import { pageOf } from '../../../src/cards/page.ts';
import { listCard, responsibilityCard, savedCard } from '../../../src/responsibilities/cards.ts';
import { faultsCard, previewCard, settledCard } from '../../../src/responsibilities/files/file-cards.ts';
import type { RegisterFile } from '../../../src/responsibilities/files/file-store.ts';
import { endCard, formCard, formFields } from '../../../src/responsibilities/form.ts';
import type { Responsibility } from '../../../src/responsibilities/responsibility.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const TASK = 'Notunterkünfte für Wohnungslose';
const LONG =
  'Fachberatung für wohnungslose und von Wohnungslosigkeit bedrohte Menschen einschließlich der Vermittlung in Wohnraum, der Begleitung danach und der Abstimmung mit den Trägern';
const VELBERT = { id: 'velbert', name: 'Velbert', kind: 'city' } as const;
const DISTRICT = { id: 'kreis', name: 'Kreis Mettmann', kind: 'district' } as const;
const TODAY = '2023-10-05';
const reader = { today: TODAY, keeps: false };
const keeper = { today: TODAY, keeps: true };
const known = { municipalities: samplePlan.municipalities, topicAreas: samplePlan.topicAreas, decisions: [] };

/** A responsibility; samples change what they need. */
function responsibility(change: Partial<Responsibility> = {}): Responsibility {
  return {
    number: 3,
    version: 2,
    task: TASK,
    topicArea: 'Wohnungslosenhilfe',
    municipality: VELBERT,
    network: 'Runder Tisch Wohnen',
    contact: 'Sozialamt Velbert, Fachdienst Wohnen',
    standIn: 'Kreissozialamt',
    validFrom: '2023-02-01',
    source: 'Beschluss 2023/04',
    office: 'Koordination',
    changedAt: '2023-09-18T10:00:00.000Z',
    ...change,
  };
}

const first = responsibility({ version: 1, contact: 'Sozialamt Velbert', changedAt: '2023-06-12T08:30:00.000Z' });
const kreis = responsibility({ number: 4, task: LONG, municipality: DISTRICT, source: undefined, network: undefined });
const cities = responsibility({
  ...{ number: 12, task: 'Schuldnerberatung', topicArea: 'Sozial- und Schuldnerberatung', municipality: undefined },
  ...{ contact: undefined, standIn: undefined, network: undefined, validFrom: '2024-01-01' },
});
const ended = responsibility({ number: 7, validTo: '2023-09-30' });
const all = [responsibility(), kreis, cities, ended, responsibility({ number: 8 }), responsibility({ number: 9 })];

const file = (change: Partial<RegisterFile> = {}): RegisterFile => ({
  number: 2,
  file: 'Zuständigkeiten-2023-10-05.xlsx',
  state: 'open',
  filled: { rows: [], same: 14, faults: [] },
  ...change,
});
const planned = [
  { before: first, terms: responsibility() },
  { before: responsibility({ number: 8 }), terms: responsibility({ validTo: '2023-12-31' }) },
  { terms: cities },
];
const faults = Array.from({ length: 16 }, (_, at) => ({
  cell: `E${at + 2}`,
  found: 'Solingen',
  says: 'Bitte „jede Stadt für sich“ oder eine Kommune der Runde angeben: Erkrath, Haan.',
}));

const one = samplesOf('Zuständigkeit');
const list = samplesOf('Zuständigkeiten');
const form = samplesOf('Zuständigkeit Formular');
const sent = samplesOf('Zuständigkeiten Datei');

/** Responsibilities in all states. */
export const responsibilitySamples: readonly Sample[] = [
  one('für die Koordination, mit Verlauf', responsibilityCard(responsibility(), [first, responsibility()], keeper), [
    TASK,
  ]),
  one('für alle', responsibilityCard(responsibility(), [first], reader), [TASK]),
  one('lang, beim Kreis', responsibilityCard(kreis, [], reader), [LONG]),
  one('jede Stadt für sich, ab', responsibilityCard(cities, [], reader), ['Schuldnerberatung']),
  one('beendet', responsibilityCard(ended, [], reader), [TASK]),
  one('gespeichert', savedCard(responsibility(), 'Die Zuständigkeit ist gespeichert.'), [TASK]),
  list('Seite 1', listCard(pageOf(all, 1), { ...keeper, none: false }), [TASK]),
  list('gefunden', listCard(pageOf(all.slice(0, 2), 1), { ...reader, words: 'wohnungslosenhilfe', none: false }), [
    TASK,
  ]),
  list('Stand', listCard(pageOf(all.slice(3, 4), 1), { ...reader, on: '2023-02-01', none: false }), [TASK]),
  list('nichts gefunden', listCard(pageOf([], 1), { ...reader, words: 'raumfahrt', none: false }), ['raumfahrt']),
  list('leer', listCard(pageOf([], 1), { ...reader, none: true })),
  list('leer, für die Koordination', listCard(pageOf([], 1), { ...keeper, none: true })),
  form('neu', formCard({ values: {} }, known)),
  form('ändern', formCard({ values: formFields(responsibility()) }, known), [TASK]),
  form('beenden', endCard(responsibility(), { values: {} }), [TASK]),
  sent('Vorschau', previewCard(file(), planned), [TASK]),
  sent('ändert nichts', previewCard(file(), [])),
  sent('Fehler', faultsCard(file({ filled: { rows: [], same: 0, faults } })), ['Solingen']),
  sent('übernommen', settledCard(file({ state: 'adopted' }), 3)),
  sent('verworfen', settledCard(file({ state: 'discarded' }))),
];
