import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { wallClock } from '../../src/german/berlin.ts';
import { dayOf, later } from '../../src/german/time.ts';

/** Moments of the time for which a summer time is known, many of them around its beginnings and ends. */
const moment = fc
  .oneof(
    fc.date({ min: new Date('1980-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
    fc
      .tuple(
        fc.integer({ min: 1996, max: 2037 }),
        fc.constantFrom(2, 9),
        fc.integer({ min: 22, max: 32 }),
        fc.nat(86_399),
      )
      .map(([year, month, day, seconds]) => new Date(Date.UTC(year, month, day, 0, 0, seconds))),
  )
  .map((date) => date.toISOString());

const inBerlin = (at: string) => DateTime.fromISO(at, { zone: 'Europe/Berlin' });

describe('the clock of Berlin', () => {
  it('shows at each moment what a library of time zones shows', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const shown = inBerlin(at);
        assert.deepEqual(wallClock(at), { day: shown.toFormat('yyyy-MM-dd'), time: shown.toFormat('HH:mm') });
        assert.equal(dayOf(at), shown.toFormat('yyyy-MM-dd'));
      }),
    );
  });

  it('goes on as that library reckons, exactly by hours, by the calendar by days', () => {
    const amount = fc.integer({ min: -5000, max: 5000 });
    const duration = fc.oneof(
      fc.record({ hours: amount, minutes: amount, seconds: amount }, { requiredKeys: [] }),
      fc.record({ days: amount, hours: amount }, { requiredKeys: [] }),
      fc.record({ months: fc.integer({ min: -12, max: 12 }) }),
    );
    fc.assert(
      fc.property(moment, duration, (at, by) => assert.equal(later(at, by), inBerlin(at).plus(by).toUTC().toISO())),
    );
  });

  it('shows the last moment there is, at which queues wait for ever', () => {
    assert.deepEqual(wallClock('9999-12-31T23:59:59.999Z'), { day: '10000-01-01', time: '00:59' });
  });
});
