import assert from 'node:assert/strict';
import { readPeriod } from '../../src/conversation/day-fields.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { periodWords, touches } from '../../src/german/period.ts';

const NOW: Instant = '2023-10-05T07:00:00.000Z';

describe('a period', () => {
  for (const [typed, from, to, words] of [
    ['im November', '2023-11-01', '2023-11-30', 'November 2023'],
    ['März 2023', '2023-03-01', '2023-03-31', 'März 2023'],
    ['2023', '2023-01-01', '2023-12-31', '2023'],
    ['seit 1.9.2023', '2023-09-01', undefined, 'seit 1.\u00a0September 2023'],
    ['seit dem 1.9.', '2023-09-01', undefined, 'seit 1.\u00a0September 2023'],
    ['bis 31.10.', undefined, '2023-10-31', 'bis 31.\u00a0Oktober 2023'],
    ['vom 2.10. bis 8.10.', '2023-10-02', '2023-10-08', '2.–8.\u00a0Oktober 2023'],
    ['am 12.10.', '2023-10-12', '2023-10-12', '12.\u00a0Oktober 2023'],
  ] as const)
    it(`is read as it is typed, and said in full: ${typed}`, () => {
      const read = readPeriod(typed, NOW) ?? assert.fail('not read');
      assert.deepEqual([read.from, read.to, periodWords(read)], [from, to, words]);
    });

  it('is none where no day is named', () => {
    assert.equal(readPeriod('im Keller', NOW), undefined);
  });

  it('is touched by what begins before and ends within it', () => {
    const october = { from: '2023-10-01', to: '2023-10-31' };
    assert.ok(touches(october, '2023-09-20', '2023-10-02'));
    assert.ok(!touches(october, '2023-09-20'));
    assert.ok(touches({}, '2023-09-20'));
  });
});
