import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';
import { type Checkpoints, checkpointsBeside } from './checkpoints.ts';
import { type Flush, logFlush, NO_FLUSH } from './flush.ts';

/** A SQLite file that is opened when something is first asked of it, and again after it has been shut. */
export interface SqliteFile {
  run<R>(query: CompiledQuery): QueryResult<R>;
  /** Reads what has been committed, whatever transaction is under way; a database in memory cannot be read beside one. */
  readonly readBeside: (<R>(query: CompiledQuery) => QueryResult<R>) | undefined;
  /** Runs a word of a transaction: begin, commit, rollback. */
  exec(sql: string): void;
  /** Whether a transaction is under way; what goes badly wrong in one may end it. */
  isInside(): boolean;
  /** Makes durable what has been committed; what shows it to anybody waits for that. */
  readonly flush: Flush;
  /** Lets go of it; it is opened anew when it is needed again. */
  shut(): void;
  /** Lets go of it for good. */
  close(): Promise<void>;
}

/** What is asked of a file beside its path. */
export interface Wishes {
  /** Ends the process where the disk fails at a flush. */
  readonly lost: (error: unknown) => void;
  /** It is written to for as long as the process lives: its log is moved beside what is done on it. */
  readonly serving: boolean;
}

interface Prepared {
  readonly statement: StatementSync;
  readonly reads: boolean;
}

interface Opened {
  readonly database: DatabaseSync;
  readonly prepared: Map<string, Prepared>;
}

/** Statements are kept that are asked again and again; lists of any length make ever new ones. */
const KEPT = 1000;
const KEEPS = /^\s*(?:select|insert|update|delete|with)\b/iu;
const BUSY = 5;
const MEMORY = ':memory:';
/** How long SQLite by itself lets a log grow, and how long where another thread moves it. */
const USUAL_PAGES = 1000;
const MANY_PAGES = 16_000;

/** Whether another process holds the file: the same can be tried again. */
export function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return typeof errcode === 'number' && (errcode & 0xff) === BUSY;
}

/** The file at a path (`:memory:` is none); nothing is opened yet. */
export function sqliteFile(path: string, { lost, serving }: Wishes): SqliteFile {
  const flush = path === MEMORY ? NO_FLUSH : logFlush(`${path}-wal`, lost);
  const checkpoints = serving && path !== MEMORY ? checkpointsBeside(path) : undefined;
  const pages = checkpoints ? MANY_PAGES : USUAL_PAGES;
  let opened: Opened | undefined;
  let reading: Opened | undefined;
  let closed = false;
  const file = () => {
    if (closed) throw new Error('the database has been closed');
    opened ??= { database: openDatabase(path, pages), prepared: new Map() };
    return opened;
  };
  const beside = () => {
    file();
    reading ??= { database: openDatabase(path, pages), prepared: new Map() };
    return reading;
  };
  const shut = () => {
    reading?.database.close();
    opened?.database.close();
    reading = undefined;
    opened = undefined;
    flush.release();
  };
  return {
    run: <R>(query: CompiledQuery) => run<R>(file(), query),
    readBeside: path === MEMORY ? undefined : <R>(query: CompiledQuery) => run<R>(beside(), query),
    exec: (sql) => file().database.exec(sql),
    isInside: () => opened?.database.isTransaction === true,
    flush: checkpoints ? both(flush, checkpoints) : flush,
    shut,
    close: async () => {
      closed = true;
      await checkpoints?.end();
      shut();
    },
  };
}

/** What has been committed is flushed, and moved when there is enough of it. */
function both(flush: Flush, checkpoints: Checkpoints): Flush {
  const committed = () => {
    flush.committed();
    checkpoints.committed();
  };
  return { ...flush, committed };
}

/**
 * SQLite itself never waits: it would hold up everything else that this process does. Its log is flushed beside it; where
 * the disk takes no log, it flushes each commit itself. A log of so many pages is moved by the commit that makes it so long.
 */
function openDatabase(path: string, pages: number): DatabaseSync {
  if (path !== MEMORY) mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    const mode = database.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
    database.exec(`pragma synchronous = ${mode === 'wal' ? 'normal' : 'full'}; pragma foreign_keys = on`);
    database.exec(`pragma wal_autocheckpoint = ${pages}`);
    // What a transaction that shares a commit could undo would else be written to a file and deleted each time.
    database.exec('pragma temp_store = memory');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function run<R>(opened: Opened, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const { statement, reads } = prepare(opened, sql);
  const given = parameters.map(value);
  if (reads) return { rows: statement.all(...given) as R[] };
  const { changes, lastInsertRowid } = statement.run(...given);
  return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
}

/** A change of the tables may change what a kept statement gives. */
function prepare({ database, prepared }: Opened, sql: string): Prepared {
  const kept = prepared.get(sql);
  if (kept) return kept;
  const statement = database.prepare(sql);
  const made = { statement, reads: statement.columns().length > 0 };
  if (prepared.size >= KEPT || !KEEPS.test(sql)) prepared.clear();
  if (KEEPS.test(sql)) prepared.set(sql, made);
  return made;
}

function value(given: unknown): SQLInputValue {
  return typeof given === 'boolean' ? Number(given) : (given as SQLInputValue);
}
