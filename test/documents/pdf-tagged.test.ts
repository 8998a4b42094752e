import assert from 'node:assert/strict';
import { content, type Placed } from './pdf-file.ts';
import { documentOf, linesOf } from './sections.ts';

/** A part of the structure of a page: its role, and its parts or the number of the content that it names. */
type Part = readonly [role: string, inner: number | readonly Part[]];

/** A PDF of one page with these contents and this structure. */
function tagged(
  contents: readonly (readonly Placed[])[],
  structure: readonly Part[],
  loose: readonly Placed[] = [],
): Uint8Array {
  return taggedPages([{ contents, loose }], structure);
}

/** What a page holds: contents that the structure names, others, and lines. */
interface Held {
  readonly contents: readonly (readonly Placed[])[];
  readonly loose?: readonly Placed[];
  readonly drawing?: string;
}

/** A PDF of pages and one structure, which names the contents of the second page from 100 on, and so forth. */
function taggedPages(pages: readonly Held[], structure: readonly Part[]): Uint8Array {
  const objects: string[] = [];
  const named: number[][] = pages.map(() => []);
  const pageAt = (number: number) => 5 + 2 * number;
  const kids = pages.map((_, number) => `${pageAt(number)} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R /MarkInfo << /Marked true >> >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', '');
  for (const [number, { contents, loose = [], drawing = '' }] of pages.entries()) {
    const drawn = contents.map((placed, id) => `/P << /MCID ${id} >> BDC\n${content(placed).toString('latin1')}EMC\n`);
    const stream = `${drawing}\n${drawn.join('')}${content(loose).toString('latin1')}`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents ${number} /Contents ${pageAt(number) + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  const element = ([role, inner]: Part, parent: number): number => {
    const own = objects.push('');
    const page = typeof inner === 'number' ? Math.floor(inner / 100) : 0;
    const within =
      typeof inner === 'number'
        ? String(inner % 100)
        : `[${inner.map((part) => `${element(part, own)} 0 R`).join(' ')}]`;
    const names = named[page];
    if (typeof inner === 'number' && names) names[inner % 100] = own;
    objects[own - 1] = `<< /Type /StructElem /S /${role} /P ${parent} 0 R /Pg ${pageAt(page)} 0 R /K ${within} >>`;
    return own;
  };
  const top = structure.map((part) => `${element(part, 4)} 0 R`).join(' ');
  const parents = named.map((all, number) => `${number} [${all.map((one) => `${one} 0 R`).join(' ')}]`).join(' ');
  objects[3] = `<< /Type /StructTreeRoot /K [${top}] /ParentTree << /Nums [${parents}] >> >>`;
  return file(objects);
}

function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + end, 'latin1'));
}

const at = (text: string, x: number, y: number): Placed[] => [{ text, x, y }];

describe('a PDF with a structure', () => {
  it('has the headings, paragraphs and lists that its structure names, whatever they look like', async () => {
    const bytes = tagged(
      [
        at('Leitfaden', 60, 780),
        at('Ausgaben', 60, 760),
        at('Miete', 60, 740),
        at('Der Satz geht', 60, 720),
        at('hier weiter.', 60, 706),
        at('a)', 60, 690),
        at('Strom und Gas', 80, 690),
      ],
      [
        ['H1', 0],
        ['H1', 1],
        ['H2', 2],
        [
          'P',
          [
            ['Span', 3],
            ['Span', 4],
          ],
        ],
        [
          'L',
          [
            [
              'LI',
              [
                ['Lbl', 5],
                ['LBody', 6],
              ],
            ],
          ],
        ],
      ],
    );
    const { sections } = await documentOf(bytes, 'a.pdf');
    assert.deepEqual(
      sections.map(({ heading, path, text, page }) => [heading, path, text, page]),
      [['Miete', ['Ausgaben'], 'Der Satz geht hier weiter.\na) Strom und Gas', 1]],
    );
  });

  it('has tables whose columns its structure names, with cells that reach over rows and columns', async () => {
    const row = (id: number, role: string, count: number): Part => [
      'TR',
      Array.from({ length: count }, (_, place): Part => [role, id + place]),
    ];
    const bytes = tagged(
      [
        at('Kommune', 60, 780),
        at('Zweck der Hilfe', 200, 780),
        at('Betrag', 400, 780),
        at('Haan', 60, 760),
        at('Tafel', 200, 760),
        at('5 Euro', 400, 760),
        at('Miete', 200, 740),
        at('7 Euro', 400, 740),
        at('Hilden', 60, 720),
        at('keine Hilfe, und auch kein Betrag, solange nichts beantragt ist', 200, 720),
      ],
      [['Table', [row(0, 'TH', 3), row(3, 'TD', 3), row(6, 'TD', 2), row(8, 'TD', 2)]]],
    );
    assert.deepEqual(await linesOf(bytes, 'a.pdf'), [
      'Kommune: Haan; Zweck der Hilfe: Tafel; Betrag: 5 Euro',
      'Kommune: Haan; Zweck der Hilfe: Miete; Betrag: 7 Euro',
      'Kommune: Hilden; Zweck der Hilfe: keine Hilfe, und auch kein Betrag, solange nichts beantragt ist; Betrag: keine Hilfe, und auch kein Betrag, solange nichts beantragt ist',
    ]);
  });

  it('keeps its notes with what stands before them', async () => {
    const bytes = tagged(
      [at('Bis 250 Euro im Jahr.', 60, 780), at('1 Ab 2024 mehr.', 60, 100)],
      [
        ['P', 0],
        ['Note', 1],
      ],
    );
    assert.deepEqual(await linesOf(bytes, 'a.pdf'), ['Bis 250 Euro im Jahr.', '1 Ab 2024 mehr.']);
  });

  it('takes no part of a year or an amount for the mark of a note', async () => {
    const bytes = tagged(
      [at('Bis 250 Euro im Jahr.', 60, 780), at('2023 trat sie in Kraft.', 60, 100), at('12.000 Euro vorher.', 60, 80)],
      [
        ['P', 0],
        ['Note', 1],
        ['Note', 2],
      ],
    );
    const read = ['Bis 250 Euro im Jahr.', '* 2023 trat sie in Kraft.', '* 12.000 Euro vorher.'];
    assert.deepEqual(await linesOf(bytes, 'a.pdf'), read);
  });

  it('takes signs that are written among the words of an item, and headings by their numbers', async () => {
    const item = (id: number): Part => ['L', [['LI', [['LBody', id]]]]];
    const bytes = tagged(
      [at('1 Zweck', 60, 780), at('Hilfe im Alltag.', 60, 760), at('2 Frist', 60, 740), at('Ende Mai.', 60, 720)],
      [item(0), ['P', 1], item(2), ['P', 3]],
    );
    const { sections } = await documentOf(bytes, 'a.pdf');
    assert.deepEqual(
      sections.map(({ heading, number, text }) => [heading, number, text]),
      [
        ['Zweck', '1', 'Hilfe im Alltag.'],
        ['Frist', '2', 'Ende Mai.'],
      ],
    );
  });

  it('is read as it looks where its structure leaves words out', async () => {
    const bytes = tagged(
      [at('Nur ein Wort.', 60, 780)],
      [['P', 0]],
      at('Der ganze übrige Text steht in keiner Struktur und zählt doch.', 60, 700),
    );
    assert.match((await linesOf(bytes, 'a.pdf')).join(' '), /übrige Text steht in keiner Struktur/u);
  });

  it('keeps a table whole that goes on over a page, whether its head comes again or not', async () => {
    const row = (from: number, kind = 'TD'): Part => ['TR', [0, 1, 2].map((at): Part => [kind, from + at])];
    const cells = (y: number, ...texts: readonly string[]) =>
      texts.map((text, column) => at(text, 60 + 150 * column, y));
    const head = cells(780, 'Kommune', 'Maßnahme', 'Betrag');
    const first = { contents: [...head, ...cells(750, 'Haan', 'Tafel', '5 Euro')] };
    const read = (...rows: readonly string[]) => ['Kommune: Haan; Maßnahme: Tafel; Betrag: 5 Euro', ...rows];
    const on = { contents: [...cells(780, 'Hilden', 'Schule', 'alles'), ...cells(750, 'Ratingen', 'Bus', 'nichts')] };
    const table: Part = ['Table', [row(0, 'TH'), row(3), row(100), row(103)]];
    assert.deepEqual(
      await linesOf(taggedPages([first, on], [table]), 'a.pdf'),
      read('Kommune: Hilden; Maßnahme: Schule; Betrag: alles', 'Kommune: Ratingen; Maßnahme: Bus; Betrag: nichts'),
    );
    const again = { contents: [...head, ...cells(750, 'Ratingen', 'Bus', 'nichts')] };
    const headed: Part = ['Table', [row(0, 'TH'), row(3), row(100, 'TH'), row(103)]];
    assert.deepEqual(
      await linesOf(taggedPages([first, again], [headed]), 'a.pdf'),
      read('Kommune: Ratingen; Maßnahme: Bus; Betrag: nichts'),
    );
  });

  it('takes what cells cover from the lines of a table, and their order from their places', async () => {
    const cell = (id: number): Part => ['TD', id];
    const across = [700, 675, 650, 625].map((y) => `60 ${y} m 510 ${y} l S`);
    const down = [60, 210, 510].map((x) => `${x} 625 m ${x} 700 l S`);
    const drawing = `0.5 w ${[...across, ...down, '360 625 m 360 650 l S 360 675 m 360 700 l S'].join(' ')}`;
    const contents = [
      at('Kommune', 65, 685),
      at('Hilfe', 215, 685),
      at('Schule', 365, 685),
      at('Haan', 65, 660),
      at('keine', 215, 660),
      at('6 Euro', 365, 635),
      at('Hilden', 65, 635),
      at('5 Euro', 215, 635),
    ];
    const structure: Part = [
      'Table',
      [
        [
          'TR',
          [
            ['TH', 0],
            ['TH', 1],
            ['TH', 2],
          ],
        ],
        ['TR', [cell(3), cell(4)]],
        ['TR', [cell(5), cell(6), cell(7)]],
      ],
    ];
    const read = (middle: string) => [middle, 'Kommune: Hilden; Hilfe: 5 Euro; Schule: 6 Euro'];
    assert.deepEqual(
      await linesOf(taggedPages([{ contents, drawing }], [structure]), 'a.pdf'),
      read('Kommune: Haan; Hilfe: keine; Schule: keine'),
    );
    assert.deepEqual(
      await linesOf(taggedPages([{ contents }], [structure]), 'a.pdf'),
      read('Kommune: Haan; Hilfe: keine'),
    );
  });
});
