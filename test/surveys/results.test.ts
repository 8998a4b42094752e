import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { LIMITS } from '../../src/documents/reading.ts';
import { CSV } from '../../src/documents/written/csv-file.ts';
import { writeExcel } from '../../src/documents/written/excel-file.ts';
import { examineSheets } from '../../src/intake/examined.ts';
import { surveySheet } from '../../src/surveys/results/sheet.ts';
import { sumOf } from '../../src/surveys/sums.ts';
import { surveyAnswer, surveyOf } from '../cards/samples/surveys.ts';
import { sqlite } from '../support/databases.ts';
import { hasOffice, openedCells } from '../support/office.ts';
import { PUBLIC_URL } from '../support/sample.ts';
import { COORDINATION, HILDEN, openSurveys } from './asked.ts';

const figures = (...values: (string | null | 'nil')[]) =>
  values.map((value, at) => surveyAnswer(at, value === 'nil' ? { nil: true } : { values: [value] }));

describe('the sums of a survey', () => {
  it('count nothing to report as 0 in the sum and not in the average, and what is not stated in neither', () => {
    const { sum, stated, nothing, average } = sumOf(figures('10', '20.50', 'nil', null), 0);
    assert.deepEqual([sum.toFixed(), stated, nothing, average?.toFixed()], ['30.5', 2, 1, '15.25']);
  });

  it('come to 0 of none where nobody gave a number', () => {
    const { sum, stated, average } = sumOf(figures(null, 'nil'), 0);
    assert.deepEqual([sum.toFixed(), stated, average], ['0', 0, undefined]);
  });

  it('are exact to the cent, whatever is added', () => {
    const cents = fc.array(fc.bigInt(0n, 99_999_999_999_999n), { maxLength: 11 });
    fc.assert(
      fc.property(cents, (all) => {
        const { sum } = sumOf(figures(...all.map((one) => new Decimal(one.toString()).div(100).toFixed(2))), 0);
        assert.equal(sum.times(100).toFixed(), all.reduce((total, one) => total + one, 0n).toString());
      }),
    );
  });
});

describe('the file of a survey', () => {
  it('has a row for each municipality, keeps what is a number, and shows its formulas before they are calculated', async () => {
    const body = await writeExcel([surveySheet(surveyOf())]);
    const reading = await examineSheets({ bytes: body, name: 'a.xlsx' }, LIMITS);
    assert.ok(reading.kind === 'sheets');
    const rows = reading.sheets[0]?.rows ?? [];
    assert.deepEqual(rows[1]?.slice(0, 4), ['Erkrath', '128', '22400', 'geantwortet']);
    assert.equal(rows[7]?.[1], 'ohne Rückmeldung');
    assert.equal(rows[10]?.[1], 'Fehlanzeige');
    assert.deepEqual(rows[12]?.slice(0, 3), ['Summe', '1184', '216480']);
    assert.deepEqual(rows[13]?.slice(0, 3), ['Angaben', '9', '9']);
    assert.deepEqual(rows[14]?.slice(0, 3), ['Durchschnitt', '131,56', '24053,33']);
  });

  it('comes to the same in LibreOffice', async function () {
    if (!hasOffice) this.skip();
    const cells = openedCells({ name: 'r.xlsx', body: await writeExcel([surveySheet(surveyOf())]) });
    assert.deepEqual(
      cells.slice(12, 15).map((row) => row.slice(0, 3)),
      [
        ['Summe', '1184', '216480'],
        ['Angaben', '9', '9'],
        ['Durchschnitt', '131.56', '24053.33'],
      ],
    );
  });

  it('takes nothing that was typed for a formula', async () => {
    const survey = surveyOf({
      fields: [{ label: 'Text', kind: 'text', required: false }],
      asking: { ...surveyOf().asking, answers: [surveyAnswer(0, { values: ['=1+1'] })] },
    });
    const sheet = surveySheet(survey);
    assert.equal(sheet.rows[0]?.[1], '=1+1');
    assert.equal(sheet.sums?.length, 0);
  });

  it('is handed out as Excel and CSV to whoever may see the answers, when they may', async () => {
    const { round, say, publish, comes } = await openSurveys(sqlite);
    await publish();
    await say('rundfrage 1: 96; 17.150,50 €');
    await say('rundfrage 1 fehlanzeige', 'Sozialamt Wülfrath');
    assert.match(await say('rundfrage 1 csv', HILDEN), /Die Antworten sehen alle nach der Frist/u);
    await comes('2023-10-13T12:00');
    for (const [format, office] of [
      ['csv', HILDEN],
      ['excel', COORDINATION],
    ] as const) {
      const { card } = await round.say(office, `rundfrage 1 ${format}`);
      const signed = JSON.stringify(card).split(`${PUBLIC_URL}/files/`)[1]?.split('"')[0] ?? '';
      const file = await round.bot.file(signed);
      if (format === 'excel') assert.equal(file?.name, 'Rundfrage-1.xlsx');
      else {
        assert.equal(file?.contentType, CSV);
        assert.match(Buffer.from(file?.body ?? []).toString(), /"Haan";"96";"17150,50";"geantwortet"/u);
      }
    }
    await round.close();
  });
});
