import assert from 'node:assert/strict';
import { touch } from '../../src/delivery/outbox.ts';
import { readyQueues, serve, type Transport } from '../../src/delivery/serving/deliver.ts';
import { type Runner, startDeliveries } from '../../src/delivery/serving/runner.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openSending, ROUND, type Sending, said } from './fixtures.ts';

onEveryDatabase('sending', (database) => {
  let sending: Sending;
  let connector: Connector;
  let runner: Runner | undefined;
  beforeEach(async () => {
    sending = await openSending(database);
    ({ connector } = sending);
  });
  afterEach(async () => {
    const stopped = runner?.stop();
    connector.release();
    await stopped;
    await sending.close();
    runner = undefined;
  });

  const start = (tidy = async () => {}) => {
    const { needs } = sending;
    runner = startDeliveries({ ...needs, work: {}, tidy, everyMilliseconds: 60_000 });
    return runner;
  };

  it('waits as long as the far side asks, in order', async () => {
    connector.trouble('a', { status: 429, retryAfter: '40' });
    await sending.queue('a', 'one', 'two');
    await sending.deliver();
    sending.round.clock.advance(39_000);
    await sending.deliver();
    assert.equal(connector.asked.length, 1);
    sending.round.clock.advance(1_500);
    await sending.deliver();
    assert.deepEqual(connector.taken('a'), ['one', 'two']);
  });

  it('waits for hours where the far side asks for it', async () => {
    connector.trouble('a', { status: 429, retryAfter: '10800' });
    await sending.queue('a', 'one');
    await sending.deliver();
    sending.round.clock.advance(10_790_000);
    await sending.deliver();
    assert.equal(connector.asked.length, 1);
    sending.round.clock.advance(20_000);
    await sending.deliver();
    assert.deepEqual(connector.taken('a'), ['one']);
  });

  it('waits longer each time where the far side names no time, and never gives up', async () => {
    for (const status of [412, 429, 502, 503, 504]) connector.trouble(`${status}`, { status }, { status }, { status });
    for (const status of [412, 429, 502, 503, 504]) await sending.hear(`${status}`);
    for (const status of [412, 429, 502, 503, 504]) await sending.queue(`${status}`, 'one', 'two');
    const attempts: number[] = [];
    for (const seconds of [0, 1.9, 0.6, 3.3, 1.6, 6.3, 3.4]) {
      sending.round.clock.advance(seconds * 1000);
      await sending.deliver();
      attempts.push(connector.asked.length / 5);
    }
    assert.deepEqual(attempts, [1, 1, 2, 2, 3, 3, 5]);
    for (const status of [412, 429, 502, 503, 504]) assert.deepEqual(connector.taken(`${status}`), ['one', 'two']);
  });

  it('tries again after a broken connection and after an answer that was lost', async () => {
    connector.trouble('a', 'reset');
    connector.trouble('b', 'lost');
    await sending.queue('a', 'one');
    await sending.queue('b', 'one');
    await sending.deliver();
    sending.round.clock.advance(3_000);
    await sending.deliver();
    assert.deepEqual([connector.taken('a'), connector.taken('b')], [['one'], ['one', 'one']]);
  });

  it('goes to where the last activity came from', async () => {
    const elsewhere = await startConnector();
    await sending.hear('a', { serviceUrl: elsewhere.url });
    await sending.queue('a', 'moved');
    await sending.queue('b', 'stays');
    await sending.deliver();
    assert.deepEqual([elsewhere.taken('a'), connector.taken('b')], [['moved'], ['stays']]);
    await elsewhere.close();
  });

  it('reaches a conversation that has never spoken where the round was last heard', async () => {
    const elsewhere = await startConnector();
    sending.round.clock.advance(1_000);
    await sending.hear('c', { serviceUrl: elsewhere.url });
    await sending.queue('new', 'hello');
    await sending.deliver();
    assert.deepEqual(elsewhere.taken('new'), ['hello']);
    await elsewhere.close();
  });

  it('is held up by nobody else: twenty conversations that hang delay no other', async () => {
    const hanging = Array.from({ length: 20 }, (_, index) => `a${index}`);
    for (const one of hanging) {
      connector.always(one, 'hang');
      await sending.hear(one);
      await sending.queue(one, 'stuck');
    }
    await sending.queue('c', 'goes through');
    start();
    await connector.requests(21);
    assert.deepEqual(connector.taken('c'), ['goes through']);
  });

  it('sends while the housekeeping takes its time', async () => {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const { wake } = start(() => {
      begun.resolve();
      return ended.promise;
    });
    await begun.promise;
    await sending.queue('a', 'one');
    wake();
    await connector.requests(1);
    ended.resolve();
    assert.deepEqual(connector.taken('a'), ['one']);
  });

  it('sends the answer of a conversation at once, and soon what came with it for others', async () => {
    const { wake } = start();
    await sending.queue('a', 'one', 'two');
    await sending.queue('b', 'for others');
    wake('a');
    await connector.requests(3);
    assert.deepEqual(connector.taken('a'), ['one', 'two']);
    assert.deepEqual(connector.taken('b'), ['for others']);
  });

  it('sends what has come for a conversation while its answer was on its way', async () => {
    connector.trouble('a', 'hang');
    const { wake } = start();
    await sending.queue('a', 'on its way');
    wake('a');
    await connector.requests(1);
    await sending.queue('a', 'next');
    wake('a');
    connector.finish();
    await connector.requests(2);
    assert.deepEqual(connector.taken('a'), ['on its way', 'next']);
  });

  it('finishes what is on its way when it is stopped, and begins nothing more', async () => {
    connector.trouble('a', 'hang');
    await sending.queue('a', 'on its way', 'next');
    const { stop } = start();
    await connector.requests(1);
    const stopped = stop();
    connector.finish();
    await stopped;
    assert.deepEqual(connector.taken('a'), ['on its way']);
    assert.equal(connector.asked.length, 1);
  });
});

