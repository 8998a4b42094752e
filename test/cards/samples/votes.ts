import type { Attachment } from '../../../src/attachments/attachment.ts';
import { pageOf } from '../../../src/cards/page.ts';
import { refusalCard } from '../../../src/conversation/cards.ts';
import type { Member, Role } from '../../../src/conversation/turn.ts';
import { discardedCard, questionCard } from '../../../src/responses/drafts/discarding.ts';
import type { Query } from '../../../src/responses/queries/query.ts';
import { notTheirs, stands } from '../../../src/votes/attachments/attachment-bearer.ts';
import type { Ballot, Choice, Statement } from '../../../src/votes/ballot.ts';
import { objectionForm } from '../../../src/votes/ballots/objection-form.ts';
import { referralForm } from '../../../src/votes/ballots/referral-form.ts';
import { notReferable } from '../../../src/votes/ballots/referral-refusal.ts';
import { notTold } from '../../../src/votes/ballots/told-back.ts';
import { noBallot, otherBallot, withdrawal } from '../../../src/votes/ballots/withdrawing.ts';
import { baseCard, draftCard, keptCard } from '../../../src/votes/base-card.ts';
import { actForm, managedCard } from '../../../src/votes/closing/act-cards.ts';
import { draftForm } from '../../../src/votes/drafting/draft-form.ts';
import { pageCard, pageForm } from '../../../src/votes/items/page-cards.ts';
import { ballotsCard, listCard } from '../../../src/votes/overview/list-card.ts';
import { amendmentAmong, managementAmong, moreCard, wordingsAmong } from '../../../src/votes/overview/more.ts';
import { ownCard } from '../../../src/votes/own-card.ts';
import { queriesCard } from '../../../src/votes/queries/listing.ts';
import { queriesAmong } from '../../../src/votes/queries/queried.ts';
import { notYoursToReply } from '../../../src/votes/queries/replying.ts';
import * as refusals from '../../../src/votes/refusals.ts';
import { resultCard } from '../../../src/votes/result-card.ts';
import { formOf, notEnded } from '../../../src/votes/statements/stating.ts';
import type { Act, Item, Poll, Vote } from '../../../src/votes/vote.ts';
import {
  amendForm,
  overtakenCard,
  proposalCard,
  settledLine,
  waitingLine,
  wordingCard,
} from '../../../src/votes/wordings/amend-cards.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const QUESTION = 'Soll der Entwurf aus Haan die gemeinsame Richtlinie für die Einzelfallhilfe werden?';
const BACKGROUND =
  'Die Runde hat am 7. Februar 2023 vereinbart, die Einzelfallhilfe kreiseinheitlich zu regeln. Haan hat einen Entwurf vorgelegt.';
const LONG_BACKGROUND = [
  BACKGROUND,
  'Der Entwurf nennt für jede Hilfe einen Anlass, eine Obergrenze und die Stelle, die entscheidet. Er unterscheidet einmalige Hilfen von solchen, die über mehrere Monate laufen.',
  'Offen sind die Obergrenze für Geräte und die Frage, ob die Städte Hilfen auch über Träger ausgeben. Beides kann später ergänzt werden, ohne den Entwurf im Übrigen zu ändern.',
].join('\n');
const REASON =
  'Die Obergrenze für Geräte ist so niedrig, dass in Ratingen kein Antrag mehr gestellt würde. Vorschlag: die Grenze je Haushalt festlegen, nicht je Gerät.';
const OTHER_REASON = 'Die Prüfung je Fall ist mit dem vorhandenen Personal nicht zu leisten.';
const ACT_REASON = 'Zwei Ausschüsse tagen erst nach den Herbstferien.';
const LONG_QUESTION =
  'Soll der Höchstbetrag je Haushalt im Verfügungsfonds der Städte bis zum Ende des Bewilligungszeitraums im ganzen Kreis gleich sein?';

const TEXT =
  'Die Runde verständigt sich auf höchstens 300\u00a0€ je Haushalt aus dem Verfügungsfonds. In Härtefällen entscheidet die Leitung des Sozialamts.';
const LONG_TEXT = [TEXT, ...LONG_BACKGROUND.split('\n').slice(1), TEXT, BACKGROUND, REASON].join('\n');

