import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { writeProbe } from '../../src/storage/probe.ts';
import { onEveryDatabase } from '../support/databases.ts';

const NEVER = new Promise<void>(() => undefined);
const TIMES = { fresh: 60_000, patience: 20 };

describe('the probe that writes', () => {
  it('writes once for all who ask at the same time, and for a while after it', async () => {
    let writes = 0;
    const probe = writeProbe(async () => {
      writes += 1;
    }, TIMES);
    await Promise.all([probe(), probe(), probe()]);
    await probe();
    assert.equal(writes, 1);
  });

  it('writes again at once after it failed', async () => {
    let writes = 0;
    const probe = writeProbe(async () => {
      writes += 1;
      if (writes === 1) throw new Error('full');
    }, TIMES);
    await assert.rejects(probe(), /full/u);
    await probe();
    assert.equal(writes, 2);
  });

  it('does not wait for what takes too long, and begins nothing beside it', async () => {
    let writes = 0;
    const probe = writeProbe(() => {
      writes += 1;
      return NEVER;
    }, TIMES);
    await assert.rejects(probe());
    await assert.rejects(probe());
    assert.equal(writes, 1);
  });
});

onEveryDatabase('a database that only reads', (database) => {
  it('is found out by writing', async () => {
    const storage = await database.open();
    const set = {
      sqlite: (reads: boolean) => sql`pragma query_only = ${sql.raw(reads ? 'on' : 'off')}`,
      postgres: (reads: boolean) =>
        sql`set session characteristics as transaction ${sql.raw(reads ? 'read only' : 'read write')}`,
    }[storage.kind];
    await set(true).execute(storage.db);
    await assert.rejects(storage.check());
    await set(false).execute(storage.db);
    await storage.check();
    await storage.close();
  });
});
