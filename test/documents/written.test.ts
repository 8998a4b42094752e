import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import { strFromU8, unzipSync } from 'fflate';
import { CSV, writeCsv } from '../../src/documents/written/csv-file.ts';
import { EXCEL, type ExcelSheet, writeExcel } from '../../src/documents/written/excel-file.ts';
import { WORD, writeWord } from '../../src/documents/written/word-file.ts';
import { convert, hasOffice, openedCells, shownSheet } from '../support/office.ts';
import { UNFIT_SIGNS } from '../text/unfit.ts';

const euro = (amount: string) => ({ euro: new Decimal(amount) });

const sheet: ExcelSheet = {
  name: 'Maßnahmen',
  columns: [
    { name: 'Titel', width: 30 },
    { name: 'Betrag', width: 14 },
    { name: 'Tag', width: 12 },
  ],
  rows: [
    ['=1+1', euro('1234.56'), { day: '2023-10-05' }],
    ['Wärmestube „Süd“', euro('0.10'), undefined],
    ['@SUM(A1)', euro('0.20'), { day: '2023-12-31' }],
  ],
  sums: [
    ['Summe', { formula: 'SUM(B2:B4)', shows: new Decimal('1234.86'), euro: true }],
    ['Stand', { formula: 'IF(B5>0,"<Ja> & mehr","")', shows: '<Ja> & mehr' }],
    ['Rest', { formula: 'IF(B5<0,B5,"")', shows: '', euro: true }],
  ],
};

