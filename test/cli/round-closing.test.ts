import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { openStorage } from '../../src/storage/index.ts';
import { freshShell } from '../support/shell.ts';

const sample = parse(readFileSync(SAMPLE_ROUND_FILE, 'utf8'));

describe('cli round close', () => {
  const shell = freshShell();
  const file = () => join(shell.folder, 'round.yaml');
  const out = () => join(shell.folder, 'abschluss');
  const close = (...more: readonly string[]) =>
    shell.cli(['round', 'close', sample.id, '--read-until', '2099-03-31', '--out', out(), ...more]);

  beforeEach(async () => {
    writeFileSync(file(), stringify(sample));
    assert.equal((await shell.cli(['round', 'apply', file(), '--yes'])).code, 0);
  });

  it('hands over the last files, tells the channel once, and lets nothing be written until it is opened again', async () => {
    const asked = await close();
    assert.deepEqual([asked.code, /--yes[\s\S]*Nichts geändert/u.test(asked.out), existsSync(out())], [0, true, false]);

    assert.match((await close('--yes')).out, /Dateien nach .* geschrieben\.\nGeschlossen\. Der Kanal erfährt es\./u);
    const files = readdirSync(out()).join(' ');
    assert.match(files, /Beschl.*\.docx/u);
    assert.match(files, /Ideen.*\.xlsx/u);
    const again = await close('--yes');
    assert.match(
      again.out,
      /ist seit .* geschlossen; nachlesen lässt sie sich bis 31\.\s?März 2099\. Es ist nichts zu tun/u,
    );
    const { db, close: end } = await openStorage(`sqlite:${join(shell.folder, 'k.db')}`);
    const sent = await db
      .withTables<DeliveryTables>()
      .selectFrom('outbox')
      .select(['reply', 'conversation_id'])
      .execute();
    await end();
    const lines = sent.filter(({ reply }) => /ist geschlossen/u.test(reply ?? ''));
    assert.deepEqual(
      lines.map((one) => one.conversation_id),
      [sample.channel],
    );

    writeFileSync(file(), stringify({ ...sample, contact: 'Andere Stelle' }));
    const applied = await shell.cli(['round', 'apply', file(), '--yes']);
    assert.deepEqual([applied.code, /round reopen/u.test(applied.said)], [1, true]);
    assert.match((await shell.cli(['round', 'reopen', sample.id])).out, /läuft wieder/u);
    assert.match((await shell.cli(['round', 'reopen', sample.id])).out, /nichts zu tun/u);
    assert.match((await shell.cli(['round', 'apply', file(), '--yes'])).out, /Übernommen/u);
  });

  it('closes nothing where the last files cannot be written, or what was said does not hold', async () => {
    writeFileSync(out(), 'kein Ordner');
    assert.equal((await close('--yes')).code, 1);
    assert.match((await shell.cli(['round', 'reopen', sample.id])).out, /ist nicht geschlossen/u);
    for (const args of [
      ['round', 'close', sample.id],
      ['round', 'close', sample.id, '--read-until', '2001-01-01', '--yes'],
      ['round', 'close', '--read-until', '2099-01-01'],
    ])
      assert.equal((await shell.cli(args)).code, 64);
    assert.match((await shell.cli(['round', 'close', 'nirgends', '--read-until', '2099-01-01'])).said, /steht nicht/u);
  });
});
