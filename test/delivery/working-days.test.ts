import assert from 'node:assert/strict';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import { afterWorkingDays, isWorkingDay } from '../../src/delivery/hours/working-days.ts';
import { fromBerlin } from '../../src/german/time.ts';

const at = (local: string) => fromBerlin(local) ?? assert.fail(local);

describe('working days', () => {
  for (const { from, days, to, what } of [
    { from: '2023-10-06T10:00', days: 2, to: '2023-10-10T10:00', what: 'pass over a weekend' },
    { from: '2023-10-31T16:00', days: 2, to: '2023-11-03T16:00', what: 'pass over a holiday of the land' },
    { from: '2023-10-27T10:00', days: 1, to: '2023-10-30T10:00', what: 'keep the time of day where the clocks change' },
    { from: '2023-10-07T12:00', days: 1, to: '2023-10-09T12:00', what: 'begin to count after a day off' },
  ])
    it(what, () => assert.equal(afterWorkingDays(at(from), days, northRhineWestphalia), at(to)));

  it('are no Saturdays, and no holidays', () => {
    const days = ['2023-10-06', '2023-10-07', '2023-11-01'];
    assert.deepEqual(
      days.map((day) => isWorkingDay(day, northRhineWestphalia)),
      [true, false, false],
    );
  });
});
