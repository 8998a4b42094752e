import assert from 'node:assert/strict';
import { keptQuery } from '../../src/conversation/kept-query.ts';
import type { ConversationTables } from '../../src/conversation/tables.ts';
import type { Storage } from '../../src/storage/index.ts';
import { onEveryDatabase } from '../support/databases.ts';

let built = 0;
const insert = keptQuery((db, of: { activity: string; reply: string | null }) => {
  built += 1;
  return db
    .withTables<ConversationTables>()
    .insertInto('inbox')
    .values({ round_id: 'r', activity: of.activity, received_at: 'now', reply: of.reply, person_id: null, input: null })
    .onConflict((conflict) => conflict.columns(['round_id', 'activity']).doNothing());
});
const select = keptQuery((db, of: { activity: string }) =>
  db
    .withTables<ConversationTables>()
    .selectFrom('inbox')
    .select(['activity', 'reply'])
    .where('activity', '=', of.activity),
);

onEveryDatabase('a kept query', (database) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await database.open();
  });
  afterEach(() => storage.close());

  it('is built once, and filled with the values of each time', async () => {
    built = 0;
    for (const activity of ['one', 'two']) await insert(storage.db, { activity, reply: activity });
    assert.equal(built, 1);
    const { rows } = await select(storage.db, { activity: 'two' });
    assert.deepEqual({ ...rows[0] }, { activity: 'two', reply: 'two' });
  });

  it('takes a value that is nothing', async () => {
    await insert(storage.db, { activity: 'one', reply: null });
    const { rows } = await select(storage.db, { activity: 'one' });
    assert.deepEqual({ ...rows[0] }, { activity: 'one', reply: null });
  });

  it('says how many rows it has changed', async () => {
    assert.equal((await insert(storage.db, { activity: 'one', reply: null })).changed, 1);
    assert.equal((await insert(storage.db, { activity: 'one', reply: null })).changed, 0);
  });

  it('is undone with its transaction', async () => {
    const work = storage.db.transaction().execute(async (db) => {
      await insert(db, { activity: 'one', reply: null });
      throw new Error('undone');
    });
    await assert.rejects(work, /undone/u);
    assert.deepEqual((await select(storage.db, { activity: 'one' })).rows, []);
  });

  it('refuses to be asked without one of its values', async () => {
    await assert.rejects(select(storage.db, {} as { activity: string }), /without its value activity/u);
  });
});
