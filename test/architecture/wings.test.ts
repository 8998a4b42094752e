import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { circles, files, graph, type Import, inside, roomOf, texts, wingOf } from './sources.ts';

/** The most files that a folder holds, and the fewest that make a wing. */
const MOST = 18;
const FEWEST = 3;

/** Steps that have landed are never put together anew. */
const GROWS = ['storage/migrations'];

const folders = Map.groupBy(files, (file) => posix.dirname(file));

function within(rule: (one: Import) => boolean): string[] {
  return inside
    .filter((one) => roomOf(one.from) === roomOf(one.to) && rule(one))
    .map((one) => `${one.from} -> ${one.to}`);
}

describe('the wings of a room', () => {
  it('import no other wing', () => {
    const crossing = within(({ from, to }) => {
      const [one, other] = [wingOf(from), wingOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    });
    assert.deepEqual(crossing, []);
  });

  it('are known to no noun: only the index of the room knows them', () => {
    const knowing = within(
      ({ from, to }) => wingOf(from) === undefined && wingOf(to) !== undefined && posix.basename(from) !== 'index.ts',
    );
    assert.deepEqual(
      knowing.filter((one) => !one.startsWith('storage/') && !one.startsWith('cli/')),
      [],
    );
  });

  it('have at least three files, and no folder has more than eighteen', () => {
    const wrong = [...folders]
      .filter(([folder]) => !GROWS.includes(folder))
      .filter(([folder, held]) => held.length > MOST || (folder.includes('/') && held.length < FEWEST))
      .map(([folder, held]) => `${folder}: ${held.length}`);
    assert.deepEqual(wrong, []);
  });

  it('hold no further folder', () => {
    assert.deepEqual(
      [...folders.keys()].filter((folder) => folder.split('/').length > 2),
      [],
    );
  });
});

describe('files', () => {
  it('have no circle, imports of types and import() included', () => {
    assert.deepEqual(circles(graph()), []);
  });

  it('have at most 250 lines and types switched on', () => {
    const long = files.filter((file) => (texts.get(file) ?? '').split('\n').length > 251);
    const untyped = files.filter((file) => /: any\b|as any\b|@ts-ignore|@ts-expect-error/u.test(texts.get(file) ?? ''));
    assert.deepEqual([...long, ...untyped], []);
  });
});
