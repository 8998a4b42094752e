import { Decimal } from 'decimal.js';
import { pageOf } from '../../../src/cards/page.ts';
import { bold, button, buttons, header, paragraph, words } from '../../../src/cards/parts.ts';
import { commentsCard, historyCard, versionCard } from '../../../src/ideas/entries/record-card.ts';
import type { Comment, Declaration, DeclarationKind, Entry, Event, Step } from '../../../src/ideas/entry.ts';
import { changeForm, commentForm, formCard, needForm } from '../../../src/ideas/form.ts';
import type { Idea } from '../../../src/ideas/idea.ts';
import { ideaCard } from '../../../src/ideas/idea-card.ts';
import { draftedCard, keptCard, savedCard, tabledCard } from '../../../src/ideas/kept-card.ts';
import { listCard } from '../../../src/ideas/list/list-card.ts';
import { listEntry } from '../../../src/ideas/standing-parts.ts';
import { similarCard } from '../../../src/ideas/submitting/similar-card.ts';
import { CITIES, samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';
import { member } from './votes.ts';

const TITLE = 'Wärmestube im Bürgerhaus';
const TEXT = 'Montag bis Freitag von 10 bis 17 Uhr, mit warmem Mittagessen und Sozialberatung vor Ort.';
const LONG_TITLE = 'Gemeinsame Notfallkarte für Lebensmittel, Fahrten und Hygieneartikel im ganzen Kreis';
const LONG_TEXT = [
  'Viele Ratsuchende kommen am Freitagnachmittag, wenn Ausgabestellen und Kassen geschlossen haben. Die Karte trägt ein Guthaben, das nur in teilnehmenden Märkten, im Nahverkehr und in Drogerien gilt.',
  'Ausgegeben wird sie von den Sozialämtern und den Beratungsstellen der Träger, jede Ausgabe mit einer Kurznotiz zum Anlass. Abgerechnet wird monatlich über den Kreis. Für die Märkte entsteht kein Aufwand, weil die Karte wie ein Gutschein läuft.',
  'Der Versuch soll drei Monate dauern. Danach berichten die beteiligten Städte, wie oft die Karte ausgegeben wurde, wofür sie gereicht hat und ob sie die Beratung eher erleichtert oder eher ersetzt.',
].join('\n');

/** The idea of the pictures; tests and samples change what they need. */
export function idea(change: Partial<Idea> = {}): Idea {
  return {
    operation: '00000000-0000-4000-8000-000000000001',
    number: 7,
    title: TITLE,
    description: TEXT,
    kind: 'idea',
    topicArea: 'Energie',
    origin: 'provider',
    cost: new Decimal('4800.00'),
    version: 1,
    state: 'new',
    municipality: { id: 'haan', name: 'Haan' },
    office: 'Sozialamt Haan',
    createdAt: '2023-04-18T07:12:00.000Z',
    ...change,
  };
}

/** An entry with what municipalities did with it. */
export function entryOf(one: Idea, more: Partial<Entry> = {}): Entry {
  return { idea: one, declarations: [], comments: [], steps: [], municipalities: 11, ...more };
}

/** What municipalities declared. */
export function declare(kind: DeclarationKind, names: readonly string[], text?: string): Declaration[] {
  return names.map((name) => ({
    kind,
    municipality: { id: name.toLowerCase().split(' ')[0] ?? name, name },
    office: `Sozialamt ${name}`,
    at: '2023-04-19T08:00:00.000Z',
    text,
  }));
}

/** A comment. */
export function commentOf(text: string): Comment {
  return { office: 'Sozialamt Ratingen', text, at: '2023-04-20T08:00:00.000Z' };
}

const full = idea({
  number: 12,
  kind: 'practice',
  title: 'Schuldnerberatung als offene Sprechstunde im Rathaus',
  description: 'Jeden zweiten Donnerstag ohne Termin. Die Beratung stellt der Träger, den Raum die Stadt.',
  topicArea: 'Sozial- und Schuldnerberatung',
  origin: 'administration',
  costsGoOn: 'yes',
  contactOffice: 'Amt für Soziales und Integration der Stadt Monheim am Rhein',
  link: 'https://www.beispiel.de/sprechstunde',
  state: 'done',
  municipality: { id: 'monheim', name: 'Monheim am Rhein' },
  office: 'Sozialamt Monheim am Rhein',
});
const long = idea({ number: 128, kind: 'need', title: LONG_TITLE, description: LONG_TEXT, state: 'reviewed' });
const WORD = 'Aufwandsentschädigungszuschussantragsbearbeitungsverfahrensbeschleunigungsvorschlag';
const word = idea({ title: WORD, description: `${WORD} 🎉 **fett** <b>fett</b> ${WORD}`, contactOffice: WORD });
const bare = idea({ number: 3, origin: undefined, cost: undefined, state: 'withdrawn' });
const transfer = {
  legalBasis: '§ 11 Absatz 5 SGB XII',
  prerequisites: 'Ein Raum im Rathaus, ein Träger mit anerkannter Beratungsstelle.',
  result: 'Zwölf Beratungen je Termin, ein Drittel davon zum ersten Mal.',
};
const practice = idea({ ...full, ...transfer });
const many = [
  idea(),
  full,
  long,
  idea({ number: 9, title: 'Lastenrad für die Tafel', topicArea: 'Tafel und Lebensmittel', state: 'tried' }),
  idea({ number: 8, title: 'Energiesparpaket mit Beratung zu Hause', office: 'Sozialamt Hilden' }),
  bare,
  idea({ number: 2, title: 'Duschgutscheine für das Hallenbad', topicArea: 'Wohnungslosenhilfe' }),
];
const standings = many.map((one) =>
  entryOf(one, { declarations: declare('support', CITIES.slice(0, one.number % 4)) }),
);
const nothing = { filter: {}, raw: {} };
const filtered = {
  filter: {
    municipality: { id: 'monheim', name: 'Monheim am Rhein' },
    topicArea: 'Energie',
    state: 'reviewed',
    words: 'Wärme',
  },
  raw: {},
} as const;
const typedInMany = many.map((one) => one.title);
const NEED = 'Öffnungszeiten und Kostenteilung mit den Nachbarstädten';
const COMMENTS = [
  'Wer trägt die Miete?',
  'Bei uns reicht der Raum für zwölf Personen.',
  'Ab November möglich.',
  'Gut.',
];
const supported = entryOf(idea(), { declarations: declare('support', ['Hilden', 'Mettmann', 'Ratingen']) });
const discussed = entryOf(idea(), {
  declarations: [...declare('support', ['Haan', 'Hilden']), ...declare('need', ['Haan', 'Velbert'], NEED)],
  comments: COMMENTS.map(commentOf),
});
const warmRooms = entryOf(
  idea({ number: 2, title: 'Wärmeräume in Begegnungsstätten', office: 'Sozialamt Hilden', state: 'tried' }),
  { declarations: declare('support', ['Erkrath', 'Mettmann', 'Ratingen']) },
);
const similarWords = [
  TITLE,
  TEXT,
  warmRooms.idea.title,
  ...many.slice(0, 3).flatMap((one) => [one.title, one.description]),
  ...LONG_TEXT.split('\n'),
  LONG_TEXT.slice(0, 195),
];
/** Steps of a history, the newest first. */
function stepsOf(...steps: readonly (readonly [Event, string?])[]): Step[] {
  return steps.map(([event, value]) => ({ event, value, office: 'Sozialamt Haan', at: '2023-05-02T08:00:00.000Z' }));
}

const adopted = entryOf(practice, {
  declarations: [...declare('support', ['Haan', 'Hilden']), ...declare('adoption', ['Haan', 'Wülfrath'])],
  steps: stepsOf(
    ['vote', '4'],
    ['adoption'],
    ['state', 'done'],
    ['edit', '2'],
    ['support'],
    ['state', 'tried'],
    ['state', 'reviewed'],
  ),
});
const edited = entryOf(idea({ version: 3 }), {
  steps: stepsOf(
    ['state', 'withdrawn'],
    ['edit', '3'],
    ['need-ended'],
    ['need', NEED],
    ['support-ended'],
    ['support'],
    ['edit', '2'],
  ),
});
const LONG_COMMENT = 'Eine lange Anmerkung. '.repeat(24);
const LONG_TRANSFER = 'Ausführlich. '.repeat(46);
const mostSaid = { legalBasis: LONG_TRANSFER.slice(0, 200), prerequisites: LONG_TRANSFER, result: LONG_TRANSFER };
const most = entryOf(idea({ ...full, description: 'Sehr lang. '.repeat(272), ...mostSaid }), {
  declarations: [...declare('support', CITIES), ...declare('need', CITIES, 'Absprache nötig. '.repeat(12))],
  comments: Array.from({ length: 12 }, () => commentOf(LONG_COMMENT)),
});
const areas = samplePlan.topicAreas;
const filled = {
  operation: '00000000-0000-4000-8000-000000000002',
  title: TITLE,
  description: TEXT,
  kind: 'idea',
  topicArea: 'Energie',
  origin: 'provider',
  cost: 'nach Bedarf',
  contactOffice: 'Sozialamt Haan',
};
const changed = { ...filled, state: 'tried' };
const errors = { cost: 'Bitte nur den Betrag eingeben, z. B. 4.800,00.' };
const allErrors = {
  title: 'Bitte einen Titel eingeben.',
  description: 'Bitte die Idee beschreiben.',
  topicArea: `Bitte eines dieser Themenfelder wählen: ${areas.join(', ')}.`,
  link: 'Bitte den ganzen Link eingeben, z. B. https://www.beispiel.de.',
};

const form = samplesOf('Idee: Formular');
const entry = samplesOf('Idee: Eintrag');
const saved = samplesOf('Idee: Bestätigung');
const list = samplesOf('Idee: Liste');
const digest = samplesOf('Idee: Wochenüberblick');
/** As versions before the day's post queued it: what waits in the outbox is still shown. */
const queuedDigest = {
  card: 'ideas/digest',
  data: {
    header: header('Ideen', 'Neues in der Ideensammlung', 'seit 17.04.'),
    heading: [paragraph(bold('Ein neuer Eintrag'))],
    entries: standings.slice(0, 1).map(listEntry),
    sections: [{ title: [paragraph(bold('Neuer Stand'))], lines: [paragraph(words('Idee 4: erprobt'))] }],
    buttons: buttons(button('Ideen ansehen', 'ideas.list')),
  },
  summary: 'Neues in der Ideensammlung: Ein neuer Eintrag',
};
const similar = samplesOf('Idee: Ähnliche Einträge');
const change = samplesOf('Idee: Änderung');
const history = samplesOf('Idee: Verlauf');
const practiceWords = [TITLE, TEXT, practice.title, practice.description, filled.cost, ...Object.values(transfer)];
const comment = samplesOf('Idee: Kommentar');
const need = samplesOf('Idee: Absprachebedarf');

/** The cards of ideas and best practices. */
export const ideaSamples: readonly Sample[] = [
  form('leer', formCard(areas, { values: { operation: filled.operation } })),
  form('mit einem Fehler', formCard(areas, { values: filled, errors, attempt: 1 }), [TITLE, TEXT, filled.cost]),
  form('mit vielen Fehlern', formCard(areas, { values: { link: 'beispiel' }, errors: allErrors, attempt: 2 })),
  form('langer Text', formCard(areas, { values: { ...filled, title: LONG_TITLE, description: LONG_TEXT } }), [
    ...LONG_TEXT.split('\n'),
    LONG_TITLE,
    LONG_TEXT,
  ]),
  entry('neu im Kanal', ideaCard(entryOf(idea())), [TITLE, TEXT]),
  entry('im Kanal unterstützt', ideaCard(supported), [TITLE, TEXT]),
  entry('von einer Kommune unterstützt', ideaCard(entryOf(idea(), { declarations: declare('support', ['Haan']) })), [
    TEXT,
  ]),
  entry('im Kanal besprochen', ideaCard(discussed), [TITLE, TEXT, NEED, ...COMMENTS]),
  entry('eigene Sicht vor der Unterstützung', ideaCard(supported, member('haan')), [TITLE, TEXT]),
  entry('eigene Sicht danach', ideaCard(discussed, member('haan')), [TITLE, TEXT, NEED, ...COMMENTS]),
  entry('Koordination ohne eigenes Amt', ideaCard(supported, { ...member('kreis'), roles: ['coordinator'] }), [TEXT]),
  entry('mit allen Angaben', ideaCard(entryOf(full)), [full.title, full.description]),
  entry('langer Text', ideaCard(entryOf(long)), [LONG_TITLE, ...LONG_TEXT.split('\n')]),
  entry('sehr lange Wörter', ideaCard(entryOf(word)), [WORD, word.description]),
  entry('so viel wie möglich', ideaCard(most, member('haan')), [LONG_COMMENT]),
  entry('zurückgezogen, ohne Angaben', ideaCard(entryOf(bare)), [TITLE, TEXT]),
  entry('zurückgezogen, für die eigene Kommune', ideaCard({ ...edited, idea: bare }, member('haan')), [TITLE, TEXT]),
  entry('Best Practice übernommen', ideaCard(adopted), practiceWords),
  entry('Best Practice, eigene Sicht', ideaCard(adopted, member('haan')), practiceWords),
  entry(
    'Best Practice, Koordination',
    ideaCard(adopted, { ...member('kreis'), roles: ['coordinator', 'head'] }),
    practiceWords,
  ),
  entry('Best Practice, der eigenen Kommune', ideaCard(adopted, member('monheim')), practiceWords),
  change('leer bis auf die Pflichtfelder', changeForm(bare, areas, { values: { title: TITLE, state: 'withdrawn' } }), [
    TITLE,
  ]),
  change('mit einem Fehler', changeForm(idea(), areas, { values: changed, errors, attempt: 1 }), [
    TITLE,
    TEXT,
    filled.cost,
  ]),
  change(
    'Best Practice',
    changeForm(practice, areas, { values: { ...changed, ...transfer, kind: 'practice' } }),
    practiceWords,
  ),
  change('gespeichert', keptCard(entryOf(idea()), 'Der Eintrag ist gespeichert.'), [TITLE]),
  history('mehrere Seiten', historyCard(edited, 1), [TITLE]),
  history('letzte Seite', historyCard(edited, 2), [TITLE]),
  history(
    'frühere Fassung',
    versionCard(edited.idea, { ...practice, version: 2, at: edited.idea.createdAt }),
    practiceWords,
  ),
  comment('Formular', commentForm(idea(), { values: { operation: filled.operation } }), [TITLE]),
  comment('Formular mit Fehler', commentForm(idea(), tooLong('Kommentar')), [TITLE]),
  comment('gespeichert', keptCard(discussed, 'Der Kommentar ist gespeichert.', 'Er steht beim Eintrag im Kanal.'), [
    TITLE,
  ]),
  comment('alle', commentsCard(discussed, 1), [TITLE, ...COMMENTS]),
  comment('viele', commentsCard({ ...most, comments: COMMENTS.flatMap((text) => [text, text]).map(commentOf) }, 1), [
    TITLE,
    ...COMMENTS,
  ]),
  comment('noch keiner', commentsCard(entryOf(idea()), 1), [TITLE]),
  need('Formular', needForm(idea(), { values: { operation: filled.operation } }), [TITLE]),
  need('Formular mit Fehler', needForm(idea(), tooLong('Absprachebedarf')), [TITLE]),
  need('im Kanal gespeichert', keptCard(discussed, 'Haan hat Absprachebedarf angemeldet.'), [TITLE]),
  similar('ein Eintrag', similarCard(idea(), [warmRooms], member('haan')), similarWords),
  similar('drei Einträge', similarCard(idea(), standings.slice(0, 3), member('velbert')), similarWords),
  similar('schon unterstützt', similarCard(idea(), [supported], member('hilden')), similarWords),
  saved('gespeichert', savedCard(idea()), [TITLE]),
  saved('Best Practice', savedCard(full), [full.title]),
  digest('aus einer früheren Fassung', queuedDigest, typedInMany),
  saved('Abstimmung vorbereitet', draftedCard(idea(), 4), [TITLE]),
  saved('als TOP vorgeschlagen', tabledCard(idea(), { number: 12, meeting: 3 }), [TITLE]),
  saved('als TOP vorgemerkt', tabledCard(idea(), { number: 12 }), [TITLE]),
  saved('langer Titel', savedCard(long), [LONG_TITLE]),
  list('leer', listCard(pageOf([], 1), nothing)),
  list('ein Eintrag', listCard(pageOf(standings.slice(0, 1), 1), nothing), typedInMany),
  list('viele Einträge', listCard(pageOf(standings, 1), nothing), typedInMany),
  list('letzte Seite', listCard(pageOf(standings, 2), nothing), typedInMany),
  list('nichts gefunden', listCard(pageOf([], 1), { filter: { words: 'hundesteuer' }, raw: {} })),
  list('gefiltert', listCard(pageOf(standings.slice(0, 2), 1), filtered), typedInMany),
  list('Best Practice gesucht', listCard(pageOf([entryOf(full)], 1), { filter: { kind: 'practice' }, raw: {} }), [
    ...typedInMany,
  ]),
];

function tooLong(what: string) {
  const text = 'Zu lang. '.repeat(70);
  return { values: { operation: filled.operation, text }, errors: { text: `Bitte ${what} kürzen.` }, attempt: 1 };
}
