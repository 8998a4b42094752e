import assert from 'node:assert/strict';
import { openShelf } from '../../src/guidelines/shelf.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { Storage } from '../../src/storage/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { samplePlan } from '../support/sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';

onEveryDatabase('the knowledge of several rounds', (database) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await database.open();
  });
  afterEach(() => storage.close());
  const read = async (...changes: readonly { id: string; starterKnowledge: boolean }[]) => {
    const rounds = changes.map((change) => ({ ...samplePlan, ...change, channel: `19:${change.id}@thread.tacv2` }));
    for (const round of rounds) await applyRound(storage.db, round, NOW);
    const shelf = openShelf();
    await shelf.load(storage.db, rounds, NOW);
    return Promise.all(rounds.map(({ id }) => shelf.of(storage.db, id)));
  };

  it('lies in memory once where they know the same', async () => {
    const [one, other] = await read({ id: 'one', starterKnowledge: true }, { id: 'other', starterKnowledge: true });
    assert.notEqual(one?.index.size, 0);
    assert.equal(one, other);
  });

  it('is each one’s own where they know something else', async () => {
    const [one, other] = await read({ id: 'one', starterKnowledge: true }, { id: 'other', starterKnowledge: false });
    assert.equal(other?.index.size, 0);
    assert.notEqual(one, other);
  });
});
