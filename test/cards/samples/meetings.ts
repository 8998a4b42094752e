import type { Attachment } from '../../../src/attachments/attachment.ts';
import { attachmentsCard } from '../../../src/attachments/cards.ts';
import type { Owed } from '../../../src/conversation/feature.ts';
import type { Member } from '../../../src/conversation/turn.ts';
import { agendaCard, proposedCard, struckCard } from '../../../src/meetings/agenda/agenda-card.ts';
import { changeForm, itemForm } from '../../../src/meetings/agenda/item-form.ts';
import type { AgendaItem } from '../../../src/meetings/agenda.ts';
import type { AnswerKind } from '../../../src/meetings/answer.ts';
import { bearing, meetingAttachments } from '../../../src/meetings/attachments/attachment-bearer.ts';
import {
  addressCard,
  chosenSentence,
  meetingFileCard,
  revokedCard,
} from '../../../src/meetings/calendar/calendar-cards.ts';
import { ownReminderCard, reminderCard } from '../../../src/meetings/invitation/reminder-card.ts';
import { answeredCard, invitationCard, ownInvitationCard } from '../../../src/meetings/invitation-card.ts';
import { coordinationCard, ownCard } from '../../../src/meetings/mailing/refused.ts';
import { noAddressCard, noMailCard, unwishedCard, wishedCard } from '../../../src/meetings/mailing/wish-cards.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import type { OpenGroup } from '../../../src/meetings/open-matter.ts';
import { listCard } from '../../../src/meetings/overview/list-card.ts';
import { listMeetings } from '../../../src/meetings/overview/listing.ts';
import { announcedCard, cancelledCard, draftCard, waitingCard } from '../../../src/meetings/planning/cards.ts';
import { formCard, valuesOf } from '../../../src/meetings/planning/draft-form.ts';
import { movedCard, movedNotice, moveForm } from '../../../src/meetings/planning/move-card.ts';
import type { Given } from '../../../src/responses/asking.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';
import { member } from './votes.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const AGENDA = [
  'Niederschrift der letzten Sitzung',
  'Gemeinsame Richtlinie für die Einzelfallhilfe',
  'Antworten des MAGS',
  'Mittelabfluss zum Stichtag 30.09.2023',
];
const LONG_AGENDA = [
  ...AGENDA,
  'Erfahrungen mit der offenen Schuldnerberatung in Monheim am Rhein, Langenfeld und Wülfrath, und was andere Städte davon übernehmen können',
  'Abstimmung der Öffnungszeiten der Ausgabestellen',
  'Ausblick auf die Zeit nach dem Programm',
  'Verschiedenes',
];
const DETAILS: readonly Partial<AgendaItem>[] = [
  { kind: 'resolution', minutes: 10 },
  {
    kind: 'resolution',
    minutes: 45,
    presenter: 'Sozialamt Haan',
    paper: { title: 'Entwurf der Abschnitte 1 bis 4', url: 'https://www.beispiel.de/entwurf.pdf' },
  },
  { kind: 'information', minutes: 15, presenter: 'Kreis' },
  { kind: 'consultation', minutes: 60, presenter: 'Haan und Velbert' },
];
const TITLE = 'Austausch der Sozialamtsleitungen';
const LONG_TITLE = 'Sondersitzung zu Verwendungsnachweis und Rückzahlung der Mittel am Jahresende 2023';
const LONG_QUESTION =
  'Dürfen Mittel, die bis zum Ende des Jahres gebunden sind, im ersten Quartal des folgenden Jahres ausgegeben werden, und wie wird das im Verwendungsnachweis dargestellt?';
const PLACE = 'Kreishaus Mettmann, Sitzungsraum 2';
const REASON = 'Die Antworten des MAGS liegen noch nicht vor. Ein neuer Termin folgt mit einer Terminfindung.';
const HAAN = { id: 'haan', name: 'Haan' };
const KREIS = { id: 'kreis', name: 'Kreis Mettmann' };
const REMINDERS = ['2023-10-05T12:00:00.000Z', '2023-10-11T12:00:00.000Z', '2023-10-12T10:00:00.000Z'];

