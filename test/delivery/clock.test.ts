import assert from 'node:assert/strict';
import sinon from 'sinon';
import { touch } from '../../src/delivery/outbox.ts';
import * as queues from '../../src/delivery/queues.ts';
import { readyQueues, serve, type Transport } from '../../src/delivery/serving/deliver.ts';
import { doDueWork, schedule, type WorkNeeds } from '../../src/delivery/work.ts';
import { later } from '../../src/german/time.ts';
import { realClock } from '../../src/storage/clock.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { CHANNEL, openSending, ROUND, type Sending, said } from './fixtures.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How the clock is put right: by how much it goes, and whether it had gone wrong the other way before. */
const JUMPS = [
  { name: 'goes back by an hour', first: 0, by: -60 * MINUTE },
  { name: 'goes back by a day', first: 0, by: -DAY },
  { name: 'comes back from a day ahead', first: DAY, by: -DAY },
  { name: 'goes a day ahead', first: 0, by: DAY },
] as const;

for (const { name, first, by } of JUMPS)
  onEveryDatabase(`when the clock ${name}`, (database) => {
    let sending: Sending;
    beforeEach(async () => {
      sending = await openSending(database, { 'test.card': async () => said('card') });
      sending.round.clock.advance(first);
    });
    afterEach(() => sending.close());

    const jump = () => sending.round.clock.advance(by);
    const pass = (milliseconds: number) => sending.round.clock.advance(milliseconds);
    const now = () => sending.round.clock.now();
    const onTheWay =
      (happens: () => void): Transport =>
      async (...letter) => {
        happens();
        return sending.needs.transport(...letter);
      };

    it('a conversation that has been served goes on at once', async () => {
      await sending.queue('a', 'before');
      await sending.deliver();
      jump();
      await sending.queue('a', 'after');
      await sending.deliver();
      assert.deepEqual(sending.connector.taken('a'), ['before', 'after']);
    });

    it('a message that was to be tried again soon is', async () => {
      sending.connector.trouble('a', { status: 503 });
      await sending.queue('a', 'one');
      await sending.deliver();
      jump();
      pass(3 * SECOND);
      await sending.deliver();
      assert.deepEqual(sending.connector.taken('a'), ['one']);
    });

    it('a conversation that had used up its pace goes on within it', async () => {
      await sending.queue('a', '1', '2', '3', '4', '5', '6', '7', '8');
      await sending.deliver();
      jump();
      for (let second = 0; second < 6; second += 1) {
        await sending.deliver();
        pass(SECOND);
      }
      assert.deepEqual(sending.connector.taken('a'), ['1', '2', '3', '4', '5', '6', '7', '8']);
    });

    it('a conversation goes on within its pace when the clock did so while a message was on its way', async () => {
      const texts = Array.from({ length: 12 }, (_, index) => String(index + 1));
      await sending.queue('a', texts[0] ?? '');
      await serve({ ...sending.needs, transport: onTheWay(jump) }, { queue: 'a' });
      await sending.queue('a', ...texts.slice(1));
      for (let second = 0; second < 15; second += 1) {
        await sending.deliver();
        pass(SECOND);
      }
      assert.deepEqual(sending.connector.taken('a'), texts);
    });

    it('all conversations of a tenant go on within its pace', async () => {
      const tenantId = 'busy';
      const names = Array.from({ length: 60 }, (_, index) => `t-${index}`);
      for (const one of names) await sending.hear(one, { tenantId });
      for (const one of names) await sending.queue(one, 'hello');
      await sending.deliver();
      jump();
      for (let second = 0; second < 4; second += 1) {
        await sending.deliver();
        pass(SECOND);
      }
      assert.deepEqual(
        names.filter((one) => sending.connector.taken(one).length !== 1),
        [],
      );
    });

    it('changes of posted cards are shown', async () => {
      await sending.card('a', 'test.card:1');
      await sending.deliver();
      jump();
      await touch(sending.round.db, ROUND, 'test.card:1');
      pass(2 * SECOND);
      await sending.deliver();
      assert.deepEqual(
        sending.connector.asked.map(({ kind }) => kind),
        ['post', 'update'],
      );
    });

    it('a conversation whose server has died is taken over after the length of a lease', async () => {
      const lease = { queue: 'a', lease: 'dead', now: now(), until: later(now(), { seconds: 30 }) };
      await sending.queue('a', 'one');
      assert.ok(await queues.lease(sending.round.db, lease));
      jump();
      await sending.deliver();
      pass(31 * SECOND);
      await sending.deliver();
      assert.deepEqual(sending.connector.taken('a'), ['one']);
    });

    it('a conversation that had to wait goes on though the server dies that takes it up first', async () => {
      sending.connector.trouble('a', { status: 503 });
      await sending.queue('a', 'one');
      await sending.deliver();
      jump();
      pass(3 * SECOND);
      const lease = { now: now(), until: later(now(), { seconds: 30 }) };
      assert.ok(await queues.takeOver(sending.round.db, { queue: 'a', lease: 'dead' }, lease));
      pass(31 * SECOND);
      await sending.deliver();
      assert.deepEqual(sending.connector.taken('a'), ['one']);
    });

    it('what waits for an event waits on, and goes on with it', async () => {
      sending.connector.trouble(CHANNEL, { status: 403, code: 'BotNotInConversationRoster' });
      await sending.queue(CHANNEL, 'one');
      await sending.deliver();
      jump();
      await sending.deliver();
      assert.deepEqual(sending.connector.taken(CHANNEL), []);
      await sending.hear(CHANNEL);
      await sending.deliver();
      assert.deepEqual(sending.connector.taken(CHANNEL), ['one']);
    });

    it('work that failed is tried again as soon as it can be', async () => {
      let failures = 1;
      const done: string[] = [];
      const needs: WorkNeeds = {
        ...sending.needs,
        work: {
          'test.work': async (_db, { subject }) => {
            failures -= 1;
            if (failures >= 0) throw new Error('broken');
            done.push(subject);
          },
        },
      };
      const due = later(now(), { days: -3 });
      await schedule(sending.round.db, { roundId: ROUND, kind: 'test.work', subject: '1' }, due);
      await doDueWork(needs);
      jump();
      pass(3 * SECOND);
      await doDueWork(needs);
      assert.deepEqual(done, ['1']);
    });

    it('the Koordination hears of a trouble that lasts after a month at the latest', async () => {
      const chat = 'coordination';
      await sending.hear(chat, { office: 'Koordination' });
      const refuse = async () => {
        sending.connector.trouble('c', { status: 400, code: 'BadArgument' });
        await sending.queue('c', 'x');
        for (let look = 0; look < 3; look += 1) await sending.deliver();
      };
      await refuse();
      const told = sending.connector.taken(chat).length;
      jump();
      pass(32 * DAY);
      await refuse();
      assert.deepEqual([told, sending.connector.taken(chat).length], [1, 2]);
    });
  });

