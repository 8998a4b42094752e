import assert from 'node:assert/strict';
import { imports } from './sources.ts';

/** Looks through what is typed, and through what stands in files: the latter in the process that reads them. */
const LOOKING = ['privacy/guard.ts', 'intake/examined.ts'];

describe('the guard for client data', () => {
  it('is asked at the door and where files are read, and nowhere else', () => {
    const asking = imports.filter(({ from, to }) => to === 'privacy/client-data.ts' && from !== to);
    assert.deepEqual(new Set(asking.map(({ from }) => from)), new Set(LOOKING));
  });

  it('looks through files in the process that reads them alone', () => {
    const calling = imports.filter(({ to, typeOnly }) => to === 'intake/examined.ts' && !typeOnly);
    assert.deepEqual(
      calling.map(({ from }) => from),
      ['intake/child.ts'],
    );
  });
});
