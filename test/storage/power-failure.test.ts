import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import files, { type FileHandle, open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { logFlush } from '../../src/storage/flush.ts';
import { sqliteDialect } from '../../src/storage/sqlite.ts';

interface Tables {
  readonly written: { readonly what: number };
}

const TRANSACTIONS = 60;

/** What was acknowledged at a moment, and how much of the log had been flushed by then. */
interface Moment {
  readonly acknowledged: readonly number[];
  readonly flushed: number;
}

/**
 * The disk is a model: what stood in the log when a flush began has got there when it ends, and nothing else has. The
 * database file itself is taken to have got nothing since it was made.
 */
describe('a power failure', () => {
  let folder: string;
  let file: string;
  let flushed: number;
  let flushes: number;
  let handles: FileHandle;
  let datasync: FileHandle['datasync'];

  before(async () => {
    const any = await open(import.meta.filename, 'r');
    handles = Object.getPrototypeOf(any);
    datasync = handles.datasync;
    await any.close();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-power-'));
    file = join(folder, 'k.db');
    flushed = 0;
    flushes = 0;
    flushBy(async function (this: FileHandle) {
      const stood = statSync(`${file}-wal`).size;
      await datasync.call(this);
      flushed = Math.max(flushed, stood);
      flushes += 1;
    });
  });
  afterEach(() => {
    flushBy(datasync);
    rmSync(folder, { recursive: true, force: true });
  });

  function flushBy(work: (this: FileHandle) => Promise<void>): void {
    handles.datasync = work;
  }

  /** Many transactions at once, every fifth of which fails; gives each moment at which one was acknowledged. */
  async function work(db: Kysely<Tables>): Promise<Moment[]> {
    const acknowledged: number[] = [];
    const moments: Moment[] = [];
    const one = async (what: number) => {
      await db.transaction().execute(async (tx) => {
        await tx.insertInto('written').values({ what }).execute();
        if (what % 5 === 0) throw new Error('undone');
      });
      acknowledged.push(what);
      moments.push({ acknowledged: [...acknowledged], flushed });
    };
    await Promise.allSettled(Array.from({ length: TRANSACTIONS }, (_, what) => one(what)));
    return moments;
  }

  /** Opens what is on the disk when only so much of the log has got there. */
  function afterFailure(bytes: number): readonly number[] {
    const left = join(folder, 'left.db');
    copyFileSync(join(folder, 'begun.db'), left);
    writeFileSync(`${left}-wal`, readFileSync(`${file}-wal`).subarray(0, bytes));
    rmSync(`${left}-shm`, { force: true });
    const database = new DatabaseSync(left);
    const rows = database.prepare('select what from written order by what').all();
    database.close();
    return rows.map(({ what }) => Number(what));
  }

  /** What had been acknowledged and is gone, were the power to fail right then. */
  async function lost(db: Kysely<Tables>): Promise<number[]> {
    await sql`create table written (what integer)`.execute(db);
    new DatabaseSync(file).exec('pragma wal_checkpoint(truncate)');
    flushed = 0;
    copyFileSync(file, join(folder, 'begun.db'));
    const moments = await work(db);
    assert.equal(moments.length, TRANSACTIONS - TRANSACTIONS / 5);
    const gone = new Set<number>();
    for (const moment of moments) {
      const left = new Set(afterFailure(moment.flushed));
      for (const what of moment.acknowledged) if (!left.has(what)) gone.add(what);
    }
    return [...gone];
  }

  it('takes away nothing that has been acknowledged, where each commits alone while others are flushed', async () => {
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file, { together: 0 }) });
    assert.deepEqual(await lost(db), []);
    await db.destroy();
  });

  it('takes away nothing that has been acknowledged, though many transactions share a flush', async () => {
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file, { together: 60_000 }) });
    assert.deepEqual(await lost(db), []);
    assert.ok(flushes < TRANSACTIONS / 2, `${flushes} flushes`);
    assert.deepEqual(
      afterFailure(flushed).filter((what) => what % 5 === 0),
      [],
    );
    await db.destroy();
  });

  it('would take away what is not flushed', async () => {
    flushBy(async () => undefined);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
    assert.notDeepEqual(await lost(db), []);
    await db.destroy();
  });

  it('takes away nothing that has been shown to anybody', async () => {
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
    await sql`create table written (what integer)`.execute(db);
    const held = Promise.withResolvers<void>();
    flushBy(() => held.promise);
    const acknowledged: string[] = [];
    const done = [
      db.insertInto('written').values({ what: 1 }).execute(),
      db.transaction().execute((tx) => tx.insertInto('written').values({ what: 2 }).execute()),
      db.selectFrom('written').select('what').execute(),
    ].map(async (one, at) => {
      await one;
      acknowledged.push(['statement', 'transaction', 'reading'][at] ?? '');
    });
    while (writtenIn(file) < 2) await new Promise((resolve) => setImmediate(resolve));
    const reading = db.selectFrom('written').select('what').execute();
    reading.then(() => acknowledged.push('later reading'));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      acknowledged.filter((one) => one !== 'reading'),
      [],
    );
    held.resolve();
    await Promise.all([...done, reading]);
    assert.equal(acknowledged.length, 4);
    await db.destroy();
  });

  it('takes away nothing of a log that is made after one was looked for in vain', async () => {
    const log = join(folder, 'late-wal');
    const flush = logFlush(log, () => assert.fail());
    let synced = 0;
    flushBy(async () => {
      synced += 1;
    });
    flush.committed();
    await flush.durable();
    writeFileSync(log, 'made');
    flush.committed();
    await flush.durable();
    flush.release();
    assert.equal(synced, 1);
  });

  it('is feared of what a disk does not take that only reads, and of nothing more when it can be written to again', async () => {
    const log = join(folder, 'shut-wal');
    writeFileSync(log, 'made');
    flushBy(async () => undefined);
    const flush = logFlush(log, () => assert.fail());
    const { open: really } = files;
    files.open = () => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'open' }));
    syncBuiltinESMExports();
    flush.committed();
    await assert.rejects(flush.durable(), { code: 'EROFS' });
    files.open = really;
    syncBuiltinESMExports();
    await flush.durable();
    flush.release();
  });

  it('ends what a disk can no longer promise: nobody is told that anything is kept after a flush has failed', async () => {
    const fault = new Error('the disk has gone');
    const heard: unknown[] = [];
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file, { lost: (error) => heard.push(error) }) });
    await sql`create table written (what integer)`.execute(db);
    flushBy(() => Promise.reject(fault));
    await assert.rejects(
      db.transaction().execute((tx) => tx.insertInto('written').values({ what: 1 }).execute()),
      fault,
    );
    assert.deepEqual(heard, [fault]);
    flushBy(datasync);
    await assert.rejects(db.insertInto('written').values({ what: 2 }).execute(), fault);
    await assert.rejects(db.selectFrom('written').select('what').execute(), fault);
    await assert.rejects(db.destroy(), fault);
  });
});

function writtenIn(file: string): number {
  const database = new DatabaseSync(file);
  const [row] = database.prepare('select count(*) as many from written').all();
  database.close();
  return Number(row?.['many']);
}
