import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from '../conversation/database.ts';
import { type Kind, migrationProvider } from './migrations/index.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';

/** An open database with its kind; `close` may be called twice. */
export interface Storage {
  readonly db: Db;
  readonly kind: Kind;
  close(): Promise<void>;
}

/** Opens `sqlite:PATH` (`sqlite::memory:` for a test) or `postgres://…` and brings its tables up to date. */
export async function openStorage(url: string): Promise<Storage> {
  const kind: Kind = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  const dialect = kind === 'sqlite' ? sqliteDialect(url.slice('sqlite:'.length)) : postgresDialect(url);
  const db: Db = new Kysely<Record<never, never>>({ dialect });
  await migrate(db, kind);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await db.destroy();
  };
  return { db, kind, close };
}

async function migrate(db: Db, kind: Kind): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider(kind) }).migrateToLatest();
  if (error) throw error;
}
