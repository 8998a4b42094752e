import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAllowed } from '../../src/delivery/hours/allowed.ts';
import { closingReminder } from '../../src/delivery/hours/closing-reminder.ts';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import { fromBerlin, inBerlin, instant } from '../../src/german/time.ts';

const moment = (local: string) => fromBerlin(local) ?? assert.fail(local);

function reminder(opened: string, closes: string): string | undefined {
  const at = closingReminder({ openedAt: moment(opened), closesAt: moment(closes) }, northRhineWestphalia);
  return at && inBerlin(at).toFormat('yyyy-MM-dd HH:mm');
}

describe('the reminder of a vote', () => {
  it('goes out 24 hours before closing', () => {
    assert.equal(reminder('2023-10-05T09:00', '2023-10-12T12:00'), '2023-10-11 12:00');
  });

  it('goes out at half time where the vote runs no longer than a day', () => {
    assert.equal(reminder('2023-10-05T09:00', '2023-10-05T15:00'), '2023-10-05 12:00');
    assert.equal(reminder('2023-10-05T09:00', '2023-10-06T09:00'), '2023-10-05 17:00');
  });

  it('goes out at an allowed hour before', () => {
    assert.equal(reminder('2023-10-05T09:00', '2023-10-16T12:00'), '2023-10-13 17:00');
    assert.equal(reminder('2023-10-26T09:00', '2023-11-02T12:00'), '2023-10-31 17:00');
  });

  it('goes out at the next allowed hour where that lies before the opening', () => {
    assert.equal(reminder('2023-10-15T10:00', '2023-10-16T20:00'), '2023-10-16 07:00');
  });

  it('does not go out where no hour is allowed before closing', () => {
    assert.equal(reminder('2023-10-13T18:30', '2023-10-14T12:00'), undefined);
  });

  it('always lies after the opening, before the closing, and in an allowed hour', () => {
    const openings = fc.integer({ min: Date.parse('2023-01-01'), max: Date.parse('2024-12-31') });
    const minutes = fc.integer({ min: 15, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(openings, minutes, (opened, runs) => {
        const vote = { openedAt: instant(opened), closesAt: instant(opened + runs * 60_000) };
        const at = closingReminder(vote, northRhineWestphalia);
        if (at === undefined) return;
        assert.ok(at > vote.openedAt && at < vote.closesAt);
        assert.ok(isAllowed(at, northRhineWestphalia));
      }),
    );
  });
});
