import fc from 'fast-check';
import { allowedBefore, isAllowed } from '../../src/delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import { instant } from '../../src/german/time.ts';
import { earlier, offsetKey } from '../../src/meetings/offsets.ts';
import { judge, plannedReminders, type Reminded } from '../../src/meetings/reminders.ts';
import type { Offset } from '../../src/municipalities/round.ts';

const HOUR = 3_600_000;

describe('reminders of any meeting', () => {
  const moment = fc
    .integer({ min: Date.parse('2022-12-01T00:00Z') / 60_000, max: Date.parse('2025-02-01T00:00Z') / 60_000 })
    .map((minute) => instant(minute * 60_000));
  const offset: fc.Arbitrary<Offset> = fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ minutes: fc.integer({ min: 1, max: 3000 }) }),
  );
  const any = fc.record({
    startsAt: moment,
    announcedAt: moment,
    reminders: fc.array(offset, { maxLength: 8 }),
  });
  const plan = (of: Reminded) => plannedReminders(of, northRhineWestphalia);

  it('never go outside the allowed hours', () => {
    fc.assert(fc.property(any, (of) => plan(of).every((one) => isAllowed(one.at, northRhineWestphalia))));
  });

  it('never go after the beginning, nor later than they were meant', () => {
    fc.assert(
      fc.property(any, (of) => {
        const meant = new Map(of.reminders.map((one) => [offsetKey(one), earlier(of.startsAt, one)]));
        return plan(of).every((one) => one.at < of.startsAt && one.at <= (meant.get(one.key) ?? ''));
      }),
    );
  });

  it('never go before the announcement', () => {
    fc.assert(fc.property(any, (of) => plan(of).every((one) => one.at >= of.announcedAt)));
  });

  it('never go within 18 hours of each other', () => {
    fc.assert(
      fc.property(any, (of) => {
        const times = plan(of).map((one) => Date.parse(one.at));
        return times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) > 18 * HOUR);
      }),
    );
  });

  it('leave none out without a reason: each one due is at most 18 hours after one that goes', () => {
    fc.assert(
      fc.property(any, (of) => {
        const going = plan(of).map((one) => Date.parse(one.at));
        const due = of.reminders
          .map((one) => allowedBefore(earlier(of.startsAt, one), northRhineWestphalia))
          .filter((time) => time >= of.announcedAt);
        return due.every((time) =>
          going.some((gone) => gone <= Date.parse(time) && Date.parse(time) - gone <= 18 * HOUR),
        );
      }),
    );
  });

  it('go at most one at a time after any outage, never after the beginning, and late ones in allowed hours', () => {
    fc.assert(
      fc.property(any, moment, (of, now) => {
        const due = plan(of).filter((one) => one.at <= now);
        const verdicts = due.map((one) => judge(of, { key: one.key, now }, northRhineWestphalia));
        const gone = verdicts.filter((one) => one.kind === 'go');
        const late = gone.some((one) => one.late);
        return gone.length <= (now < of.startsAt ? 1 : 0) && (!late || isAllowed(now, northRhineWestphalia));
      }),
    );
  });
});
