import assert from 'node:assert/strict';
import { allowedBefore, allowedFrom } from '../../src/delivery/hours/allowed.ts';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { fromBerlin, inBerlin } from '../../src/german/time.ts';
import { judge, plannedReminders, type Reminded } from '../../src/meetings/reminders.ts';
import type { Offset } from '../../src/municipalities/round.ts';

const USUAL: readonly Offset[] = [{ days: 7 }, { days: 1 }, { hours: 2 }];

function at(local: string): Instant {
  const moment = fromBerlin(local);
  assert.ok(moment !== undefined);
  return moment;
}

function local(moment: Instant): string {
  return inBerlin(moment).toFormat("yyyy-MM-dd'T'HH:mm");
}

function meeting(startsAt: string, reminders: readonly Offset[] = USUAL, announcedAt = '2022-01-03T09:00'): Reminded {
  return { startsAt: at(startsAt), announcedAt: at(announcedAt), reminders };
}

/** `7d 2023-10-05T14:00`, one line each. */
function planned(of: Reminded): string[] {
  return plannedReminders(of, northRhineWestphalia).map((reminder) => `${reminder.key} ${local(reminder.at)}`);
}

function goesAt(wanted: string): string {
  return local(allowedBefore(at(wanted), northRhineWestphalia));
}

describe('the hours in which reminders go out', () => {
  const moved: readonly [string, string, string][] = [
    ['06:59 is too early: the evening before', '2023-10-11T06:59', '2023-10-10T17:00'],
    ['07:00 is allowed', '2023-10-11T07:00', '2023-10-11T07:00'],
    ['17:59 is allowed', '2023-10-11T17:59', '2023-10-11T17:59'],
    ['18:00 is too late: 17:00 of the same day', '2023-10-11T18:00', '2023-10-11T17:00'],
    ['midnight: the evening before', '2023-10-11T00:00', '2023-10-10T17:00'],
    ['Saturday: Friday, 17:00', '2023-10-14T10:00', '2023-10-13T17:00'],
    ['Sunday: Friday, 17:00', '2023-10-15T17:00', '2023-10-13T17:00'],
    ['Monday before 07:00: Friday, 17:00', '2023-10-16T06:00', '2023-10-13T17:00'],
    ['3 October 2023 (Tuesday): Monday, 17:00', '2023-10-03T12:00', '2023-10-02T17:00'],
    ['the morning after 3 October: Monday, 17:00', '2023-10-04T06:30', '2023-10-02T17:00'],
    ['Allerheiligen 2023 (Wednesday): Tuesday, 17:00', '2023-11-01T09:00', '2023-10-31T17:00'],
    ['Reformationstag is no holiday in NRW', '2023-10-31T09:00', '2023-10-31T09:00'],
    ['Fronleichnam 2023 (Thursday): Wednesday, 17:00', '2023-06-08T11:00', '2023-06-07T17:00'],
    ['Christi Himmelfahrt 2023: Wednesday, 17:00', '2023-05-18T11:00', '2023-05-17T17:00'],
    ['Karfreitag 2023: Thursday, 17:00', '2023-04-07T09:00', '2023-04-06T17:00'],
    ['Ostermontag 2023: Thursday, 17:00', '2023-04-10T09:00', '2023-04-06T17:00'],
    ['the Tuesday after Easter, 06:00: Thursday, 17:00', '2023-04-11T06:00', '2023-04-06T17:00'],
    ['Pfingstmontag 2023: Friday, 17:00', '2023-05-29T09:00', '2023-05-26T17:00'],
    ['26 December 2023 (Tuesday): Friday, 17:00', '2023-12-26T09:00', '2023-12-22T17:00'],
    ['New Year 2024 (Monday): Friday, 17:00', '2024-01-01T09:00', '2023-12-29T17:00'],
    ['the day on which summer time begins (a Sunday)', '2023-03-26T12:00', '2023-03-24T17:00'],
    ['the day on which summer time ends (a Sunday)', '2023-10-29T12:00', '2023-10-27T17:00'],
  ];
  for (const [what, wanted, expected] of moved)
    it(`moves to 17:00 on the latest allowed day: ${what}`, () => assert.equal(goesAt(wanted), expected));

  it('finds the next allowed hour', () => {
    const next = (wanted: string) => local(allowedFrom(at(wanted), northRhineWestphalia));
    assert.equal(next('2023-10-11T06:59'), '2023-10-11T07:00');
    assert.equal(next('2023-10-11T12:00'), '2023-10-11T12:00');
    assert.equal(next('2023-10-13T18:00'), '2023-10-16T07:00');
    assert.equal(next('2023-04-06T19:00'), '2023-04-11T07:00');
  });
});

