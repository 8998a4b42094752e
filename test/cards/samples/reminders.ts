import type { Owed } from '../../../src/conversation/feature.ts';
import { mutedCard, nothingOwedCard, owedCard } from '../../../src/reminders/cards.ts';
import { sentCard } from '../../../src/reminders/register.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const HAAN = { id: 'haan', name: 'Haan' };
const vote: Owed = {
  key: 'votes:4',
  municipalityId: 'haan',
  sentence: 'Stimme zur Abstimmung\u00a04: Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?',
  until: '2023-10-13T10:00:00.000Z',
  ways: [{ title: 'Abstimmung 4 ansehen', verb: 'votes.show', data: { vote: 4 } }],
};
const meeting: Owed = {
  key: 'meetings:3',
  municipalityId: 'haan',
  sentence: 'Antwort auf die Einladung zur Sitzung\u00a03',
  until: '2023-10-12T12:00:00.000Z',
  ways: [{ title: 'Sitzung 3 ansehen', verb: 'meetings.show', data: { number: '3' } }],
};
const standing: Owed = { key: 'x:1', municipalityId: 'haan', sentence: 'Rückmeldung an die Koordination', ways: [] };
const many = Array.from({ length: 19 }, (_, at) => ({
  ...vote,
  key: `votes:${at}`,
  ways: [{ title: `Abstimmung ${at} ansehen`, verb: 'votes.show', data: { vote: at } }],
}));
const mentioned = samplePlan.people
  .filter(({ municipality }) => municipality === 'hilden')
  .map(({ objectId: personId, office, roles }) => ({
    personId,
    office,
    roles,
    municipality: { id: 'hilden', name: 'Hilden' },
  }));

const now = '2023-10-12T11:00:00.000Z';
const overdue: Owed = {
  ...standing,
  key: 'agreements:5',
  sentence: 'Absprache\u00a05: Themenfelder im Ausschuss',
  until: '2023-03-09T22:59:00.000Z',
  wholeDay: true,
};
const owed = samplesOf('Offene Punkte');
const sent = samplesOf('Gesendete Erinnerungen');

const names = {
  municipalities: new Map([
    ['haan', 'Haan'],
    ['monheim-am-rhein', 'Monheim am Rhein'],
  ]),
  offices: new Map([['p', 'Sozialamt Haan']]),
  called: (feature: string) => ({ votes: 'Abstimmung', meetings: 'Sitzung' })[feature],
};
const reminding = {
  message: 3,
  at: now,
  accepted: true,
  municipalityId: 'haan',
  keys: ['meetings:3', 'votes:4'],
} as const;
const sentItems = [
  reminding,
  { ...reminding, message: 4, personId: 'p', keys: ['grants:report-1:2023-10-31'] },
  { ...reminding, message: 2, municipalityId: 'monheim-am-rhein', accepted: false },
];
const none = { items: [], total: 0, page: 1, pages: 1 };

/** Reminders of what is owed, in all states. */
export const reminderSamples: readonly Sample[] = [
  owed('ein Punkt', owedCard({ municipality: HAAN, owed: [vote], late: false, mentioned: [], now })),
  owed(
    'mehrere',
    owedCard({ municipality: HAAN, owed: [vote, meeting, standing, overdue], late: false, mentioned: [], now }),
  ),
  owed(
    'im Kanal, verspätet',
    owedCard({ municipality: { id: 'hilden', name: 'Hilden' }, owed: [meeting, vote], late: true, mentioned, now }),
  ),
  owed('viele', owedCard({ municipality: HAAN, owed: many, late: false, mentioned: [], now })),
  owed('nichts offen', nothingOwedCard(HAAN)),
  owed('stumm', mutedCard(true)),
  owed('nicht stumm', mutedCard(false)),
  sent('an alle', sentCard({ items: sentItems, total: 14, page: 1, pages: 3 }, { names, coordinates: true })),
  sent('an Haan', sentCard({ ...none, items: [reminding], total: 1 }, { names, of: HAAN, coordinates: true })),
  sent('keine', sentCard(none, { names, of: HAAN, coordinates: false })),
];
