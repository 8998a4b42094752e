/** The thread of `checkpoints.ts`: when it is asked to, it moves what stands in the log of a SQLite file into the database. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** A log that has come to so many pages (32 MB) is begun anew, for which who writes waits until the rest has been moved. */
const TOO_LONG = 8_000;

let database: DatabaseSync | undefined;

parentPort?.on('message', () => {
  move();
  parentPort?.postMessage('moved');
});

/** Who writes goes on meanwhile; what a full disk or a locked file does not let through is tried again with the next. */
function move(): void {
  try {
    if (checkpoint('passive') > TOO_LONG) checkpoint('restart');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw error;
  }
}

/** Gives how many pages the log holds. */
function checkpoint(how: 'passive' | 'restart'): number {
  database ??= opened();
  return Number(database.prepare(`pragma wal_checkpoint(${how})`).get()?.['log']);
}

/** The log is flushed before it is moved, and the database after it. */
function opened(): DatabaseSync {
  const file = new DatabaseSync(String(workerData), { timeout: 0 });
  file.exec('pragma synchronous = normal');
  return file;
}
