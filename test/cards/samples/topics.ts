import { pageOf } from '../../../src/cards/page.ts';
import { paragraph, quote, small, subtle, words } from '../../../src/cards/parts.ts';
import type { Area, AreaEntry, AreaPassage } from '../../../src/topics/area.ts';
import { areaCard } from '../../../src/topics/area-card.ts';
import { possibilitiesForm } from '../../../src/topics/form.ts';
import { matrixOf } from '../../../src/topics/matrix.ts';
import { overviewCard, ROWS } from '../../../src/topics/overview-card.ts';
import { savedCard } from '../../../src/topics/possibilities.ts';
import { samplePlan } from '../../support/sample.ts';
import { type Sample, samplesOf } from '../sample.ts';

const TITLE = 'Stromspar-Check für Haushalte mit geringem Einkommen';
const TEXT = 'Zuschüsse zu Energiekosten laufen über die Beratungsstellen.\nJede Stadt entscheidet über die Höhe.';
const HEADING = 'Betriebskosten: Miete, Strom, Heizung, Reinigung sind förderfähig';

function passage(heading: string): AreaPassage {
  const said = 'Bei Einrichtungen, die bereits laufen, können die Betriebskosten bezahlt werden.';
  const line = 'Stadt Wuppertal, Pressemeldung März 2023\u00a0· Bericht (Kommune)';
  const box = quote([paragraph(words(heading))], [paragraph(words(said))], [paragraph(small(subtle(line)))]);
  return { heading, status: 'Bericht', box, words: [said], source: [line] };
}

function entry(kind: string, number: number, change: Partial<AreaEntry> = {}): AreaEntry {
  const name = `${kind === 'Best Practice' ? 'Best Practice' : kind}\u00a0${number}`;
  const verb = kind === 'Maßnahme' ? 'grants.measure' : 'ideas.show';
  const way = { title: `${name} ansehen`, verb, data: { number: String(number) } };
  return { topicArea: 'Energie', kind, name, title: TITLE, line: 'Haan\u00a0· neu', way, ...change };
}

const ways = {
  responsible: { verb: 'responsibilities.show', title: 'Zuständigkeit\u00a01 ansehen', data: { number: 1 } },
  question: { verb: 'questions.show', title: 'Frage\u00a04 ansehen', data: { number: 4 } },
};
const latest = { topicArea: 'Energie', version: 2, text: TEXT, office: 'Koordination' };
const full = matrixOf({
  topicAreas: samplePlan.topicAreas,
  possibilities: [
    { ...latest, writtenAt: '2023-10-04T08:00:00.000Z' },
    { ...latest, version: 1, text: 'Noch offen.', writtenAt: '2023-09-04T08:00:00.000Z' },
    { ...latest, topicArea: 'Wohnen', version: 1, writtenAt: '2023-03-04T08:00:00.000Z' },
  ],
  known: new Map(
    samplePlan.topicAreas.slice(0, 4).map((area) => [
      area,
      {
        question: `Ist ${area} förderfähig?`,
        differs: area === 'Energie',
        rule: passage(HEADING),
        possible: [passage('Energie in Übach-Palenberg'), passage('Zuschüsse an Träger')],
      },
    ]),
  ),
  responsible: [entry('Zuständigkeit', 1, { title: 'Energieberatung', line: 'Velbert', way: ways.responsible })],
  ideas: [1, 2, 3, 5, 8].map((number) => entry(number === 3 ? 'Best Practice' : 'Idee', number)),
  questions: [
    entry('Frage', 4, { title: 'Zählen Nachzahlungen für Gas?', line: 'gesammelt', way: ways.question }),
    entry('Frage', 1, { topicArea: undefined, way: { ...ways.question, title: 'Frage\u00a01 ansehen' } }),
  ],
  measures: [entry('Maßnahme', 2, { title: 'Energiefonds', line: 'verplant 12.000,00\u00a0€' })],
});
const bare = full.map((area) => ({ ...area, measures: undefined }));
const named = (name: string): Area => full.find((area) => area.name === name) ?? (full[0] as Area);
const listed = { own: false, offersOwn: true, all: bare };

const overview = samplesOf('Themenfelder');
const one = samplesOf('Themenfeld');
const form = samplesOf('Themenfeld Formular');

/** Topic areas in all states. */
export const topicSamples: readonly Sample[] = [
  overview('im Kanal', overviewCard(pageOf(bare, 1, ROWS), listed)),
  overview('mit eigenen Maßnahmen', overviewCard(pageOf(full, 1, ROWS), { own: true, offersOwn: false, all: full })),
  overview('Seite 2', overviewCard(pageOf(bare, 2, 5), listed)),
  overview(
    'ohne Zuständigkeit',
    overviewCard(pageOf(bare.slice(0, 2), 1, ROWS), { ...listed, missing: 'responsible' }),
  ),
  overview('nichts fehlt', overviewCard(pageOf([], 1, ROWS), { ...listed, missing: 'any' })),
  overview('kein solches Themenfeld', overviewCard(pageOf(bare, 1, ROWS), { ...listed, about: 'Raumfahrt' }), [
    'Raumfahrt',
  ]),
  overview('leer', overviewCard(pageOf([], 1, ROWS), { ...listed, all: [] })),
  one('für die Koordination', areaCard(named('Energie'), { keeps: true, offersOwn: false }), [TITLE, TEXT]),
  one('im Kanal', areaCard({ ...named('Energie'), measures: undefined }, { keeps: false, offersOwn: true }), [
    TITLE,
    TEXT,
  ]),
  one('noch niemand', areaCard(named('Sonstiges'), { keeps: false, offersOwn: false })),
  one('früheres', areaCard(named('Wohnen'), { keeps: true, offersOwn: false }), [TEXT]),
  one('ohne', areaCard(named('Ohne Themenfeld'), { keeps: true, offersOwn: false }), [TITLE]),
  form('leer', possibilitiesForm({ number: 3, name: 'Energie', version: 0 }, { values: {} })),
  form('geändert', possibilitiesForm({ number: 3, name: 'Energie', version: 2 }, { values: { text: TEXT } }), [TEXT]),
  form('gespeichert', savedCard({ number: 3, name: 'Energie' }, TEXT)),
  form('zurückgenommen', savedCard({ number: 3, name: 'Energie' }, undefined)),
];
