import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { files, type Import, inside, roomOf, texts, wingOf } from './sources.ts';

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

  it('hold no further folder', () => {
    assert.deepEqual(
      [...folders.keys()].filter((folder) => folder.split('/').length > 2),
      [],
    );
  });
});

describe('files', () => {
  it('have at most 250 lines and types switched on', () => {
    const long = files.filter((file) => (texts.get(file) ?? '').split('\n').length > 251);
    const untyped = files.filter((file) => /: any\b|as any\b|@ts-ignore|@ts-expect-error/u.test(texts.get(file) ?? ''));
    assert.deepEqual([...long, ...untyped], []);
  });
});
