import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readCsvRows } from '../../src/documents/csv-rows.ts';
import { noticeSchema, recompute } from '../../src/grants/notice/input.ts';
import { recordOf } from '../../src/grants/notice/record.ts';
import { verdict } from '../../src/grants/notice/verdict.ts';
import { samplePlan } from '../support/sample.ts';
import { NOTICES, TYPING_ERROR } from './notices.ts';

const checked = (figures: Record<string, string>) => recompute(noticeSchema.parse(figures), samplePlan.programme).check;
const HAAN = { rate: '63', population: '30298', share: '7.5', amount: '143325' };
const record = (figures: Record<string, string>) => recordOf(null, checked(figures));
const said = (figures: Record<string, string>) => {
  const { status, finding, reason } = verdict(checked(figures));
  return `${status}: ${finding} ${reason}`.replaceAll('\u00a0', ' ');
};

describe('the check of a grant notice', () => {
  it('recomputes Haan to the cent', () => {
    assert.deepEqual(record(HAAN), {
      name: null,
      recipients: '2275',
      recomputed: '143136',
      difference: '189',
      multiple: true,
      explainedByRounding: true,
      shareExact: '7.5087464519110',
      amountRange: ['142254', '144081'],
    });
    const { possible, printed } = checked(HAAN);
    assert.equal(`${possible?.recipients.from}..${possible?.recipients.to}`, '2258..2287');
    assert.equal(`${printed?.product} ${printed?.recipients}`, '2272.35 2272');
  });

  it('says of Haan that rounding explains the difference', () => {
    assert.equal(
      said(HAAN),
      'erklärt: Der Unterschied von 189 € ist durch Rundung erklärt. Der Betrag liegt in dem Bereich, den die angezeigte Quote von 7,5 % zulässt.',
    );
  });

  for (const { name, recipients, recomputed, ...figures } of NOTICES) {
    it(`explains the notice of ${name}`, () => {
      const found = record(figures);
      assert.deepEqual([found.recipients, found.recomputed], [recipients, recomputed]);
      assert.deepEqual([found.multiple, found.explainedByRounding], [true, true]);
    });
  }

  it('takes an amount that is no multiple of the rate for a typing error', () => {
    assert.deepEqual(record(TYPING_ERROR), {
      name: null,
      recipients: null,
      recomputed: '29169',
      difference: '-278',
      multiple: false,
      explainedByRounding: false,
      shareExact: null,
      amountRange: ['28728', '29547'],
    });
    assert.match(
      said(TYPING_ERROR),
      /28\.891 € ist kein Vielfaches von 63 €, wahrscheinlich ein Tippfehler\. Die nächsten möglichen Beträge sind 28\.854 € und 28\.917 €\./u,
    );
  });

  it('does not explain a multiple that the printed share does not allow', () => {
    const figures = { ...HAAN, amount: '144144' };
    assert.deepEqual([record(figures).multiple, record(figures).explainedByRounding], [true, false]);
    assert.match(said(figures), /^nicht erklärt: .* lässt 142\.254–144\.081 € zu/u);
  });

  it('counts the share half a unit below as printed so, the one half a unit above not', () => {
    const spanOf = (population: string) => checked({ rate: '1', population, share: '7.5' }).possible;
    assert.equal(`${spanOf('2000')?.recipients.from}..${spanOf('2000')?.recipients.to}`, '149..150');
    assert.equal(`${spanOf('100000')?.recipients.from}..${spanOf('100000')?.recipients.to}`, '7450..7549');
  });

  it('has no range where no whole number of recipients fits', () => {
    const found = record({ rate: '63', population: '8', share: '7.5', amount: '63' });
    assert.deepEqual([found.amountRange, found.explainedByRounding, found.recipients], [null, false, '1']);
    assert.match(
      said({ rate: '63', population: '8', share: '7.5', amount: '63' }),
      /keine ganze Zahl von Beziehenden/u,
    );
  });

  it('keeps recipients between nobody and everybody', () => {
    assert.deepEqual(record({ rate: '1', population: '100000', share: '0.0', amount: '1' }).amountRange, ['0', '49']);
    assert.deepEqual(record({ rate: '1', population: '100000', share: '100', amount: '1' }).amountRange, [
      '99500',
      '100000',
    ]);
  });

  it('reads the unit of a share from its printed digits', () => {
    assert.deepEqual(record({ ...HAAN, share: '7.50' }).amountRange, ['143073', '143199']);
    assert.deepEqual(record({ ...HAAN, share: '7.5087464519110' }).amountRange, ['143325', '143325']);
  });

  it('rounds recipients and the share half up', () => {
    assert.equal(record({ rate: '2', population: '100', share: '2.5' }).recomputed, '6');
    assert.equal(record({ rate: '1', population: '2000000000', amount: '1' }).shareExact, '0.0000000500000');
    assert.equal(record({ rate: '1', population: '64000000000', amount: '1' }).shareExact, '0.0000000015625');
    assert.equal(record({ rate: '1', population: '128000000000', amount: '1' }).shareExact, '0.0000000007813');
  });

  it('derives what the notice does not state', () => {
    const { amount, ...withoutAmount } = HAAN;
    const { share, ...withoutShare } = HAAN;
    const { rate, ...withoutRate } = HAAN;
    const { population, ...withoutPopulation } = HAAN;
    assert.equal(record(withoutAmount).recomputed, '143136');
    assert.equal(record(withoutAmount).difference, null);
    assert.equal(record(withoutShare).shareExact, '7.5087464519110');
    assert.equal(record(withoutShare).explainedByRounding, null);
    assert.deepEqual(record(withoutRate), record(HAAN));
    const { populations } = checked(withoutPopulation);
    assert.equal(`${populations?.from}..${populations?.to}`, '30133..30536');
    assert.deepEqual([amount, share, rate, population].length, 4);
  });

  it('asks for the rate where none fits, or more than one', () => {
    const wrong = (figures: Record<string, string>) => {
      try {
        checked(figures);
      } catch (error) {
        return JSON.stringify((error as { errors: object }).errors);
      }
      return 'nothing';
    };
    assert.match(wrong({ amount: '100' }), /kein Vielfaches der Sätze 79.€, 63.€ und 16.€/u);
    assert.match(wrong({ amount: '1008' }), /Zum Betrag passen 63.€ und 16.€/u);
    assert.match(wrong({ rate: '63', share: '7.5' }), /Bitte den Betrag angeben/u);
  });

  it('is right on every usable row of the collected notices, where they are at hand', function () {
    const file = '../shared/domain/grant-notices.csv';
    if (!existsSync(file)) this.skip();
    const [, ...rows] = readCsvRows(readFileSync(file, 'utf8'));
    for (const { cells } of rows) {
      const [name, , rate = '', amount = '', recipients = '', population = '', share = '', recomputed] = cells;
      const found = record({ rate, amount, population, share });
      const usable = !recipients.includes('.');
      assert.deepEqual(
        [found.recipients, found.recomputed, found.explainedByRounding],
        [usable ? recipients : null, recomputed, usable],
        name,
      );
    }
  });
});
