import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { LIMITS } from '../../src/documents/reading.ts';
import { heldBy, watchOutside } from '../../src/intake/outside.ts';
import { read } from '../../src/intake/reader.ts';
import { docx, p, xlsx } from '../documents/packed.ts';
import { encoded } from '../documents/shape.ts';
import { hugeDocx } from '../support/hostile.ts';

const file = (text: string, name = 'a.md') => ({ bytes: encoded(text), name });
const CASE = 'Frau Erika Muster, geboren am 03.04.1980, beantragt eine Beihilfe.';

describe('a file that is read in a process of its own', () => {
  it('comes back as what stands in it', async () => {
    const read_ = await read(
      { bytes: docx([p('Zweck', { style: 'berschrift1' }), p('Text.')]), name: 'a.docx' },
      'document',
    );
    assert.deepEqual(read_, {
      kind: 'document',
      title: 'a',
      sections: [{ heading: 'Zweck', text: 'Text.', page: undefined }],
      unread: [],
    });
  });

  it('is held back with the kind of its sign, and nothing else of it comes back', async () => {
    const held = await read(file(`# Antrag\n\nText.\n\n## Fall\n\n${CASE}`), 'document');
    assert.equal(held.kind, 'held');
    assert.doesNotMatch(JSON.stringify(held), /Muster|1980|Antrag/u);
  });

  it('is held back for its name alone', async () => {
    assert.equal((await read(file('Text.', 'Antrag Erika Muster geb. 03.04.1980.md'), 'document')).kind, 'held');
  });

  it('gives the cells of a workbook without the rows that are held back', async () => {
    const bytes = xlsx({ Liste: [['Maßnahme'], [CASE], ['Tafel']] });
    const sheets = await read({ bytes, name: 'a.xlsx' }, 'sheets');
    assert.ok(sheets.kind === 'sheets');
    assert.deepEqual(sheets.sheets, [{ name: 'Liste', rows: [['Maßnahme'], [''], ['Tafel']] }]);
    assert.deepEqual(
      sheets.held.map(({ sheet, row }) => [sheet, row]),
      [['Liste', 2]],
    );
  });

  it('is refused where it cannot be read, with what to do', async () => {
    const refused = await read(file('a\u0000b', 'a.txt'), 'document');
    assert.match(refused.kind === 'refused' ? refused.reason : '', /beschädigt.*speichern Sie sie neu/u);
  });

  it('is refused where it is larger than is fetched, without a process', async () => {
    const refused = await read({ bytes: new Uint8Array(LIMITS.bytes + 1), name: 'a.pdf' }, 'document');
    assert.match(refused.kind === 'refused' ? refused.reason : '', /größer als 20\u00a0MB/u);
  });

  it('is let go when it takes too long', async () => {
    const refused = await read(hugeDocx(), 'document', { limits: { ...LIMITS, milliseconds: 1 } });
    assert.match(refused.kind === 'refused' ? refused.reason : '', /zu lange gedauert. Bitte teilen Sie sie auf/u);
  });

  it('is let go when it takes too much memory', async () => {
    const counted = { blocks: 1e9, sections: 1e9, characters: 1e9 };
    const limits = { ...LIMITS, ...counted, memoryBytes: 180 * 1024 * 1024, milliseconds: 120_000 };
    const refused = await read(hugeDocx(), 'document', { limits });
    assert.deepEqual(
      refused.kind === 'refused' && [refused.why, /zu umfangreich. Bitte teilen/u.test(refused.reason)],
      ['limit', true],
    );
  });

  it('is left where its reader is told to stop', async () => {
    const stop = new AbortController();
    const reading = read(hugeDocx(), 'document', { signal: stop.signal });
    stop.abort();
    await assert.rejects(reading, { name: 'AbortError' });
    await assert.rejects(read(file('Text.'), 'document', { signal: stop.signal }), { name: 'AbortError' });
  });
});

describe('a process that reads and is busy', () => {
  it('ends when its parent is gone, however it went', async () => {
    const parent = fork(new URL('busy-parent.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [busy] = (await once(parent, 'message')) as [number];
    parent.kill('SIGKILL');
    while (isThere(busy)) await wait(20);
  });

  const BOUND = 200 * 1024 * 1024;
  const swelling = async (...args: readonly string[]) => {
    const child = fork(new URL('swelling.ts', import.meta.url), [String(process.pid), ...args], { stdio: 'ignore' });
    await once(child, 'message');
    return child;
  };

  it('ends itself when one call of a library unpacks more than it may hold', async () => {
    const child = await swelling(String(BOUND));
    child.send('go');
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL']);
  });

  it('is ended by its parent as well, where the system tells what it holds', async function () {
    if (heldBy(process.pid) === undefined) this.skip();
    const child = await swelling();
    const unwatch = watchOutside(child.pid, BOUND, () => child.kill('SIGKILL'));
    child.send('go');
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL']);
    unwatch();
  });

  it('is the first to be ended when the machine runs out of memory', async function () {
    if (heldBy(process.pid) === undefined) this.skip();
    const child = await swelling();
    watchOutside(child.pid, BOUND, () => undefined)();
    assert.equal(readFileSync(`/proc/${child.pid}/oom_score_adj`, 'utf8').trim(), '1000');
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
