import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { STEP_NAMES } from './migrations/index.ts';

/** Why a file cannot be backed up or restored. */
export type Trouble = 'not there' | 'already there' | 'no database' | 'damaged' | 'newer' | 'in use';

/** It cannot be backed up or restored, and nothing has been changed. */
export class BackupError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`backup: ${trouble}`);
    this.trouble = trouble;
  }
}

/** All pages at once: a copy in parts would begin anew with each thing that is written meanwhile. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies the SQLite file at a path while it is in use, as it stands at one moment, to a file that is not there yet. The copy
 * is checked, durable and one file alone.
 */
export async function backUp(path: string, to: string): Promise<void> {
  if (!existsSync(path)) throw new BackupError('not there');
  if (existsSync(to)) throw new BackupError('already there');
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    const source = new DatabaseSync(path);
    try {
      await backup(source, part, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    settle(part);
    put(part, to);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Where a backup is put, where what lies there is set aside, and what is done to the copy before it takes its place. */
export interface Place {
  readonly path: string;
  readonly before: string;
  readonly prepare: (copy: string) => Promise<void>;
}

/**
 * Puts a backup where the SQLite file of a path lies or will lie; gives where the file is now that lay there before. Nothing
 * is changed while that is in use, or where the backup is damaged or of a later version.
 */
export async function restore(from: string, { path, before, prepare }: Place): Promise<string | undefined> {
  if (!existsSync(from)) throw new BackupError('not there');
  const part = `${path}.part`;
  const leavings = [part, `${part}-wal`, `${part}-shm`];
  for (const file of leavings) rmSync(file, { force: true });
  try {
    copyFileSync(from, part);
    settle(part);
    await prepare(part);
    settle(part);
    const replaced = existsSync(path);
    if (replaced) setAside(path, before);
    put(part, path);
    return replaced ? before : undefined;
  } finally {
    for (const file of leavings) rmSync(file, { force: true });
  }
}

/** Checks a copy, and makes it one file that needs no other. */
function settle(path: string): void {
  const copy = opened(path);
  try {
    copy.exec('pragma journal_mode = delete');
    const [{ integrity_check: said } = {}] = copy.prepare('pragma integrity_check').all();
    if (said !== 'ok') throw new BackupError('damaged');
    const steps = copy.prepare('select name from kysely_migration').all();
    if (steps.some(({ name }) => !STEP_NAMES.includes(String(name)))) throw new BackupError('newer');
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError('no database');
  } finally {
    copy.close();
  }
}

function opened(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch {
    throw new BackupError('no database');
  }
}

/** Only whoever is alone with a file can take its log away. */
function setAside(path: string, before: string): void {
  if (existsSync(before)) throw new BackupError('already there');
  const database = opened(path);
  try {
    const [{ journal_mode: mode } = {}] = database.prepare('pragma journal_mode = delete').all();
    if (mode !== 'delete') throw new BackupError('in use');
  } catch {
    throw new BackupError('in use');
  } finally {
    database.close();
  }
  renameSync(path, before);
}

/** Durable under its name, or not there at all. */
function put(part: string, to: string): void {
  flush(part, 'r+');
  renameSync(part, to);
  // Windows flushes no folders: what is renamed there is durable with its file.
  if (process.platform !== 'win32') flush(dirname(to), 'r');
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const handle = openSync(path, mode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
