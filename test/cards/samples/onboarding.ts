import { pageOf } from '../../../src/cards/page.ts';
import { absenceCard, absenceForm, backCard, standsInCard } from '../../../src/onboarding/absence/absence-cards.ts';
import { type Listed, listCard } from '../../../src/onboarding/absence/showing.ts';
import {
  admittedCard,
  askedCard,
  channelWelcomeCard,
  decidedCard,
  declinedCard,
  grantForm,
  requestsCard,
  strangerCard,
  waitingCard,
  welcomeCard,
} from '../../../src/onboarding/cards.ts';
import {
  choiceCard,
  confirmCard,
  endedCard,
  goneCard,
  thinCard,
} from '../../../src/onboarding/leaving/leaving-cards.ts';
import { comparedCard, comparedLine } from '../../../src/onboarding/roster/roster-cards.ts';
import type { AccessRequest } from '../../../src/onboarding/store.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NAME = 'Sozialamt Velbert, Leistungsabteilung';

/** A request to be let in. */
export function request(number: number, name = NAME): AccessRequest {
  return {
    number,
    personId: `person-${number}`,
    name,
    conversationId: 'chat',
    state: 'open',
    askedAt: '2023-10-05T07:00:00.000Z',
  };
}

const member = {
  personId: 'person',
  office: 'Sozialamt Haan',
  municipality: { id: 'haan', name: 'Haan' },
  roles: ['head'],
} as const;
const MANY = Array.from({ length: 24 }, (_, at) => ({ ...member, personId: `person-${at}` }));
const COMPARED = { gone: [member], unknown: [{ userId: '29:1', name: 'Kim Muster' }, { userId: '29:2' }] };
const { municipalities, contact } = samplePlan;
const welcome = samplesOf('Willkommen');
const access = samplesOf('Zugang');
const away = samplesOf('Abwesenheit');
const absence = { number: 1, away: member, from: '2023-10-05', until: '2023-10-12' };
const LISTED = { ...absence, municipalityId: 'haan', personId: 'person', substitute: undefined };
const errors = { municipality: 'Bitte eine Kommune der Runde wählen.', position: 'Bitte eine Rolle wählen.' };

/** The cards of the first meeting. */
export const onboardingSamples: readonly Sample[] = [
  welcome('im persönlichen Chat', welcomeCard(member, samplePlan)),
  welcome('im Kanal', channelWelcomeCard(samplePlan)),
  access('unbekannt', strangerCard(contact)),
  access('angefragt', askedCard(request(2), contact)),
  access('Formular der Koordination', grantForm(request(2), { municipalities, foreign: false }), [NAME]),
  access(
    'Formular mit Fehlern',
    grantForm(request(2), { municipalities, foreign: true }, { values: {}, errors, attempt: 1 }),
    [NAME],
  ),
  access('Zeile im Kanal', waitingCard(request(2))),
  access('Liste, leer', requestsCard(pageOf<AccessRequest>([], 1)), [NAME]),
  access('Liste, zwei Anfragen', requestsCard(pageOf([request(2), request(3, 'Sozialamt Wülfrath')], 1)), [NAME]),
  access('entschieden', decidedCard(request(2), 'Zugang gegeben: Sozialamt Velbert (Leitung)')),
  access('eingetragen', admittedCard('Sozialamt Velbert', 'Velbert')),
  access('nicht gegeben', declinedCard(contact)),
  away('Formular', absenceForm([member], [member], { values: {} })),
  away('eingetragen', absenceCard({ ...absence, substitute: { ...member, office: 'Sozialamt Haan (2)' } })),
  away('mitgeteilt, ohne Vertretung', absenceCard({ ...absence, until: undefined, told: true })),
  away('Vertretung', standsInCard(absence)),
  away('wieder da', backCard(member, 'ended')),
  away('nicht abwesend', backCard(member, 'none')),
  away('durch eine andere ersetzt', backCard(member, 'replaced')),
  away('Liste, leer', listCard(pageOf<Listed>([], 1), { mayName: false })),
  away(
    'Liste einer Kommune',
    listCard(pageOf([LISTED], 1), { of: { name: 'Haan', speaks: 'Sozialamt Haan (2)' }, mayName: true }),
  ),
  access('beenden?', confirmCard(member)),
  access('wessen Zugang endet', choiceCard(pageOf([member], 1), { title: 'Wessen Zugang soll enden?' })),
  access(
    'wessen Zugang endet, eine Seite von mehreren',
    choiceCard(pageOf(MANY, 1, 10), { title: 'Wessen Zugang soll enden?' }),
  ),
  access('Abgleich mit dem Kanal', comparedCard({ ...COMPARED, thin: [] }), ['Kim Muster']),
  access('Abgleich, viele', comparedCard({ gone: MANY, unknown: [], thin: ['Die Runde hat keine Koordination.'] })),
  access('Abgleich, im Kanal', comparedLine({ ...COMPARED, thin: [] })),
  access('beendet', endedCard(member, ['Weder Leitung noch Vertretung ist eingetragen für Haan.'])),
  access('nicht mehr eingetragen', goneCard(member, contact)),
  access('zu wenige', thinCard(['Die Runde hat nur eine Person in der Koordination.'])),
];
