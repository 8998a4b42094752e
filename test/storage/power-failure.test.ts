import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { sqliteDialect } from '../../src/storage/sqlite.ts';

interface Tables {
  readonly written: { readonly what: number };
}

const FULL = 2;
const TRANSACTIONS = 60;

/** What was acknowledged at a moment, and how much of the log had been flushed by then. */
interface Moment {
  readonly acknowledged: readonly number[];
  readonly flushed: number;
}

/**
 * The disk is a model of SQLite's own words: when a commit of a connection with `synchronous` full returns, all that stands
 * in the log is flushed; with anything less it may be nowhere by then. The database file itself is taken to have got
 * nothing since it was made.
 */
describe('a power failure', () => {
  let folder: string;
  let file: string;
  let flushed: number;
  let flushes: number;
  const { exec } = DatabaseSync.prototype;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-power-'));
    file = join(folder, 'k.db');
    flushed = 0;
    flushes = 0;
    DatabaseSync.prototype.exec = function (this: DatabaseSync, said) {
      exec.call(this, said);
      if (said === 'commit') flush(this);
    };
  });
  afterEach(() => {
    DatabaseSync.prototype.exec = exec;
    rmSync(folder, { recursive: true, force: true });
  });

  function flush(database: DatabaseSync): void {
    if (database.prepare('pragma synchronous').get()?.['synchronous'] !== FULL) return;
    flushed = statSync(`${file}-wal`).size;
    flushes += 1;
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
    exec.call(new DatabaseSync(file), 'pragma wal_checkpoint(truncate)');
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

  it('would take away what a commit had not flushed', async () => {
    const flushing = DatabaseSync.prototype.exec;
    DatabaseSync.prototype.exec = function (this: DatabaseSync, said) {
      flushing.call(this, said.replace('synchronous = full', 'synchronous = normal'));
    };
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
    assert.notDeepEqual(await lost(db), []);
    await db.destroy();
  });
});