onEveryDatabase('a lease given by a clock that has gone back', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database);
  });
  afterEach(() => sending.close());

  it('is taken from nobody who is at work under it', async () => {
    await sending.queue('a', 'one', 'two');
    const { transport } = sending.needs;
    let went = false;
    const meanwhile = async () => {
      if (went) return;
      went = true;
      sending.round.clock.advance(-DAY);
      await sending.deliver();
      sending.round.clock.advance(15 * SECOND);
      await sending.deliver();
    };
    await serve(
      {
        ...sending.needs,
        transport: async (...to) => {
          await meanwhile();
          return transport(...to);
        },
      },
      { queue: 'a' },
    );
    assert.deepEqual(sending.connector.taken('a'), ['one', 'two']);
  });
});

onEveryDatabase('an instance whose machine goes ahead by hours', (database) => {
  if (database.name === 'SQLite') return;
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database);
  });
  afterEach(() => sending.close());

  it('takes nothing over that another instance has in hand', async () => {
    const instance = async () => {
      const clock = realClock(sending.round.storage);
      await clock.inside(sending.round.db);
      return { ...sending.needs, clock };
    };
    const [one, other] = [await instance(), await instance()];
    await sending.queue('a', 'once');
    const whileItGoesOut: Transport = async (...letter) => {
      const machine = sinon.useFakeTimers({ now: Date.now() + 3 * HOUR, toFake: ['Date'] });
      await doDueWork({ ...other, work: {} });
      for (const queue of await readyQueues(other)) await serve(other, queue);
      machine.restore();
      return sending.needs.transport(...letter);
    };
    await serve({ ...one, transport: whileItGoesOut }, { queue: 'a' });
    assert.deepEqual(sending.connector.taken('a'), ['once']);
  });
});
