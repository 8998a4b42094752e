import type { Role } from '../../src/conversation/turn.ts';
import type { Deadline, RoundPlan } from '../../src/municipalities/round.ts';

/** The cities of the sample round. */
export const CITIES = [
  'Erkrath',
  'Haan',
  'Heiligenhaus',
  'Hilden',
  'Langenfeld',
  'Mettmann',
  'Monheim am Rhein',
  'Ratingen',
  'Velbert',
  'Wülfrath',
] as const;

/** A round for tests: the Kreis with its ten cities, a head each, a deputy in Hilden and staff in Haan. */
export const samplePlan: RoundPlan = {
  id: 'test-round',
  name: 'Testrunde',
  contact: 'Koordination der Runde, Kreissozialamt',
  programme: {
    name: 'Stärkungspakt NRW',
    from: '2023-01-01',
    to: '2023-12-31',
    rates: [
      { amount: '79', for: 'kreisfreie Städte' },
      { amount: '63', for: 'kreisangehörige Städte', kind: 'city' },
      { amount: '16', for: 'Kreise', kind: 'district' },
    ],
    populationOn: '2021-12-31',
  },
  topicAreas: [
    'Sozial- und Schuldnerberatung',
    'Tafel und Lebensmittel',
    'Energie',
    'Wohnungslosenhilfe',
    'Einzelfallhilfe',
    'Sonstiges',
  ],
  tenants: ['00000000-0000-0000-0000-0000000000aa'],
  channel: '19:channel@thread.tacv2',
  reminders: [{ days: 7 }, { days: 1 }, { hours: 2 }],
  starterKnowledge: true,
  firstQuestions: ['Sind Honorare förderfähig?', 'Welches Vergleichsjahr gilt?', 'Was hat Haan bekommen?'],
  municipalities: [
    ...CITIES.map((name) => ({ id: slug(name), name, kind: 'city' as const })),
    { id: 'kreis', name: 'Kreis Mettmann', kind: 'district' as const },
  ],
  people: [
    person('Koordination', 'kreis', ['coordinator', 'head']),
    ...CITIES.map((name) => person(`Sozialamt ${name}`, slug(name), ['head'])),
    person('Sozialamt Hilden, Vertretung', 'hilden', ['deputy']),
    person('Sozialamt Haan, Sachbearbeitung', 'haan', ['staff']),
  ],
};

function slug(name: string): string {
  return name.toLowerCase().replaceAll('ü', 'ue').split(' ')[0] ?? name;
}

function person(office: string, municipality: string, roles: readonly Role[]) {
  return { objectId: `person-${office}`, office, municipality, roles };
}

/** The dates of the programme, for tests that want to be reminded of them. */
export const deadlines: readonly Deadline[] = [
  {
    key: 'bericht-1',
    name: 'Monitoringbericht zum 30.06.2023',
    on: '2023-07-31',
    asks: 'interim-report',
    remind: [14, 3],
  },
  { key: 'bindung', name: 'Mittel verbindlich verplanen', on: '2023-09-30', asks: 'commit', remind: [14, 3] },
  {
    key: 'bericht-2',
    name: 'Monitoringbericht zum 30.09.2023',
    on: '2023-10-31',
    asks: 'interim-report',
    remind: [14, 3],
  },
  { key: 'auszahlung', name: 'Mittel ausgeben', on: '2023-12-31', asks: 'spend', remind: [14, 3] },
  { key: 'nachweis', name: 'Verwendungsnachweis', on: '2024-03-31', asks: 'proof-of-use', remind: [14, 3] },
];

/** The test round with the dates of its programme. */
export const datedPlan: RoundPlan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines } };

/** Where links of the test round lead. */
export const PUBLIC_URL = 'https://bot.example.org';
