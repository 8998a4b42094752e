import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { openStorage } from '../../src/storage/index.ts';
import { sqliteDialect } from '../../src/storage/sqlite.ts';
import { counters } from '../support/counters.ts';

const LOCKED = { errcode: 5 };

interface Tables {
  readonly written: { readonly what: string };
}

describe('a SQLite file', () => {
  let folder: string;
  let file: string;
  let db: Kysely<Tables>;
  let other: DatabaseSync;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-sqlite-'));
    file = join(folder, 'k.db');
    db = new Kysely<Tables>({ dialect: sqliteDialect(file, { together: 60_000 }) });
    await sql`create table written (what text unique)`.execute(db);
    other = new DatabaseSync(file);
  });
  afterEach(async () => {
    other.close();
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (what: string, into: Kysely<Tables> = db) => sql`insert into written values (${what})`.execute(into);
  const written = async (from: Kysely<Tables> = db) =>
    (await from.selectFrom('written').select('what').orderBy(sql`rowid`).execute()).map(({ what }) => what);
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
    const hasty = new Kysely<Tables>({ dialect: sqliteDialect(file, { patience: 250 }) });
    lock();
    const refused = async (what: string): Promise<number> => {
      const began = performance.now();
      await assert.rejects(
        hasty.transaction().execute((tx) => write(what, tx)),
        LOCKED,
      );
      return performance.now() - began;
    };
    const alone = await refused('0');
    const together = Math.max(...(await Promise.all(['1', '2', '3', '4'].map(refused))));
    unlock();
    assert.ok(together < 2 * alone, `${together} ms together, ${alone} ms alone`);
    await hasty.transaction().execute((tx) => write('later', tx));
    await hasty.destroy();
    assert.deepEqual(await written(), ['later']);
  });

  it('shows nobody a transaction that is under way, but what has been committed, at once', async () => {
    await write('before');
    const seen = await db.transaction().execute(async (tx) => {
      await write('mine', tx);
      return { inside: await written(tx), beside: await written() };
    });
    assert.deepEqual(seen, { inside: ['before', 'mine'], beside: ['before'] });
    assert.deepEqual(await written(), ['before', 'mine']);
  });

  it('reads columns that have been added since the same was read before', async () => {
    await write('mine');
    const all = () => db.selectFrom('written').selectAll().execute();
    await all();
    await sql`alter table written add column more text`.execute(db);
    assert.deepEqual({ ...(await all())[0] }, { what: 'mine', more: null });
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

  describe('with transactions that wait for each other', () => {
    /** Begins transactions one after the other; each goes on when it is let. */
    const stepwise = (names: readonly string[], work: (what: string, tx: Kysely<Tables>) => Promise<unknown> = write) =>
      names.map((what) => {
        const go = Promise.withResolvers<void>();
        const state = { acknowledged: false };
        const ended = db.transaction().execute(async (tx) => {
          await work(what, tx);
          await go.promise;
        });
        void ended.then(
          () => Object.assign(state, { acknowledged: true }),
          () => undefined,
        );
        return { go: go.resolve, state, ended };
      });
    const inTheFile = () =>
      other
        .prepare('select what from written order by rowid')
        .all()
        .map((row) => row['what']);

    it('makes them durable together, and acknowledges none of them before', async () => {
      const before = counters.commits;
      const [first, second] = stepwise(['1', '2']);
      first?.go();
      await turns();
      assert.deepEqual([first?.state.acknowledged, inTheFile()], [false, []]);
      second?.go();
      await Promise.all([first?.ended, second?.ended]);
      assert.deepEqual(inTheFile(), ['1', '2']);
      assert.equal(counters.commits - before, 1);
    });

    it('undoes the one that fails, and keeps those before and after it', async () => {
      const all = stepwise(['1', 'broken', '3'], async (what, tx) => {
        await write(what, tx);
        if (what === 'broken') throw new Error(what);
      });
      for (const { go } of all) go();
      const ended = await Promise.allSettled(all.map((one) => one.ended));
      assert.deepEqual(
        ended.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.deepEqual(inTheFile(), ['1', '3']);
    });

    it('tells each of them where their commit fails, keeps nothing, and serves the next', async () => {
      await sql`create table needs (it text references written (what) deferrable initially deferred)`.execute(db);
      const all = stepwise(['1', 'missing'], (what, tx) =>
        what === 'missing' ? sql`insert into needs values (${what})`.execute(tx) : write(what, tx),
      );
      for (const { go } of all) go();
      for (const { ended } of all) await assert.rejects(ended, /FOREIGN KEY/u);
      assert.deepEqual(inTheFile(), []);
      await db.transaction().execute((tx) => write('next', tx));
      assert.deepEqual(inTheFile(), ['next']);
    });

    it('tells each of them where SQLite ends them by itself', async () => {
      await write('there');
      const all = stepwise(['1', 'ended', '3'], (what, tx) =>
        what === 'ended' ? sql`insert or rollback into written values ('there')`.execute(tx) : write(what, tx),
      );
      for (const { go } of all) go();
      const ended = await Promise.allSettled(all.map((one) => one.ended));
      assert.deepEqual(
        ended.map(({ status }) => status),
        ['rejected', 'rejected', 'fulfilled'],
      );
      assert.deepEqual(inTheFile(), ['there', '3']);
    });
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