onEveryDatabase('a conversation that has passed on to another instance', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database, { 'test.card': async () => said('card') });
  });
  afterEach(() => sending.close());

  it('gets nothing more from the first', async () => {
    const { connector, needs, round } = sending;
    await sending.queue('a', 'one');
    await sending.card('a', 'test.card:1');
    // The first instance stands still for a minute while it sends; the second takes over, and cannot know of it.
    const transport: Transport = async (address, parcel) => {
      const outcome = await needs.transport(address, parcel);
      round.clock.advance(61_000);
      await sending.deliver();
      return outcome;
    };
    await serve({ ...needs, transport }, { queue: 'a' });
    assert.deepEqual(connector.taken('a'), ['one', 'one', 'card']);
  });
});

onEveryDatabase('a card that cannot be shown', (database) => {
  it('lets its conversation rest, and is tried again', async () => {
    let faults = 1;
    const shown = async () => {
      faults -= 1;
      if (faults >= 0) throw new Error('a fault of our own');
      return said('card');
    };
    const sending = await openSending(database, { 'test.card': shown });
    try {
      await sending.card('a', 'test.card:1');
      await sending.deliver();
      assert.deepEqual(await readyQueues(sending.needs), []);
      sending.round.clock.advance(6_000);
      await sending.deliver();
      assert.deepEqual(sending.connector.taken('a'), ['card']);
    } finally {
      await sending.close();
    }
  });
});

onEveryDatabase('the record of what was accepted', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database, { 'test.card': async () => said('card') });
  });
  afterEach(() => sending.close());

  it('holds no card whose id was lost: nothing can take its place', async () => {
    const { connector, needs, round } = sending;
    await sending.card('a', 'test.card:1');
    const transport = async () => ({ kind: 'accepted', activityId: '' }) as const;
    await serve({ ...needs, transport }, { queue: 'a' });
    await touch(round.db, ROUND, 'test.card:1');
    round.clock.advance(3_000);
    await sending.deliver();
    assert.deepEqual(connector.asked, []);
  });
});
