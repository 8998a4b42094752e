import assert from 'node:assert/strict';
import type { Reply } from '../../src/conversation/reply.ts';
import { post, send, touch } from '../../src/delivery/outbox.ts';
import * as queues from '../../src/delivery/queues.ts';
import type { Outcome } from '../../src/delivery/retry.ts';
import { type DeliveryNeeds, readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
import { ready } from '../../src/delivery/serving/ready.ts';
import { doDueWork, schedule, type WorkNeeds } from '../../src/delivery/work.ts';
import { later } from '../../src/german/time.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const said = (text: string): Reply => ({
  card: 'conversation/notice',
  data: { header: [], lines: [], buttons: [] },
  summary: text,
});

onEveryDatabase('deliveries', (database) => {
  let round: TestRound;
  let shown: string[];
  let outcomes: Outcome[];
  let needs: DeliveryNeeds;
  beforeEach(async () => {
    round = await openRound(database);
    shown = [];
    outcomes = [];
    needs = {
      db: round.db,
      clock: round.clock,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      serviceUrl: 'http://127.0.0.1:1',
      live: { 'test.card': async () => said('card') },
      transport: async (address, parcel) => {
        const outcome = outcomes.shift() ?? { kind: 'accepted', activityId: parcel.activityId ?? `m${shown.length}` };
        if (outcome.kind === 'accepted') shown.push(`${address.conversationId} ${parcel.kind} ${parcel.reply.summary}`);
        return outcome;
      },
    };
  });
  afterEach(() => round.close());

  const queue = (conversationId: string, text: string) =>
    round.db
      .transaction()
      .execute((db) => send(db, { roundId: round.plan.id, conversationId, at: round.clock.now(), reply: said(text) }));
  const deliver = async () => {
    for (const one of await readyQueues(needs)) await serve(needs, one);
  };

  it('keep the order within a conversation', async () => {
    for (const text of ['one', 'two', 'three']) await queue('c', text);
    await deliver();
    assert.deepEqual(shown, ['c send one', 'c send two', 'c send three']);
  });

  it('wait as long as the far side asks, hold back what follows, and let other conversations pass', async () => {
    outcomes = [{ kind: 'again', reason: '429', retryAfterSeconds: 30 }];
    await queue('a', 'first');
    await queue('a', 'second');
    await serve(needs, { queue: 'a' });
    await queue('b', 'other');
    await deliver();
    assert.deepEqual(shown, ['b send other']);
    round.clock.advance(29_000);
    await deliver();
    assert.equal(shown.length, 1);
    round.clock.advance(3_000);
    await deliver();
    assert.deepEqual(shown.slice(1), ['a send first', 'a send second']);
  });

  it('drop what is refused for good and go on behind it', async () => {
    outcomes = [{ kind: 'refused', status: 400, code: 'BadArgument' }];
    await queue('c', 'refused');
    await queue('c', 'next');
    await deliver();
    await deliver();
    assert.deepEqual(
      shown.filter((line) => line.startsWith('c ')),
      ['c send next'],
    );
  });

  it('send nothing that another instance has leased, and take over when its lease has ended', async () => {
    await queue('c', 'mine');
    const now = round.clock.now();
    assert.ok(await queues.lease(round.db, { queue: 'c', lease: 'other', now, until: later(now, { seconds: 60 }) }));
    await deliver();
    assert.deepEqual(shown, []);
    round.clock.advance(61_000);
    await deliver();
    assert.deepEqual(shown, ['c send mine']);
  });

  it('are given to one of many instances at a time', async () => {
    await queue('c', 'once');
    await Promise.all([1, 2, 3, 4].map(() => serve(needs, { queue: 'c' })));
    assert.deepEqual(shown, ['c send once']);
  });

  it('keep within the rate of a conversation', async () => {
    for (let count = 0; count < 9; count += 1) await queue('c', String(count));
    await deliver();
    assert.equal(shown.length, 6);
    round.clock.advance(2_100);
    await deliver();
    assert.equal(shown.length, 7);
  });

  it('join the changes of a posted card, at most one update in two seconds', async () => {
    const subject = 'test.card:1';
    await round.db
      .transaction()
      .execute((db) =>
        post(db, { roundId: round.plan.id, conversationId: 'c', at: round.clock.now(), reply: said('new'), subject }),
      );
    await deliver();
    for (let count = 0; count < 5; count += 1) await touch(round.db, round.plan.id, subject);
    await deliver();
    assert.equal(shown.length, 1);
    round.clock.advance(2_000);
    await deliver();
    await touch(round.db, round.plan.id, subject);
    await deliver();
    assert.deepEqual(
      shown.map((line) => line.split(' ')[1]),
      ['post', 'update'],
    );
    round.clock.advance(2_000);
    await deliver();
    assert.equal(shown.length, 3);
  });

  it('update at most one posted card of a conversation in two seconds', async () => {
    for (const subject of ['test.card:1', 'test.card:2']) {
      const at = round.clock.now();
      await post(round.db, { roundId: round.plan.id, conversationId: 'c', at, reply: said('new'), subject });
    }
    await deliver();
    round.clock.advance(2_000);
    for (const subject of ['test.card:1', 'test.card:2']) await touch(round.db, round.plan.id, subject);
    await deliver();
    assert.equal(shown.length, 3);
    round.clock.advance(1_900);
    await deliver();
    assert.equal(shown.length, 3);
    round.clock.advance(100);
    await deliver();
    assert.equal(shown.length, 4);
  });

  it('show a change that came while the card was on its way', async () => {
    const subject = 'test.card:1';
    await post(round.db, {
      roundId: round.plan.id,
      conversationId: 'c',
      at: round.clock.now(),
      reply: said('new'),
      subject,
    });
    const { transport } = needs;
    needs = {
      ...needs,
      transport: async (address, parcel) => {
        if (parcel.kind === 'post') await touch(round.db, round.plan.id, subject);
        return transport(address, parcel);
      },
    };
    await deliver();
    round.clock.advance(2_000);
    await deliver();
    assert.equal(shown.length, 2);
  });
});

