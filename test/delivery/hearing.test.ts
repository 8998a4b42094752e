import assert from 'node:assert/strict';
import { findConversation } from '../../src/delivery/conversations.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openSending, ROUND, type Sending } from './fixtures.ts';

onEveryDatabase('hearing from a conversation', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database);
    await sending.hear('d');
  });
  afterEach(() => sending.close());

  const known = () => findConversation(sending.round.db, ROUND, 'd');
  const after = async (milliseconds: number, from: Parameters<Sending['hear']>[1] = {}) => {
    const before = await known();
    sending.round.clock.advance(milliseconds);
    await sending.hear('d', from);
    const now = await known();
    return { isNoted: now?.last_seen_at !== before?.last_seen_at, serviceUrl: now?.service_url };
  };

  it('is not noted anew within a minute', async () => {
    assert.equal((await after(30_000)).isNoted, false);
  });

  it('is noted after a minute', async () => {
    assert.equal((await after(61_000)).isNoted, true);
  });

  it('is noted at once where it is reached elsewhere', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net/other/';
    assert.deepEqual(await after(1_000, { serviceUrl }), { isNoted: true, serviceUrl });
  });

  it('is noted where the clock has gone back', async () => {
    assert.equal((await after(-1_000)).isNoted, true);
  });
});
