import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { type WordBlock, writeWord } from '../../src/documents/written/word-file.ts';
import { documentOf } from './sections.ts';

const heading = (text: string, level: 1 | 2 | 3 | 4 | 5): WordBlock => ({ kind: 'heading', text, level });
const words = (text: string): WordBlock => ({ kind: 'paragraph', runs: [{ text }] });
const TABLE: WordBlock = {
  kind: 'table',
  rows: [
    ['Kommune', 'Betrag'],
    ['Haan', '1.200 €'],
  ],
};
const FILE = {
  title: 'Niederschrift',
  blocks: [
    { kind: 'contents', title: 'Inhalt', levels: 3 },
    {
      kind: 'section',
      bookmark: 'top-3',
      blocks: [heading('TOP 3 Mittel', 1), words('Beraten.'), heading('Stand', 2), TABLE],
    },
    ...[heading('Verschiedenes', 3), words('Nichts.'), heading('Vier', 4), heading('Fünf', 5), words('Ende.')],
  ] satisfies WordBlock[],
};

const xmlOf = async () =>
  strFromU8(unzipSync(await writeWord(FILE))['word/document.xml'] ?? new Uint8Array()).replace(/^.*?<w:body>/su, '');

describe('a Word file with a contents list', () => {
  it('holds its entries with links to the headings, down to the level that is asked for', async () => {
    const xml = await xmlOf();
    const list = /<w:sdtContent>.*?<\/w:sdtContent>/su.exec(xml)?.[0] ?? '';
    const entries = [...list.matchAll(/<w:pStyle w:val="(TOC\d)"\/>.*?w:anchor="(\w+)".*?<w:t[^>]*>([^<]+)</gsu)];
    assert.match(list, /TOC \\h \\o &quot;1-3&quot;/u);
    assert.deepEqual(
      entries.map(([, style, , text]) => [style, text]),
      [
        ['TOC1', 'TOP 3 Mittel'],
        ['TOC2', 'Stand'],
        ['TOC3', 'Verschiedenes'],
      ],
    );
    for (const [, , anchor] of entries) assert.match(xml, new RegExp(`<w:bookmarkStart[^>]*w:name="${anchor}"`, 'u'));
  });

  it('has headings of five levels, and words in German', async () => {
    const levels = [...(await xmlOf()).matchAll(/<w:pStyle w:val="Heading(\d)"\/>/gu)].map(([, level]) => level);
    assert.deepEqual(levels, ['1', '2', '3', '4', '5']);
    const parts = unzipSync(await writeWord(FILE));
    assert.match(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()), /<w:lang w:val="de-DE"/u);
    assert.match(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()), /<dc:title>Niederschrift<\/dc:title>/u);
  });

  it('is read again with the names of its sections, and without its contents list', async () => {
    const { sections } = await documentOf(await writeWord(FILE), 'a.docx');
    assert.deepEqual(
      sections.map((section) => [section.bookmark, section.heading, section.text]),
      [
        ['top-3', 'TOP 3 Mittel', 'Beraten.'],
        ['top-3', 'Stand', 'Kommune: Haan; Betrag: 1.200 €'],
        [undefined, 'Verschiedenes', 'Nichts.'],
        [undefined, 'Fünf', 'Ende.'],
      ],
    );
  });
});
