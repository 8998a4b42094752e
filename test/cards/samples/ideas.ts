import { Decimal } from 'decimal.js';
import { formCard, ideaCard, listCard, savedCard } from '../../../src/ideas/cards.ts';
import { findIdeas } from '../../../src/ideas/find.ts';
import type { Idea } from '../../../src/ideas/idea.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

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
    state: 'new',
    municipality: { id: 'haan', name: 'Haan' },
    office: 'Sozialamt Haan',
    createdAt: '2023-04-18T07:12:00.000Z',
    ...change,
  };
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
const many = [
  idea(),
  full,
  long,
  idea({ number: 9, title: 'Lastenrad für die Tafel', topicArea: 'Tafel und Lebensmittel', state: 'tried' }),
  idea({ number: 8, title: 'Energiesparpaket mit Beratung zu Hause', office: 'Sozialamt Hilden' }),
  bare,
  idea({ number: 2, title: 'Duschgutscheine für das Hallenbad', topicArea: 'Wohnungslosenhilfe' }),
];
const typedInMany = many.map((one) => one.title);
const areas = samplePlan.topicAreas;
const filled = {
  operation: '00000000-0000-4000-8000-000000000002',
  title: TITLE,
  description: TEXT,
  kind: 'idea',
  topicArea: 'Energie',
  origin: 'provider',
  cost: 'ca. 5000',
  contactOffice: 'Sozialamt Haan',
};
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
  entry('im Kanal', ideaCard(idea()), [TITLE, TEXT]),
  entry('mit allen Angaben', ideaCard(full), [full.title, full.description]),
  entry('langer Text', ideaCard(long), [LONG_TITLE, ...LONG_TEXT.split('\n')]),
  entry('sehr lange Wörter', ideaCard(word), [WORD, word.description]),
  entry('zurückgezogen, ohne Angaben', ideaCard(bare), [TITLE, TEXT]),
  saved('gespeichert', savedCard(idea()), [TITLE]),
  saved('langer Titel', savedCard(long), [LONG_TITLE]),
  list('leer', listCard(findIdeas([], { page: 1 }), {})),
  list('ein Eintrag', listCard(findIdeas([idea()], { page: 1 }), {}), typedInMany),
  list('viele Einträge', listCard(findIdeas(many, { page: 1 }), {}), typedInMany),
  list('letzte Seite', listCard(findIdeas(many, { page: 2 }), {}), typedInMany),
  list('nichts gefunden', listCard(findIdeas(many, { words: 'hundesteuer', page: 1 }), { words: 'hundesteuer' })),
  list('Best Practice gesucht', listCard(findIdeas(many, { kind: 'practice', page: 1 }), { kind: 'practice' }), [
    ...typedInMany,
  ]),
];
