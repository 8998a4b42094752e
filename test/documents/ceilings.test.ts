import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readDocument, readSheets } from '../../src/documents/index.ts';
import { LIMITS } from '../../src/documents/reading.ts';
import { textOfHtml } from '../../src/documents/texts/html.ts';
import { dividedMail } from '../../src/documents/texts/quoted.ts';
import { assertGrowsEvenly } from '../support/growth.ts';
import { docx, p, packed, xlsx } from './packed.ts';
import { FILTERS, type Filter, packedBy } from './packings.ts';
import { content, lines, pdfOf, type Stream } from './pdf-file.ts';
import { linesOf } from './sections.ts';
import { encoded } from './shape.ts';
import { cell, grid, row, word } from './word-package.ts';
import { zipOf } from './zip-file.ts';

const MEGABYTE = 1024 * 1024;
const LOW = { ...LIMITS, unpackedBytes: MEGABYTE };
const SWOLLEN = Buffer.alloc(3 * MEGABYTE, 0x20);

async function reason(bytes: Uint8Array, name: string, limits = LIMITS): Promise<string> {
  const reading = await readDocument(bytes, name, limits);
  return reading.kind === 'refused' ? reading.reason : 'read';
}

describe('a packed file', () => {
  const document = (text: string) => encoded(`<w:document>${text}</w:document>`);

  it('is unpacked as far as it is let, whatever size it announces', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', bytes: SWOLLEN, announced: 10 }]);
    assert.match(await reason(bytes, 'a.docx', LOW), /entpackt größer als 1\u00a0MB\. Bitte teilen Sie sie auf/u);
  });

  it('counts what lies in it once under many names as often as it is named', async () => {
    const part = { bytes: Buffer.alloc(MEGABYTE / 2, 0x20) };
    const parts = ['document', 'styles', 'footnotes'].map((name, at) => ({
      ...part,
      name: `word/${name}.xml`,
      shared: at > 0,
    }));
    assert.match(await reason(zipOf(parts), 'a.docx', LOW), /entpackt größer/u);
  });

  it('has no more parts than anybody puts into it', async () => {
    const parts = Array.from({ length: 2001 }, (_, at) => ({ name: `word/media/${at}.png`, bytes: new Uint8Array() }));
    assert.match(await reason(zipOf(parts), 'a.docx'), /mehr als 2\.000 Teilen\. Bitte senden Sie sie als PDF/u);
  });

  it('declares no entities, in whatever encoding', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'a'.repeat(50)}"><!ENTITY b "&a;&a;">]><w>&b;</w>`;
    const parts = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };
    assert.match(await reason(packed({ ...parts, 'word/document.xml': bomb }), 'a.docx'), /speichern Sie sie neu/u);
    const wide = zipOf([{ name: 'word/document.xml', bytes: encoded(bomb, 'utf-16le') }]);
    assert.match(await reason(wide, 'a.docx'), /speichern Sie sie neu/u);
  });

  it('is read with its sizes in 64 bits as well', async () => {
    const parts = Object.entries(unzipSync(docx([p('Der Text.')]))).map(([name, bytes]) => ({ name, bytes }));
    assert.equal(await reason(zipOf(parts, { long: true }), 'a.docx'), 'read');
  });

  it('is broken where its directory leads out of it', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', bytes: document('Text') }]);
    for (const cut of [40, 60, bytes.length - 30])
      assert.match(await reason(bytes.slice(cut), 'a.docx'), /beschädigt|nicht lesbar/u);
    const moved = Buffer.from(bytes);
    moved.writeUInt32LE(9_999_999, moved.length - 6);
    assert.match(await reason(moved, 'a.docx'), /beschädigt/u);
  });
});

