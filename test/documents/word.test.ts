import { docx, p, packed, table } from './packed.ts';
import { encoded, readsShapes } from './shape.ts';

const RULE = 'Zuwendungsfähig sind Ausgaben, die im Bewilligungszeitraum entstanden sind.';
const OTHER = 'Nicht zuwendungsfähig sind Ausgaben für Pflichtaufgaben der Kommune.';
const h = (level: number) => ({ style: `berschrift${level}` });
const OLE = 'D0CF11E0A1B11AE1';

readsShapes('a Word file', [
  {
    name: 'with headings by the styles of a German Word and a title',
    file: 'Richtlinie.docx',
    bytes: docx([
      p('Richtlinie Stärkungspakt', { style: 'Titel' }),
      p('Zweck', h(1)),
      p(RULE),
      p('Höhe', h(1)),
      p(OTHER),
    ]),
    title: 'Richtlinie Stärkungspakt',
    sections: ['Zweck', 'Höhe'],
    holds: { Zweck: /^Zuwendungsfähig sind/u },
  },
  {
    name: 'with chapters and their parts, whose chapters have no words of their own',
    file: 'Hinweise_zum_Vollzug.docx',
    bytes: docx([
      p('1 Ausgaben', h(1)),
      p('1.1 Personal', h(2)),
      p(RULE),
      p('1.2 Sachkosten', h(2)),
      p(OTHER),
      p('Schluss', { style: 'Eigene' }),
      p(RULE),
    ]),
    sections: ['1.1 Personal', '1.2 Sachkosten', 'Schluss'],
  },
  {
    name: 'with bold lines instead of headings',
    file: 'Vermerk.docx',
    bytes: docx([
      p('Dieser Vermerk fasst die Beratung zusammen.'),
      p('Ausgangslage', { bold: true }),
      p(RULE),
      p('Vorschlag der Verwaltung', { bold: true }),
      p(OTHER),
      p('Das ist nur ein fetter Satz im Text, der mit einem Punkt endet.', { bold: true }),
      p(RULE),
    ]),
    title: 'Vermerk',
    sections: ['Vermerk', 'Ausgangslage', 'Vorschlag der Verwaltung'],
    holds: { 'Vorschlag der Verwaltung': /fetter Satz/u },
  },
  {
    name: 'with numbered lines instead of headings, and a list that is none',
    file: 'Bescheid.docx',
    bytes: docx([
      p('1. Bewilligung'),
      p(RULE),
      p('2. Nebenbestimmungen'),
      p('Es gilt:'),
      p('a) Die Mittel sind bis 31. Dezember zu verwenden;'),
      p('b) Der Nachweis ist bis 30. Juni vorzulegen.'),
      p('§ 3 Rückforderung'),
      p(OTHER),
      p('31. Dezember 2023'),
      p('Mit freundlichen Grüßen'),
    ]),
    sections: ['1. Bewilligung', '2. Nebenbestimmungen', '§ 3 Rückforderung'],
    holds: { '§ 3 Rückforderung': /31\. Dezember 2023/u },
  },
  {
    name: 'with a table, row by row with the names of its columns',
    file: 'Beträge.docx',
    bytes: docx([
      p('Beträge', h(1)),
      table(['Kommune', 'Betrag'], ['Haan', '61.000 €'], ['Wülfrath', '58.500 €']),
      p('Erläuterung', h(1)),
      p(RULE),
    ]),
    title: 'Beträge',
    sections: ['Beträge', 'Erläuterung'],
    holds: { Beträge: /Kommune: Haan; Betrag: 61\.000 €\nKommune: Wülfrath; Betrag: 58\.500 €/u },
  },
  {
    name: 'with footnotes, kept in the section that points to them',
    file: 'Fußnoten.docx',
    bytes: docx(
      [p('Zweck', h(1)), p(RULE, { note: 2 }), p('Höhe', h(1)), p(OTHER, { note: 3 })],
      ['Vgl. Nr. 2.1 der Richtlinie.', 'Stand: 27.03.2023.'],
    ),
    sections: ['Zweck', 'Höhe'],
    holds: { Zweck: /\[1\] Vgl\. Nr\. 2\.1/u, Höhe: /\[2\] Stand: 27\.03\.2023/u },
  },
  {
    name: 'with lists below its headings',
    file: 'Liste.docx',
    bytes: docx([
      p('Förderfähig', h(1)),
      p('Personal', { list: true }),
      p('Miete', { list: true }),
      p('Nicht förderfähig', h(1)),
      p(OTHER),
    ]),
    sections: ['Förderfähig', 'Nicht förderfähig'],
    holds: { Förderfähig: /Personal\n(?:– )?Miete/u },
  },
  {
    name: 'without any heading, filed under its name',
    file: 'C:\\Ablage\\Notiz_2023.docx',
    bytes: docx([p(RULE), p(OTHER)]),
    title: 'Notiz 2023',
    sections: ['Notiz 2023'],
  },
  { name: 'without words is refused', file: 'Leer.docx', bytes: docx([]), refused: /enthält keinen Text/u },
  {
    name: 'that is broken in the middle is refused',
    file: 'Kaputt.docx',
    bytes: docx([p(RULE)]).slice(0, 700),
    refused: /beschädigt/u,
  },
  {
    name: 'that holds no XML is refused',
    file: 'Kaputt.docx',
    bytes: packed({ 'word/document.xml': 'kein XML <<<', '_rels/.rels': 'auch nicht' }),
    refused: /beschädigt|keinen Text/u,
  },
  {
    name: 'with a password is refused',
    file: 'Geheim.docx',
    bytes: new Uint8Array(
      Buffer.concat([Buffer.from(OLE, 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ),
    refused: /Kennwort/u,
  },
  {
    name: 'of the old format is refused with the way on',
    file: 'Alt.doc',
    bytes: new Uint8Array(Buffer.concat([Buffer.from(OLE, 'hex'), Buffer.alloc(600)])),
    refused: /\.docx/u,
  },
  { name: 'that is only called so is refused', file: 'Bild.docx', bytes: encoded('GIF89a'), refused: /beschädigt/u },
  { name: 'of no bytes is refused', file: 'Nichts.docx', bytes: new Uint8Array(), refused: /keinen Text/u },
]);
