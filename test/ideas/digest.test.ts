import assert from 'node:assert/strict';
import fc from 'fast-check';
import { northRhineWestphalia } from '../../src/delivery/hours/holidays.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { fromBerlin, inBerlin, later } from '../../src/german/time.ts';
import { nextDigest } from '../../src/ideas/digest/digest.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { submitted } from './book.ts';

const MONDAY = { weekday: 1, time: '08:00' };

function next(local: string, digest = MONDAY): string {
  const { week, at } = nextDigest(digest, fromBerlin(local) ?? '', northRhineWestphalia);
  return `${week} ${inBerlin(at).toFormat('yyyy-MM-dd HH:mm')}`;
}

describe('the moment of the weekly digest', () => {
  it('is the next one on its weekday at its time', () => {
    assert.equal(next('2023-10-05T09:00'), '2023-W41 2023-10-09 08:00');
    assert.equal(next('2023-10-09T07:59'), '2023-W41 2023-10-09 08:00');
    assert.equal(next('2023-10-09T08:00'), '2023-W42 2023-10-16 08:00');
  });

  it('moves to the next working day', () => {
    assert.equal(next('2023-04-06T09:00'), '2023-W15 2023-04-11 08:00');
    assert.equal(next('2023-12-24T09:00'), '2023-W52 2023-12-27 08:00');
  });

  it('keeps the name of its week when it moves into the next', () => {
    const friday = { weekday: 5, time: '14:30' };
    assert.equal(next('2023-04-05T09:00', friday), '2023-W14 2023-04-11 14:30');
    assert.equal(next('2023-04-11T09:00', friday), '2023-W14 2023-04-11 14:30');
    assert.equal(next('2023-04-11T15:00', friday), '2023-W15 2023-04-14 14:30');
  });

  it('shows the same time on the clock after the change of the hour', () => {
    assert.equal(next('2023-10-27T09:00'), '2023-W44 2023-10-30 08:00');
  });

  it('is on a working day within twelve days, and each week has a name of its own', () => {
    const days = fc.integer({ min: 0, max: 2000 });
    const digest = fc.record({
      weekday: fc.integer({ min: 1, max: 5 }),
      time: fc.constantFrom('07:00', '08:00', '17:59'),
    });
    fc.assert(
      fc.property(days, digest, (from, setting) => {
        const now: Instant = later('2022-01-01T06:30:00.000Z', { days: from });
        const first = nextDigest(setting, now, northRhineWestphalia);
        const second = nextDigest(setting, first.at, northRhineWestphalia);
        const day = inBerlin(first.at);
        assert.ok(first.at > now && first.at <= later(now, { days: 12 }));
        assert.ok(day.weekday <= 5 && !northRhineWestphalia.isHoliday(day.toFormat('yyyy-MM-dd')));
        assert.equal(day.toFormat('HH:mm'), setting.time);
        assert.ok(second.at > first.at && second.week > first.week, `${first.week} ${second.week}`);
      }),
    );
  });
});

onEveryDatabase('the weekly digest', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, digest: MONDAY } });
    await round.bot.tidy();
  });
  afterEach(() => round.close());

  /** The texts of the digests in the channel when the clock has been set to a time. */
  const digestsAt = async (local: string) => {
    round.clock.set(local);
    await round.settle();
    await round.bot.tidy();
    return round.channel().flatMap(({ shown }) => (/Neues in der Ideensammlung/u.test(shown.text) ? [shown.text] : []));
  };

  it('tells on its morning what is new', async () => {
    await submitted(round);
    assert.deepEqual(await digestsAt('2023-10-09T07:59'), []);
    const [text, ...more] = await digestsAt('2023-10-09T08:00');
    assert.deepEqual(more, []);
    assert.match(
      text ?? '',
      /Ein neuer Eintrag: Idee\u00a01\u00a0· Wärmestube im Bürgerhaus\n[\s\S]*\[Ideen ansehen\]/u,
    );
  });

  it('tells of a new state and of what has been taken over', async () => {
    await submitted(round, { 'kind~1': 'practice' });
    await digestsAt('2023-10-09T08:00');
    await round.say('Sozialamt Haan', 'best practice 1 umgesetzt');
    await round.say('Sozialamt Hilden', 'best practice 1 übernehmen');
    const [, text] = await digestsAt('2023-10-16T08:00');
    assert.match(
      text ?? '',
      /seit 09\.10\.[\s\S]*Neuer Stand: Best Practice\u00a01\u00a0· Wärmestube[^(]*\(umgesetzt\)/u,
    );
    assert.match(text ?? '', /Übernommen: Best Practice\u00a01\u00a0· Wärmestube[^(]*\(von Hilden\)/u);
    assert.doesNotMatch(text ?? '', /neuer Eintrag/u);
  });

  it('says nothing when nothing is new, and tells later of all since the last', async () => {
    await submitted(round);
    assert.equal((await digestsAt('2023-10-09T08:00')).length, 1);
    assert.equal((await digestsAt('2023-10-16T08:00')).length, 1);
    await round.say('Sozialamt Haan', 'idee 1 erprobt');
    const [, second] = await digestsAt('2023-10-23T08:00');
    assert.match(second ?? '', /seit 09\.10\.[\s\S]*erprobt/u);
  });

  it('comes once a week, also when the setting moves', async () => {
    await submitted(round);
    assert.equal((await digestsAt('2023-10-09T08:00')).length, 1);
    await round.say('Sozialamt Haan', 'idee 1 erprobt');
    assert.equal((await digestsAt('2023-10-10T08:00')).length, 1);
  });

  it('stands after an outage in the next post of a day', async () => {
    await submitted(round);
    assert.deepEqual(await digestsAt('2023-10-14T22:00'), []);
    assert.equal((await digestsAt('2023-10-16T07:00')).length, 0);
    assert.equal((await digestsAt('2023-10-16T08:00')).length, 1);
  });

  it('leaves out what has been withdrawn since', async () => {
    await submitted(round);
    await round.say('Sozialamt Haan', 'idee 1 zurückziehen');
    assert.deepEqual(await digestsAt('2023-10-09T08:00'), []);
  });

  it('does not come without the setting', async () => {
    const silent = await openRound(database);
    try {
      await silent.bot.tidy();
      await submitted(silent);
      silent.clock.set('2023-10-16T09:00');
      await silent.settle();
      assert.equal(silent.channel().length, 1);
    } finally {
      await silent.close();
    }
  });
});