describe('a workbook', () => {
  const sheet = (data: string) =>
    Object.entries(unzipSync(xlsx({ Blatt: [] }))).map(([name, bytes]) => ({
      name,
      bytes: name.endsWith('sheet1.xml') ? encoded(`<worksheet><sheetData>${data}</sheetData></worksheet>`) : bytes,
    }));
  const filled = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`;
  const line = (number: number, ...cells: readonly string[]) =>
    `<row r="${number}">${cells.map(filled).join('')}</row>`;

  for (const [what, data] of [
    ['below', line(1, 'A1') + line(1_048_576, 'A1048576')],
    ['below, without any value', `${line(1, 'A1')}<row r="1048576"/>`],
    ['to the right of many rows', line(1, 'A1', 'XFD1') + line(2000, 'A2000')],
  ] as const) {
    it(`with cells far ${what} is refused before it becomes a rectangle`, async () => {
      assert.match(await reason(zipOf(sheet(data)), 'a.xlsx'), /Bitte löschen Sie die leeren Zeilen und Spalten/u);
    });
  }

  it('with one cell far to the right is read', async () => {
    assert.equal(await reason(zipOf(sheet(line(1, 'A1', 'XFD1'))), 'a.xlsx'), 'read');
  });

  it('with too many cells is refused', async () => {
    const data = line(1, 'A1', 'B1', 'C1', 'D1');
    assert.match(await reason(zipOf(sheet(data)), 'a.xlsx', { ...LIMITS, cells: 3 }), /mehr als 3 Zellen/u);
  });

  it('whose cells share a long text counts it in each', async () => {
    const bytes = xlsx({ Blatt: [['x'.repeat(300), 'x'.repeat(300)]] });
    const reading = await readSheets(bytes, 'a.xlsx', { ...LIMITS, characters: 500 });
    assert.match(reading.kind === 'refused' ? reading.reason : '', /mehr Text als/u);
  });
});

describe('an e-mail', () => {
  const mail = (...lines: readonly string[]) => encoded(['Subject: Viel', ...lines].join('\r\n'));

  it('of more parts than anybody attaches is refused', async () => {
    const parts = Array.from({ length: 2001 }, () => '--b\r\n\r\nx');
    const bytes = mail('Content-Type: multipart/mixed; boundary="b"', '', ...parts, '--b--');
    assert.match(await reason(bytes, 'a.eml'), /mehr als 2\.000 Teilen\. Bitte speichern Sie ihren Text/u);
  });

  it('with rules of dashes in its text is read', async () => {
    const bytes = mail('Content-Type: text/plain', '', ...Array.from({ length: 3000 }, () => '------'), 'Text.');
    assert.equal(await reason(bytes, 'a.eml'), 'read');
  });

  it('nested deeper than anybody forwards is refused', async () => {
    const levels = Array.from({ length: 30 }, (_, at) => at);
    const open = levels.flatMap((at) => [`Content-Type: multipart/mixed; boundary="b${at}"`, '', `--b${at}`]);
    assert.match(await reason(mail(...open, '', 'Text.'), 'a.eml'), /beschädigt/u);
  });
});

describe('text', () => {
  it('of more than about a thousand pages is refused before it is looked at', async () => {
    const text = 'Ein Satz, der sich wiederholt. '.repeat(70_000);
    assert.match(await reason(encoded(text), 'a.txt'), /mehr Text als etwa 1\.000 Seiten\. Bitte teilen Sie sie auf/u);
    assert.match(await reason(docx([p(text)]), 'a.docx'), /mehr Text als/u);
  });
});

describe('a table in HTML', () => {
  it('whose cells claim more columns than anybody draws only places its text', () => {
    const wide = `<table><tr>${'<td colspan=100>'.repeat(300)}Ende${'<tr>'.repeat(3000)}</table>`;
    assert.equal(textOfHtml(wide), 'Ende');
    const cells = Array.from({ length: 201 }, (_, at) => `<td>${at}`);
    assert.deepEqual(
      textOfHtml(`<table><tr>${cells.join('')}</table>`).split('\n\n'),
      cells.map((_, at) => `${at}`),
    );
  });

  it('takes no more memory for rows without cells', () => {
    const before = process.memoryUsage().heapUsed;
    assert.equal(textOfHtml(`<table><tr><td colspan=100>A<td>B${'<tr>'.repeat(100_000)}</table>`), 'A | B');
    assert.ok(process.memoryUsage().heapUsed - before < 200 * MEGABYTE);
  });

  it('repeats a long text no more often than anybody reads it', () => {
    const rows = '<tr><td>c<td>d'.repeat(2000);
    const text = textOfHtml(`<table><tr><td colspan=100 rowspan=2000>${'x '.repeat(1000)}<td>b${rows}</table>`);
    assert.ok(text.length < 100_000, `${text.length}`);
  });

  it('keeps the place of its cells below a row that others cover', () => {
    const rows = '<tr><td rowspan=2>A<td rowspan=2>B</tr><tr></tr><tr><td>C<td>D</tr>';
    assert.equal(textOfHtml(`<table>${rows}</table>`), 'A: C; B: D');
  });
});

describe('a table in a Word file', () => {
  it('whose cells claim more columns than anybody draws loses none of them', async () => {
    const cells = Array.from({ length: 201 }, (_, at) => cell(`Wort ${at}`, '<w:gridSpan w:val="200"/>'));
    const read = await linesOf(word(grid(row(cells), row(cells.slice(0, 2)))), 'a.docx');
    assert.equal(read.length, 203);
  });
});

describe('the lines of an e-mail', () => {
  it('are divided in a time that grows with their number, also where each ends with a colon', async () => {
    const colons = (length: number) => 'x:\n'.repeat(length);
    await assertGrowsEvenly(dividedMail, [['lines that end with a colon', colons]]);
  });
});

describe('a stream of a PDF', () => {
  const one = (stream: Stream) => pdfOf([stream]);
  const named = (filters: readonly Filter[]) => `/Filter [${filters.map(({ name }) => `/${name}`).join(' ')}]`;
  const { flate, hex, ascii85, runLength, lzw, brotli } = FILTERS;
  const chains: readonly (readonly Filter[])[] = [
    [flate],
    [hex, flate],
    [ascii85, flate],
    [ascii85, hex, flate],
    [flate, flate],
    [lzw],
    [ascii85, lzw],
    [runLength],
    [hex, runLength],
    [brotli],
    [flate, brotli],
  ];
  const page = content(lines(['Zuwendungsfähig sind die Ausgaben der Träger.'], { top: 780 }));

  for (const chain of chains) {
    const way = chain.map(({ name }) => name).join(', ');

    it(`is read when it is packed by ${way}`, async () => {
      assert.equal(await reason(one({ filter: named(chain), body: packedBy(chain, page) }), 'a.pdf', LOW), 'read');
    });

    it(`is refused where it swells when it is packed by ${way}`, async () => {
      const bytes = one({ filter: named(chain), body: packedBy(chain, SWOLLEN) });
      assert.match(await reason(bytes, 'a.pdf', LOW), /entpackt größer als 1\u00a0MB.*verkleinern Sie die Bilder/u);
    });
  }

  const bomb = deflateSync(SWOLLEN);
  const hidden: Readonly<Record<string, Stream>> = {
    'names no filter at all': { filter: '', body: bomb },
    'says that it is a picture': { filter: '/Subtype /Image /Filter /DCTDecode', body: bomb },
    'abbreviates its filters': { filter: '/F [/AHx /Fl]', body: packedBy([hex, flate], SWOLLEN) },
    'writes a filter in figures': { filter: '/Filter /R#75nLength#44ecode', body: packedBy([runLength], SWOLLEN) },
    'has a dictionary of many pages': {
      filter: `/Filter /LZWDecode /X (${'x'.repeat(5000)})`,
      body: packedBy([lzw], SWOLLEN),
    },
    'announces another length': { filter: '/Filter /FlateDecode', body: bomb, length: 3 },
    'holds the word that ends it': { filter: '/Filter /FlateDecode', body: stored('\nendstream\nendobj\n', SWOLLEN) },
    'scatters other signs among its figures': {
      filter: '/Filter [/ASCIIHexDecode /FlateDecode]',
      body: Buffer.from(`${' x'.repeat(400)}${bomb.toString('hex').replace(/(.{9})/gu, '$1 !')}>`),
    },
    'holds a window that unpackers refuse': {
      filter: '/Filter /FlateDecode',
      body: Buffer.concat([Buffer.from([0x88, 0x1c]), bomb.subarray(2)]),
    },
  };
  for (const [what, stream] of Object.entries(hidden)) {
    it(`is refused where it swells and ${what}`, async () => {
      assert.match(await reason(one(stream), 'a.pdf', LOW), /entpackt größer/u);
    });
  }

  it('counts together with the others', async () => {
    const body = deflateSync(Buffer.alloc(MEGABYTE / 2, 0x20));
    const stream = { filter: '/Filter /FlateDecode', body };
    assert.match(await reason(pdfOf([stream, stream, stream]), 'a.pdf', LOW), /entpackt größer/u);
  });

  const strange: Readonly<Record<string, Stream>> = {
    'names its filter elsewhere': { filter: '/Filter 3 0 R', body: bomb },
    'names a filter beside those that count': { filter: '/Filter /FlateDecode /X /LZWDecode', body: bomb },
    'is packed six times over': { filter: '', body: packedBy([flate, flate, flate, flate, flate, flate], page) },
  };
  for (const [what, stream] of Object.entries(strange)) {
    it(`is not unpacked at all where it ${what}`, async () => {
      assert.match(await reason(one(stream), 'a.pdf'), /auf eine Weise gepackt.*Microsoft Print to PDF/u);
    });
  }
});

/** Deflated so that these words stand in it as they are. */
function stored(words: string, then: Buffer): Buffer {
  const block = Buffer.from([0, words.length, 0, 255 - words.length, 255]);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), block, Buffer.from(words), deflateSync(then).subarray(2)]);
}
