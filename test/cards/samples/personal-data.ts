import { confirmCard, deletedCard, endingForm, goneCard, ownCard } from '../../../src/personal-data/cards.ts';
import { formerName, type Identity } from '../../../src/personal-data/identity.ts';
import type { Place } from '../../../src/personal-data/mentions.ts';
import type { Held } from '../../../src/personal-data/own-file.ts';
import { type Sample, samplesOf } from '../sample.ts';

const mine = samplesOf('Meine Daten');
const HEAD = { name: 'Sozialamt Haan', municipality: 'Haan', roles: ['head'] } as const;
const who: Identity = {
  roundId: 'test-round',
  personId: 'person',
  addresses: ['person'],
  actsKey: undefined,
  offices: [HEAD],
  shared: [],
};
const held = (count: number): Held[] =>
  Array.from({ length: count }, (_, at) => ({
    table: `t${at}`,
    called: ['Eingegangene Nachrichten (ohne ihren Text)', 'Zugang zur Runde', 'Kommentare zu Ideen'][at % 3] ?? '',
    kept: ['30\u00a0Tage', 'als Akte der Runde'][at % 2] ?? '',
    rows: Array.from({ length: 40 - at }, () => ({})),
  }));
const PLACES: readonly Place[] = [
  { table: 'idea_comments', row: 'Idee 3, Nummer 1', excerpt: '… hat Frau Müllers Team im Sommer erprobt …' },
  { table: 'minutes_versions', row: 'Protokoll 2, Fassung 1', excerpt: '… Frau Müller (Haan) berichtet …' },
];
const MANY: readonly Place[] = Array.from({ length: 15 }, (_, at) => ({
  table: 'idea_comments',
  row: `Idee ${at + 1}, Nummer 1`,
  excerpt: '… hat Frau Müllers Team im Sommer erprobt …',
}));
const former = [formerName(HEAD)];

/** The cards of what is kept of a person. */
export const personalDataSamples: readonly Sample[] = [
  mine('Übersicht', ownCard(held(14), 'https://kreisrunde.example.de/files/x')),
  mine('Formular', endingForm(who)),
  mine('Stelle, die auch andere führen', endingForm({ ...who, offices: [], shared: ['Koordination'] })),
  mine('letzte Rückfrage', confirmCard(who, { name: 'Müller', places: PLACES })),
  mine('letzte Rückfrage, nichts gefunden', confirmCard(who, { name: '', places: [] })),
  mine('gelöscht', deletedCard(former, MANY)),
  mine('gelöscht, noch einmal gesagt', deletedCard(former, 'not kept')),
  mine('für die Koordination', goneCard(former, ['Weder Leitung noch Vertretung ist eingetragen für Haan.'])),
];
