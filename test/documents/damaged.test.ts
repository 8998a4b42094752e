import assert from 'node:assert/strict';
import { wholeFiles } from '../soak/damaged/files.ts';
import { readDamaged } from '../soak/damaged/index.ts';
import { readHere } from '../support/read-here.ts';

describe('a file that is damaged by chance', () => {
  it('is read where it is whole', async () => {
    const become = Object.entries(wholeFiles()).map(async ([name, bytes]) => {
      const { kind } = await readHere({ bytes, name }, 'document');
      return [name, kind] as const;
    });
    // A table of text is kept, and no document.
    const unread = (await Promise.all(become)).filter(([, kind]) => kind !== 'document');
    assert.deepEqual(unread, [['Liste.csv', 'refused']]);
  });

  it('is read, or refused with what to do', async () => {
    assert.deepEqual(await readDamaged(readHere, { seed: 1, times: 40 }), []);
  });
});
