import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { isBusy, type SqliteFile, sqliteFile } from './sqlite-file.ts';
import { type Turnstile, through, turnstile } from './turnstile.ts';

/** A dialect over one SQLite file; `shut` lets go of the file, which is opened anew when it is needed again. */
export type SqliteDialect = Dialect & { shut(): Promise<void> };

/** What is to be written waits this long (in milliseconds) for another process to let go of the file, then it fails. */
const PATIENCE = 5_000;
const LONGEST_PAUSE_MILLISECONDS = 40;

/**
 * Kysely's SQLite over Node's own `node:sqlite`: one file, safe against crash and power loss. Statements and transactions
 * go one after the other in the order in which they came; while another process holds the write lock, what only reads
 * passes, and the event loop runs on.
 */
export function sqliteDialect(path: string, patience = PATIENCE): SqliteDialect {
  const file = sqliteFile(path);
  const line = turnstile();
  const shut = () => through(line, file.shut);
  return {
    createDriver: () => sqliteDriver({ file, line, writers: turnstile(), patience }),
    createAdapter: () => new FileAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    shut,
  };
}

/** The turnstiles replace Kysely's own lock, whose waiters overtake each other. A migration is whole or not there at all. */
class FileAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** All go through the line; those who want to write also queue up for it, and wait there for another process. */
interface Gate {
  readonly file: SqliteFile;
  readonly line: Turnstile;
  readonly writers: Turnstile;
  readonly patience: number;
}

function sqliteDriver(gate: Gate): Driver {
  const { file, line, writers, patience } = gate;
  const inside = new WeakSet<DatabaseConnection>();
  const end = (session: DatabaseConnection) => {
    inside.delete(session);
    line.leave();
    writers.leave();
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const session = sessionOf((query) =>
        inside.has(session) ? within(file, query) : patiently(patience, () => through(line, () => file.run(query))),
      );
      return session;
    },
    beginTransaction: async (session) => {
      await begin(gate);
      inside.add(session);
    },
    commitTransaction: async (session) => {
      await patiently(patience, async () => file.exec('commit'));
      end(session);
    },
    rollbackTransaction: async (session) => {
      rollback(file);
      end(session);
    },
    releaseConnection: async () => undefined,
    destroy: () => through(line, file.close),
  };
}

/** Transactions begin in the order in which they came, also where the first of them waits for another process. */
async function begin({ file, line, writers, patience }: Gate): Promise<void> {
  const asked = performance.now();
  const attempt = async () => {
    await line.enter();
    try {
      file.exec('begin immediate');
    } catch (error) {
      line.leave();
      throw error;
    }
  };
  await writers.enter();
  try {
    await patiently(patience - (performance.now() - asked), attempt);
  } catch (error) {
    writers.leave();
    throw error;
  }
}

/** A disk that is full, or worse, ends the transaction by itself: what follows must not count without what went before. */
function within<R>(file: SqliteFile, query: CompiledQuery): QueryResult<R> {
  if (!file.isInside()) throw new Error('the transaction has ended');
  return file.run(query);
}

/** A transaction that cannot even be undone ends with the file. */
function rollback(file: SqliteFile): void {
  try {
    if (file.isInside()) file.exec('rollback');
  } catch {
    file.shut();
  }
}

function sessionOf(execute: <R>(query: CompiledQuery) => QueryResult<R> | Promise<QueryResult<R>>): DatabaseConnection {
  return {
    executeQuery: async (query) => execute(query),
    streamQuery: async function* (query) {
      yield await execute(query);
    },
  };
}

/** Tries again while another process holds the file, at most for so many milliseconds; it always tries once. */
async function patiently<T>(patience: number, attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  for (let wait = 1; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MILLISECONDS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    }
    await pause(wait);
  }
}
