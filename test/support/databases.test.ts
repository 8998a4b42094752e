import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import { onEveryDatabase } from './databases.ts';
import { openRound } from './round.ts';
import { samplePlan } from './sample.ts';

/** The rows of all tables; the one with which a database is probed comes with the tables. */
async function rowsOf(db: Db): Promise<unknown[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !/^kysely|^write_probe$/u.test(name));
  const counted = tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db));
  return (await Promise.all(counted)).flatMap(({ rows }) => rows);
}

onEveryDatabase('a database for a test', (database) => {
  const queue = async () => {
    const round = await openRound(database);
    await round.openChat('Sozialamt Haan');
    await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued' });
    const { rows } = await sql<{ id: number }>`select id from outbox order by id`.execute(round.db);
    const kept = await rowsOf(round.db);
    await round.close();
    return { ids: rows.map(({ id }) => id), kept };
  };

  it('is empty whatever an earlier one has written', async () => {
    assert.notDeepEqual((await queue()).kept, []);
    const storage = await database.open();
    assert.deepEqual(await rowsOf(storage.db), []);
    await storage.close();
  });

  it('counts from the beginning', async () => {
    const first = await queue();
    assert.notDeepEqual(first.ids, []);
    assert.deepEqual((await queue()).ids, first.ids);
  });

  it('has its tables whatever an earlier one has made of them', async () => {
    const broken = await database.open();
    await sql`alter table ideas rename to hidden`.execute(broken.db);
    await broken.close();
    const storage = await database.open();
    assert.deepEqual((await sql`select * from ideas`.execute(storage.db)).rows, []);
    await storage.close();
  });

  it('begins with the same rows and numbers whether they were written or put there', async () => {
    const plan = { ...samplePlan, id: 'round-of-two', firstQuestions: [] };
    const begin = async () => {
      const round = await openRound(database, { plan });
      const kept = await rowsOf(round.db);
      await round.openChat('Sozialamt Haan');
      await round.say('Sozialamt Haan', 'hilfe', { answer: 'queued' });
      const { rows: ids } = await sql`select id from outbox order by id`.execute(round.db);
      await round.close();
      return { kept: kept.map((row) => JSON.stringify(row)).sort((one, other) => (one < other ? -1 : 1)), ids };
    };
    const written = await begin();
    assert.ok(written.kept.length > 100);
    assert.deepEqual(await begin(), written);
  });

  it('is nobody else’s while it is open', async () => {
    const [one, other] = await Promise.all([openRound(database), database.open()]);
    assert.deepEqual(await rowsOf(other.db), []);
    await Promise.all([one.close(), other.close()]);
  });

  it('serves nobody any more when it is closed', async () => {
    const storage = await database.open();
    await storage.close();
    await assert.rejects(sql`select 1`.execute(storage.db));
  });
});
