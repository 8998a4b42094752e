import assert from 'node:assert/strict';
import { touch } from '../../src/delivery/outbox.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openSending, ROUND, type Sending, said } from './fixtures.ts';

/** Teams takes 50 requests a second of an app in a tenant. */
const LIMIT = 50;

onEveryDatabase('the pace of a tenant', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database, { 'test.card': async () => said('card') });
  });
  afterEach(() => sending.close());

  const chats = async (count: number, tenantId?: string) => {
    const names = Array.from({ length: count }, (_, index) => `${tenantId ?? 'own'}-${index}`);
    for (const one of names) await sending.hear(one, tenantId === undefined ? {} : { tenantId });
    for (const one of names) await sending.queue(one, 'hello');
    return names;
  };
  const asked = () => sending.connector.asked.length;

  it('holds all conversations together within what Teams takes in a second', async () => {
    await chats(120);
    const marks: number[] = [];
    for (let tenth = 0; tenth <= 60; tenth += 1) {
      await Promise.all([sending.deliver(), sending.deliver()]);
      marks.push(asked());
      sending.round.clock.advance(100);
    }
    const inSecond = marks.slice(10).map((mark, index) => mark - (marks[index - 1] ?? 0));
    assert.ok(Math.max(...inSecond) <= LIMIT, `${Math.max(...inSecond)} in a second`);
    assert.equal(asked(), 120);
  });

  it('keeps up no turns while nothing could be sent', async () => {
    await chats(120);
    await sending.deliver();
    const before = asked();
    sending.round.clock.advance(60_000);
    await sending.deliver();
    const after = asked() - before;
    assert.ok(after > 0 && after <= LIMIT, `${after} at once`);
  });

  it('counts the changes of posted cards', async () => {
    const names = await chats(60);
    for (const name of names) await sending.card(name, `test.card:${name}`);
    for (let second = 0; second < 8; second += 1) {
      await sending.deliver();
      sending.round.clock.advance(1_000);
    }
    assert.equal(asked(), 120);
    for (const name of names) await touch(sending.round.db, ROUND, `test.card:${name}`);
    await sending.deliver();
    const updates = sending.connector.asked.filter(({ kind }) => kind === 'update').length;
    assert.ok(updates > 0 && updates < LIMIT, `${updates} updates`);
  });

  it('does not hold up another tenant', async () => {
    await chats(60);
    await sending.deliver();
    await chats(10, 'other');
    const before = asked();
    await sending.deliver();
    assert.equal(asked() - before, 10);
  });

  it('keeps the order of a conversation that had to wait for it', async () => {
    await chats(60);
    await sending.queue('own-59', 'second', 'third');
    for (let second = 0; second < 5; second += 1) {
      await sending.deliver();
      sending.round.clock.advance(1_000);
    }
    assert.deepEqual(sending.connector.taken('own-59'), ['hello', 'second', 'third']);
  });
});
