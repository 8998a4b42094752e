import assert from 'node:assert/strict';
import { type ImportedDocument, keepImported } from '../../src/guidelines/sharing/imported.ts';
import { knowledgeOf, openShelf } from '../../src/guidelines/shelf.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { Storage } from '../../src/storage/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { samplePlan } from '../support/sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const LATER = '2023-10-05T08:00:00.000Z';

/** A leaflet of one section. */
const sheet = (text: string): ImportedDocument => ({
  title: 'Merkblatt',
  publisher: 'Stadt',
  kind: 'report',
  status: 'report',
  strength: 'Kommune',
  checksum: text,
  validFrom: '2023-01-01',
  validTo: undefined,
  version: undefined,
  url: undefined,
  sections: [{ heading: 'Fahrräder', text }],
});

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

  it('is never what was undone, though something else has come in its place', async () => {
    const plan = { ...samplePlan, id: 'one' };
    await applyRound(storage.db, plan, NOW);
    const shelf = openShelf();
    await shelf.load(storage.db, [plan], NOW);
    const texts = async (db = storage.db) =>
      [...(await shelf.of(db, plan.id)).chunks.values()]
        .map(({ text }) => text)
        .filter((text) => /Lastenräder/u.test(text));
    const undone = storage.db.transaction().execute(async (db) => {
      await keepImported(db, plan.id, sheet('Lastenräder werden bezahlt.'), LATER);
      assert.deepEqual(await texts(db), ['Lastenräder werden bezahlt.']);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/u);
    await keepImported(storage.db, plan.id, sheet('Lastenräder werden ausgeliehen.'), LATER);
    assert.deepEqual(await texts(), ['Lastenräder werden ausgeliehen.']);
    const known = await shelf.of(storage.db, plan.id);
    const anew = knowledgeOf([...known.chunks.values()]);
    for (const question of ['Werden Lastenräder bezahlt?', 'Werden Lastenräder ausgeliehen?'])
      assert.deepEqual(known.index.search(question, { judged: 3 }), anew.index.search(question, { judged: 3 }));
  });

  it('is found alike whether it grew from what was known before or was read at once', async () => {
    const plan = { ...samplePlan, id: 'one' };
    await applyRound(storage.db, plan, NOW);
    const shelf = openShelf();
    await shelf.load(storage.db, [plan], NOW);
    for (const text of ['Lastenräder werden bezahlt.', 'Lastenräder werden ausgeliehen und nicht bezahlt.'])
      await keepImported(storage.db, plan.id, sheet(text), NOW);
    const grown = await shelf.of(storage.db, plan.id);
    const anew = knowledgeOf([...grown.chunks.values()]);
    for (const question of ['Werden Lastenräder bezahlt?', 'Sind Personalkosten förderfähig?', 'Fahrad', 'Frist VN'])
      assert.deepEqual(grown.index.search(question, { judged: 3 }), anew.index.search(question, { judged: 3 }));
    assert.equal(grown.index.size, anew.index.size);
  });

  it('is looked up in the state that a question began with, whatever is added meanwhile', async () => {
    const [before] = await read({ id: 'one', starterKnowledge: true });
    const found = before?.index.search('Personalkosten');
    const passage = { id: 'new', title: 'Personalkostenbescheide', text: 'Personalkosten, Personalkosten.' };
    assert.equal(before?.index.changed([passage], []).search('Personalkosten').hits[0]?.id, 'new');
    before?.index.search('Fristen');
    assert.deepEqual(before?.index.search('Personalkosten'), found);
  });
});
