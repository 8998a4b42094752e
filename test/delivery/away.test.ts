import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { touch } from '../../src/delivery/outbox.ts';
import { type DeliveryNeeds, serve, type Transport } from '../../src/delivery/serving/deliver.ts';
import { startDeliveries } from '../../src/delivery/serving/runner.ts';
import { schedule } from '../../src/delivery/work.ts';
import { openStorage } from '../../src/storage/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import type { TestRound } from '../support/round.ts';
import { openSending, ROUND, type Sending, said } from './fixtures.ts';

onEveryDatabase('deliveries while the database fails', (database) => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await openSending(database, { 'test.card': async () => said('card') });
  });
  afterEach(() => sending.close());

  const kinds = () => sending.connector.asked.map(({ kind }) => kind);
  const gone = (table: string) => rename(sending.round.db.schema, table, 'gone');
  const back = (table: string) => rename(sending.round.db.schema, 'gone', table);
  const needs = (pause: DeliveryNeeds['pause']): DeliveryNeeds => ({ ...sending.needs, pause });

  it('record what was accepted as soon as they can, and send it no second time', async () => {
    await sending.card('a', 'test.card:1');
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 3) await back('live_cards');
    };
    const failing = needs(pause);
    await serve({ ...failing, transport: afterwards(failing.transport, () => gone('live_cards')) }, { queue: 'a' });
    await touch(sending.round.db, ROUND, 'test.card:1');
    sending.round.clock.advance(60_000);
    await sending.deliver();
    assert.deepEqual([pauses, kinds()], [3, ['post', 'update']]);
  });

  it('keep the conversation to themselves until it is recorded, however long that takes', async () => {
    await sending.card('a', 'test.card:1');
    const pause = async (milliseconds: number) => {
      sending.round.clock.advance(milliseconds);
      await sending.deliver();
      if (sending.round.clock.now() > '2023-10-05T07:00:20') await back('live_cards');
    };
    const failing = needs(pause);
    await serve({ ...failing, transport: afterwards(failing.transport, () => gone('live_cards')) }, { queue: 'a' });
    assert.deepEqual(kinds(), ['post']);
  });

  it('give up what the database will never record, and post it again', async () => {
    await sending.card('a', 'test.card:1');
    const failing = needs(async (milliseconds) => sending.round.clock.advance(milliseconds));
    await serve({ ...failing, transport: afterwards(failing.transport, () => gone('live_cards')) }, { queue: 'a' });
    await back('live_cards');
    sending.round.clock.advance(6_000);
    await sending.deliver();
    await touch(sending.round.db, ROUND, 'test.card:1');
    sending.round.clock.advance(3_000);
    await sending.deliver();
    assert.deepEqual(kinds(), ['post', 'post', 'update']);
  });

  it('never give up what cannot be recorded because nothing can', async () => {
    await sending.queue('a', 'one');
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 100)
        for (const table of ['queues', 'outbox']) await rename(sending.round.db.schema, `gone_${table}`, table);
    };
    const lose = async () => {
      for (const table of ['queues', 'outbox']) await rename(sending.round.db.schema, table, `gone_${table}`);
    };
    const failing = needs(pause);
    await serve({ ...failing, transport: afterwards(failing.transport, lose) }, { queue: 'a' });
    sending.round.clock.advance(3_600_000);
    await sending.deliver();
    assert.deepEqual([pauses, kinds()], [100, ['send']]);
  });

  it('pause while they can look for nothing, say so once, and go on by themselves', async () => {
    const failed = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const { db, clock } = sending.round;
    await schedule(db, { roundId: ROUND, kind: 'test.work', subject: '1' }, clock.now());
    await sending.queue('a', 'one');
    await gone('queues');
    await rename(db.schema, 'work', 'gone_work');
    let looks = 0;
    const work = { 'test.work': async () => done.resolve() };
    const runner = startDeliveries({
      ...sending.needs,
      get work() {
        looks += 1;
        if (looks === 5) failed.resolve();
        return work;
      },
      tidy: async () => undefined,
      everyMilliseconds: 1,
    });
    runner.wake();
    await failed.promise;
    await back('queues');
    await rename(db.schema, 'gone_work', 'work');
    await Promise.all([done.promise, sending.connector.requests(1)]);
    await runner.stop();
    assert.deepEqual(sending.connector.taken('a'), ['one']);
    const events = sending.logged.map((line) => line.split(' {')[0]);
    assert.deepEqual(events, ['deliveries stumbled', 'deliveries go on']);
  });
});

describe('deliveries from a SQLite file that another process has locked', () => {
  let folder: string;
  let other: DatabaseSync;
  let sending: Sending;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-locked-'));
    const file = join(folder, 'k.db');
    sending = await openSending({ name: 'SQLite', open: () => openStorage(`sqlite:${file}`) });
    other = new DatabaseSync(file);
  });
  afterEach(async () => {
    other.close();
    await sending.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('send once what was accepted while it was locked', async () => {
    await sending.queue('a', 'one', 'two');
    const locking = afterwards(sending.needs.transport, async () => {
      if (sending.connector.asked.length > 1) return;
      other.exec('begin immediate');
      setTimeout(() => other.exec('rollback'), 50);
    });
    await serve({ ...sending.needs, transport: locking }, { queue: 'a' });
    sending.round.clock.advance(60_000);
    await sending.deliver();
    assert.deepEqual(sending.connector.taken('a'), ['one', 'two']);
  });
});

function afterwards(transport: Transport, then: () => Promise<void>): Transport {
  return async (...to) => {
    const outcome = await transport(...to);
    await then();
    return outcome;
  };
}

async function rename(schema: TestRound['db']['schema'], from: string, to: string): Promise<void> {
  await schema.alterTable(from).renameTo(to).execute();
}
