import assert from 'node:assert/strict';
import { readSheets } from '../../src/documents/index.ts';
import { packed } from './packed.ts';
import { documentOf, linesOf, unreadOf } from './sections.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Sheet {
  readonly name: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
}

/** A workbook of these sheets; formats count from style 1 on. */
function workbook(
  sheets: readonly Sheet[],
  parts: { formats?: readonly string[]; shared?: string; is1904?: boolean } = {},
): Uint8Array {
  const { formats = [], shared = '', is1904 = false } = parts;
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const own = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`).join('');
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}" fontId="0"/>`).join('');
  return packed({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets.map(({ name, state = 'visible' }, at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets.map((_, at) => `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="/xl/blatt${at}.xml"/>`).join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${own}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${styles}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, at) => [
        `xl/blatt${at}.xml`,
        `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  });
}

const words = (place: string, text: string, style = 0) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const value = (place: string, stored: number | string, style = 0) =>
  `<c r="${place}" s="${style}"><v>${stored}</v></c>`;
const row = (number: number, inner: string, more = '') => `<row r="${number}" ${more}>${inner}</row>`;
const lines = (bytes: Uint8Array) => linesOf(bytes, 'a.xlsx');

/** What a cell shows of a number in a format. */
async function shown(code: string, stored: number, is1904 = false): Promise<string> {
  const rows = row(1, words('A1', 'x') + value('B1', stored, 1));
  const [line = ''] = await lines(workbook([{ name: 'B', rows }], { formats: [code], is1904 }));
  return line.replace(/^x(?:; )?/u, '');
}

describe('a cell of an Excel file', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['hh:mm', 0.3958333333333333, '09:30'],
    ['h:mm:ss', 0.75001, '18:00:01'],
    ['dd.mm.yyyy hh:mm', 45211.583333333336, '12.10.2023 14:00'],
    ['[$-407]dddd, d. mmmm yyyy', 45211, 'Donnerstag, 12. Oktober 2023'],
    ['ddd dd/mm/yy', 45211, 'Do 12.10.23'],
    ['m/d/yyyy\\ h:mm', 45267.395833333336, '7.12.2023 9:30'],
    ['[$-409]mm/dd/yy', 45267, '07.12.23'],
    ['h:mm\\ m-d-yyyy', 45267.395833333336, '9:30 7-12-2023'],
    ['h:mm d.m.yyyy', 45267.395833333336, '9:30 7.12.2023'],
    ['yyyy-mm-dd', 45267, '2023-12-07'],
    ['mmmm d, yyyy', 45267, 'Dezember 7, 2023'],
    ['mmm yyyy', 45352, 'Mär 2024'],
    ['[h]:mm', 1.5, '36:00'],
    ['[mm]:ss', 0.0625, '90:00'],
    ['mm:ss.0', 0.000017361, '00:01,5'],
    ['h:mm AM/PM', 0.75, '6:00 PM'],
    ['0%', 0.075, '8 %'],
    ['0.0%', 0.075, '7,5 %'],
    ['0.00', 1.005, '1,01'],
    ['#,##0.00 "€"', 1234567.891, '1.234.567,89 €'],
    ['#,##0.00\\ [$€-407];[Red]-#,##0.00\\ [$€-407]', -63, '-63,00 €'],
    ['#,##0.0 "T€"', 50.4, '50,4 T€'],
    ['#,##0,"T€"', 143325, '143T€'],
    ['0 "Personen"', 3, '3 Personen'],
    ['00000', 1234, '01234'],
    ['000\\-0000', 1234567, '123-4567'],
    ['#.##', 0.5, ',5'],
    ['0.##', 2, '2'],
    ['# ?/?', 1.75, '1 3/4'],
    ['0.00E+00', 12345, '1,23E+04'],
    ['"ja";"nein";"offen"', 0, 'offen'],
    ['[>=1000]#,##0" viel";0', 999, '999'],
    ['[>=1000]#,##0" viel";0', 1000, '1.000 viel'],
    ['[>=1000]#,##0;[<1000]0.00', -5, '-5,00'],
    ['[Red][<0]-#,##0.00;#,##0.00', -5, '-5,00'],
    ['[Red][<0]-#,##0.00;#,##0.00', 5, '5,00'],
    ['[>0]0.0;[<0](0.0);0', -5, '(5,0)'],
    ['(0)', 7, '(7)'],
    ['0;(0)', -7, '(7)'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General" Euro"', 12.5, '12,5 Euro'],
  ];
  for (const [code, stored, says] of cases)
    it(`shows ${stored} in ${code} as ${says}`, async () => {
      assert.equal(await shown(code, stored), says);
    });

  it('counts days from 1904 where the workbook does', async () => {
    assert.equal(await shown('dd.mm.yyyy', 43749, true), '12.10.2023');
  });

  it('shows nothing where its format shows nothing, and that is told', async () => {
    const rows = row(1, words('A1', 'Haan') + value('B1', 5, 1));
    const bytes = workbook([{ name: 'B', rows }], { formats: [';;;'] });
    assert.deepEqual(await lines(bytes), ['Haan']);
    assert.match(await unreadOf(bytes, 'a.xlsx'), /Verborgener Text wurde ausgelassen: „5“/u);
  });

  it('leaves out what is struck out, in part or whole, and holds raised signs apart', async () => {
    const shared = `<si><r><t>250</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><rPr><strike/></rPr><t> alt</t></r></si>`;
    const rows = row(1, `<c r="A1" t="s"><v>0</v></c>${words('B1', 'weg', 1)}`);
    const bytes = workbook([{ name: 'B', rows }], { shared });
    assert.deepEqual(await lines(bytes), ['250¹']);
    assert.match(await unreadOf(bytes, 'a.xlsx'), /an 2 Stellen ausgelassen: „alt“, „weg“/u);
  });

  it('tells formulas without a value and errors', async () => {
    const rows = row(1, `${words('A1', 'Summe')}<c r="B1"><f>SUM(C1:C3)</f></c><c r="C1" t="e"><v>#DIV/0!</v></c>`);
    const said = await unreadOf(workbook([{ name: 'Mittel', rows }]), 'a.xlsx');
    assert.match(said, /Eine Formel hat keinen gespeicherten Wert: „Mittel, B1“\. Bitte öffnen und speichern/u);
    assert.match(said, /Eine Zelle zeigt einen Fehler: „Mittel, C1: #DIV\/0!“/u);
  });
});

describe('a sheet of an Excel file', () => {
  it('counts merged cells for each row and column that they cover', async () => {
    const rows =
      row(1, words('A1', 'Ort') + words('B1', 'Ausgaben')) +
      row(2, words('B2', 'Plan') + words('C2', 'Ist')) +
      row(3, words('A3', 'Haan') + value('B3', 5) + value('C3', 4)) +
      row(4, value('B4', 7) + value('C4', 6));
    const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>';
    assert.deepEqual(await lines(workbook([{ name: 'B', rows, after }])), [
      'Ort: Haan; Ausgaben, Plan: 5; Ausgaben, Ist: 4',
      'Ort: Haan; Ausgaben, Plan: 7; Ausgaben, Ist: 6',
    ]);
  });

  it('begins another table below an empty row', async () => {
    const rows =
      row(1, words('A1', 'Ort') + words('B1', 'Betrag')) +
      row(2, words('A2', 'Haan') + value('B2', 5)) +
      row(4, words('A4', 'Hinweis')) +
      row(5, words('A5', 'Stelle') + words('B5', 'Aufgabe')) +
      row(6, words('A6', 'Kreis') + words('B6', 'Leitung'));
    assert.deepEqual(await lines(workbook([{ name: 'B', rows }])), [
      'Ort: Haan; Betrag: 5',
      'Hinweis',
      'Stelle: Kreis; Aufgabe: Leitung',
    ]);
  });

  it('keeps a line across its table above the rows below it', async () => {
    const rows =
      row(1, words('A1', 'Zweck') + words('B1', 'Betrag')) +
      row(2, words('A2', 'Sachausgaben')) +
      row(3, words('A3', 'Miete') + value('B3', 5));
    const after = '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>';
    const { sections } = await documentOf(workbook([{ name: 'B', rows, after }]), 'a.xlsx');
    assert.deepEqual(sections.at(-1)?.path, ['Sachausgaben']);
  });

  it('keeps with each row what stands above the names of its table, also over an empty row', async () => {
    const table = (from: number) =>
      row(from, words(`A${from}`, '#') + words(`B${from}`, 'Betrag')) +
      row(from + 1, words(`A${from + 1}`, 'Haan') + value(`B${from + 1}`, 5)) +
      row(from + 2, words(`A${from + 2}`, 'Hilden') + value(`B${from + 2}`, 6));
    const rows =
      row(1, words('A1', 'Mittel 2023')) +
      row(3, words('A3', 'Stand: März')) +
      table(4) +
      row(8, words('A8', 'Mittel 2024')) +
      table(10) +
      table(14);
    const { sections } = await documentOf(workbook([{ name: 'B', rows }]), 'a.xlsx');
    assert.deepEqual(
      sections.filter(({ text }) => text.startsWith('#')).map(({ text, path }) => [text, path?.join(' › ')]),
      [
        ['#: Haan; Betrag: 5', 'Mittel 2023 › Stand: März'],
        ['#: Hilden; Betrag: 6', 'Mittel 2023 › Stand: März'],
        ['#: Haan; Betrag: 5', 'Mittel 2024'],
        ['#: Hilden; Betrag: 6', 'Mittel 2024'],
        ['#: Haan; Betrag: 5', undefined],
        ['#: Hilden; Betrag: 6', undefined],
      ],
    );
  });

  it('goes on over rows that are hidden, or of which all is struck', async () => {
    const rows =
      row(1, words('A1', 'Ort') + words('B1', 'Betrag')) +
      row(2, words('A2', 'Haan') + value('B2', 5), 'hidden="1"') +
      row(3, words('A3', 'Erkrath', 1) + words('B3', 'nichts', 1)) +
      row(4, '', 'hidden="1"') +
      row(5, words('A5', 'Hilden') + value('B5', 6)) +
      row(6, '') +
      row(7, words('A7', 'Stand: März'));
    assert.deepEqual(await lines(workbook([{ name: 'B', rows }])), ['Ort: Hilden; Betrag: 6', 'Stand: März']);
  });

  it('shows signs that are written by their numbers', async () => {
    const formula = '<c r="C1" t="str"><f>A1</f><v>Haan_x000D_\n_x00DC_ber</v></c>';
    const rows = row(1, words('A1', 'Haan_x000D_\n_x00DC_ber') + words('B1', '_x005F_x0041_') + formula);
    assert.deepEqual(await lines(workbook([{ name: 'B', rows }])), ['Haan Über; _x0041_; Haan Über']);
  });

  it('leaves out what is hidden, and says so by name', async () => {
    const rows = row(1, words('A1', 'Haan') + words('B1', 'intern')) + row(2, words('A2', 'Hilden'), 'hidden="1"');
    const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const bytes = workbook([
      { name: 'Mittel', rows, before },
      { name: 'Rechnung', rows: row(1, words('A1', 'Neben')), state: 'veryHidden' },
    ]);
    assert.deepEqual(await lines(bytes), ['Haan']);
    const said = await unreadOf(bytes, 'a.xlsx');
    assert.match(said, /ausgeblendetes Blatt.*„Rechnung“/u);
    assert.match(said, /ausgeblendete Zeile.*„Mittel, Zeile 2: Hilden“/u);
    assert.match(said, /ausgeblendete Spalte.*„Mittel: intern“/u);
  });

  it('is read cell by cell with its values as they are stored, hidden ones too', async () => {
    const rows = row(1, value('B1', 1234.567, 1) + value('C1', 45211, 2), 'hidden="1"');
    const bytes = workbook([{ name: 'B', rows, after: '' }], { formats: ['#,##0 "€"', 'dd.mm.yyyy hh:mm'] });
    const reading = await readSheets(bytes, 'a.xlsx');
    assert.deepEqual(reading.kind === 'sheets' && reading.sheets, [
      { name: 'B', rows: [['', '1234,567', '12.10.2023']] },
    ]);
  });

  it('may say nothing of where its rows and cells lie', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>Ort</t></is></c><c t="inlineStr"><is><t>Zahl</t></is></c></row><row><c t="inlineStr"><is><t>Haan</t></is></c><c><v>3</v></c></row>';
    assert.deepEqual(await lines(workbook([{ name: 'B', rows }])), ['Ort: Haan; Zahl: 3']);
  });
});
