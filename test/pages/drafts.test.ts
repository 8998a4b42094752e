import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAFT_NAMES, writeDraft } from '../../src/pages/drafts/index.ts';
import { readDocument } from '../support/read-document.ts';
import { performed } from '../support/shell.ts';
import { round } from '../teams/fixtures.ts';

describe('drafts of data protection papers', () => {
  it('are written by the command line from the round file, with its authorities, and overwrite nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'drafts-'));
    const out = join(folder, 'art-26.docx');
    const env = { DATABASE_URL: `sqlite:${join(folder, 'round.db')}` };
    assert.equal((await performed(['privacy', 'draft', 'art-26', '--out', out], env)).code, 0);
    const text = await textOf('art-26.docx', readFileSync(out));
    assert.match(text, /ENTWURF/u);
    for (const name of ['Stadt Haan', 'Stadt Velbert', 'Kreis Mettmann', 'datenschutz@velbert.example'])
      assert.ok(text.includes(name), name);
    assert.equal((await performed(['privacy', 'draft', 'art-26', '--out', out], env)).code, 1);
    assert.equal((await performed(['privacy', 'draft', 'art-27'], env)).code, 64);
  });

  it('leave open, and say so, what the round file does not name', async () => {
    for (const name of DRAFT_NAMES) {
      const text = await textOf(
        `${name}.docx`,
        await writeDraft(name, { round: round(), duties: {}, on: '2023-10-05' }),
      );
      assert.match(text, /\[bitte ergänzen\]/u, name);
    }
  });
});

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  return JSON.stringify(await readDocument(name, bytes));
}