const invited = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));

/** An item of an agenda. */
export function item(number: number, title: string, change: Partial<AgendaItem> = {}): AgendaItem {
  return { number, title, at: NOW, proposed: false, municipality: KREIS, office: 'Koordination', ...change };
}

/** The answer of a municipality. */
function answer(id: string, kind: AnswerKind, change: Partial<Given<AnswerKind>> = {}): Given<AnswerKind> {
  const municipality = invited.find((one) => one.id === id) ?? { id, name: id };
  const office = id === 'kreis' ? 'Koordination' : `Sozialamt ${municipality.name}`;
  return { municipality, version: 1, wording: 0, content: kind, office, at: NOW, ...change };
}

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
    agenda: AGENDA.map((title, index) =>
      item(index + 1, title, index === 1 ? { proposed: true, municipality: HAAN } : {}),
    ),
    attachments: [],
    asked: invited,
    answers: [],
    replaced: [],
    reminders: [{ days: 7 }, { days: 1 }, { hours: 2 }],
    municipality: KREIS,
    office: 'Koordination',
    createdAt: NOW,
    announcedAt: NOW,
    ...change,
  };
}

const draft = meeting({ state: 'draft', announcedAt: undefined, municipality: HAAN });
const fromHaan = { ...draft, office: 'Sozialamt Haan' };
const cancellation = { at: NOW, office: 'Koordination', reason: REASON };
const cancelled = meeting({ state: 'cancelled', cancellation });
const long = meeting({
  number: 14,
  title: LONG_TITLE,
  agenda: LONG_AGENDA.map((title, index) =>
    item(index + 1, title, { proposed: index > 3, municipality: HAAN, ...(DETAILS[index] ?? {}) }),
  ),
});
const answers = [
  ...['erkrath', 'heiligenhaus', 'mettmann', 'velbert'].map((id) => answer(id, 'accepted')),
  answer('ratingen', 'represented'),
  answer('monheim', 'excused'),
];
const answered = meeting({ answers });
const changed = meeting({
  answers: [...answers, answer('haan', 'represented', { version: 3 })],
  replaced: [answer('haan', 'excused', { version: 2 }), answer('haan', 'accepted')],
});
const moved = meeting({
  sequence: 1,
  startsAt: '2023-10-19T12:00:00.000Z',
  move: { at: NOW, office: 'Koordination', reason: REASON, startsBefore: '2023-10-12T12:00:00.000Z' },
});
const complete = meeting({ answers: invited.map(({ id }) => answer(id, 'accepted')) });
const owedAnswer = (municipalityId: string): Owed => ({
  key: 'meetings:3',
  municipalityId,
  sentence: `Antwort zur Sitzung\u00a03: ${TITLE}`,
  until: '2023-10-12T12:00:00.000Z',
  ways: [],
});
const owedOf = (municipalityId: string): readonly Owed[] => [
  {
    key: 'agreements:5',
    municipalityId,
    sentence: 'Absprache\u00a05: Vorlage zur Einzelfallhilfe für alle Kommunen abstimmen',
    until: '2023-10-02T15:00:00.000Z',
    ways: [{ title: 'Absprache 5 ansehen', verb: 'agreements.show', data: { number: '5' } }],
  },
  {
    key: 'votes:4',
    municipalityId,
    sentence: 'Stimme zur Abstimmung\u00a04: Sollen die Höchstbeträge im Verfügungsfonds im ganzen Kreis gleich sein?',
    until: '2023-10-13T10:00:00.000Z',
    ways: [{ title: 'Abstimmung 4 ansehen', verb: 'votes.show', data: { vote: 4 } }],
  },
  owedAnswer(municipalityId),
];
const everything = ['haan', 'hilden', 'langenfeld', 'wuelfrath', 'kreis'].flatMap(owedOf);
const view = { now: NOW, late: false, owed: everything };
const one = (of: Meeting, id: string, roles?: Member['roles']) =>
  ownInvitationCard(of, { member: member(id, roles), now: NOW });