const entitled = samplePlan.municipalities.map(({ id, name }) => ({ id, name }));
const CLOSES = '2023-10-20T10:00:00.000Z';
const BEFORE = '2023-10-18T07:12:00.000Z';
const AFTER = '2023-10-20T10:00:05.000Z';

const VOTES = { name: 'votes', called: 'Abstimmung', many: 'Abstimmungen', field: 'vote' };

/** The vote of the pictures; tests and samples change what they need. */
export function vote(change: Partial<Vote> = {}): Vote {
  return {
    number: 4,
    state: 'open',
    question: QUESTION,
    background: BACKGROUND,
    rule: 'consent',
    resultsVisible: false,
    closesAt: CLOSES,
    municipalityId: 'haan',
    office: 'Sozialamt Haan',
    ...change,
  };
}

/** A ballot of a municipality of the sample round. */
export function ballot(id: string, choice: Choice, change: Partial<Ballot> = {}): Ballot {
  const municipality = entitled.find((one) => one.id === id) ?? { id, name: id };
  const office = id === 'kreis' ? 'Koordination' : `Sozialamt ${municipality.name}`;
  return { municipality, choice, office, given: 'head', castAt: BEFORE, version: 1, ...change };
}

/** A vote with its ballots, all municipalities entitled. */
export function poll(of: Vote, ballots: readonly Ballot[] = [], replaced: readonly Ballot[] = []): Poll {
  return { vote: of, entitled, ballots, replaced, acts: [] };
}

/** The same after the Koordination did something with it. */
function acted(of: Poll, kind: Act['kind']): Poll {
  const act = { kind, at: BEFORE, office: 'Koordination', reason: ACT_REASON, deadlineBefore: CLOSES };
  return { ...of, acts: [act] };
}

/** Ballots of the municipalities in the order of the round: one letter each, `-` for silence. */
function ballots(letters: string): Ballot[] {
  const choices: Readonly<Record<string, Choice>> = { y: 'yes', n: 'no', a: 'abstain', o: 'objection' };
  return entitled.flatMap(({ id }, index) => {
    const choice = choices[letters.charAt(index)];
    return choice ? [ballot(id, choice, choice === 'objection' ? { reason: REASON } : {})] : [];
  });
}

/** The office of a municipality. */
export function member(id: string, roles: readonly Role[] = ['head']): Member {
  const municipality = entitled.find((one) => one.id === id) ?? { id, name: id };
  return { personId: id, office: `Sozialamt ${municipality.name}`, municipality, roles };
}

/** One that was answered, and one that waits. */
const QUERIES: readonly Query[] = [
  {
    ...{ number: 1, text: 'Gilt das auch für Honorarkräfte?', office: 'Sozialamt Velbert', at: BEFORE },
    municipality: { id: 'velbert', name: 'Velbert' },
    answer: { text: 'Ja, auch für Honorarkräfte.', office: 'Sozialamt Haan', at: BEFORE },
  },
  {
    ...{ number: 2, text: 'Ab wann gilt der Höchstbetrag?', office: 'Sozialamt Hilden', at: BEFORE },
    municipality: { id: 'hilden', name: 'Hilden' },
  },
];

const STATED: readonly Statement[] = [
  {
    municipality: { id: 'haan', name: 'Haan' },
    text: 'Haan wendet den Höchstbetrag ab dem 1.\u00a0Januar 2024 an, sobald der Ausschuss zugestimmt hat.',
    ...{ office: 'Sozialamt Haan', at: AFTER },
  },
];

/** A link, and a file that is handed out. */
const ATTACHED: readonly Attachment[] = [
  {
    number: 1,
    title: 'Entwurf der Richtlinie',
    url: 'https://www.beispiel.de/entwurf.pdf',
    office: 'Sozialamt Haan',
    addedAt: BEFORE,
  },
  {
    ...{ number: 2, title: 'Kostenübersicht', office: 'Sozialamt Haan', addedAt: BEFORE },
    copy: { name: 'kosten.xlsx', size: 4000, checksum: 'a1b2c3d4'.repeat(8), office: 'Sozialamt Haan', at: BEFORE },
  },
];

