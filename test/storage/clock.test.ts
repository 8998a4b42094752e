import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import { realClock } from '../../src/storage/clock.ts';
import type { Storage } from '../../src/storage/index.ts';
import { counters } from '../support/counters.ts';
import { onEveryDatabase } from '../support/databases.ts';

onEveryDatabase('the time in the database', (database) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await database.open();
  });
  afterEach(() => storage.close());

  /** What it is, and how many statements it took to ask. */
  async function asked(db: Db) {
    const before = counters.statements;
    const at = await realClock(storage).inside(db);
    return { at, statements: counters.statements - before };
  }

  it('is known to a transaction from its beginning, without a statement of its own', async () => {
    const before = new Date().toISOString();
    const { at, statements } = await storage.db.transaction().execute(asked);
    assert.equal(statements, 0);
    assert.ok(before <= at && at <= new Date().toISOString(), at);
  });

  it('is asked for anew by a transaction that may have waited since', async () => {
    await storage.db.transaction().execute(async (db) => {
      const first = await asked(db);
      await sql`select 1`.execute(db);
      const after = new Date().toISOString();
      const second = await asked(db);
      assert.ok(first.at <= after && after <= second.at, `${first.at} ${after} ${second.at}`);
      assert.equal(second.statements, database.name === 'PostgreSQL' ? 1 : 0);
    });
  });

  it('is never that of a transaction before', async () => {
    await storage.db.transaction().execute((db) => sql`select 1`.execute(db));
    await storage.db.transaction().execute(async () => undefined);
    const after = new Date().toISOString();
    const { at } = await asked(storage.db);
    assert.ok(after <= at, `${after} ${at}`);
  });
});
