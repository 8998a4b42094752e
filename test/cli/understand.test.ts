import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshShell } from '../support/shell.ts';

const shell = freshShell();

function batch(...lines: readonly string[]): string {
  const file = join(shell.folder, 'messages.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('cli understand', () => {
  it('says of each message of a file what it is taken for', async () => {
    const file = batch('{"id":"a","text":"ja, bitte"}', '', '{"id":2,"text":"Sind Honorare förderfähig?"}');
    const { code, out } = await shell.started(['understand', '--batch', file, '--now', '2023-10-05T09:00', '--json']);
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [
        { id: 'a', kind: 'control', verb: null, slots: {}, offered: [] },
        { id: 2, kind: 'question', verb: null, slots: {}, offered: [] },
      ],
    );
  });

  it('gives values by their standard names', async () => {
    const file = batch('{"id":1,"text":"Sitzung 3 bitte auf den 12.10., 14 Uhr, verlegen"}');
    const { out } = await shell.cli(['understand', '--batch', file, '--now', '2023-10-05T09:00', '--json']);
    const { kind, verb, slots } = JSON.parse(out);
    assert.deepEqual([kind, verb], ['action', 'meetings.move']);
    assert.deepEqual([slots.meeting, slots.date, slots.time], [3, '2023-10-12', '14:00']);
  });

  it('names the line that is no message', async () => {
    const { code, said } = await shell.cli(['understand', '--batch', batch('{"id":1}'), '--json']);
    assert.equal(code, 1);
    assert.match(said, /Zeile 1: Erwartet wird/u);
  });

  it('refuses a moment that is none', async () => {
    assert.equal((await shell.cli(['understand', 'hallo', '--now', 'heute'])).code, 64);
  });
});
