import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuidelinesTables } from '../../src/guidelines/tables.ts';
import { openStorage } from '../../src/storage/index.ts';
import { freshShell } from '../support/shell.ts';

const SHEET =
  '# Merkblatt Fahrten\n\nStand: 01.02.2023\n\n## Fahrtkosten\n\nFahrtkosten sind förderfähig.\n\n## Parkgebühren\n\nParkgebühren werden nicht erstattet.\n';
const shell = freshShell();

/** The text that counts under a heading; where one is given, as an older reader would have read it. */
async function text(heading: string, older?: string): Promise<string | undefined> {
  const { db, close } = await openStorage(`sqlite:${join(shell.folder, 'k.db')}`);
  try {
    const tables = db.withTables<GuidelinesTables>();
    if (older !== undefined)
      await tables.updateTable('knowledge_sections').set({ text: older }).where('heading', '=', heading).execute();
    const row = await tables
      .selectFrom('knowledge_sections')
      .select('text')
      .where('heading', '=', heading)
      .orderBy('release', 'desc')
      .executeTakeFirst();
    return row?.text;
  } finally {
    await close();
  }
}

describe('cli reread', () => {
  beforeEach(async () => {
    const file = join(shell.folder, 'fahrten.md');
    writeFileSync(file, SHEET);
    await shell.cli(['import', file, '--status', 'verbindlich', '--yes']);
  });

  it('lists what is kept, and names what there is not', async () => {
    assert.match((await shell.cli(['reread'])).out, /^1 {2}Merkblatt Fahrten \(fahrten\.md, 1 KB aufbewahrt\)$/mu);
    const { code, said } = await shell.cli(['reread', '9']);
    assert.equal(code, 1);
    assert.match(said, /Einen Import 9 gibt es nicht/u);
    assert.equal((await shell.cli(['reread', 'alles'])).code, 64);
  });

  it('shows what reads differently, and makes it count with --yes alone', async () => {
    await text('Parkgebühren', 'Parkgebühren werden erstattet.');
    const first = await shell.started(['reread', '1']);
    assert.match(
      first.out,
      /^Import 1: Merkblatt Fahrten \(fahrten\.md\)\nAbschnitte: 1 geändert; 2 gleich\n {2}geändert: Parkgebühren\n[\s\S]*--yes[\s\S]*Nichts übernommen/u,
    );
    assert.equal(await text('Parkgebühren'), 'Parkgebühren werden erstattet.');
    assert.match((await shell.cli(['reread', '1', '--yes'])).out, /Übernommen als Import 2\./u);
    assert.equal(await text('Parkgebühren'), 'Parkgebühren werden nicht erstattet.');
    assert.match((await shell.cli(['reread', '2', '--yes'])).out, /Es ist nichts zu tun/u);
  });
});
