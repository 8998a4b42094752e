import type { Owed } from '../../../src/conversation/feature.ts';
import type { Waiting } from '../../../src/conversation/reply.ts';
import { mutedCard, nothingOwedCard, owedCard } from '../../../src/reminders/cards.ts';
import { nobodyOwesCard, type Owing, owingCard } from '../../../src/reminders/day/owing-card.ts';
import { ownPostCard, type PostView, postCard } from '../../../src/reminders/day/post-card.ts';
import type { Placed } from '../../../src/reminders/day/post-store.ts';
import { sentCard } from '../../../src/reminders/register.ts';
import {
  authorCard,
  authorLine,
  coordinationCard,
  coordinationLine,
} from '../../../src/reminders/waiting/waiting-card.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';
import { member } from './votes.ts';

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
const waits = samplesOf('Was auf die Koordination wartet');
const drafted: Waiting = {
  key: 'votes:4',
  since: '2023-10-05T07:00:00.000Z',
  name: 'Abstimmung\u00a04',
  sentence: 'Entwurf der Abstimmung\u00a04: Soll der Entwurf aus Haan die gemeinsame Richtlinie werden?',
  office: 'Sozialamt Haan',
  isDraft: true,
  ways: [{ title: 'Entwurf prüfen', verb: 'votes.show', data: { vote: 4 } }],
  author: {
    municipalityId: 'haan',
    ways: [{ title: 'Weiter bearbeiten …', verb: 'votes.change', data: { vote: 4 } }],
  },
};
const asked: Waiting = {
  key: 'access:2',
  since: '2023-10-06T07:00:00.000Z',
  name: 'Anfrage\u00a02',
  sentence: 'Anfrage\u00a02 um Zugang: Gast aus Bonn',
  ways: [
    { title: 'Zugang geben …', verb: 'access.form', data: { number: '2' } },
    { title: 'Anfrage ablehnen', verb: 'access.decline', data: { number: '2' } },
  ],
  author: { personId: 'p', sentence: 'Ihre Anfrage um Zugang zur Runde', ways: [] },
};
const second: Waiting = {
  ...drafted,
  ...{
    key: 'surveys:3',
    name: 'Rundfrage\u00a03',
    sentence: 'Entwurf der Rundfrage\u00a03: Wie viele Anträge liegen vor?',
  },
  ways: [{ title: 'Entwurf prüfen', verb: 'surveys.show', data: { number: 3 } }],
};

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

const post = samplesOf('Tageserinnerung');
const today = { roundId: samplePlan.id, day: '2023-10-19', number: 1, kind: 'day', late: false } as const;
const DUE = '2023-10-19T06:00:00.000Z';
const speakers = samplePlan.municipalities.map(({ id, name }) => ({
  id,
  name,
  personId: samplePlan.people.find(({ municipality }) => municipality === id)?.objectId,
}));
const QUESTION = 'Soll der Kreis einen gemeinsamen SharePoint einrichten?';
const TITLE = 'Austausch der Sozialamtsleitungen';
const POLL = 'Dezemberrunde';

/** A matter with those who owe it. */
function owedBy(key: string, of: Pick<Owed, 'until' | 'ways' | 'matter'>, ...ids: readonly string[]): readonly Owed[] {
  return ids.map((municipalityId) => ({ key, municipalityId, sentence: '', ...of }));
}

const ballot = owedBy(
  'votes:3',
  {
    until: '2023-10-19T10:00:00.000Z',
    ways: [
      { title: 'Zustimmung', verb: 'votes.cast', data: { vote: 3, choice: 'yes' } },
      { title: 'Enthaltung', verb: 'votes.cast', data: { vote: 3, choice: 'abstain' } },
      { title: 'Einwand …', verb: 'votes.objection', data: { vote: 3 } },
    ],
    matter: { name: 'Abstimmung\u00a03', title: QUESTION, asked: 11 },
  },
  ...['haan', 'hilden', 'monheim'],
);
const dates = owedBy(
  'date-polls:2',
  {
    until: '2023-10-20T10:00:00.000Z',
    ways: [{ title: 'Termine beantworten …', verb: 'date-polls.form-answers', data: { poll: 2 } }],
    matter: { name: 'Terminfindung\u00a02', title: POLL, asked: 11 },
  },
  ...['haan', 'ratingen', 'velbert', 'wuelfrath'],
);
const coming = owedBy(
  'meetings:3',
  {
    until: '2023-10-26T12:00:00.000Z',
    ways: [
      { title: 'Zusage', verb: 'meetings.answer', data: { number: '3', answer: 'accepted' } },
      { title: 'Absage', verb: 'meetings.answer', data: { number: '3', answer: 'excused' } },
      { title: 'Vertretung', verb: 'meetings.answer', data: { number: '3', answer: 'represented' } },
    ],
    matter: { name: 'Sitzung\u00a03', title: TITLE, asked: 11 },
  },
  'langenfeld',
);
const theirs = owedBy(
  'agreements:7',
  {
    until: '2023-10-18T21:59:00.000Z',
    ways: [{ title: 'Absprache 7 ansehen', verb: 'agreements.show', data: { number: 7 } }],
    matter: { name: 'Absprache\u00a07', title: 'Vorlage für den Fachausschuss klären' },
  },
  'erkrath',
);
const LINES = [
  'am Donnerstag, 26.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr, Kreishaus Mettmann',
  'Tagesordnung: Niederschrift, gemeinsame Richtlinie, Antworten des MAGS, Mittelabfluss, Verschiedenes',
];