const haan = { member: member('haan'), now: BEFORE };
const coordination = { ...member('kreis', ['coordinator', 'head']), office: 'Koordination' };
const early = ballot('haan', 'abstain', { castAt: '2023-10-17T14:40:00.000Z' });
const earlier = ballot('haan', 'objection', { castAt: '2023-10-16T08:05:00.000Z', reason: REASON });
const closed = (outcome: Vote['outcome'], change: Partial<Vote> = {}) =>
  vote({
    state: 'closed',
    closedAt: CLOSES,
    outcome,
    ...(outcome === 'carried' ? { decision: { year: 2023, number: 4 } } : {}),
    ...change,
  });
const majority = {
  question: 'Soll der Höchstbetrag kreisweit 300\u00a0€ je Haushalt betragen?',
  rule: 'simple',
} as const;
const variants = {
  question: 'Welche Variante der Richtlinie soll gelten?',
  rule: 'simple',
  options: ['Variante A', 'Variante B', 'Variante C'],
} as const;
const OFFER = 'Der Entwurf aus Haan mit einer Obergrenze je Haushalt';
const listed = { ...variants, options: [OFFER, 'Der Entwurf aus Haan', 'Ohne gemeinsame Richtlinie'] };
const chosen = [ballot('haan', 'option-2'), ballot('hilden', 'option-2'), ballot('velbert', 'option-1')];
const typed = [
  QUESTION,
  OFFER,
  ...variants.options,
  ...listed.options,
  variants.question,
  BACKGROUND,
  REASON,
  OTHER_REASON,
  LONG_QUESTION,
  majority.question,
];
const typedLong = [...typed, ...LONG_BACKGROUND.split('\n'), `${LONG_BACKGROUND.slice(0, 240)}`];
const seven = ballots('yyy-yy-yy--');

const form = samplesOf('Abstimmung: Formular');
const reason = samplesOf('Abstimmung: Einwand');
const draft = samplesOf('Abstimmung: Entwurf');
const base = samplesOf('Abstimmung: im Kanal');
const own = samplesOf('Abstimmung: eigene Sicht');
const managed = samplesOf('Abstimmung: verwaltet');
const result = samplesOf('Abstimmung: Ergebnis');
const list = samplesOf('Abstimmungen: Liste');
const refused = samplesOf('Abstimmung: abgelehnt');
const round = { entitled: entitled.length, now: '2023-10-05T07:00:00.000Z' };
const values = { operation: '00000000-0000-4000-8000-000000000003', question: QUESTION, background: BACKGROUND };

const many: Poll[] = [
  poll(vote({ number: 9 }), seven),
  poll(vote({ ...majority, number: 8, resultsVisible: true }), ballots('yynay------')),
  poll(vote({ number: 7, state: 'draft', question: LONG_QUESTION })),
  poll(closed('rejected', { ...majority, number: 6 }), ballots('yynnnna-nyy')),
  poll(closed('carried', { number: 5 }), ballots('yyyyyyyyaa-')),
  poll(closed('no-quorum', { number: 3 }), ballots('yy---------')),
];

const AMENDED =
  'Die Runde verständigt sich auf höchstens 400\u00a0€, in Härtefällen 500\u00a0€ je Haushalt aus dem Verfügungsfonds. In Härtefällen entscheidet die Leitung des Sozialamts.';
const first = {
  number: 1,
  question: QUESTION,
  text: TEXT,
  office: 'Sozialamt Haan',
  publishedAt: '2023-10-10T07:00:00.000Z',
};
const second = { ...first, number: 2, text: AMENDED, publishedAt: '2023-10-16T08:20:00.000Z' };
const inFirst = (id: string, choice: Choice) => ballot(id, choice, choice === 'objection' ? { reason: REASON } : {});
const inSecond = (id: string, choice: Choice) => ballot(id, choice, { wording: 2 });

/** A vote in its second Fassung: three have answered it, four the first, Ratingen objects. */
function amended(change: Partial<Vote> = {}): Poll {
  const of = vote({ text: AMENDED, wording: 2, ...change });
  const counts = [inSecond('haan', 'yes'), inSecond('mettmann', 'abstain'), inFirst('ratingen', 'objection')];
  const before = ['erkrath', 'heiligenhaus', 'velbert'].map((id) => inFirst(id, 'yes'));
  return { ...poll(of, [...counts, inSecond('kreis', 'yes')], before), wordings: [first, second] };
}