const sheetOf = async (written: ExcelSheet) =>
  strFromU8(unzipSync(await writeExcel([written]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('an Excel file that is written', () => {
  it('opens with its values, what was typed as text, and sums that recompute', async function () {
    if (!hasOffice) this.skip();
    const body = await writeExcel([sheet]);
    assert.deepEqual(shownSheet({ name: 'a.xlsx', body }), [
      ['Titel', 'Betrag', 'Tag'],
      ['=1+1', '1234.56', '10/05/2023'],
      ['Wärmestube „Süd“', '0.1'],
      ['@SUM(A1)', '0.2', '12/31/2023'],
      ['Summe', '1234.86'],
      ['Stand', '<Ja> & mehr'],
      ['Rest'],
    ]);
  });

  it('stores with each formula what it comes to, for programs that do not calculate', async () => {
    const xml = await sheetOf(sheet);
    const cells = [...xml.matchAll(/<c r="(?<cell>\w+)"(?<more>[^<>]*)><f>.*?<\/f>(?<value>.*?)<\/c>/gu)];
    assert.deepEqual(
      cells.map(({ groups }) => [groups?.['cell'], groups?.['more']?.includes('t="str"'), groups?.['value']]),
      [
        ['B5', false, '<v>1234.86</v>'],
        ['B6', true, '<v>&lt;Ja&gt; &amp; mehr</v>'],
        ['B7', true, '<v></v>'],
      ],
    );
  });

  it('asks programs that calculate to do so when they open it', async () => {
    const workbook = unzipSync(await writeExcel([sheet]))['xl/workbook.xml'] ?? new Uint8Array();
    assert.match(strFromU8(workbook), /<calcPr fullCalcOnLoad="1"/u);
  });

  it('cuts a text that no cell holds, and says so there, so that Excel opens the file', async () => {
    const files = unzipSync(await writeExcel([{ ...sheet, rows: [['ä'.repeat(40_000)]], sums: [] }]));
    const [text = ''] =
      strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).match(/ä+ … \(gekürzt: [^<]*/u) ?? [];
    assert.equal(text.length, 32_767);
    assert.match(text, /\(gekürzt: mehr fasst eine Zelle nicht\)$/u);
  });

  it('refuses a number that Excel would change', async () => {
    const long = new Decimal('12345678901234.56');
    for (const cell of [{ euro: long }, { formula: 'B2', shows: long }])
      await assert.rejects(writeExcel([{ ...sheet, rows: [['x', cell]] }]), /more digits/u);
  });
});

describe('a CSV file that is written', () => {
  const text = (rows: readonly (readonly string[])[]) => Buffer.from(writeCsv(rows)).toString();

  it('begins with a BOM and holds its values apart by semicolons', () => {
    assert.equal(
      text([
        ['Titel', 'Betrag'],
        ['Tafel; Süd', '4.800,00'],
      ]),
      '\ufeff"Titel";"Betrag"\r\n"Tafel; Süd";"4.800,00"\r\n',
    );
  });

  it('keeps quotation marks and line breaks within their value', () => {
    assert.equal(text([['a "b"\nc']]), '\ufeff"a ""b""\nc"\r\n');
  });

  for (const formula of ['=1+1', '+49 2104', '-5', '@SUM(A1)', ' =1', '\u00a0=1', '＝1', '\t=1']) {
    it(`keeps ${JSON.stringify(formula)} text`, () => {
      assert.equal(text([[formula]]), `\ufeff"'${formula}"\r\n`);
    });
  }
});

describe('values of a CSV file', () => {
  const CHANGED = [
    '0999123456',
    '1.10.',
    '1.10',
    '3/4',
    '1-2',
    '10:30',
    '1E5',
    '1234567890123456',
    'Okt 23',
    '3. Mai',
    'März 2024',
  ];
  const KEPT = ['4.800,00', '05.10.2023', '12', '1.234', 'Mai', 'Tafel', '10 Uhr'];

  it('stay text where a spreadsheet would change them, and only there', () => {
    const written = Buffer.from(writeCsv([CHANGED, KEPT]))
      .toString()
      .replace('\ufeff', '')
      .split('\r\n');
    assert.equal(written[0], CHANGED.map((value) => `"=""${value}"""`).join(';'));
    assert.equal(written[1], KEPT.map((value) => `"${value}"`).join(';'));
  });

  it('are shown as they are by LibreOffice', async function () {
    if (!hasOffice) this.skip();
    const cells = openedCells({ name: 'a.csv', body: writeCsv([CHANGED.slice(0, 4)]) });
    assert.deepEqual(cells, [CHANGED.slice(0, 4)]);
  });
});

describe('a Word file that is written', () => {
  it('opens with title, headings, text, lists and tables in their order', async function () {
    if (!hasOffice) this.skip();
    const body = await writeWord({
      title: 'Beschlussregister',
      subtitle: 'Stand 5. Oktober 2023',
      blocks: [
        { kind: 'heading', text: 'Beschluss 2023/04' },
        { kind: 'paragraph', runs: [{ text: 'Angenommen: ', bold: true }, { text: 'im Konsent' }] },
        { kind: 'list', items: [[{ text: 'Haan' }], [{ text: 'Hilden', link: 'https://www.beispiel.de' }]] },
        {
          kind: 'table',
          rows: [
            ['Kommune', 'Stimme'],
            ['Haan', 'Zustimmung'],
          ],
        },
      ],
    });
    const lines = convert({ name: 'a.docx', body }, 'txt:Text (encoded):UTF8')
      .toString()
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u);
    assert.deepEqual(
      lines.map((line) => line.replace(/^\s*[–•]\s*/u, '')).filter((line) => line !== ''),
      [
        'Beschlussregister',
        'Stand 5. Oktober 2023',
        'Beschluss 2023/04',
        'Angenommen: im Konsent',
        'Haan',
        'Hilden',
        'Kommune',
        'Stimme',
        'Haan',
        'Zustimmung',
      ],
    );
  });
});

describe('a table of a Word file', () => {
  it('marks what was struck and what is new, keeps the lines, and repeats its head on each page', async () => {
    const marked = [{ text: 'höchstens ' }, { text: '300 €', struck: true }, { text: '\n400 €', underlined: true }];
    const table = {
      kind: 'table',
      shares: [1, 4],
      rows: [
        ['Nr.', 'Text'],
        ['2', marked],
      ],
    } as const;
    const parts = unzipSync(await writeWord({ title: 'Synopse', blocks: [table] }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const cell = xml.slice(xml.indexOf('höchstens'));
    assert.match(cell, /<w:strike\/>[^€]*300 €[\s\S]*<\/w:p>[\s\S]*<w:u [^>]*>[^€]*400 €/u);
    assert.match(xml, /<w:tblHeader\/>[\s\S]*Nr\./u);
    assert.deepEqual(
      [...xml.matchAll(/<w:gridCol w:w="(?<width>\d+)"/gu)].map(({ groups }) => groups?.['width']),
      ['1805', '7220'],
    );
  });
});

/** What stands in the parts of a packed file, as text. */
function partsOf(body: Uint8Array): string {
  return Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe('written files', () => {
  it('hold no sign that Word and Excel refuse to open', async () => {
    const text = `Tafel${UNFIT_SIGNS.join('')}laden`;
    const cells = { name: 'Wörter', columns: [{ name: 'Titel', width: 9 }], rows: [[text]] };
    const blocks = [{ kind: 'paragraph', runs: [{ text }] } as const, { kind: 'table', rows: [[text]] } as const];
    for (const body of [await writeExcel([cells]), await writeWord({ title: text, blocks })]) {
      const parts = partsOf(body);
      assert.match(parts, /Tafelladen/u);
      for (const sign of UNFIT_SIGNS) assert.ok(!parts.includes(sign), JSON.stringify(sign));
    }
  });

  it('say what they are, as browsers and Office know it', () => {
    const office = 'application/vnd.openxmlformats-officedocument';
    assert.deepEqual(
      [WORD, EXCEL, CSV],
      [`${office}.wordprocessingml.document`, `${office}.spreadsheetml.sheet`, 'text/csv; charset=utf-8'],
    );
  });
});