/** How it stands in a post. */
function placedAs(all: readonly Owed[], lines: readonly string[] = []): Placed {
  const [first] = all;
  if (!first?.matter) throw new Error('nobody owes it');
  const { key, until, ways, matter } = first;
  return { key, until, named: all.map(({ municipalityId }) => municipalityId), shown: { ...matter, lines, ways } };
}

const digest: Placed = {
  key: 'ideas:2023-W42',
  named: [],
  shown: {
    title: 'Neues in der Ideensammlung seit 09.10.',
    lines: ['2\u00a0neue\u00a0Einträge: Idee\u00a04\u00a0· Energieberatung; Idee\u00a05\u00a0· Wärmestube'],
    ways: [{ title: 'Ideen ansehen', verb: 'ideas.list' }],
  },
};
const day: PostView = {
  post: { ...today, dueAt: DUE },
  placed: [placedAs(ballot), placedAs(dates), placedAs(coming, LINES)],
  owed: [...ballot, ...dates, ...coming],
  answered: [],
  municipalities: speakers,
  now: DUE,
};
const answeredBy = (key: string, ids: readonly string[], says: string) =>
  ids.map((municipalityId) => ({
    ...{ key, municipalityId, says },
    way: { title: 'Ändern …', verb: 'meetings.show', data: { number: '3' } },
  }));
const all = samplePlan.municipalities.map(({ id }) => id);
const later: PostView = {
  ...day,
  owed: [...ballot.slice(2), ...dates.slice(1, 3)],
  answered: [...answeredBy('meetings:3', all, 'Zusage'), ...answeredBy('votes:3', ['haan'], 'Zustimmung')],
  now: '2023-10-19T08:30:00.000Z',
};
const everything: PostView = {
  ...day,
  post: { ...today, late: true, dueAt: DUE },
  placed: [placedAs(theirs), ...day.placed, digest],
  owed: [...theirs, ...day.owed],
};
const typed = [QUESTION, TITLE, POLL];

const owing = samplesOf('Offen in der Runde');
/** Each with a name of its own. */
function numbered(one: Owing, at: number): Owing {
  const { matter = { title: '' } } = one.first;
  return { ...one, first: { ...one.first, matter: { ...matter, name: `Vorgang\u00a0${at}` } } };
}
const missingFrom = (all: readonly Owed[], isAsked: boolean): Owing[] =>
  all.slice(0, 1).map((first) => ({
    first,
    missing: all.map(({ municipalityId }) => speakers.find(({ id }) => id === municipalityId)?.name ?? ''),
    notes: isAsked ? [{ name: 'Haan', note: 'telefonisch erinnert', at: DUE }] : [],
    isAsked,
  }));
const ROUND = samplePlan.municipalities.map(({ name }) => name);
const inRound = [...missingFrom(theirs, false), ...missingFrom(ballot, true), ...missingFrom(dates, false)];

/** Reminders of what is owed, in all states. */
export const reminderSamples: readonly Sample[] = [
  owed(
    'Entwurf wartet',
    owedCard({ municipality: HAAN, owed: [vote], waiting: [drafted], reader: 'author', late: false, now }),
  ),
  owed(
    'Koordination',
    owedCard({
      municipality: HAAN,
      owed: [],
      waiting: [drafted, second, asked],
      reader: 'coordination',
      late: false,
      now,
    }),
  ),
  waits('ein Punkt', coordinationCard([asked])),
  waits('mehrere', coordinationCard([drafted, second, asked])),
  waits('für wen vorgelegt hat', authorCard([drafted])),
  waits('für wen um Zugang bittet', authorCard([asked])),
  waits('im Kanal', coordinationLine([drafted, asked])),
  waits('im Kanal, für eine Kommune', authorLine('Haan', [drafted])),
  owed('ein Punkt', owedCard({ municipality: HAAN, owed: [vote], late: false, now })),
  owed('mehrere', owedCard({ municipality: HAAN, owed: [vote, meeting, standing, overdue], late: false, now })),
  owed(
    'im Kanal, verspätet',
    owedCard({ municipality: { id: 'hilden', name: 'Hilden' }, owed: [meeting, vote], late: true, now }),
  ),
  owed('viele', owedCard({ municipality: HAAN, owed: many, late: false, now })),
  post('im Kanal, einmal am Tag', postCard(day), typed),
  post('dieselbe um 10:30 Uhr', postCard(later), typed),
  post('verspätet, mit allem', postCard(everything), typed),
  post('nur Neues', postCard({ ...day, placed: [digest], owed: [] })),
  post('Sicht von Haan', ownPostCard(day, member('haan')), typed),
  post('Sicht von Haan, später', ownPostCard(later, member('haan')), typed),
  owing('mehrere Vorgänge', owingCard(inRound, { page: 1, round: ROUND, now: DUE }), typed),
  owing(
    'viele, erste Seite',
    owingCard([...inRound, ...inRound, ...inRound].map(numbered), { page: 1, round: ROUND, now: DUE }),
    typed,
  ),
  owing('nichts', nobodyOwesCard()),
  owed('nichts offen', nothingOwedCard(HAAN)),
  owed('stumm', mutedCard(true)),
  owed('nicht stumm', mutedCard(false)),
  sent('an alle', sentCard({ items: sentItems, total: 14, page: 1, pages: 3 }, { names, coordinates: true })),
  sent('an Haan', sentCard({ ...none, items: [reminding], total: 1 }, { names, of: HAAN, coordinates: true })),
  sent('keine', sentCard(none, { names, of: HAAN, coordinates: false })),
];