const proposal = { number: 1, changes: 1, question: QUESTION, text: AMENDED, office: 'Sozialamt Haan' };
const reworded = samplesOf('Abstimmung: Fassungen');
const typedTexts = [
  ...typedLong,
  TEXT,
  AMENDED,
  'Die Runde verständigt sich auf höchstens',
  'aus dem Verfügungsfonds. In Härtefällen entscheidet die Leitung des Sozialamts.',
];

const items: readonly Item[] = [
  { position: 1, number: '3.1', heading: 'Höchstbetrag', text: TEXT },
  { position: 2, number: '3.2', heading: 'Antrag', text: 'Der Antrag ist formlos beim Sozialamt zu stellen.' },
  { position: 3, number: '3.3', heading: 'Geltung bis zum Ende des Bewilligungszeitraums' },
];
const manyItems: readonly Item[] = Array.from({ length: 46 }, (_, at) => ({
  ...{ position: at + 1, number: `4.${at + 1}`, heading: `Abschnitt ${at + 1}` },
  text: at % 3 === 0 ? LONG_BACKGROUND.slice(0, 600) : BACKGROUND,
}));

/** What a municipality has said to items: a letter each, `-` where it has left it. */
function itemBallot(id: string, letters: string): Ballot {
  const choices: Readonly<Record<string, Choice>> = { y: 'yes', a: 'abstain', o: 'objection' };
  const said = [...letters].flatMap((letter, at) => {
    const choice = choices[letter];
    const reason = choice === 'objection' ? { reason: REASON } : {};
    return choice ? [{ item: at + 1, choice, ...reason, version: 1 }] : [];
  });
  return ballot(id, said.some(({ choice }) => choice === 'objection') ? 'objection' : 'yes', { items: said });
}

/** A vote with items: six consent to all, Ratingen objects to the first, Haan has left one. */
function withItems(change: Partial<Vote> = {}, of: readonly Item[] = items): Poll {
  const six = ['erkrath', 'heiligenhaus', 'hilden', 'langenfeld', 'mettmann', 'kreis'].map((id) =>
    itemBallot(id, 'yyy'),
  );
  const others = [itemBallot('haan', 'y-a'), itemBallot('ratingen', 'oy-')];
  return { ...poll(vote({ items: of.length, ...change }), [...six, ...others]), items: of };
}

const decidedItems = items.map((one, at) => ({
  ...one,
  outcome: at === 0 ? ('rejected' as const) : ('carried' as const),
}));
const CARRIED: Partial<Vote> = {
  ...{ state: 'closed', closedAt: CLOSES, outcome: 'carried', decision: { year: 2023, number: 5 } },
};
const itemed = samplesOf('Abstimmung: Punkte');
const typedItems = [
  ...typedTexts,
  ...items.flatMap(({ number, heading, text }) => [`${number} ${heading}`, heading, ...(text ? [text] : [])]),
  ...manyItems.map(({ number, heading }) => `${number} ${heading}`),
];