onEveryDatabase('due work', (database) => {
  let round: TestRound;
  let done: string[];
  let needs: WorkNeeds;
  beforeEach(async () => {
    round = await openRound(database);
    done = [];
    needs = {
      db: round.db,
      clock: round.clock,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      work: {
        'test.work': async (_db, work) => {
          done.push(work.subject);
        },
      },
    };
  });
  afterEach(() => round.close());

  const due = (subject: string) => ({ roundId: round.plan.id, kind: 'test.work', subject });

  it('is done at its time, not before, and once', async () => {
    await schedule(round.db, due('a'), later(round.clock.now(), { minutes: 1 }));
    await doDueWork(needs);
    assert.deepEqual(done, []);
    round.clock.advance(60_000);
    await doDueWork(needs);
    await doDueWork(needs);
    assert.deepEqual(done, ['a']);
  });

  it('is done in the order of its numbers where it is due at the same moment', async () => {
    for (const subject of ['12', '9', '10']) await schedule(round.db, due(subject), round.clock.now());
    await doDueWork(needs);
    assert.deepEqual(done, ['9', '10', '12']);
  });

  it('is done once by many instances', async () => {
    await schedule(round.db, due('a'), round.clock.now());
    await Promise.all([1, 2, 3, 4].map(() => doDueWork(needs)));
    assert.deepEqual(done, ['a']);
  });

  it('moves when it is planned again, and stays done when it has been done', async () => {
    await schedule(round.db, due('a'), round.clock.now());
    await schedule(round.db, due('a'), later(round.clock.now(), { hours: 1 }));
    await doDueWork(needs);
    assert.deepEqual(done, []);
    round.clock.advance(3_600_000);
    await doDueWork(needs);
    await schedule(round.db, due('a'), round.clock.now());
    await doDueWork(needs);
    assert.deepEqual(done, ['a']);
  });

  it('is tried again when it fails, and what it wrote is undone', async () => {
    let failures = 1;
    const handler = async (db: TestRound['db']) => {
      await send(db, { roundId: round.plan.id, conversationId: 'c', at: round.clock.now(), reply: said('x') });
      failures -= 1;
      if (failures >= 0) throw new Error('broken');
      done.push('a');
    };
    const failing = { ...needs, work: { 'test.work': handler } };
    await schedule(round.db, due('a'), round.clock.now());
    await doDueWork(failing);
    assert.deepEqual(await ready(round.db, round.clock.now()), []);
    round.clock.advance(10_000);
    await doDueWork(failing);
    assert.deepEqual(done, ['a']);
    assert.deepEqual(
      (await ready(round.db, round.clock.now())).map(({ queue }) => queue),
      ['c'],
    );
  });
});
