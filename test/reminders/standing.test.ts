import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allowedFrom, isAllowed } from '../../src/delivery/hours/allowed.ts';
import { closingReminder } from '../../src/delivery/hours/closing-reminder.ts';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { dayOf, fromBerlin, instant } from '../../src/german/time.ts';
import {
  type DueNotice,
  hourOn,
  type OpenMatter,
  type Situation,
  type Stood,
  standing,
} from '../../src/reminders/standing.ts';

const moment = (local: string): Instant => fromBerlin(local) ?? assert.fail(local);
const matter = (key: string, until: string, ...missing: readonly string[]): OpenMatter => ({
  key,
  until: moment(until),
  missing: missing.length === 0 ? ['haan'] : missing,
});
const NAMED = { key: 'votes:1', until: moment('2023-10-12T12:00'), named: ['haan'] };

/** What stands in a post on the 11th of October, a Wednesday, at this time. */
function standsAt(local: string, of: Partial<Situation>) {
  const situation = { matters: [], notices: [], stood: [], hour: '08:00', ...of, now: moment(`2023-10-${local}`) };
  const found = standing(situation, northRhineWestphalia);
  return 'keys' in found ? `${found.kind}: ${found.keys.join(' ')}` : found.kind;
}

describe("today's post", () => {
  it('takes in what ends before the end of the next allowed day', () => {
    const matters = [matter('votes:1', '2023-10-12T23:59'), matter('votes:2', '2023-10-13T00:00')];
    assert.equal(standsAt('11T08:00', { matters }), 'day: votes:1');
  });

  it('takes in on a Friday what ends by Monday night', () => {
    const matters = [matter('votes:1', '2023-10-15T12:00'), matter('votes:2', '2023-10-16T18:00')];
    assert.equal(standsAt('13T08:00', { matters }), 'day: votes:1 votes:2');
  });

  it('goes out at the round’s hour, and before it where something ends by then', () => {
    assert.equal(standsAt('11T07:30', { matters: [matter('votes:1', '2023-10-11T12:00')] }), 'nothing');
    assert.equal(standsAt('11T07:30', { matters: [matter('votes:1', '2023-10-11T07:45')] }), 'day: votes:1');
    assert.equal(standsAt('11T10:00', { hour: '10:30', matters: [matter('votes:1', '2023-10-11T12:00')] }), 'nothing');
  });

  it('waits outside the allowed hours', () => {
    const matters = [matter('votes:1', '2023-10-16T12:00')];
    assert.equal(standsAt('14T08:00', { matters }), 'wait');
    assert.equal(standsAt('13T18:00', { matters }), 'wait');
  });

  it('is none when nothing is owed, or nothing of it ends soon', () => {
    assert.equal(standsAt('11T08:00', {}), 'nothing');
    assert.equal(standsAt('11T08:00', { matters: [{ key: 'x:1', missing: ['haan'] }] }), 'nothing');
  });

  it('takes in on one allowed day after its end what is still owed', () => {
    const matters = [matter('agreements:1', '2023-10-10T23:59')];
    assert.equal(standsAt('11T08:00', { matters }), 'day: agreements:1');
    assert.equal(standsAt('12T08:00', { matters }), 'nothing');
  });

  it('names a matter on three days at most, and anew for another end', () => {
    const on = (day: string): Stood => ({ day, kind: 'day', matters: [NAMED] });
    const stood = [on('2023-10-06'), on('2023-10-09'), on('2023-10-10')];
    assert.equal(standsAt('11T08:00', { matters: [matter('votes:1', '2023-10-12T12:00')], stood }), 'nothing');
    assert.equal(standsAt('11T08:00', { matters: [matter('votes:1', '2023-10-12T18:00')], stood }), 'day: votes:1');
  });

  it('does not count what the Koordination has asked for', () => {
    const stood = ['2023-10-06', '2023-10-09', '2023-10-10'].map(
      (day): Stood => ({ day, kind: 'asked', matters: [NAMED] }),
    );
    assert.equal(standsAt('11T08:00', { matters: [matter('votes:1', '2023-10-12T12:00')], stood }), 'day: votes:1');
  });

  it('is followed by a further one for what was opened later and ends by the next, and for nothing else', () => {
    const stood: Stood[] = [{ day: '2023-10-11', kind: 'day', matters: [NAMED] }];
    const named = matter('votes:1', '2023-10-12T12:00');
    const until = (end: string) => [named, matter('votes:2', end)];
    assert.equal(standsAt('11T10:00', { matters: until('2023-10-12T08:00'), stood }), 'further: votes:2');
    assert.equal(standsAt('11T10:00', { matters: until('2023-10-12T08:01'), stood }), 'nothing');
    assert.equal(standsAt('11T10:00', { matters: [named], stood }), 'nothing');
  });

  it('names in a further one a municipality that it has not named', () => {
    const until = moment('2023-10-11T16:00');
    const stood: Stood[] = [{ day: '2023-10-11', kind: 'day', matters: [{ ...NAMED, until }] }];
    const matters = [matter('votes:1', '2023-10-11T16:00', 'haan', 'hilden')];
    assert.equal(standsAt('11T10:00', { matters, stood }), 'further: votes:1');
  });

  it('tells a notice from its day on, once, and not after its end', () => {
    const notice: DueNotice = { key: 'meetings:3', due: moment('2023-10-10T14:00'), until: moment('2023-10-17T14:00') };
    const told: Stood = { day: '2023-10-10', kind: 'day', matters: [{ ...notice, named: [] }] };
    assert.equal(standsAt('09T08:00', { notices: [notice] }), 'nothing');
    assert.equal(standsAt('10T08:00', { notices: [notice] }), 'day: meetings:3');
    assert.equal(standsAt('11T08:00', { notices: [notice] }), 'day: meetings:3');
    assert.equal(standsAt('11T08:00', { notices: [notice], stood: [told] }), 'nothing');
    assert.equal(standsAt('18T08:00', { notices: [notice] }), 'nothing');
    const stood: Stood[] = [{ day: '2023-10-11', kind: 'day', matters: [] }];
    assert.equal(standsAt('11T09:00', { notices: [notice], stood }), 'nothing');
  });
});