describe('planned reminders', () => {
  it('go out seven days, one day and two hours before', () => {
    assert.deepEqual(planned(meeting('2023-10-12T14:00')), [
      '7d 2023-10-05T14:00',
      '1d 2023-10-11T14:00',
      '2h 2023-10-12T12:00',
    ]);
  });

  it('never go where they were due before the invitation was posted', () => {
    assert.deepEqual(planned(meeting('2023-10-12T14:00', USUAL, '2023-10-11T13:59')), [
      '1d 2023-10-11T14:00',
      '2h 2023-10-12T12:00',
    ]);
    assert.deepEqual(planned(meeting('2023-10-12T14:00', USUAL, '2023-10-11T14:00')).length, 2);
    assert.deepEqual(planned(meeting('2023-10-12T14:00', USUAL, '2023-10-11T14:01')), ['2h 2023-10-12T12:00']);
  });

  it('never go where moving them puts them before the invitation', () => {
    assert.deepEqual(planned(meeting('2023-10-16T08:00', [{ hours: 2 }], '2023-10-14T10:00')), []);
  });

  it('are none before the meeting is announced', () => {
    assert.deepEqual(
      plannedReminders({ startsAt: at('2023-10-12T14:00'), reminders: USUAL }, northRhineWestphalia),
      [],
    );
  });

  it('go once where two come to lie at the same time', () => {
    assert.deepEqual(planned(meeting('2023-10-16T08:00')), ['7d 2023-10-09T08:00', '1d 2023-10-13T17:00']);
  });

  it('keep the earlier of two within 18 hours, 18 hours included', () => {
    assert.deepEqual(planned(meeting('2023-10-12T08:30', [{ days: 1 }, { hours: 2 }])), ['1d 2023-10-11T08:30']);
    assert.deepEqual(planned(meeting('2023-10-12T14:00', [{ hours: 21 }, { hours: 3 }])), ['21h 2023-10-11T17:00']);
    assert.deepEqual(planned(meeting('2023-10-12T14:01', [{ hours: 21 }, { hours: 2, minutes: 59 }])).length, 2);
  });

  it('count 18 hours from one that goes out, not from one that is dropped', () => {
    const reminders = [{ hours: 48 }, { hours: 36 }, { hours: 24 }];
    assert.deepEqual(planned(meeting('2023-10-12T16:00', reminders)), ['48h 2023-10-10T16:00', '24h 2023-10-11T16:00']);
  });

  it('are not kept back by one that was due before the invitation', () => {
    const reminders = [{ hours: 26 }, { hours: 22 }];
    assert.deepEqual(planned(meeting('2023-10-12T14:00', reminders, '2023-10-11T13:00')), ['22h 2023-10-11T16:00']);
  });

  it('go in the order of their new times, where moving has turned it round', () => {
    const reminders = [{ minutes: 25 * 60 }, { minutes: 24 * 60 }];
    assert.deepEqual(planned(meeting('2023-10-12T18:30', reminders)), ['1440m 2023-10-11T17:00']);
  });

  it('keep the wall clock over the beginning of summer time when counted in days, and are exact in hours', () => {
    assert.deepEqual(planned(meeting('2023-03-27T14:00', [{ days: 7 }, { days: 4 }])), [
      '7d 2023-03-20T14:00',
      '4d 2023-03-23T14:00',
    ]);
    assert.deepEqual(planned(meeting('2023-03-27T14:00', [{ hours: 96 }])), ['96h 2023-03-23T13:00']);
    assert.deepEqual(planned(meeting('2023-03-27T10:00', [{ hours: 2 }])), ['2h 2023-03-27T08:00']);
  });

  it('keep the wall clock over the end of summer time when counted in days, and are exact in hours', () => {
    assert.deepEqual(planned(meeting('2023-10-30T14:00', [{ days: 7 }])), ['7d 2023-10-23T14:00']);
    assert.deepEqual(planned(meeting('2023-10-30T14:00', [{ hours: 96 }])), ['96h 2023-10-26T15:00']);
  });

  it('go on the Tuesday before Allerheiligen for a meeting on the day after', () => {
    assert.deepEqual(planned(meeting('2023-11-02T08:00', [{ days: 1 }, { hours: 2 }])), ['1d 2023-10-31T17:00']);
  });

  it('go on Thursday before Easter for a meeting on the Tuesday after', () => {
    assert.deepEqual(planned(meeting('2023-04-11T14:00')), [
      '7d 2023-04-04T14:00',
      '1d 2023-04-06T17:00',
      '2h 2023-04-11T12:00',
    ]);
  });
});

describe('a reminder that is due', () => {
  const of = meeting('2023-10-12T14:00');
  const verdict = (key: string, now: string) => judge(of, { key, now: at(now) }, northRhineWestphalia);

  it('goes out, and is late after a quarter of an hour', () => {
    assert.deepEqual(verdict('1d', '2023-10-11T14:00'), { kind: 'go', late: false });
    assert.deepEqual(verdict('1d', '2023-10-11T14:15'), { kind: 'go', late: false });
    assert.deepEqual(verdict('1d', '2023-10-11T14:16'), { kind: 'go', late: true });
  });

  it('is dropped when a later one is due', () => {
    assert.deepEqual(verdict('7d', '2023-10-11T14:00'), { kind: 'drop' });
    assert.deepEqual(verdict('7d', '2023-10-11T13:59'), { kind: 'go', late: true });
  });

  it('is dropped when the meeting has begun', () => {
    assert.deepEqual(verdict('2h', '2023-10-12T13:59'), { kind: 'go', late: true });
    assert.deepEqual(verdict('2h', '2023-10-12T14:00'), { kind: 'drop' });
  });

  it('is dropped when the plan does not know it', () => {
    assert.deepEqual(verdict('5d', '2023-10-11T14:00'), { kind: 'drop' });
  });

  it('waits for the next allowed hour when it is late', () => {
    assert.deepEqual(verdict('1d', '2023-10-11T20:00'), { kind: 'wait', until: at('2023-10-12T07:00') });
  });

  it('is dropped when the meeting begins before the next allowed hour', () => {
    const sunday = meeting('2023-10-15T11:00', [{ days: 2 }]);
    const due = { key: '2d', now: at('2023-10-14T09:00') };
    assert.deepEqual(judge(sunday, due, northRhineWestphalia), { kind: 'drop' });
  });
});
