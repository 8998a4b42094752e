import assert from 'node:assert/strict';
import { touch } from '../../src/delivery/outbox.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { later } from '../../src/german/time.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openSending, ROUND, type Sending, said } from './fixtures.ts';

const MONTH = 30 * 86_400_000;

onEveryDatabase('a message that may not go out yet', (database) => {
  let sending: Sending;
  let opens: Instant;
  beforeEach(async () => {
    const shown = (subject: string, now: Instant) => (now < opens ? { notBefore: opens } : said(subject));
    sending = await openSending(database, { 'test.card': async (_db, _roundId, subject, now) => shown(subject, now) });
    opens = later(sending.round.clock.now(), { hours: 10 });
  });
  afterEach(() => sending.close());

  const deliver = async (hours: number) => {
    sending.round.clock.advance(hours * 3_600_000);
    await sending.deliver();
  };
  const taken = () => sending.connector.asked.map(({ kind, text }) => `${kind} ${text}`);

  it('lets those behind it pass, and goes out first when its time has come', async () => {
    await sending.card('a', 'test.card:1');
    await sending.queue('a', 'one', 'two');
    await deliver(0);
    assert.deepEqual(taken(), ['send one', 'send two']);
    await sending.queue('a', 'three');
    await deliver(5);
    assert.deepEqual(taken().slice(2), ['send three']);
    await deliver(4.9);
    assert.equal(taken().length, 3);
    await sending.queue('a', 'four');
    await deliver(0.2);
    assert.deepEqual(taken().slice(3), ['post 1', 'send four']);
  });

  it('goes out in its time also where a clock that had run ahead put it off', async () => {
    sending.round.clock.advance(MONTH);
    opens = later(sending.round.clock.now(), { hours: 10 });
    await sending.card('a', 'test.card:1');
    await deliver(0);
    sending.round.clock.advance(-MONTH);
    opens = later(sending.round.clock.now(), { hours: 10 });
    await sending.round.bot.tidy();
    await deliver(9);
    assert.deepEqual(taken(), []);
    await deliver(1);
    assert.deepEqual(taken(), ['post 1']);
  });

  it('waits for its own time, not for that of another', async () => {
    for (const subject of ['test.card:1', 'test.card:2']) await sending.card('a', subject);
    await deliver(0);
    opens = later(sending.round.clock.now(), { hours: 12 });
    await sending.card('a', 'test.card:3');
    await deliver(0);
    opens = later(sending.round.clock.now(), { hours: 10 });
    await deliver(10);
    assert.deepEqual(taken(), ['post 1', 'post 2']);
    await deliver(2);
    assert.deepEqual(taken().slice(2), ['post 3']);
  });

  it('uses up nothing of what the conversation may send', async () => {
    for (let count = 0; count < 10; count += 1) await sending.card('a', `test.card:${count}`);
    await sending.queue('a', '1', '2', '3', '4', '5', '6');
    await deliver(0);
    assert.equal(taken().length, 6);
  });

  it('lets messages pass also as the change of a posted card', async () => {
    opens = sending.round.clock.now();
    await sending.card('a', 'test.card:1');
    await deliver(0);
    opens = later(sending.round.clock.now(), { hours: 10 });
    await touch(sending.round.db, ROUND, 'test.card:1');
    await deliver(1);
    await sending.queue('a', 'one');
    await deliver(1);
    assert.deepEqual(taken(), ['post 1', 'send one']);
    await deliver(8);
    assert.deepEqual(taken().slice(2), ['update 1']);
  });
});
