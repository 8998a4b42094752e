import {
  announcedCard,
  cancelledCard,
  draftCard,
  invitationCard,
  listCard,
  reminderCard,
  waitingCard,
} from '../../../src/meetings/cards.ts';
import { formCard } from '../../../src/meetings/form.ts';
import { listMeetings } from '../../../src/meetings/listing.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import { type Sample, samplesOf } from '../sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const AGENDA = [
  'Niederschrift der letzten Sitzung',
  'Gemeinsame Richtlinie für die Einzelfallhilfe (Haan)',
  'Antworten des MAGS (Kreis)',
  'Mittelabfluss zum Stichtag 30.09.2023',
];
const LONG_AGENDA = [
  ...AGENDA,
  'Erfahrungen mit der offenen Schuldnerberatung in Monheim am Rhein, Langenfeld und Wülfrath, und was andere Städte davon übernehmen können',
  'Abstimmung der Öffnungszeiten der Ausgabestellen',
  'Ausblick auf die Zeit nach dem Programm',
  'Verschiedenes',
];
const TITLE = 'Austausch der Sozialamtsleitungen';
const LONG_TITLE = 'Sondersitzung zu Verwendungsnachweis und Rückzahlung der Mittel am Jahresende 2023';
const PLACE = 'Kreishaus Mettmann, Sitzungsraum 2';
const REASON = 'Die Antworten des MAGS liegen noch nicht vor. Ein neuer Termin folgt mit einer Terminfindung.';
const REMINDERS = ['2023-10-05T12:00:00.000Z', '2023-10-11T12:00:00.000Z', '2023-10-12T10:00:00.000Z'];

/** A meeting of the round; tests and samples change what they need. */
export function meeting(change: Partial<Meeting> = {}): Meeting {
  return {
    operation: '00000000-0000-4000-8000-000000000004',
    number: 3,
    sequence: 0,
    state: 'planned',
    title: TITLE,
    startsAt: '2023-10-12T12:00:00.000Z',
    minutes: 120,
    place: PLACE,
    link: 'https://teams.microsoft.com/l/meetup-join/beispiel',
    agenda: AGENDA,
    reminders: [{ days: 7 }, { days: 1 }, { hours: 2 }],
    municipality: { id: 'kreis', name: 'Kreis Mettmann' },
    office: 'Koordination',
    createdAt: NOW,
    announcedAt: NOW,
    ...change,
  };
}

const draft = meeting({ state: 'draft', announcedAt: undefined, municipality: { id: 'haan', name: 'Haan' } });
const fromHaan = { ...draft, office: 'Sozialamt Haan' };
const cancellation = { at: NOW, office: 'Koordination', reason: REASON };
const cancelled = meeting({ state: 'cancelled', cancellation });
const long = meeting({ number: 14, title: LONG_TITLE, agenda: LONG_AGENDA });
const bare = meeting({ place: undefined, agenda: [] });
const past = meeting({ number: 1, startsAt: '2023-02-07T13:00:00.000Z' });
const many = [
  past,
  meeting({ number: 2, startsAt: '2023-05-09T12:00:00.000Z', link: undefined }),
  meeting(),
  { ...cancelled, number: 4, startsAt: '2023-11-09T13:00:00.000Z' },
  { ...long, startsAt: '2023-12-07T13:00:00.000Z' },
  { ...fromHaan, number: 6, startsAt: '2024-01-11T13:00:00.000Z' },
];
const listed = (page: number) => listMeetings(many, { now: NOW, page });
const typed = [...LONG_AGENDA, TITLE, LONG_TITLE, PLACE, REASON];
const values = {
  operation: draft.operation,
  title: TITLE,
  date: '2023-10-12',
  time: '14:00',
  place: PLACE,
  agenda: AGENDA.join('\n'),
  reminders: 'nie',
};
const errors = {
  link: 'Bitte den ganzen Link eingeben, er beginnt mit https://.',
  reminders:
    'Bitte höchstens fünf Zeiten bis 60\u00a0Tage eingeben, z. B. 7\u00a0Tage, 1\u00a0Tag, 2\u00a0Stunden, oder „keine“.',
};

const form = samplesOf('Sitzung: Formular');
const drafted = samplesOf('Sitzung: Entwurf');
const invitation = samplesOf('Sitzung: Einladung');
const reminder = samplesOf('Sitzung: Erinnerung');
const told = samplesOf('Sitzung: Bestätigung');
const list = samplesOf('Sitzungen: Liste');

/** The cards of meetings. */
export const meetingSamples: readonly Sample[] = [
  form('leer', formCard({ values: { operation: values.operation, reminders: '7 Tage, 1 Tag, 2 Stunden' } }), typed),
  form('mit Fehlern', formCard({ values: { ...values, link: 'teams' }, errors, attempt: 1 }), [
    ...typed,
    ...AGENDA,
    values.agenda,
  ]),
  drafted('der Koordination', draftCard(draft, { coordinator: true, own: true, reminders: REMINDERS }), typed),
  drafted('aus Haan', draftCard(fromHaan, { coordinator: true, own: false, reminders: REMINDERS }), typed),
  drafted('liegt vor', draftCard(fromHaan, { coordinator: false, own: true, reminders: [] }), typed),
  drafted('wartet, Zeile im Kanal', waitingCard(fromHaan), typed),
  invitation('im Kanal', invitationCard(meeting(), NOW), typed),
  invitation('nur online, ohne Tagesordnung', invitationCard(bare, NOW), typed),
  invitation('langer Text', invitationCard(long, NOW), typed),
  invitation('abgesagt', invitationCard(cancelled, NOW), typed),
  invitation('vorbei', invitationCard(past, NOW), typed),
  reminder('im Kanal', reminderCard(meeting(), false), typed),
  reminder('verspätet, langer Text', reminderCard(long, true), typed),
  told('veröffentlicht', announcedCard(meeting(), REMINDERS), typed),
  told('abgesagt', cancelledCard(cancelled), typed),
  told('Entwurf verworfen', cancelledCard({ ...cancelled, announcedAt: undefined }), typed),
  list('leer', listCard(listMeetings([], { now: NOW, page: 1 }), true)),
  list('viele Einträge', listCard(listed(1), true), typed),
  list('letzte Seite', listCard(listed(2), false), typed),
];
