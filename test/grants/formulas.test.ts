import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { LIMITS, type ReadSheet } from '../../src/documents/reading.ts';
import { writeExcel } from '../../src/documents/written/excel-file.ts';
import { Exact } from '../../src/grants/figures.ts';
import { fundsOf } from '../../src/grants/funds.ts';
import { type ReportContent, reportSheets } from '../../src/grants/reports/report-file.ts';
import { examineSheets } from '../../src/intake/examined.ts';
import { convertAll, hasOffice, shownSheet, shownSheets } from '../support/office.ts';
import { samplePlan } from '../support/sample.ts';
import { measure } from './measures.ts';
import { content, measures, plain } from './report-content.ts';

describe('the formulas of the reports', () => {
  const CELL = /<c r="(?<cell>[A-Z]+\d+)"[^<>]*><f>(?<formula>[^<]*)<\/f>(?<value>.*?)<\/c>/gu;
  const written = async (report: 'interim' | 'proof', given: Partial<ReportContent>) =>
    writeExcel(reportSheets(report, { ...content, ...given }));
  const formulasIn = (body: Uint8Array) => {
    const parts = Object.entries(unzipSync(body)).filter(([name]) => name.startsWith('xl/worksheets/'));
    return parts.flatMap(([, part]) => [...strFromU8(part).matchAll(CELL)].map(({ groups }) => groups ?? {}));
  };
  const shownBy = async (body: Uint8Array) => {
    const reading = await examineSheets({ bytes: body, name: 'a.xlsx' }, LIMITS);
    assert.ok(reading.kind === 'sheets');
    return reading.sheets;
  };
  const CASES: Readonly<Record<string, Partial<ReportContent>>> = {
    'as a rule': {},
    'with more spent than granted': { grant: new Exact('12500.34') },
    'without a notice and measures': { grant: undefined, measures: [] },
  };
  it('show before anything calculates what LibreOffice makes of them', async function () {
    if (!hasOffice) this.skip();
    const cases = Object.entries(CASES).flatMap(([name, given]) =>
      (['interim', 'proof'] as const).map((report) => ({ name: `${report} ${name}`, body: written(report, given) })),
    );
    const bodies = await Promise.all(cases.map(({ body }) => body));
    const forgotten = bodies.map((body) => ({ name: 'vorher.xlsx', body: forgetting(body) }));
    const calculated = convertAll(forgotten, { format: 'xlsx:Calc MS Excel 2007 XML' });
    for (const [at, body] of bodies.entries()) {
      const [opened = new Uint8Array()] = calculated[at] ?? [];
      const [shown, stored] = [await shownBy(opened), await shownBy(body)];
      assert.deepEqual(stored.map(trimmed), shown.map(trimmed), cases[at]?.name);
    }
  });

  it('can be read: sums over a sheet that counts, each formula in one short line', async () => {
    const formulas = formulasIn(await written('interim', {}));
    assert.deepEqual(
      formulas.filter(({ cell }) => cell === 'B6').map(({ formula }) => formula)[0],
      'ROUND(SUM(Berechnung!$B:$B),2)',
    );
    for (const { formula = '' } of formulas) {
      assert.ok(formula.length < 80, formula);
      assert.doesNotMatch(formula, /SUMPRODUCT/u);
    }
  });

  it('count each measure, more of them than the rows that are kept free', async () => {
    const many = Array.from({ length: 1200 }, (_, at) => measure({ number: at + 1, planned: '1' }));
    const sheets = await shownBy(await written('interim', { measures: many }));
    const planned = sheets.find(({ name }) => name === 'Übersicht')?.rows.find(([label]) => label === 'Verplant');
    assert.equal(planned?.[1], '1200');
    const counted = sheets.find(({ name }) => name === 'Berechnung')?.rows.filter(([title]) => title !== '');
    assert.equal(counted?.length, 1201);
  });
});

/** A file without the values that are stored with its formulas: whoever opens it has to calculate, as after an edit. */
function forgetting(body: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(body)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, part];
    return [name, strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/gu, '</f>'))];
  });
  return zipSync(Object.fromEntries(parts));
}

/** A sheet without the empty cells and rows at its ends, which programs keep or not. */
function trimmed({ name, rows }: ReadSheet): [string, string[]] {
  const lines = rows.map((cells) => cells.join('\t').trimEnd());
  return [name, lines.join('\n').trimEnd().split('\n')];
}

describe('an edited report', () => {
  const editSheet = async (report: 'interim' | 'proof', change: (sheet: string) => string) => {
    const files = unzipSync(await writeExcel(reportSheets(report, content)));
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    files['xl/worksheets/sheet2.xml'] = strToU8(change(sheet));
    return { name: 'bericht.xlsx', body: forgetting(zipSync(files)) };
  };
  const edit = (report: 'interim' | 'proof') =>
    editSheet(report, (sheet) => sheet.replace('<v>12500.33</v>', '<v>150000.99</v>'));
  const withRowBetween = () =>
    editSheet('interim', (sheet) => {
      const down = sheet.replace(
        /(r=")([A-K]?)([2-4])"/gu,
        (_, before, column, row) => `${before}${column}${+row + 1}"`,
      );
      return down.replace('<row r="3"', '<row r="2"><c r="F2"><v>1000</v></c></row><row r="3"');
    });
  const withWords = () =>
    editSheet('interim', (sheet) => sheet.replace(/<c r="H3"[^>]*><v>[^<]*<\/v>/u, '<c r="H3" t="str"><v>viel</v>'));

  before('open all of them with one start of LibreOffice', async () => {
    if (hasOffice) shownSheets(await Promise.all([edit('proof'), edit('interim'), withRowBetween(), withWords()]));
  });

  it('computes its sums, its topic areas and what is to be paid back anew', async function () {
    if (!hasOffice) this.skip();
    const value = (rows: string[][], label: string) => rows.find(([first]) => first === label)?.slice(1);
    const overview = shownSheet(await edit('proof'));
    assert.deepEqual(
      ['Verplant', 'Gebunden', 'Verausgabt', 'Zurückzuzahlen', 'Mehr verausgabt als bewilligt'].map((label) =>
        value(overview, label),
      ),
      [['100150001.18'], ['150001.2'], ['150001.05'], ['0'], ['6676.05']],
    );
    const areas = shownSheet(await edit('interim'), 3);
    assert.deepEqual(value(areas, 'Energie'), ['100150000.98', '150001', '150001']);
  });

  it('counts a measure in a row that was put in between, and shows where words stand for an amount', async function () {
    if (!hasOffice) this.skip();
    const { sums } = fundsOf(content.grant, measures, samplePlan.topicAreas);
    const [rows, shown] = shownSheets([await withRowBetween(), await withWords()]).map(
      (sheet) => new Map(sheet.map(([label = '', value = '']) => [label, value])),
    );
    assert.equal(rows?.get('Verplant'), plain(sums.planned.plus(1000)));
    assert.equal(shown?.get('Verausgabt'), '#VALUE!');
  });
});
