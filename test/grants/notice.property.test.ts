import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Exact, readShare } from '../../src/grants/figures.ts';
import { check, type Notice } from '../../src/grants/notice.ts';

/** A true notice: its people, and their share as printed with some digits, computed with whole numbers alone. */
interface True {
  readonly rate: bigint;
  readonly population: bigint;
  readonly recipients: bigint;
  readonly share: string;
}

const notices: fc.Arbitrary<True> = fc
  .record({
    rate: fc.constantFrom(79n, 63n, 16n),
    population: fc.bigInt({ min: 1n, max: 20_000_000n }),
    part: fc.bigInt({ min: 0n, max: 1_000_000n }),
    decimals: fc.nat({ max: 13 }),
  })
  .map(({ rate, population, part, decimals }) => {
    const recipients = (population * part) / 1_000_000n;
    return { rate, population, recipients, share: printed(recipients, population, decimals) };
  });

/** Rounds half up to the digits: floor(x + ½). */
function printed(recipients: bigint, population: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const units = (2n * recipients * 100n * scale + population) / (2n * population);
  const [whole, rest] = [units / scale, units % scale];
  return decimals === 0 ? `${whole}` : `${whole}.${String(rest).padStart(decimals, '0')}`;
}

function noticeOf(one: True, amount: string): Notice {
  return {
    rate: new Exact(String(one.rate)),
    population: new Exact(String(one.population)),
    share: readShare(one.share),
    amount: new Exact(amount),
  };
}

describe('the check of a generated notice', () => {
  it('finds the true amount among the possible ones', () => {
    fc.assert(
      fc.property(notices, (one) => {
        const amount = one.rate * one.recipients;
        const { possible, explainedByRounding, recipients } = check(noticeOf(one, String(amount)));
        assert.ok(possible);
        assert.ok(possible.amounts.from.lessThanOrEqualTo(String(amount)), 'above the lowest');
        assert.ok(possible.amounts.to.greaterThanOrEqualTo(String(amount)), 'below the highest');
        assert.deepEqual([explainedByRounding, recipients?.toFixed()], [true, String(one.recipients)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes an amount that is a cent off for a multiple', () => {
    fc.assert(
      fc.property(notices, fc.constantFrom('0.01', '-0.01'), (one, cent) => {
        const amount = new Exact(String(one.rate * (one.recipients + 1n))).plus(cent);
        const { multiple, explainedByRounding, shareExact } = check(noticeOf(one, amount.toFixed()));
        assert.deepEqual([multiple, explainedByRounding, shareExact], [false, false, undefined]);
      }),
      { numRuns: 1000 },
    );
  });

  it('allows exactly the people whose share prints as the given one', () => {
    fc.assert(
      fc.property(notices, (one) => {
        const { possible } = check(noticeOf(one, '1'));
        if (!possible) return;
        const digits = one.share.split('.')[1]?.length ?? 0;
        const print = (count: { toFixed(): string }, by: bigint) => {
          const people = BigInt(count.toFixed()) + by;
          return people < 0n || people > one.population ? 'nobody' : printed(people, one.population, digits);
        };
        const { from, to } = possible.recipients;
        assert.deepEqual([print(from, 0n), print(to, 0n)], [one.share, one.share]);
        assert.notEqual(print(from, -1n), one.share);
        assert.notEqual(print(to, 1n), one.share);
      }),
      { numRuns: 1000 },
    );
  });

  it('prints the thirteen digits that whole numbers give', () => {
    fc.assert(
      fc.property(notices, (one) => {
        const { shareExact } = check(noticeOf(one, String(one.rate * one.recipients)));
        assert.equal(shareExact, printed(one.recipients, one.population, 13));
      }),
      { numRuns: 1000 },
    );
  });
});
