import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { type Checkpoints, checkpointsBeside } from '../../src/storage/checkpoints.ts';
import { sqliteDialect } from '../../src/storage/sqlite.ts';

describe('a log that is moved beside what is written', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-checkpoints-'));
    path = join(folder, 'k.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What stands in the database itself, without its log. */
  function moved(): number {
    const alone = join(folder, 'alone.db');
    copyFileSync(path, alone);
    const database = new DatabaseSync(alone);
    try {
      return Number(database.prepare('select count(*) as rows from written').get()?.['rows']);
    } finally {
      database.close();
    }
  }

  /** Writes until rows have got into the database itself, which nobody but the thread moves them to. */
  async function writeUntilMoved(checkpoints: Checkpoints): Promise<number> {
    const database = new DatabaseSync(path);
    database.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table written (what integer)');
    database.exec('pragma wal_checkpoint(truncate)');
    let rows = 0;
    while (moved() === 0) {
      database.exec(`insert into written values (${rows})`);
      rows += 1;
      checkpoints.committed();
      await turnOfTheLoop();
    }
    database.close();
    return rows;
  }

  it('gets into the database while the next is being written', async () => {
    const checkpoints = checkpointsBeside(path);
    const rows = await writeUntilMoved(checkpoints);
    assert.ok(rows >= 50, `${rows} rows`);
    await checkpoints.end();
  });

  it('holds nothing back where the file was closed, and can be read whole by the next', async () => {
    const db = new Kysely<{ written: { what: number } }>({ dialect: sqliteDialect(path, { serving: true }) });
    await sql`create table written (what integer)`.execute(db);
    const one = (what: number) => db.transaction().execute((tx) => tx.insertInto('written').values({ what }).execute());
    for (let round = 0; round < 20; round += 1) await Promise.all(Array.from({ length: 40 }, (_, at) => one(at)));
    await db.destroy();
    assert.equal(moved(), 800);
  });
});
