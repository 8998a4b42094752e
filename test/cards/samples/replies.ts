import { repliesCard, toldCard } from '../../../src/replies/cards.ts';
import type { Check } from '../../../src/replies/check.ts';
import { checkCard, checksCard } from '../../../src/replies/checks/check-cards.ts';
import { adoptedCard, discardedCard, previewCard, sendingCard } from '../../../src/replies/files/preview-card.ts';
import { replyForm } from '../../../src/replies/recording/reply-form.ts';
import type { Recorded } from '../../../src/replies/reply.ts';
import type { Sample } from '../sample.ts';
import { samplesOf } from '../sample.ts';

const TEXT =
  'Ist ein „Ringtausch“ möglich, also die einmalige Übernahme von Sachkosten zum Ausgleich anderer Steigerungen?';
const REPLY =
  'Ein Ringtausch ist möglich, soweit die Sachkosten einmalig sind und der Zuwendungszweck gewahrt bleibt.\nDie Gesamtmiete einer Einrichtung zählt nicht dazu.';
const DECIDED =
  'Die Runde verständigt sich darauf, Sachkosten auch im Wege des Ringtauschs zu übernehmen, ohne Obergrenze.';
const question = { number: 4, text: TEXT };
const office = 'Koordination';

function recorded(change: Partial<Recorded> = {}): Recorded {
  return {
    ...{ question: 4, version: 1, scope: 'whole', form: 'written', text: REPLY, on: '2023-10-02', office },
    ...{ recordedAt: '2023-10-05T07:00:00.000Z', reference: 'V B 2 – 4711' },
    ...change,
  };
}

const replaced = recorded({ text: 'Ein Ringtausch ist nicht möglich.', on: '2023-09-01', replacedBy: 2 });
const oral = recorded({ version: 2, form: 'oral', reference: undefined });
const partial = recorded({ scope: 'partial', rest: 'ob auch Mieten gemeint sind', validTo: '2023-12-31' });
const interim = recorded({ scope: 'interim', text: 'Die Prüfung dauert an.' });

function check(change: Partial<Check> = {}): Check {
  return {
    ...{ number: 2, question: 4, version: 1, source: 'decisions', key: '2023/04', name: 'Beschluss\u00a02023/04' },
    ...{ title: 'Soll der Ringtausch möglich sein?', words: DECIDED, awaited: false, state: 'open' },
    since: '2023-10-05T07:00:00.000Z',
    ...change,
  };
}

const statement = {
  ...{ key: '2023/04', name: 'Beschluss\u00a02023/04', title: 'Soll der Ringtausch möglich sein?', text: DECIDED },
  way: { title: 'Beschluss 2023/04 ansehen', verb: 'decisions.show', data: { number: '2023/04' } },
};
const of = { question, reply: recorded(), statement, votable: true };
const settled = { at: '2023-10-12T07:00:00.000Z', office };
const agreement = check({ number: 3, name: 'Absprache\u00a03', title: DECIDED, source: 'agreements', key: '3' });
const typed = [TEXT, REPLY, DECIDED, replaced.text, interim.text, partial.rest ?? ''];
const place = { page: 1, pages: 1, total: 2, size: 10 };

const file = { number: 1, letter: 3, name: 'Antwort MAGS.pdf', office, state: 'open' } as const;
const letter = {
  number: 3,
  questions: [
    { number: 4, text: TEXT, lines: [] },
    { number: 5, text: 'Zählt Miete?', lines: [] },
    { number: 6, text: 'Werden AGH-Stellen refinanziert?', lines: [] },
  ],
};
const split = {
  pieces: [
    { number: 4, text: REPLY },
    { number: 5, text: 'Nein.' },
  ],
  before: 'Sehr geehrte Damen und Herren,\nzu Ihren Fragen nehme ich wie folgt Stellung.',
  ...{ doubles: [5], missing: [6], foreign: [9], unread: ['Nicht gelesen: Bilder auf Seite 2.'] },
};
const clean = { ...split, before: '', doubles: [], missing: [], foreign: [], unread: [] };

const form = samplesOf('Antwort des MAGS: Formular');
const one = samplesOf('Antwort des MAGS');
const told = samplesOf('Antwort des MAGS: an alle, die fragen');
const sent = samplesOf('Antwort des MAGS: Datei');
const checking = samplesOf('Zu prüfen');

/** The cards of what the ministry has replied. */
export const replySamples: readonly Sample[] = [
  form('leer', replyForm(question, [], { values: { operation: '00000000-0000-4000-8000-000000000003' } }), typed),
  form(
    'mit einem Fehler, nach einer früheren',
    replyForm(question, [recorded()], {
      values: { operation: '00000000-0000-4000-8000-000000000003', text: REPLY },
      errors: { on: 'Bitte den Tag der Antwort eingeben, z. B. 02.10.2023.' },
      attempt: 1,
    }),
    typed,
  ),
  one('beantwortet', repliesCard(question, [recorded()], { runs: false }), typed),
  one('ersetzt', repliesCard(question, [replaced, recorded({ version: 2 })], { runs: true }), typed),
  one('mündlich', repliesCard(question, [oral], { runs: false }), typed),
  one('teilweise', repliesCard(question, [partial], { runs: true }), typed),
  one('Zwischennachricht', repliesCard(question, [interim], { runs: false }), typed),
  one('keine', repliesCard(question, [], { runs: false }), typed),
  told('eine Frage', toldCard([{ question, reply: recorded() }]), typed),
  told(
    'mehrere Fragen',
    toldCard([
      { question, reply: recorded() },
      { question: { number: 5, text: 'Zählt Miete?' }, reply: partial },
    ]),
    [...typed, 'Zählt Miete?'],
  ),
  one(
    'mit Datei',
    repliesCard(question, [recorded({ file: 1 })], {
      runs: false,
      files: [{ name: file.name, address: 'https://test.example/files/1' }],
    }),
    typed,
  ),
  sent('Vorschau', previewCard({ file, split, letter, answered: [4] }, { values: {} }), [
    ...typed,
    'Zählt Miete?',
    split.before,
  ]),
  sent('Vorschau, alles gefunden', previewCard({ file, split: clean, letter, answered: [] }, { values: {} }), typed),
  sent(
    'Vorschau, mit Fehler',
    previewCard(
      { file, split, letter, answered: [] },
      { values: { partial: '4' }, errors: { on: 'Bitte den Tag der Antwort eingeben, z. B. 02.10.2023.' }, attempt: 1 },
    ),
    [...typed, split.before],
  ),
  sent('übernommen', adoptedCard(file, [4, 5], true)),
  sent('schon übernommen', adoptedCard(file, [], false)),
  sent('verworfen', discardedCard(file)),
  sent('wie sie gesendet wird', sendingCard()),
  checking('ein Beschluss', checkCard(check(), of), typed),
  checking('ein Beschluss, der auf die Antwort wartete', checkCard(check({ awaited: true }), of), typed),
  checking('eine Absprache', checkCard(agreement, { ...of, statement: undefined }), typed),
  checking(
    'eine Maßnahme',
    checkCard(check({ source: 'measures', name: 'Maßnahme\u00a03 (Haan)' }), { ...of, votable: false }),
    typed,
  ),
  checking('passt weiterhin', checkCard(check({ state: 'fits', settled }), of), typed),
  checking('neu abstimmen', checkCard(check({ state: 'voted', vote: 7, settled }), of), typed),
  checking('Liste', checksCard([check({ awaited: true }), agreement], place), typed),
  checking('Liste, leer', checksCard([], { ...place, total: 0 })),
];
