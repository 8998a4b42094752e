import assert from 'node:assert/strict';
import { heldSince, hold, letGo } from '../../src/delivery/restores.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { COORDINATION, publish } from '../votes/poll.ts';
import { openSending, type Sending } from './fixtures.ts';

onEveryDatabase('a database that came from a backup', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database);
    await sending.queue('a', 'before');
    await hold(sending.round.db, sending.round.clock.now());
    await sending.queue('a', 'since');
  });
  afterEach(() => sending.close());

  const release = (sends: 'all' | 'new') => letGo(sending.round.db, { at: sending.round.clock.now(), sends });

  it('sends nothing until it is let go', async () => {
    await sending.deliver();
    assert.deepEqual(sending.connector.taken('a'), []);
  });

  it('sends only what has been written since, where that is wanted', async () => {
    assert.equal(await release('new'), 1);
    await sending.deliver();
    assert.deepEqual(sending.connector.taken('a'), ['since']);
  });

  it('sends all that waited, where that is wanted, and is let go once', async () => {
    assert.deepEqual([await release('all'), await release('new')], [0, 0]);
    await sending.deliver();
    assert.deepEqual(sending.connector.taken('a'), ['before', 'since']);
    assert.equal(await heldSince(sending.round.db), undefined);
  });

  it('does nothing that is due by the clock until then', async () => {
    const { round } = sending;
    await publish(round);
    round.clock.set('2023-10-13T12:00');
    await round.settle();
    const open = await round.say(COORDINATION, 'abstimmung 1');
    await release('new');
    await round.settle();
    const closed = await round.say(COORDINATION, 'abstimmung 1');
    assert.deepEqual([/Beendet|ohne Quorum/u.test(open.text), /ohne Quorum/u.test(closed.text)], [false, true]);
  });
});
