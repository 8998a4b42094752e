import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { send } from '../../src/delivery/outbox.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { findRound } from '../../src/municipalities/store.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { said } from '../delivery/fixtures.ts';
import { makeCluster } from '../support/cluster.ts';
import { samplePlan } from '../support/sample.ts';
import { freshShell } from '../support/shell.ts';

const AT = '2023-10-05T07:00:00.000Z';

const lived = async (storage: Storage) => {
  await applyRound(storage.db, samplePlan, AT);
  const to = { roundId: samplePlan.id, conversationId: 'a', reply: said('Erinnerung') };
  await storage.db.transaction().execute((db) => send(db, { ...to, at: AT }));
};

const statesOf = async (url: string) => {
  const { db, close } = await openStorage(url);
  const rows = await db.withTables<DeliveryTables>().selectFrom('outbox').select('state').execute();
  const round = await findRound(db, samplePlan.id);
  await close();
  return { round: round?.id, states: rows.map(({ state }) => state) };
};

describe('a backup of a SQLite file', () => {
  const shell = freshShell();
  const inShell = (name: string) => join(shell.folder, name);
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(`sqlite:${inShell('k.db')}`);
    await lived(storage);
  });
  afterEach(() => storage.close());

  it('is taken while the bot lives on it, and restored beside what lay there', async () => {
    const taken = await shell.cli(['backup', inShell('b.db')]);
    assert.match(taken.out, /^Gesichert: .*b\.db \(\d+ KB\)\. Geprüft, in Ordnung\.\nSHA-256: [0-9a-f]{64}$/mu);
    await storage.db.withTables<DeliveryTables>().deleteFrom('outbox').execute();

    const used = await shell.cli(['restore', inShell('b.db'), '--yes']);
    assert.deepEqual([used.code, /wird gerade benutzt/u.test(used.said)], [1, true]);
    await storage.close();
    const restored = await shell.cli(['restore', inShell('b.db'), '--yes']);
    assert.match(restored.out, /Zurückgespielt: .*Noch wird nichts gesendet/su);
    assert.equal(readdirSync(shell.folder).filter((name) => name.startsWith('k.db.vor-')).length, 1);

    assert.match(
      (await shell.cli(['release', '--new'])).out,
      /^Freigegeben\. Eine Nachricht von vorher bleibt zurück\.$/mu,
    );
    assert.deepEqual(await statesOf(`sqlite:${inShell('k.db')}`), { round: samplePlan.id, states: ['needless'] });
    assert.match((await shell.cli(['release', '--all'])).said, /Es wird nichts angehalten/u);
  });

  it('is of one moment while much is written', async () => {
    const { db } = storage;
    const writing = { goesOn: true, written: 0 };
    const write = async () => {
      const to = { roundId: samplePlan.id, conversationId: 'a', reply: said('Weiter'), at: AT };
      while (writing.goesOn) {
        await db.transaction().execute((tx) => send(tx, to));
        writing.written += 1;
      }
    };
    const written = write();
    const taken = await shell.started(['backup', inShell('b.db')]);
    writing.goesOn = false;
    await written;
    assert.equal(taken.code, 0, taken.said);
    const copy = await openStorage(`sqlite:${inShell('b.db')}`);
    const rows = await copy.db.withTables<DeliveryTables>().selectFrom('outbox').select('id').orderBy('id').execute();
    await copy.close();
    assert.deepEqual(
      rows.map(({ id }) => id),
      rows.map((_, at) => at + 1),
    );
    assert.ok(rows.length > 1 && rows.length <= writing.written + 1, `${rows.length} of ${writing.written}`);
  });

  it('overwrites nothing, and says what is no backup', async () => {
    writeFileSync(inShell('b.db'), 'kein SQLite');
    const there = await shell.cli(['backup', inShell('b.db')]);
    const none = await shell.cli(['restore', inShell('b.db'), '--yes'], {
      DATABASE_URL: `sqlite:${inShell('new.db')}`,
    });
    const missing = await shell.cli(['restore', inShell('c.db')]);
    assert.match(there.said, /gibt es schon/u);
    assert.match(none.said, /keine Datenbank von Kreisrunde/u);
    assert.match(missing.said, /gibt es nicht/u);
    assert.equal(existsSync(inShell('new.db')), false);
  });

  it('asks before it replaces a database', async () => {
    await shell.cli(['backup', inShell('b.db')]);
    await storage.close();
    const { out } = await shell.cli(['restore', inShell('b.db')]);
    assert.match(out, /wird ersetzt und bleibt als .* liegen/u);
    assert.deepEqual(readdirSync(shell.folder).sort(), ['b.db', 'b.db.geloescht.json', 'k.db']);
  });
});

describe('a backup of PostgreSQL', () => {
  const shell = freshShell();

  it('is taken and restored by its own tools, and held', async function () {
    const cluster = await makeCluster();
    if (!cluster) this.skip();
    try {
      await cluster.start();
      const storage = await openStorage(cluster.url);
      await lived(storage);
      const file = join(shell.folder, 'k.dump');
      execFileSync(join(cluster.binaries, 'pg_dump'), ['--format=custom', `--file=${file}`, cluster.url]);
      await storage.db.withTables<DeliveryTables>().deleteFrom('outbox').execute();
      await storage.close();
      execFileSync(join(cluster.binaries, 'pg_restore'), ['--clean', `--dbname=${cluster.url}`, file]);
      const env = { DATABASE_URL: cluster.url };
      const [instead, restored] = [await shell.cli(['backup', file], env), await shell.cli(['restore'], env)];
      assert.match(instead.said, /pg_dump/u);
      assert.match(restored.out, /Noch wird nichts gesendet/u);
      assert.match((await shell.cli(['release', '--all'], env)).out, /Keine Nachricht bleibt zurück/u);
      assert.deepEqual(await statesOf(cluster.url), { round: samplePlan.id, states: ['pending'] });
    } finally {
      await cluster.remove();
    }
  });
});