/** A matter as it lives: opened, ending, and owed for a while after its end or not. */
interface Life {
  readonly key: string;
  readonly openedAt: Instant;
  readonly until: Instant;
  readonly stays: boolean;
}

const HOUR = 3_600_000;
const FROM = Date.parse('2023-12-18T00:00Z');
const life = fc
  .record({
    opened: fc.integer({ min: 0, max: 14 * 24 * 12 }),
    runs: fc.oneof(fc.integer({ min: 1, max: 48 * 12 }), fc.integer({ min: 1, max: 14 * 24 * 12 })),
    stays: fc.boolean(),
  })
  .map(({ opened, runs, stays }) => ({
    openedAt: instant(FROM + opened * (HOUR / 12)),
    until: instant(FROM + (opened + runs) * (HOUR / 12)),
    stays,
  }));
const lives = fc
  .array(life, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, at): Life => ({ ...one, key: `votes:${at}` })));

/** All looks that are taken: at the round's hour of each day, and what is planned for each matter. */
function looks(all: readonly Life[]): Instant[] {
  const days = Array.from({ length: 45 }, (_, at) => hourOn(dayOf(instant(FROM + at * 24 * HOUR)), '08:00'));
  const planned = all.flatMap(
    ({ openedAt, until }) => closingReminder({ openedAt, closesAt: until }, northRhineWestphalia) ?? [],
  );
  return [...new Set([...days, ...planned].map((at) => allowedFrom(at, northRhineWestphalia)))].toSorted(
    (one, other) => Date.parse(one) - Date.parse(other),
  );
}

/** What is posted when, over weeks in which nobody answers. */
function lived(all: readonly Life[]) {
  const stood: (Stood & { readonly at: Instant })[] = [];
  for (const now of looks(all)) {
    const matters = all
      .filter(({ openedAt, until, stays }) => openedAt <= now && (now < until || stays))
      .map(({ key, until }) => ({ key, until, missing: ['haan'] }));
    const found = standing({ matters, notices: [], stood, hour: '08:00', now }, northRhineWestphalia);
    if (!('keys' in found)) continue;
    const placed = matters.filter(({ key }) => found.keys.includes(key)).map((one) => ({ ...one, named: one.missing }));
    stood.push({ day: dayOf(now), kind: found.kind, matters: placed, at: now });
  }
  return stood;
}

/** Whether an allowed hour lies between two moments. */
function hasHour({ openedAt, until }: Life): boolean {
  const first = allowedFrom(openedAt, northRhineWestphalia);
  return first < until;
}

describe('the posts of weeks', () => {
  it('are one of the day at most, on allowed days alone and at allowed hours', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const posts = lived(all);
        const days = posts.filter(({ kind }) => kind === 'day').map(({ day }) => day);
        assert.equal(new Set(days).size, days.length);
        assert.ok(posts.every(({ at }) => isAllowed(at, northRhineWestphalia)));
        assert.ok(posts.every(({ kind, day }) => kind === 'day' || days.includes(day)));
      }),
    );
  });

  it('name whoever owes before each end, if there was an allowed hour since it was opened', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const posts = lived(all);
        for (const one of all.filter(hasHour)) {
          const before = posts.filter(
            ({ at, matters }) => at >= one.openedAt && at < one.until && matters.some(({ key }) => key === one.key),
          );
          assert.ok(before.length > 0, `${one.openedAt} – ${one.until}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('name a matter on three days at most, and after its end once, on the next allowed day', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const posts = lived(all);
        for (const { key, until } of all) {
          const mine = posts.filter(({ matters }) => matters.some((one) => one.key === key));
          assert.ok(new Set(mine.map(({ day }) => day)).size <= 3);
          assert.ok(mine.filter(({ at }) => at >= until).length <= 1);
        }
      }),
    );
  });
});
