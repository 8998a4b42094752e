import type { Ahead } from '../../../src/conversation/feature.ts';
import { datesCard } from '../../../src/dates/cards.ts';
import { type Sample, samplesOf } from '../sample.ts';

const HAAN = { id: 'haan', name: 'Haan' };
const meeting: Ahead = {
  at: '2023-10-12T12:00:00.000Z',
  title: 'Sitzung\u00a03: Austausch der Sozialamtsleitungen',
  way: { title: 'Sitzung 3 ansehen', verb: 'meetings.show', data: { number: '3' } },
};
const vote: Ahead = {
  at: '2023-10-13T10:00:00.000Z',
  title: 'Frist der Abstimmung\u00a04: Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?',
  way: { title: 'Abstimmung 4 ansehen', verb: 'votes.show', data: { vote: 4 } },
};
const programme: Ahead = {
  at: '2023-12-31T22:59:00.000Z',
  wholeDay: true,
  title: 'Ende des Bewilligungszeitraums Stärkungspakt NRW',
};
const own: Ahead = {
  at: '2023-10-20T21:59:00.000Z',
  wholeDay: true,
  title: 'Absprache\u00a03: Haan klärt eine Vorlage für kreiseinheitliche Richtlinien.',
  municipalityId: 'haan',
  way: { title: 'Absprache 3 ansehen', verb: 'agreements.show', data: { number: 3 } },
};

const list = samplesOf('Termine');

/** What lies ahead. */
export const dateSamples: readonly Sample[] = [
  list('nichts', datesCard([], HAAN)),
  list('für die Runde und die Kommune', datesCard([meeting, vote, own, programme], HAAN)),
];
