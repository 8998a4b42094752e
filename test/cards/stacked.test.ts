import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { tenths } from '../../src/cards/stacked.ts';

const of = (...amounts: readonly (number | string)[]) => tenths(amounts.map((amount) => new Decimal(amount)));

describe('the squares of a stacked bar', () => {
  it('add up shares and round them down', () => {
    assert.deepEqual(of('58750.50', '37449.50', '25200', '21925'), [4, 2, 2, 2]);
  });

  it('leave a part that is not zero one square, taken from the largest', () => {
    assert.deepEqual(of(0, 1, 0, 999), [0, 1, 0, 9]);
    assert.deepEqual(of(1, 997, 1, 1), [1, 7, 1, 1]);
  });

  it('are none where there is nothing', () => {
    assert.deepEqual(of(0, 0, 0, 0), [0, 0, 0, 0]);
  });

  it('are always ten, and a part has none exactly where it is zero', () => {
    const amounts = fc
      .array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 })
      .filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(amounts, (all) => {
        const counts = of(...all);
        assert.equal(
          counts.reduce((sum, one) => sum + one, 0),
          10,
        );
        assert.deepEqual(
          counts.map((one) => one === 0),
          all.map((one) => one === 0),
        );
      }),
    );
  });
});
