import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { openStorage } from '../../src/storage/index.ts';
import { sqliteDialect } from '../../src/storage/sqlite.ts';

const LOCKED = { errcode: 5 };

describe('a SQLite file', () => {
  let folder: string;
  let file: string;
  let db: Kysely<unknown>;
  let other: DatabaseSync;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-sqlite-'));
    file = join(folder, 'k.db');
    db = new Kysely<unknown>({ dialect: sqliteDialect(file) });
    await sql`create table written (what text unique)`.execute(db);
    other = new DatabaseSync(file);
  });
  afterEach(async () => {
    other.close();
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (what: string, into: Kysely<unknown> = db) => sql`insert into written values (${what})`.execute(into);
  const written = async (from: Kysely<unknown> = db) =>
    (await sql<{ what: string }>`select what from written order by rowid`.execute(from)).rows.map(({ what }) => what);
  const lock = () => other.exec('begin immediate');
  const unlock = () => other.exec('rollback');
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  for (const [kind, work] of [
    ['a statement', () => write('mine')],
    ['a transaction', () => db.transaction().execute((tx) => write('mine', tx))],
  ] as const)
    it(`lets ${kind} wait while another process holds the write lock, and everything else go on`, async () => {
      lock();
      const waiting = work();
      await turns();
      assert.deepEqual(await written(), []);
      unlock();
      await waiting;
      assert.deepEqual(await written(), ['mine']);
    });

  it('lets transactions go in the order in which they came, whoever held the lock', async () => {
    lock();
    const all = ['1', '2', '3', '4', '5'].map((what) =>
      db.transaction().execute(async (tx) => {
        await turns();
        await write(what, tx);
      }),
    );
    await turns();
    unlock();
    await Promise.all(all);
    assert.deepEqual(await written(), ['1', '2', '3', '4', '5']);
  });

  it('waits for another process no longer than it may, all together, and then goes on', async () => {
    const hasty = new Kysely<unknown>({ dialect: sqliteDialect(file, 100) });
    lock();
    const began = performance.now();
    const all = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => hasty.transaction().execute((tx) => write(`${n}`, tx))),
    );
    const took = performance.now() - began;
    unlock();
    for (const one of all) assert.equal(one.status === 'rejected' && one.reason.errcode, LOCKED.errcode);
    assert.ok(took < 400, `${took} ms`);
    await hasty.transaction().execute((tx) => write('later', tx));
    await hasty.destroy();
    assert.deepEqual(await written(), ['later']);
  });

  it('shows nobody a transaction that is under way', async () => {
    const midway = Promise.withResolvers<void>();
    const shown = Promise.withResolvers<void>();
    const open = db.transaction().execute(async (tx) => {
      await write('mine', tx);
      midway.resolve();
      await shown.promise;
    });
    await midway.promise;
    const seen = written();
    await turns();
    shown.resolve();
    await open;
    assert.deepEqual(await seen, ['mine']);
  });

  it('undoes all of a transaction that fails, and serves the next', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await write('mine', tx);
      throw new Error('broken');
    });
    await assert.rejects(failing, /broken/u);
    await db.transaction().execute((tx) => write('next', tx));
    assert.deepEqual(await written(), ['next']);
  });

  it('takes nothing more into a transaction that SQLite has ended by itself', async () => {
    await write('there');
    const ended = db.transaction().execute(async (tx) => {
      await write('first', tx);
      await sql`insert or rollback into written values ('there')`.execute(tx).catch(() => undefined);
      await write('second', tx);
    });
    await assert.rejects(ended);
    assert.deepEqual(await written(), ['there']);
  });

  it('leaves nothing behind of migrations of which one fails', async () => {
    const steps = { one: (tx: Kysely<unknown>) => sql`create table one (id)`.execute(tx), two: () => Promise.reject() };
    const getMigrations = async () =>
      Object.fromEntries(
        Object.entries(steps).map(([name, up]) => [name, { up: async (tx: Kysely<unknown>) => void (await up(tx)) }]),
      );
    await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
    await sql`create table one (id)`.execute(db);
  });

  it('is brought up to date by one of two that open it at the same moment', async () => {
    const url = `sqlite:${join(folder, 'new', 'k.db')}`;
    const both = await Promise.all([openStorage(url), openStorage(url)]);
    for (const one of both) assert.equal((await sql`select 1 from inbox`.execute(one.db)).rows.length, 0);
    for (const one of both) await one.close();
  });

  it('serves nobody any more when it has been closed', async () => {
    const storage = await openStorage(`sqlite:${join(folder, 'closed.db')}`);
    const begun = Promise.withResolvers<void>();
    const open = storage.db.transaction().execute(async (tx) => {
      begun.resolve();
      await turns();
      await sql`select 1`.execute(tx);
    });
    await begun.promise;
    await Promise.all([open, storage.close(), storage.close()]);
    await assert.rejects(sql`select 1`.execute(storage.db));
  });
});