const matter = (name: string, number: number, title: string) => ({
  number,
  name: `${name}\u00a0${number}`,
  title,
  municipalities: ['Haan', 'Hilden'],
});
const open: readonly OpenGroup[] = [
  { kind: 'votes', matters: [matter('Abstimmung', 4, 'Sollen die Höchstbeträge im ganzen Kreis gleich sein?')] },
  { kind: 'needs', matters: [matter('Absprachebedarf', 12, 'Öffnungszeiten der Ausgabestellen')] },
  { kind: 'questions', matters: [1, 2, 3, 4].map((number) => matter('Frage', number, LONG_QUESTION)) },
];
const waiting = [
  item(12, 'Zusammenarbeit mit der Tafel', {
    proposed: true,
    municipality: HAAN,
    office: 'Sozialamt Haan',
    origin: 'ideas:3',
  }),
];
const beside = { waiting, open };
const agendaView = { meeting: long, waiting: [], open, reader: member('kreis', ['coordinator']), now: NOW };
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
const LINKS = [
  'Entwurf der gemeinsamen Richtlinie',
  'Synopse der Fördergrundsätze aller zehn Städte und des Kreises mit den Höchstbeträgen im Verfügungsfonds, Stand Oktober',
  'mittelabfluss.xlsx',
  'www.mags.nrw',
  'Muster für den Verwendungsnachweis',
  'Niederschrift.docx',
];
const NEWS = `„${LINKS[0]}“ ist beigefügt.`;
const links = (some: readonly string[]) =>
  some.map((title, index) => ({
    number: index + 1,
    title,
    url: `https://www.beispiel.de/${index}`,
    office: 'Koordination',
    addedAt: NOW,
  }));
const COPY = {
  name: 'Niederschrift.docx',
  size: 48_000,
  checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  office: 'Koordination',
  at: NOW,
};
const withLinks = meeting({ attachments: links(LINKS.slice(0, 2)) });
const withFile = meeting({
  attachments: [
    ...withLinks.attachments,
    { number: 3, title: 'Niederschrift.docx', copy: COPY, office: 'Koordination', addedAt: NOW },
  ],
});
const withCopy = meeting({
  attachments: withFile.attachments.map((one) =>
    one.number === 2 ? { ...one, copy: { ...COPY, name: 'a.pdf' } } : one,
  ),
});
/** What is attached, as members see it. */
function listOf(of: Meeting, id: string, shown: { roles?: Member['roles']; news?: string; removed?: Attachment } = {}) {
  const { roles, ...told } = shown;
  const addressOf = ({ url }: Attachment) => url ?? 'https://bot.example.org/files/abc.def';
  return attachmentsCard(meetingAttachments, bearing(of, member(id, roles)), { ...told, addressOf });
}
const coordinator = { roles: ['coordinator'] } as const;
const withManyLinks = meeting({ attachments: links([...LINKS, 'a.pdf', 'b.pdf', 'c.pdf', 'd.pdf']) });
const typed = [...LINKS, NEWS, ...LONG_AGENDA, TITLE, LONG_TITLE, PLACE, REASON];
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
const moving = samplesOf('Sitzung: Verschieben');
const agenda = samplesOf('Sitzung: Tagesordnung');
const list = samplesOf('Sitzungen: Liste');
const attached = samplesOf('Sitzung: Anlagen');
const calendar = samplesOf('Kalender');
/** As long as a real one. */
const ADDRESS = `https://kreisrunde.kreis-mettmann.example/files/${'WyJrcmVpcy1tZXR0bWFubiIs'.repeat(9)}.${'mO3x'.repeat(11)}/sitzungen.ics`;

const BOUNCED = {
  address: 'sozialamt@haan.example',
  reason: 'die Adresse gibt es dort nicht (550)',
  contact: 'Koordination der Runde, Kreissozialamt',
};
const REACHED = { personId: 'person-haan', address: 'sozialamt@haan.example' };

