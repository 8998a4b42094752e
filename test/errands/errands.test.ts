import assert from 'node:assert/strict';
import { hold, letGo } from '../../src/delivery/restores.ts';
import type { Errand, Given, Outcome } from '../../src/errands/errand.ts';
import { type Errands, openErrands } from '../../src/errands/index.ts';
import {
  cancelErrand,
  errandsOf,
  forgetErrands,
  leaveErrandsBehind,
  overdueErrands,
  plan,
  planAgain,
  troubledErrands,
} from '../../src/errands/store.ts';
import { later } from '../../src/german/time.ts';
import { beginClosing } from '../../src/municipalities/closures.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const KIND = 'test.errand';
const byText = (one: string, other: string) => one.localeCompare(other);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('an errand', (database) => {
  let round: TestRound;
  let opened: Errands[];
  let ran: Given[];
  beforeEach(async () => {
    round = await openRound(database);
    opened = [];
    ran = [];
  });
  afterEach(async () => {
    for (const one of opened) await one.close();
    await round.close();
  });

  const process = (errand: Partial<Errand> & { answers?: Outcome }, others: Record<string, Errand> = {}) => {
    const { answers = { kind: 'done' }, ...rest } = errand;
    const run = async (given: Given) => {
      ran.push(given);
      return answers;
    };
    const { db, clock } = round;
    const errands = openErrands({ db, clock, log: silent, handlers: { [KIND]: { run, ...rest }, ...others } });
    opened.push(errands);
    return errands;
  };
  const named = (subject = 'a', kind = KIND) => ({ roundId: round.plan.id, kind, subject });
  const planned = (subject = 'a') => plan(round.db, { ...named(subject), payload: { of: subject } }, round.clock.now());
  const look = async (errands: Errands) => {
    await errands.look();
    await errands.idle();
  };
  const stands = async (subject = 'a') =>
    (await errandsOf(round.db, round.plan.id, { kind: KIND })).find((one) => one.subject === subject);
  const pass = (seconds: number) => round.clock.advance(seconds * 1000);

  it('is run once with what it was planned with, and what came of it is kept with its mark', async () => {
    let kept = 0;
    const errands = process({
      answers: {
        kind: 'done',
        settle: async (db, now) => {
          kept += 1;
          await plan(db, named('next'), later(now, { days: 1 }));
        },
      },
    });
    await planned();
    for (let times = 0; times < 3; times += 1) await look(errands);
    await planned();
    await look(errands);
    assert.deepEqual(
      ran.map(({ subject, payload, attempts }) => [subject, payload, attempts]),
      [['a', { of: 'a' }, 1]],
    );
    assert.equal(kept, 1);
    assert.deepEqual([(await stands())?.state, (await stands('next'))?.state], ['done', 'waiting']);
  });

  it('waits until the far side takes it, as long as it was asked to, and is given up after three days', async () => {
    const refusals: string[] = [];
    const answers: Outcome = { kind: 'later', code: '429', seconds: 100 };
    const errands = process({ answers, refused: async (_, { code }) => void refusals.push(code) });
    await planned();
    await look(errands);
    pass(99);
    await look(errands);
    assert.equal(ran.length, 1);
    pass(10);
    await look(errands);
    assert.equal(ran.length, 2);
    const overdue = () =>
      overdueErrands(round.db, {
        ...{ now: round.clock.now(), waitingBefore: round.clock.now() },
        endedSince: '2023-01-01T00:00:00.000Z',
      });
    const waits = { late: 1, oldest: (await stands())?.since, refused: 0, unsure: 0 };
    assert.deepEqual([(await stands())?.code, await overdue()], ['429', waits]);
    pass(3 * 86_400);
    await look(errands);
    await look(errands);
    assert.deepEqual(
      [refusals, (await stands())?.state, await overdue()],
      [['429'], 'refused', { late: 0, oldest: undefined, refused: 1, unsure: 0 }],
    );
  });

  it('that is refused or unsure ends, and is counted', async () => {
    const settled: string[] = [];
    const settle = async () => void settled.push('settled');
    await planned('a');
    await look(process({ answers: { kind: 'refused', code: '403', settle } }));
    await planned('b');
    await look(process({ answers: { kind: 'unsure', code: 'timeout', settle } }));
    const [since] = ['2023-10-01T00:00:00.000Z'];
    const counted = await troubledErrands(round.db, round.plan.id, {
      kinds: [KIND],
      waitingBefore: round.clock.now(),
      endedSince: since ?? '',
    });
    assert.deepEqual(counted, { waiting: 0, late: 0, refused: 1, unsure: 1 });
    assert.equal(settled.length, 2);
  });

  it('is done by one of two processes', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const run = async (given: Given): Promise<Outcome> => {
      ran.push(given);
      await gate;
      return { kind: 'done' };
    };
    const two = [process({ run }), process({ run })];
    for (const subject of ['a', 'b', 'c']) await planned(subject);
    await Promise.all(two.map((errands) => errands.look()));
    open();
    await Promise.all(two.map(look));
    assert.deepEqual(ran.map(({ subject }) => subject).toSorted(byText), ['a', 'b', 'c']);
  });

  it('runs again where its process died in the middle, but is unsure where it must not be done twice', async () => {
    const never = new Promise<Outcome>(() => undefined);
    await planned();
    await openErrands({
      ...{ db: round.db, clock: round.clock, log: silent },
      handlers: { [KIND]: { run: () => never } },
    }).look();
    const unsure: string[] = [];
    const careful = process({ once: true, unsure: async (_, { code }) => void unsure.push(code) });
    await look(careful);
    assert.deepEqual([unsure, (await stands())?.state], [[], 'doing']);
    pass(90);
    await look(careful);
    assert.deepEqual([ran.length, unsure, (await stands())?.state], [0, ['interrupted'], 'unsure']);
    await planAgain(round.db, named(), round.clock.now());
    await openErrands({
      ...{ db: round.db, clock: round.clock, log: silent },
      handlers: { [KIND]: { run: () => never } },
    }).look();
    pass(90);
    await look(process({}));
    assert.deepEqual([ran.length, (await stands())?.state], [1, 'done']);
  });

  it('that is left by a process that ends goes on in the next at once', async () => {
    const errands = process({
      run: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    await planned();
    await errands.look();
    await errands.close();
    await look(process({}));
    assert.equal((await stands())?.state, 'done');
  });

  it('that is planned anew while it is being done is done once more', async () => {
    let times = 0;
    const errands = process({
      run: async ({ payload }) => {
        times += 1;
        if (times === 1) await planAgain(round.db, { ...named(), payload: { of: 'b' } }, round.clock.now());
        ran.push({ payload } as Given);
        return { kind: 'done' };
      },
    });
    await planned();
    await look(errands);
    await look(errands);
    await look(errands);
    assert.deepEqual(
      ran.map(({ payload }) => payload),
      [{ of: 'a' }, { of: 'b' }],
    );
  });

  it('of one kind that hangs does not keep others back', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const slow: Errand = { run: () => gate.then(() => ({ kind: 'done' })) };
    const errands = process({}, { 'test.slow': slow });
    for (const subject of ['a', 'b', 'c', 'd', 'e'])
      await plan(round.db, named(subject, 'test.slow'), '2023-10-01T00:00:00.000Z');
    await planned();
    await errands.look();
    await errands.look();
    open();
    await errands.idle();
    assert.equal(ran.length, 1);
  });

  it('is held after a restore; what must not be done twice and waited in the backup is unsure then', async () => {
    await planned();
    await planned('taken back');
    await cancelErrand(round.db, named('taken back'), round.clock.now());
    await hold(round.db, round.clock.now());
    const errands = process({ once: true });
    await look(errands);
    const until = round.clock.now();
    assert.equal(await leaveErrandsBehind(round.db, { kinds: [KIND], until }), 1);
    await letGo(round.db, { at: until, sends: 'new' });
    pass(1);
    await planned('since');
    await look(errands);
    assert.deepEqual([ran.map(({ subject }) => subject), (await stands())?.state], [['since'], 'unsure']);
  });

  it('is not run in a closed round, and forgotten after 400 days', async () => {
    await planned();
    await look(process({}));
    await planned('b');
    await beginClosing(round.db, round.plan.id, round.clock.now());
    await look(process({}));
    assert.equal(ran.length, 1);
    pass(401 * 86_400);
    await forgetErrands(round.db, round.clock.now());
    assert.deepEqual([await stands(), (await stands('b'))?.state], [undefined, 'waiting']);
  });
});
