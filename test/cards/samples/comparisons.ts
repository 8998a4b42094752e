import { pageOf } from '../../../src/cards/page.ts';
import { comparisonCard, documentsCard, isShown, SECTIONS } from '../../../src/comparisons/cards.ts';
import { compare } from '../../../src/comparisons/comparison.ts';
import type { Comparable, Compared, Version } from '../../../src/comparisons/document.ts';
import type { Section } from '../../../src/comparisons/section.ts';
import { type Sample, samplesOf } from '../sample.ts';

const TITLE = 'Kreiseinheitliche Richtlinie Stärkungspakt NRW';
const AMOUNT =
  'Die Hilfe beträgt je Haushalt höchstens 300\u00a0€ im Bewilligungszeitraum. Sie wird durch Zahlung an den Gläubiger geleistet. Eine wiederholte Hilfe ist ausgeschlossen.';
const NOW =
  'Die Hilfe beträgt je Haushalt höchstens 500\u00a0€ im Bewilligungszeitraum. Sie wird als Gutschein oder durch Zahlung an den Gläubiger geleistet.';
const PROOF = 'Die Belege sind zehn Jahre aufzubewahren und auf Verlangen vorzulegen.';
const HARDSHIP = 'Über Härtefälle entscheidet die Kommune.\nSie berichtet der Runde darüber.';
const OTHERWISE = 'Antragstellende legen Unterlagen vor.';

const before: readonly Section[] = [
  { number: '1', heading: 'Zweck der Hilfe', text: HARDSHIP },
  { number: '2', heading: 'Höhe und Auszahlung der Hilfe', text: AMOUNT },
  { number: '3', heading: 'Unterlagen', text: OTHERWISE },
  { number: '4', heading: 'Nachweise', text: PROOF },
];
const after: readonly Section[] = [
  { number: '1', heading: 'Zweck der Hilfe', text: HARDSHIP },
  { number: '2', heading: 'Höhe und Auszahlung', text: NOW },
  { number: '3', heading: 'Nachweise', text: PROOF },
  { number: '4', heading: 'Ausnahmen', text: `${HARDSHIP}\nDie Entscheidung wird begründet.` },
];
const version = (number: number, day: string, since: string): Version => ({
  ...{ key: String(number), name: `Version\u00a0${number}`, status: 'Absprache der Runde', day, since },
});
const draft: Version = {
  key: 'entwurf',
  name: 'Entwurf',
  status: 'Entwurf',
  since: 'zuletzt geändert am 12.10.2023',
  draft: true,
};
const first = version(1, '2023-10-05', 'Beschluss\u00a02023/01\u00a0· 05.10.2023');
const second = version(2, '2023-10-27', 'Beschluss\u00a02023/05\u00a0· 27.10.2023');
const third = version(3, '2023-11-15', 'Beschluss\u00a02023/06\u00a0· 15.11.2023');
const guideline: Comparable = {
  ...{ key: 'guideline:1', name: 'Gemeinsame Richtlinie\u00a01', title: TITLE, guideline: 1 },
  versions: [first, second, third, draft],
};
const leaflet: Comparable = {
  ...{ key: 'import-merkblatt', name: 'Dokument', title: 'Merkblatt Einzelfallhilfe' },
  caution: 'Das Dokument ist ein Bericht. Es gibt keinen Wortlaut einer Regel wieder.',
  versions: [
    { ...version(1, '2023-01-01', 'gültig ab 01.01.2023 bis 30.06.2023'), status: 'Bericht' },
    { ...version(2, '2023-07-01', 'Fassung vom 27.06.2023\u00a0· gültig ab 01.07.2023'), status: 'Bericht' },
  ],
};

const long = Array.from({ length: 30 }, (_, at) => `Satz ${at + 1}: Die Hilfe wird auf Antrag geleistet und belegt.`);
const many = (amount: number): Section[] =>
  Array.from({ length: 14 }, (_, at) => ({
    ...{ number: String(at + 1), heading: `Regel ${at + 1}`, path: ['Teil A', 'Hilfen in besonderen Lagen'] },
    text: `${long.slice(0, at % 3 === 0 ? 30 : 2).join('\n')}\nDer Betrag ist ${amount + at}\u00a0€.`,
  }));
const typed = [
  ...[
    TITLE,
    leaflet.title,
    ...[...before, ...after, ...many(100)].flatMap(({ heading, text = '' }) => [heading, text]),
  ],
  ...['Teil A', 'Hilfen in besonderen Lagen'],
];

function shown(of: Compared, sections: readonly [readonly Section[], readonly Section[]], page = 1) {
  const all = compare(...sections);
  return comparisonCard(of, all, pageOf(all.filter(isShown), page, SECTIONS));
}

const both = [before, after] as const;
const [old, now] = leaflet.versions;
const report = { document: leaflet, before: old ?? first, after: now ?? second };
const one = samplesOf('Synopse');

/** Two versions side by side, in all states. */
export const comparisonSamples: readonly Sample[] = [
  one('zwei Versionen', shown({ document: guideline, before: second, after: third }, both), typed),
  one('mit dem Entwurf', shown({ document: guideline, before: third, after: draft }, both), typed),
  one('ein Bericht', shown(report, both), typed),
  one('viele Abschnitte, lange Texte', shown(report, [many(100), many(300)], 2), typed),
  one('nichts geändert', shown(report, [before, before]), typed),
  one('leer', shown(report, [[], []]), typed),
  one('Dokumente', documentsCard(pageOf([guideline, leaflet], 1)), typed),
  one('welches gemeint ist', documentsCard(pageOf([guideline, leaflet], 1), 'Richtlinie'), typed),
  one('keine Dokumente', documentsCard(pageOf([], 1)), typed),
];