/** The cards of meetings. */
export const meetingSamples: readonly Sample[] = [
  form('leer', formCard({ values: { operation: values.operation, reminders: '7 Tage, 1 Tag, 2 Stunden' } }), typed),
  form('Entwurf ändern', formCard({ values: valuesOf(draft) }, 3), typed),
  form('mit Fehlern', formCard({ values: { ...values, link: 'teams' }, errors, attempt: 1 }), [
    ...typed,
    ...AGENDA,
    values.agenda,
  ]),
  drafted(
    'der Koordination',
    draftCard(draft, {
      coordinator: true,
      own: true,
      changes: true,
      reminders: REMINDERS,
      beside: { ...beside, mailed: 3 },
    }),
    typed,
  ),
  drafted('aus Haan', draftCard(fromHaan, { coordinator: true, own: false, reminders: REMINDERS, beside }), typed),
  drafted(
    'liegt vor',
    draftCard(fromHaan, {
      coordinator: false,
      own: true,
      changes: true,
      reminders: [],
      beside: { waiting: [], open: [] },
    }),
    typed,
  ),
  drafted('wartet, Zeile im Kanal', waitingCard(fromHaan), typed),
  invitation('im Kanal', invitationCard(meeting(), NOW), typed),
  invitation('nur online, ohne Tagesordnung', invitationCard(bare, NOW), typed),
  invitation('langer Text', invitationCard(long, NOW), typed),
  invitation('abgesagt', invitationCard(cancelled, NOW), typed),
  invitation('vorbei', invitationCard(past, NOW), typed),
  invitation('sechs Antworten', invitationCard(answered, NOW), typed),
  invitation('alle Antworten', invitationCard(complete, NOW), typed),
  invitation('vorbei, ohne Antwort', invitationCard({ ...answered, startsAt: '2023-10-04T12:00:00.000Z' }, NOW), typed),
  invitation('Sicht von Haan, ohne Antwort', one(answered, 'haan'), typed),
  invitation('Sicht von Haan, geändert', one(changed, 'haan'), typed),
  invitation('Sicht der Koordination ohne Amt', one(answered, 'kreis', ['coordinator']), typed),
  invitation('mit Anlagen', invitationCard(withLinks, NOW), typed),
  invitation('mit vielen Anlagen', invitationCard(withManyLinks, NOW), typed),
  invitation('mit Dateien', one(withFile, 'haan'), typed),
  invitation('vorbei, mit Dateien', invitationCard({ ...withFile, startsAt: past.startsAt }, NOW), typed),
  attached('keine', listOf(meeting(), 'haan'), typed),
  attached('Sicht von Haan', listOf(withLinks, 'haan'), typed),
  attached('mit Datei', listOf(withFile, 'haan'), typed),
  attached('der Koordination, neu', listOf(withFile, 'kreis', { ...coordinator, news: NEWS }), typed),
  attached('Inhalt festgehalten', listOf(withCopy, 'kreis', coordinator), typed),
  attached('viele', listOf(withManyLinks, 'kreis', coordinator), typed),
  told('Antwort im Kanal', answeredCard(changed, member('haan')), typed),
  told('letzte Antwort', answeredCard(complete, member('haan')), typed),
  reminder('im Kanal', reminderCard(answered, view), typed),
  reminder('nichts offen', reminderCard(complete, { ...view, owed: [] }), typed),
  reminder('verspätet, langer Text', reminderCard(long, { ...view, late: true }), typed),
  reminder('Sicht von Haan', ownReminderCard(answered, { member: member('haan'), now: NOW }, everything), typed),
  reminder(
    'Sicht von Erkrath, nichts offen',
    ownReminderCard(answered, { member: member('erkrath'), now: NOW }, everything),
    typed,
  ),
  told('veröffentlicht', announcedCard(meeting(), REMINDERS, 3), typed),
  told('abgesagt', cancelledCard(cancelled), typed),
  told('Entwurf verworfen', cancelledCard({ ...cancelled, announcedAt: undefined }), typed),
  calendar('Datei einer Sitzung', meetingFileCard(meeting(), 'https://bot.example.org/files/abc.def'), typed),
  calendar('Adresse', addressCard({ address: ADDRESS, leftOut: [] })),
  calendar(
    'Berichtstermine ausgelassen',
    addressCard({ address: ADDRESS, leftOut: ['reports'], done: chosenSentence('reports', true) }),
  ),
  calendar('Adresse widerrufen', revokedCard()),
  told('Einladungen per E-Mail', wishedCard(REACHED, 2)),
  told('Einladungen per E-Mail, Adresse prüfen', wishedCard({ ...REACHED, refused: { at: NOW, reason: '550' } }, 0)),
  told('keine Einladungen per E-Mail', unwishedCard(true)),
  told('Einladungen per E-Mail, ohne Adresse', noAddressCard('Koordination der Runde, Kreissozialamt')),
  told('Einladungen per E-Mail, nicht eingerichtet', noMailCard()),
  told('Einladung per E-Mail abgelehnt', ownCard(BOUNCED)),
  told('Einladung per E-Mail abgelehnt, Koordination', coordinationCard(BOUNCED)),
  invitation('verlegt', invitationCard(moved, NOW), typed),
  invitation('verlegt, Sicht von Haan', one(moved, 'haan'), typed),
  moving('Formular', moveForm(meeting(), { values: { operation: values.operation } }), typed),
  moving(
    'Formular mit Fehlern',
    moveForm(meeting(), {
      values: { operation: values.operation, reason: '' },
      errors: {
        date: 'Das ist der bisherige Termin. Bitte einen anderen eingeben.',
        reason: 'Bitte den Grund nennen.',
      },
      attempt: 1,
    }),
    typed,
  ),
  moving('im Kanal', movedNotice(moved), typed),
  moving('Bestätigung', movedCard(moved, 1), typed),
  moving('Bestätigung, Entwurf', movedCard({ ...moved, state: 'draft', announcedAt: undefined }), typed),
  agenda('der Koordination', agendaCard(agendaView), typed),
  agenda('Platz wählen', agendaCard({ ...agendaView, moving: agendaView.meeting?.agenda[1] }), typed),
  agenda('eines Mitglieds', agendaCard({ ...agendaView, meeting: answered, reader: member('haan') }), typed),
  agenda('im Kanal, leer', agendaCard({ ...agendaView, meeting: bare, open: [], reader: undefined }), typed),
  agenda('ohne Sitzung', agendaCard({ ...agendaView, meeting: undefined, ...beside }), typed),
  agenda('vorbei', agendaCard({ ...agendaView, meeting: past, waiting }), typed),
  agenda('TOP: Formular', itemForm(meeting(), { values: {} }), typed),
  agenda(
    'TOP: Formular mit Fehler',
    itemForm(undefined, { values: { title: 'a' }, errors: { title: 'Bitte das Thema eingeben.' } }),
  ),
  agenda(
    'TOP: Änderung',
    changeForm(item(2, AGENDA[1] ?? '', { kind: 'resolution', minutes: 20 }), meeting(), {
      values: { title: AGENDA[1] ?? '', kind: 'resolution', minutes: '20' },
    }),
    typed,
  ),
  agenda('TOP vorgeschlagen', proposedCard(item(2, AGENDA[1] ?? ''), meeting()), typed),
  agenda('TOP vorgemerkt', proposedCard(item(12, 'Zusammenarbeit mit der Tafel'), undefined)),
  agenda('TOP gestrichen', struckCard(item(2, AGENDA[1] ?? '', { municipality: HAAN }), 'Koordination'), typed),
  list('leer', listCard(listMeetings([], { now: NOW, page: 1 }), { mayDraft: true })),
  list('viele Einträge', listCard(listed(1), { mayDraft: true }), typed),
  list('letzte Seite', listCard(listed(2), { mayDraft: false }), typed),
];