/** The cards of votes. */
export const voteSamples: readonly Sample[] = [
  form('leer', draftForm({ values: { operation: values.operation } }, round)),
  form(
    'mit Fehlern',
    draftForm(
      {
        values: { ...values, quorum: 'fünf' },
        errors: { quorum: `Bitte eine Zahl von 6 bis 11 eingeben.`, closesOn: 'Bitte einen späteren Tag wählen.' },
        attempt: 1,
      },
      round,
    ),
    typed,
  ),
  reason('Formular', objectionForm(vote(), { values: {} }), typed),
  reason(
    'Formular mit Fehler',
    objectionForm(vote({ resultsVisible: true }), {
      values: {},
      errors: { reason: 'Bitte den Einwand begründen.' },
      attempt: 1,
    }),
    typed,
  ),
  draft(
    'für die Koordination',
    draftCard(vote({ state: 'draft' }), { member: coordination, entitled: 11, now: '2023-10-05T07:00:00.000Z' }),
    typed,
  ),
  draft(
    'Frist knapp',
    draftCard(vote({ state: 'draft' }), {
      member: coordination,
      entitled: 11,
      now: '2023-10-19T08:00:00.000Z',
      warnings: ['Die Frist lässt weniger als drei Arbeitstage Zeit.', 'Abwesend sind bis dahin: Sozialamt Haan.'],
    }),
    typed,
  ),
  draft(
    'Frist ab Veröffentlichung',
    draftCard(vote({ state: 'draft', endProposed: true }), {
      member: coordination,
      entitled: 11,
      now: '2023-10-05T07:00:00.000Z',
    }),
    typed,
  ),
  draft(
    'Frist vorbei',
    draftCard(vote({ state: 'draft' }), { member: coordination, entitled: 11, now: '2024-02-01T08:00:00.000Z' }),
    typed,
  ),
  draft(
    'Frist vorbei, wer vorgelegt hat',
    draftCard(vote({ state: 'draft' }), { member: member('haan'), entitled: 11, now: '2024-02-01T08:00:00.000Z' }),
    typed,
  ),
  draft(
    'langer Text, mit Quorum',
    draftCard(
      vote({ state: 'draft', origin: 'ideas:3', question: LONG_QUESTION, background: LONG_BACKGROUND, quorum: 8 }),
      {
        member: member('haan'),
        entitled: 11,
        now: '2023-10-05T07:00:00.000Z',
      },
    ),
    typedLong,
  ),
  base('noch keine Stimme', baseCard(poll(vote({ background: undefined }))), typed),
  base('läuft', baseCard(poll(vote(), seven)), typed),
  base('alle haben abgestimmt', baseCard(poll(vote(majority), ballots('yyyyyynnnna'))), typed),
  base(
    'Stimmen sofort sichtbar',
    baseCard(poll(vote({ resultsVisible: true }), ballots('yyy-ay-oy--'), [early])),
    typed,
  ),
  base('eigene Antworten', baseCard(poll(vote(variants), chosen)), typed),
  base('Antworten als Liste', baseCard(poll(vote(listed), chosen)), typed),
  base('langer Text', baseCard(poll(vote({ question: LONG_QUESTION, background: LONG_BACKGROUND }), seven)), typedLong),
  base('mit Beschlusstext', baseCard(poll(vote({ ...majority, rule: 'consent', text: TEXT }), seven)), [
    ...typed,
    TEXT,
  ]),
  base('langer Beschlusstext', baseCard(poll(vote({ text: LONG_TEXT }), seven)), [
    ...typedLong,
    ...LONG_TEXT.split('\n'),
    BACKGROUND.slice(0, 110),
  ]),
  itemed(
    'Entwurf',
    draftCard(vote({ state: 'draft', items: 3 }), { member: coordination, entitled: 11, items, now: BEFORE }),
    typedItems,
  ),
  itemed('im Kanal', baseCard(withItems()), typedItems),
  itemed('im Kanal, sichtbar', baseCard(withItems({ resultsVisible: true })), typedItems),
  itemed('noch keine Stimme', ownCard(withItems(), { member: member('velbert'), now: BEFORE }), typedItems),
  itemed('einer ohne Antwort', ownCard(withItems(), haan), typedItems),
  itemed('mit Einwand', ownCard(withItems(), { member: member('ratingen'), now: BEFORE }), typedItems),
  itemed(
    'eine Seite',
    pageForm(withItems(), { municipality: member('haan').municipality }, { values: {} }),
    typedItems,
  ),
  itemed(
    'eine Seite von vielen',
    pageForm(withItems({}, manyItems), { page: 2, municipality: member('velbert').municipality }, { values: {} }),
    typedItems,
  ),
  itemed(
    'eine Seite, Begründung fehlt',
    pageForm(
      withItems(),
      { municipality: member('velbert').municipality },
      { values: { choice1: 'objection' }, errors: { reason1: 'Bitte den Einwand begründen.' }, attempt: 1 },
    ),
    typedItems,
  ),
  itemed('nur gelesen', pageCard(withItems(), { municipality: member('haan').municipality }), typedItems),
  itemed('Ergebnis', resultCard(withItems(CARRIED, decidedItems)), typedItems),
  itemed(
    'Ergebnis je Punkt',
    pageCard(withItems(CARRIED, decidedItems), { municipality: member('haan').municipality }),
    typedItems,
  ),
  refused('Punkt für Punkt', refusalCard(refusals.byItems(vote({ items: 3 }))), typed),
  refused('Punkte ohne Sitzung', refusalCard(notReferable(vote({ items: 3 }))), typed),
  refused('Punkte ohne Fassungen', refusalCard(refusals.fixedItems(vote({ items: 3 }))), typed),
  reworded('Formular', amendForm(vote({ text: TEXT }), { values: { operation: values.operation } }), typedTexts),
  reworded(
    'Vorschlag',
    proposalCard(vote({ text: TEXT }), proposal, { member: coordination, now: BEFORE }),
    typedTexts,
  ),
  reworded('Vorschlag wartet', waitingLine(vote({ text: TEXT }), proposal), typedTexts),
  reworded('im Kanal', baseCard(amended()), typedTexts),
  reworded('hatte zugestimmt', ownCard(amended(), { member: member('velbert'), now: BEFORE }), typedTexts),
  reworded('hatte einen Einwand', ownCard(amended(), { member: member('ratingen'), now: BEFORE }), typedTexts),
  reworded('Einwand behoben?', settledLine(amended(), 'Ratingen'), typedTexts),
  reworded('überholt', overtakenCard(vote({ text: TEXT }), amended().vote), typedTexts),
  reworded('Wortlaut', wordingCard(amended(), 2), typedTexts),
  reworded('früherer Wortlaut', wordingCard(amended(), 1), typedTexts),
  reworded('Ergebnis', resultCard(amended({ state: 'closed', closedAt: CLOSES, outcome: 'rejected' })), typedTexts),
  base('verlängert', baseCard(acted(poll(vote(), seven), 'extended')), typed),
  base('abgebrochen', baseCard(acted(poll(vote({ state: 'cancelled' }), seven), 'cancelled')), typed),
  base('Berichtigung', baseCard(poll(vote({ corrects: 2 }))), typed),
  base('Stichwahl', baseCard(poll(vote({ ...variants, follows: { vote: 2, as: 'run-off' } }))), typed),
  base('neu gestellt', baseCard({ ...poll(closed('no-quorum'), seven), followed: [6] }), typed),
  managed('verlängert', managedCard(acted(poll(vote(), seven), 'extended')), typed),
  managed('abgebrochen', managedCard(acted(poll(vote({ state: 'cancelled' }), seven), 'cancelled')), typed),
  managed('Frist verlängern', actForm(vote(), 'extended', { values: { closesOn: '2023-10-27', closesTime: '12:00' } })),
  managed('schließen', actForm(vote(), 'closed-early', { values: {} })),
  managed(
    'abbrechen, mit Fehler',
    actForm(vote(), 'cancelled', { values: {}, errors: { reason: 'Bitte den Grund nennen.' }, attempt: 1 }),
  ),
  base(
    'in der Sitzung beschlossen',
    baseCard(
      poll(
        vote({ resultsVisible: true }),
        seven.map((one) => ({ ...one, given: 'present', office: 'Koordination' })),
      ),
    ),
    typed,
  ),
  base('geschlossen, angenommen', baseCard(poll(closed('carried'), ballots('yyyyyyyyya-'))), typed),
  base('geschlossen, nicht angenommen', baseCard(poll(closed('rejected', majority), ballots('yynnnna-nyy'))), typed),
  own(
    'Ende naht ohne Quorum',
    ownCard(poll(vote(), ballots('yy---------')), { member: coordination, now: '2023-10-19T09:00:00.000Z' }),
    typed,
  ),
  own('für die Koordination', ownCard(poll(vote(), seven), { ...haan, member: coordination }), typed),
  own('Stimme fehlt', ownCard(poll(vote(), ballots('yy---------')), { ...haan, member: member('hilden') }), typed),
  own(
    'abgestimmt',
    ownCard(
      poll(vote(), [...seven.filter((one) => one.municipality.id !== 'haan'), ballot('haan', 'yes')], [early]),
      haan,
    ),
    typed,
  ),
  own(
    'Einwand, mehrfach geändert',
    ownCard(poll(vote(), [ballot('haan', 'objection', { reason: REASON, version: 3 })], [early, earlier]), haan),
    typed,
  ),
  own('eigene Antworten, abgestimmt', ownCard(poll(vote(variants), chosen), haan), typed),
  own('Antworten als Liste, abgestimmt', ownCard(poll(vote(listed), chosen), haan), typed),
  own(
    'Stimme zurückgenommen',
    ownCard(poll(vote(), ballots('--yy'), [{ ...early, withdrawn: { office: 'Sozialamt Haan', at: BEFORE } }]), haan),
    typed,
  ),
  base('mit Anlagen', baseCard({ ...poll(vote(), ballots('-y')), attachments: ATTACHED }), typed),
  own('mit Anlagen', ownCard({ ...poll(vote(), ballots('-y')), attachments: ATTACHED }, haan), typed),
  result(
    'mit Anlagen',
    resultCard({ ...poll(closed('carried'), ballots('yyyyyy-yyya')), attachments: ATTACHED }),
    typed,
  ),
  refused('Anlagen stehen fest', refusalCard(stands(vote())), typed),
  refused('Anlagen anderer', refusalCard(notTheirs(vote())), typed),
  base('mit Rückfragen', baseCard({ ...poll(vote(), ballots('-y')), queries: QUERIES }), typed),
  result('mit Rückfragen', resultCard({ ...poll(closed('carried'), ballots('yyyyyy-yyya')), queries: QUERIES }), typed),
  list('Rückfragen', queriesCard(vote(), pageOf(QUERIES, 1)), typed),
  list('Rückfragen, keine', queriesCard(vote(), pageOf([], 1)), typed),
  refused('Rückfrage anderer', refusalCard(notYoursToReply(vote())), typed),
  result(
    'mit Erklärungen',
    resultCard({ ...poll(closed('carried'), ballots('yyyyyy-yyya')), statements: STATED }),
    typed,
  ),
  result(
    'mit eigener Erklärung',
    resultCard({ ...poll(closed('carried'), ballots('yyyyyy-yyya')), statements: STATED }, member('haan')),
    typed,
  ),
  base(
    'geschlossen, mit Erklärungen',
    baseCard({ ...poll(closed('carried'), ballots('yyyyyy-yyya')), statements: STATED }),
    typed,
  ),
  draft('Erklärung', formOf(poll(closed('carried')), { values: {} }), typed),
  refused('Erklärung zu früh', refusalCard(notEnded(vote())), typed),
  own('Weitere', moreCard(poll(vote(), ballots('-y')), haan, [queriesAmong, withdrawal, wordingsAmong]), typed),
  own(
    'Weitere, Koordination',
    moreCard(poll(vote()), { ...haan, member: coordination }, [amendmentAmong, managementAmong]),
    typed,
  ),
  own('Weitere, nichts', moreCard(poll(vote()), haan, [withdrawal]), typed),
  own('ohne Stimmrecht', ownCard(poll(vote(), seven), { ...haan, member: member('hilden', ['staff']) }), typed),
  own('nach der Frist', ownCard(poll(vote(), seven), { ...haan, now: AFTER }), typed),
  own('im Kanal bestätigt', keptCard(poll(vote(), seven), member('haan')), typed),
  result('angenommen', resultCard(poll(closed('carried'), ballots('yyyyyy-yyya'), [early])), typed),
  result(
    'nicht angenommen, Einwände',
    resultCard(
      poll(closed('rejected'), [
        ...ballots('yyyyyy-----'),
        ballot('ratingen', 'objection', { reason: REASON }),
        ballot('velbert', 'objection', { reason: OTHER_REASON, given: 'deputy' }),
      ]),
    ),
    typed,
  ),
  result('Mehrheit verfehlt', resultCard(poll(closed('rejected', majority), ballots('yynnnna-nyy'))), typed),
  result('eigene Antworten', resultCard(poll(closed('carried', variants), chosen)), typed),
  result('eigene Antworten, gleichauf', resultCard(poll(closed('rejected', variants), chosen.slice(1))), typed),
  result(
    'Meinungsbild',
    resultCard(poll(closed('noted', { ...majority, rule: 'straw-poll' }), ballots('yynnnna-nyy'))),
    typed,
  ),
  result('ohne Quorum', resultCard(poll(closed('no-quorum'), ballots('yy---------'))), typed),
  result(
    'neu gestellt',
    resultCard({
      ...poll(closed('no-quorum', { follows: { vote: 2, as: 'again' } }), ballots('yy---------')),
      followed: [6],
    }),
    typed,
  ),
  reason('in die Sitzung: Formular', referralForm(vote({ referrals: 1 }), { values: {} }), typed),
  base(
    'einer für die Sitzung',
    baseCard(poll(vote({ referrals: 2 }), [...seven, ballot('ratingen', 'referral', { reason: REASON })])),
    typed,
  ),
  own(
    'für die Sitzung',
    ownCard(poll(vote({ referrals: 2 }), [ballot('haan', 'referral', { reason: REASON })]), haan),
    typed,
  ),
  result(
    'in die Sitzung verwiesen',
    resultCard(
      poll(closed('referred', { referrals: 1, item: 3 }), [
        ...ballots('yyya-------'),
        ballot('ratingen', 'referral', { reason: REASON }),
        ballot('velbert', 'objection', { reason: OTHER_REASON }),
      ]),
    ),
    typed,
  ),
  refused('in die Sitzung verwiesen', refusalCard(refusals.referred(vote()))),
  result('keine Stimme', resultCard(poll(closed('no-quorum', { question: LONG_QUESTION }))), typed),
  list('leer', listCard({ page: pageOf([], 1), running: 0 })),
  list('viele Einträge', listCard({ page: pageOf(many, 1), running: 2, member: member('haan') }), typed),
  list('letzte Seite', listCard({ page: pageOf(many, 2), running: 2 }), typed),
  list('Stimmen der Kommunen', ballotsCard(many[4] ?? poll(vote()), pageOf(ballots('yyyyyyyyaa-'), 1)), typed),
  list(
    'Stimmen, Einwand mit Verlauf',
    ballotsCard(poll(closed('rejected'), [], [early, early]), pageOf([earlier], 1)),
    [...typed],
  ),
  refused('andere Fassung', refusalCard(refusals.otherWording(amended().vote)), typed),
  refused('keine Stimme', refusalCard(noBallot(vote())), typed),
  refused('andere Stimme', refusalCard(otherBallot(vote())), typed),
  refused('keine mitgeteilte Stimme', refusalCard(notTold(vote(), 'Monheim am Rhein')), typed),
  refused('Entwurf verwerfen', questionCard(VOTES, { number: 4, title: LONG_QUESTION }), typed),
  refused('Entwurf verworfen', discardedCard(VOTES, 4), typed),
  refused('kein Einwand', refusalCard(refusals.noObjection(vote())), typed),
  refused('Fassungen nur im Konsent', refusalCard(refusals.fixedWords(vote())), typed),
  refused('kein Vorschlag', refusalCard(refusals.unknownProposal(vote())), typed),
  refused('Vorschlag überholt', refusalCard(refusals.outdatedProposal(amended().vote, proposal)), typedTexts),
  refused('keine solche Fassung', refusalCard(refusals.unknownWording(vote())), typed),
  refused('gibt es nicht', refusalCard(refusals.unknown(40))),
  refused('zu spät', refusalCard(refusals.closed(vote()))),
  refused('noch Entwurf', refusalCard(refusals.notOpen(vote()))),
  refused('Antwort passt nicht', refusalCard(refusals.wrongChoice(vote()))),
  refused('Frist zu nah', refusalCard(refusals.deadlineTooSoon(vote()))),
  refused('schon veröffentlicht', refusalCard(refusals.frozen(vote()))),
  refused('fremder Entwurf', refusalCard(refusals.notYours(vote()))),
  refused('Stimmen verdeckt', refusalCard(refusals.hidden(vote()))),
  refused('nicht stimmberechtigt', refusalCard(refusals.notEntitled(vote(), 'Monheim am Rhein'))),
];
