import { setTimeout as pause, setImmediate as turnOfTheLoop } from 'node:timers/promises';
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
import { type SharedCommit, sharedCommit } from './shared-commit.ts';
import { isBusy, type SqliteFile, sqliteFile } from './sqlite-file.ts';
import { type Turnstile, through, turnstile } from './turnstile.ts';

/** A dialect over one SQLite file; `shut` lets go of the file, which is opened anew when it is needed again. */
export type SqliteDialect = Dialect & { shut(): Promise<void> };

/**
 * In milliseconds: what is to be written waits so long for another process to let go of the file, then it fails; and what
 * begins within so long may share one commit, whose flush is waited for.
 */
interface Limits {
  readonly patience?: number;
  readonly together?: number;
  /** What ends the process when a flush has failed: by itself an error that nobody catches. */
  readonly lost?: (error: unknown) => void;
  /** It is written to for as long as the process lives. */
  readonly serving?: boolean;
}

const PATIENCE = 5_000;
const TOGETHER = 20;
const LONGEST_PAUSE_MILLISECONDS = 40;

/**
 * Kysely's SQLite over Node's own `node:sqlite`: one file, safe against crash and power loss. Statements and transactions
 * go one after the other in the order in which they came; transactions that follow each other closely share one commit.
 * What only reads passes them all, also while another process holds the write lock, and the event loop runs on.
 */
export function sqliteDialect(path: string, limits: Limits = {}): SqliteDialect {
  const { patience = PATIENCE, together = TOGETHER, lost = endProcess, serving = false } = limits;
  const file = sqliteFile(path, { lost, serving });
  const line = turnstile();
  const shut = () => through(line, () => file.flush.durable().finally(file.shut));
  return {
    createDriver: () => {
      const shared = sharedCommit(file, { line, together });
      return sqliteDriver({ file, line, writers: turnstile(), patience, shared });
    },
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
  readonly shared: SharedCommit;
}

function sqliteDriver(gate: Gate): Driver {
  const { file, line, writers, shared } = gate;
  const inside = new WeakSet<DatabaseConnection>();
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const session = sessionOf((query) => (inside.has(session) ? within(file, query) : alone(gate, query)));
      return session;
    },
    beginTransaction: async (session) => {
      await begin(gate);
      inside.add(session);
    },
    commitTransaction: async (session) => {
      const kept = shared.keep();
      inside.delete(session);
      await Promise.all([kept, handOn(gate)]);
    },
    rollbackTransaction: async (session) => {
      if (!inside.delete(session)) return;
      shared.undo();
      writers.leave();
    },
    releaseConnection: async () => undefined,
    destroy: () => through(line, () => file.flush.durable().finally(file.close)),
  };
}

/**
 * A statement of its own; what only reads passes the line, and sees what has been committed. Either way its result is
 * given when no power failure can take back what it tells of.
 */
async function alone<R>({ file, line, patience }: Gate, query: CompiledQuery): Promise<QueryResult<R>> {
  const { readBeside, flush } = file;
  const write = () => {
    const result = file.run<R>(query);
    flush.committed();
    return result;
  };
  const result = await (readBeside && query.query.kind === 'SelectQueryNode'
    ? patiently(patience, async () => readBeside<R>(query))
    : patiently(patience, () => through(line, write)));
  await flush.durable();
  return result;
}

/** Who begins next may share the commit of those before; transactions begin in the order in which they came. */
async function begin({ file, line, writers, patience, shared }: Gate): Promise<void> {
  const asked = performance.now();
  await writers.enter();
  try {
    if (!shared.isOpen())
      await patiently(patience - (performance.now() - asked), () => entered(line, () => file.exec('begin immediate')));
    shared.add();
  } catch (error) {
    writers.leave();
    throw error;
  }
}

/** Goes through and stays, but where that fails. */
async function entered({ enter, leave }: Turnstile, work: () => void): Promise<void> {
  await enter();
  try {
    work();
  } catch (error) {
    leave();
    throw error;
  }
}

/**
 * Others may share the commit that are about to begin: all that has come in meanwhile gets there within one turn of the
 * event loop. Those who wait already have waited long enough.
 */
async function handOn({ file, writers, patience, shared }: Gate): Promise<void> {
  const commit = () => shared.commit(() => patiently(patience, async () => file.exec('commit')));
  if (!shared.takesMore()) await commit();
  writers.leave();
  if (!shared.isAwaited()) return;
  await turnOfTheLoop();
  await through(writers, commit);
}

/** A disk that is full, or worse, ends the transaction by itself: what follows must not count without what went before. */
function within<R>(file: SqliteFile, query: CompiledQuery): QueryResult<R> {
  if (!file.isInside()) throw new Error('the transaction has ended');
  return file.run(query);
}

function sessionOf(execute: <R>(query: CompiledQuery) => QueryResult<R> | Promise<QueryResult<R>>): DatabaseConnection {
  return {
    executeQuery: async (query) => execute(query),
    streamQuery: async function* (query) {
      yield await execute(query);
    },
  };
}

/** Whoever was to be told that their act is durable hears nothing, and asks again when the process has been started anew. */
function endProcess(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
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
