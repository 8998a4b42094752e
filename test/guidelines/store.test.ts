import assert from 'node:assert/strict';
import { currentChunks, loadStarter } from '../../src/guidelines/store.ts';
import type { GuidelinesTables } from '../../src/guidelines/tables.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { Storage } from '../../src/storage/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { samplePlan } from '../support/sample.ts';

const NOW = '2023-10-05T07:00:00.000Z';
const LATER = '2023-11-05T07:00:00.000Z';

function file(name: string, text: string) {
  const head = ['title: Fahrten', 'kind: report', 'status: report', 'publisher: Testrunde', 'validFrom: 2023-01-01'];
  const section = ['## Fahrten {#fahrten}', text, '> Quelle: Testrunde, sonstige'];
  return { name, text: ['---', ...head, '---', ...section].join('\n') };
}

onEveryDatabase('the starter documents', (database) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await database.open();
    await applyRound(storage.db, samplePlan, NOW);
  });
  afterEach(() => storage.close());
  const load = (files: ReturnType<typeof file>[], now = NOW) => loadStarter(storage.db, samplePlan.id, files, now);
  const texts = async () => (await currentChunks(storage.db, samplePlan.id)).map(({ id, text }) => `${id} ${text}`);
  const releases = () =>
    storage.db
      .withTables<GuidelinesTables>()
      .selectFrom('knowledge_documents')
      .select(['name', 'release', 'superseded_at'])
      .orderBy('name')
      .orderBy('release')
      .execute();

  it('are loaded once, however often the bot starts', async () => {
    await load([file('a.md', 'Alt.'), file('b.md', 'Bleibt.')]);
    await load([file('a.md', 'Alt.'), file('b.md', 'Bleibt.')], LATER);
    assert.deepEqual(await texts(), ['a.md/1/1 Alt.', 'b.md/1/1 Bleibt.']);
    assert.equal((await releases()).length, 2);
  });

  it('hold what all pieces of a document have alike once', async () => {
    await load([file('a.md', 'Ein Satz, der einen Teil füllt. '.repeat(60))]);
    const [first, second] = await currentChunks(storage.db, samplePlan.id);
    assert.ok(first && second);
    assert.notEqual(first.id, second.id);
    assert.equal(first.document, second.document);
    assert.equal(first.sources, second.sources);
  });

  it('become a next release when their file changes, and the old one is kept', async () => {
    await load([file('a.md', 'Alt.'), file('b.md', 'Bleibt.')]);
    await load([file('a.md', 'Neu.'), file('b.md', 'Bleibt.')], LATER);
    assert.deepEqual(await texts(), ['a.md/2/1 Neu.', 'b.md/1/1 Bleibt.']);
    assert.deepEqual(
      (await releases()).map((one) => [one.name, one.release, one.superseded_at]),
      [
        ['a.md', 1, LATER],
        ['a.md', 2, null],
        ['b.md', 1, null],
      ],
    );
  });

  it('no longer count when their file is gone, and come back as a next release', async () => {
    await load([file('a.md', 'Alt.')]);
    await load([], LATER);
    assert.deepEqual(await texts(), []);
    await load([file('a.md', 'Alt.')], LATER);
    assert.deepEqual(await texts(), ['a.md/2/1 Alt.']);
  });

  it('stay as they were when a changed file has a mistake', async () => {
    await load([file('a.md', 'Alt.')]);
    await assert.rejects(load([file('a.md', '')], LATER), /a\.md, Zeile 8: Der Abschnitt hat keinen Text/u);
    assert.deepEqual(await texts(), ['a.md/1/1 Alt.']);
  });

  it('are loaded once by two instances that start at the same moment', async () => {
    await Promise.all([load([file('a.md', 'Alt.')]), load([file('a.md', 'Alt.')])]);
    await Promise.all([load([file('a.md', 'Neu.')], LATER), load([file('a.md', 'Neu.')], LATER)]);
    assert.deepEqual(await texts(), ['a.md/2/1 Neu.']);
    assert.equal((await releases()).length, 2);
  });
});
