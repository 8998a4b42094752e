import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from '../conversation/database.ts';
import { migrationProvider } from './migrations/index.ts';
import type { Kind } from './migrations/step.ts';
import { LIMITS, postgresDialect } from './postgres.ts';
import { writeProbe } from './probe.ts';
import { sqliteDialect } from './sqlite.ts';

/** A database with its kind; `close` may be called twice. */
export interface Storage {
  readonly db: Db;
  readonly kind: Kind;
  /** Rejects where nothing can be written; it can be asked often. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A database that has not been opened yet; where `open` fails it can be called again. */
export interface Closed extends Storage {
  /** Brings its tables up to date. */
  open(): Promise<void>;
}

/** Opens `sqlite:PATH` (`sqlite::memory:` for a test) or `postgres://…` and brings its tables up to date. */
export async function openStorage(url: string): Promise<Storage> {
  const storage = storageAt(url);
  try {
    await storage.open();
    return storage;
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** The database at a URL, on which nothing is asked yet; `serving` where a process lives on it for long. */
export function storageAt(url: string, { serving = false } = {}): Closed {
  return url.startsWith('sqlite:') ? sqliteStorage(url.slice('sqlite:'.length), serving) : postgresStorage(url);
}

function sqliteStorage(path: string, serving: boolean): Closed {
  const dialect = sqliteDialect(path, { serving });
  const db: Db = new Kysely({ dialect });
  const open = async () => {
    try {
      await migrate(db, 'sqlite');
    } catch (error) {
      await dialect.shut();
      throw error;
    }
  };
  return { db, kind: 'sqlite', open, check: checkOf(db), close: once(() => db.destroy()) };
}

/** Whatever a migration asks may take its time. */
function postgresStorage(url: string): Closed {
  const db: Db = new Kysely({ dialect: postgresDialect(url, LIMITS) });
  const open = async () => {
    const patient = new Kysely<Record<never, never>>({ dialect: postgresDialect(url, undefined) });
    await migrate(patient, 'postgres').finally(() => patient.destroy());
  };
  return { db, kind: 'postgres', open, check: checkOf(db), close: once(() => db.destroy()) };
}

/**
 * Rejects where nothing can be written to a database: one row is written again and again, with its flush and all, for
 * nothing less shows that a disk is full.
 */
export function checkOf(db: Db): Storage['check'] {
  const probe = db.withTables<{ write_probe: { id: number; written_at: string } }>();
  return writeProbe(() => {
    const written = { written_at: new Date().toISOString() };
    const row = probe.insertInto('write_probe').values({ id: 1, ...written });
    return row.onConflict((conflict) => conflict.column('id').doUpdateSet(written)).execute();
  });
}

async function migrate(db: Db, kind: Kind): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider(kind) }).migrateToLatest();
  if (error) throw error;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
