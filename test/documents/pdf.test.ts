import { lines, type Placed, pdf } from './pdf-file.ts';
import { encoded, readsShapes } from './shape.ts';

const LEFT = [
  'Zuwendungsfähig sind Ausgaben, die im',
  'Bewilligungszeitraum entstanden und',
  'bis zu dessen Ende bezahlt sind. Das',
  'gilt auch für Personalausgaben, soweit',
  'sie zusätzlich entstehen.',
];
const RIGHT = [
  'Nicht zuwendungsfähig sind Ausgaben',
  'für Pflichtaufgaben der Kommune, dazu',
  'gehören Leistungen nach dem SGB II',
  'und dem SGB XII. Investitionen sind',
  'ebenfalls ausgeschlossen.',
];
const WIDE = 'Die Bezirksregierung prüft den Nachweis und kann Unterlagen anfordern, solange der Zeitraum läuft.';

/** A page with a head, running text in one column, and a number. */
function page(number: number, ...sets: readonly (readonly Placed[])[]): Placed[] {
  return [
    { text: 'Ministerium für Arbeit – Richtlinie', x: 60, y: 800, size: 8 },
    ...sets.flat(),
    { text: `Seite ${number} von 3`, x: 280, y: 30, size: 8 },
  ];
}

readsShapes('a PDF', [
  {
    name: 'with headings by their size',
    file: 'Richtlinie.pdf',
    bytes: pdf([
      [
        ...lines(['Richtlinie Stärkungspakt'], { top: 780, size: 20 }),
        ...lines(['Zweck'], { top: 740, size: 14 }),
        ...lines(LEFT, { top: 715 }),
        ...lines(['Ausschlüsse'], { top: 620, size: 14 }),
        ...lines(RIGHT, { top: 595 }),
      ],
    ]),
    title: 'Richtlinie Stärkungspakt',
    sections: ['Zweck', 'Ausschlüsse'],
    holds: { Zweck: /im Bewilligungszeitraum entstanden und bis zu dessen Ende bezahlt sind/u },
  },
  {
    name: 'with two columns, read one after the other',
    file: 'Amtsblatt.pdf',
    bytes: pdf([
      [
        ...lines(['Amtsblatt'], { x: 60, top: 790, size: 18 }),
        ...lines(['Zweck'], { x: 60, top: 740, size: 14 }),
        ...lines(LEFT, { x: 60, top: 715 }),
        ...lines(['Ausschlüsse'], { x: 320, top: 740, size: 14 }),
        ...lines(RIGHT, { x: 320, top: 715 }),
      ],
    ]),
    title: 'Amtsblatt',
    sections: ['Zweck', 'Ausschlüsse'],
    holds: {
      Zweck: /Personalausgaben, soweit sie zusätzlich entstehen\.$/u,
      Ausschlüsse: /^Nicht .* ausgeschlossen\.$/u,
    },
  },
  {
    name: 'with two columns below a line across both',
    file: 'Blatt.pdf',
    bytes: pdf([
      [...lines([WIDE], { top: 780 }), ...lines(LEFT, { x: 60, top: 750 }), ...lines(RIGHT, { x: 320, top: 750 })],
    ]),
    sections: ['Blatt'],
    holds: { Blatt: /Zeitraum läuft\.\nZuwendungsfähig .* entstehen\.\nNicht .* ausgeschlossen\.$/u },
  },
  {
    name: 'with a table, row by row',
    file: 'Tabelle.pdf',
    bytes: pdf([
      ['Kommune', 'Haan', 'Hilden', 'Velbert', 'Ratingen', 'Erkrath'].flatMap((name, row) => [
        { text: name, x: 60, y: 760 - row * 16 },
        { text: row === 0 ? 'Betrag in Euro' : `${row}1.000 €`, x: 330, y: 760 - row * 16 },
      ]),
    ]),
    sections: ['Tabelle'],
    holds: { Tabelle: /Haan \| 11\.000 €\nHilden \| 21\.000 €/u },
  },
  {
    name: 'with bold headings in the size of the text',
    file: 'Hinweise.pdf',
    bytes: pdf([
      [
        ...lines(['Personalausgaben'], { top: 780, bold: true }),
        ...lines(LEFT, { top: 760 }),
        ...lines(['Pflichtaufgaben'], { top: 670, bold: true }),
        ...lines(RIGHT, { top: 650 }),
      ],
    ]),
    sections: ['Personalausgaben', 'Pflichtaufgaben'],
  },
  {
    name: 'with numbered headings in the size of the text',
    file: 'Bescheid.pdf',
    bytes: pdf([
      [
        ...lines(['1. Bewilligung'], { top: 780 }),
        ...lines(LEFT, { top: 755 }),
        ...lines(['2. Nebenbestimmungen'], { top: 660 }),
        ...lines(RIGHT, { top: 635 }),
      ],
    ]),
    sections: ['1. Bewilligung', '2. Nebenbestimmungen'],
  },
  {
    name: 'of several pages, without running heads and page numbers',
    file: 'Lang.pdf',
    bytes: pdf(
      [
        page(1, lines(['Zweck'], { top: 760, size: 15 }), lines(LEFT.slice(0, 2), { top: 735 })),
        page(
          2,
          lines(LEFT.slice(2), { top: 760 }),
          lines(['Ausschlüsse'], { top: 600, size: 15 }),
          lines(RIGHT, { top: 575 }),
        ),
        page(3, lines(['Verfahren'], { top: 760, size: 15 }), lines([WIDE], { top: 735 })),
      ],
      { packed: true },
    ),
    sections: ['Zweck', 'Ausschlüsse', 'Verfahren'],
    holds: { Zweck: /^Zuwendungsfähig(?!.*Ministerium).*entstanden und bis zu dessen(?!.*Seite).*entstehen\.$/su },
  },
  {
    name: 'with words divided at the end of a line',
    file: 'Trennung.pdf',
    bytes: pdf([
      lines(
        ['Förderfähig sind Personal-', 'ausgaben und Miet-', 'und Nebenkosten der Beratungs-', 'stellen im Kreis.'],
        { top: 780 },
      ),
    ]),
    sections: ['Trennung'],
    holds: { Trennung: /Personalausgaben und Miet- und Nebenkosten der Beratungsstellen/u },
  },
  {
    name: 'with bullets and amounts in euro',
    file: 'Punkte.pdf',
    bytes: pdf([
      lines(['Gefördert werden:', '• Tafeln mit bis zu 5.000 €', '• Beratung – auch „offen“', '• Wohnungslosenhilfe'], {
        top: 780,
      }),
    ]),
    sections: ['Punkte'],
    holds: { Punkte: /• Tafeln mit bis zu 5\.000 €\n• Beratung – auch „offen“\n• Wohnungslosenhilfe/u },
  },
  {
    name: 'with a table of contents, which is left out',
    file: 'Inhalt.pdf',
    bytes: pdf([
      lines(['Inhalt', '1. Zweck ............................ 2', '2. Höhe . . . . . . . . . . . . . . . 3'], {
        top: 780,
      }),
      [...lines(['1. Zweck'], { top: 780, size: 15 }), ...lines(LEFT, { top: 755 })],
      [...lines(['2. Höhe'], { top: 780, size: 15 }), ...lines(RIGHT, { top: 755 })],
    ]),
    sections: ['Inhalt', '1. Zweck', '2. Höhe'],
    holds: { Inhalt: /^Inhalt$/u },
  },
  { name: 'that was scanned is refused', file: 'Scan.pdf', bytes: pdf([[], []]), refused: /eingescannt.*OCR/u },
  {
    name: 'that is encrypted is refused',
    file: 'Geheim.pdf',
    bytes: pdf([lines(LEFT, { top: 780 })], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<01> <01>]`,
    }),
    refused: /Kennwort/u,
  },
  {
    name: 'that is cut off is refused',
    file: 'Kaputt.pdf',
    bytes: encoded('%PDF-1.4\n1 0 obj\n<< /Type /Cat'),
    refused: /beschädigt/u,
  },
  {
    name: 'with too many pages is refused',
    file: 'Haushalt.pdf',
    bytes: pdf(Array.from({ length: 501 }, () => [])),
    refused: /501 Seiten/u,
  },
]);
