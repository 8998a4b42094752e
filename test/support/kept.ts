import { type Dialect, type Driver, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from '../../src/conversation/database.ts';
import { migrationProvider } from '../../src/storage/migrations/index.ts';
import type { Kind } from '../../src/storage/migrations/step.ts';
import { LIMITS, postgresDialect } from '../../src/storage/postgres.ts';
import { sqliteDialect } from '../../src/storage/sqlite.ts';
import { contentsOf, helpersOf, type Refill } from './contents.ts';
import { administer, databaseUrl, runName } from './postgres.ts';
import { type RoundWatch, watchRounds } from './rounds.ts';

/** A database that outlives the tests: making one takes longer than most of them, emptying it a millisecond. */
export interface KeptDatabase {
  /** A handle for one test, which ends with it. */
  lend(): Lent;
  /** Reads what it holds, to be put into others of its kind. */
  contents(): Promise<Refill>;
  fill(refill: Refill): Promise<void>;
  /** Removes all rows; false when the tables are no longer those of the migrations, so that nobody else can use it. */
  empty(): Promise<boolean>;
  end(): Promise<void>;
}

/**
 * A handle, and its end: it waits for what is still being done, and refuses everything from then on. `missed` names the
 * statements that did not say whose round they are about.
 */
interface Lent {
  readonly db: Db;
  readonly missed: RoundWatch['missed'];
  end(): Promise<void>;
}

let made = 0;

/** An SQLite database in memory. */
export function keptSqlite(): Promise<KeptDatabase> {
  return keep('sqlite', sqliteDialect(':memory:'));
}

/** A database of its own on a PostgreSQL server. */
export async function keptPostgres(server: string): Promise<KeptDatabase> {
  made += 1;
  const name = `${runName()}_${process.pid}_${made}`;
  await administer(server, `create database ${name}`);
  return keep('postgres', postgresDialect(databaseUrl(server, name), LIMITS));
}

async function keep(kind: Kind, dialect: Dialect): Promise<KeptDatabase> {
  const driver = dialect.createDriver();
  await driver.init();
  const { db } = lend(dialect, driver, new Set());
  const { error } = await new Migrator({ db, provider: migrationProvider(kind) }).migrateToLatest();
  if (error) throw error;
  const names = await namesOf[kind](db);
  if (kind === 'postgres') await sql.raw(helpersOf(names)).execute(db);
  const layout = await layoutOf[kind](db);
  const tables = await db.introspection.getTables();
  const ofRounds = tables.filter(({ columns }) => columns.some(({ name }) => name === 'round_id'));
  const watched = new Set(ofRounds.map(({ name }) => name));
  return {
    lend: () => lend(dialect, driver, watched),
    contents: () => contentsOf[kind](db, names),
    fill: (refill) => refill(db),
    empty: async () => {
      if ((await layoutOf[kind](db)) !== layout) return false;
      await empty[kind](db, names);
      return true;
    },
    end: () => driver.destroy(),
  };
}

function lend(dialect: Dialect, driver: Driver, watched: ReadonlySet<string>): Lent {
  const { lent, end } = lentDriver(driver);
  const own: Dialect = {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => lent,
  };
  const { plugin, missed } = watchRounds(watched);
  return { db: new Kysely({ dialect: own, plugins: [plugin] }), missed, end };
}

/** A driver that others use too: its end is the end of this use alone. */
function lentDriver(driver: Driver): { lent: Driver; end: () => Promise<void> } {
  const idle: (() => void)[] = [];
  const state = { inUse: 0, ended: false };
  const enter = () => {
    if (state.ended) throw new Error('the test that had this database has ended');
    state.inUse += 1;
  };
  const leave = () => {
    state.inUse -= 1;
    if (state.inUse === 0) for (const resolve of idle.splice(0)) resolve();
  };
  const lent: Driver = {
    init: async () => undefined,
    acquireConnection: async (options) => {
      enter();
      return driver.acquireConnection(options).catch((error: unknown) => {
        leave();
        throw error;
      });
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection, options) => driver.releaseConnection(connection, options).finally(leave),
    destroy: async () => undefined,
  };
  const end = async () => {
    state.ended = true;
    if (state.inUse > 0) await new Promise<void>((resolve) => idle.push(resolve));
  };
  return { lent, end };
}

/** The tables as they are, to be compared. */
const layoutOf: Readonly<Record<Kind, (db: Db) => Promise<string>>> = {
  sqlite: async (db) => {
    const { rows } = await sql`select sql from sqlite_schema`.execute(db);
    return JSON.stringify(rows);
  },
  postgres: async (db) => {
    const { rows } = await sql`
      select md5(string_agg(concat_ws(' ', c.relname, a.attname, a.atttypid, a.attnotnull), ',' order by c.relname, a.attnum))
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace`.execute(db);
    return JSON.stringify(rows);
  },
};

/** The tables, from the oldest to the youngest: they refer to older ones alone. */
const namesOf: Readonly<Record<Kind, (db: Db) => Promise<string[]>>> = {
  sqlite: async (db) => {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_schema
      where type = 'table' and name not like 'kysely%' and name not like 'sqlite%' order by rowid`.execute(db);
    return rows.map(({ name }) => name);
  },
  postgres: async (db) => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
      order by oid`.execute(db);
    return rows.map(({ name }) => name);
  },
};

/** The youngest is emptied first. */
const empty: Readonly<Record<Kind, (db: Db, tables: readonly string[]) => Promise<void>>> = {
  sqlite: async (db, tables) => {
    for (const name of ['sqlite_sequence', ...[...tables].reverse()])
      await sql`delete from ${sql.table(name)}`.execute(db);
  },
  postgres: async (db) => {
    await sql`select kysely_empty()`.execute(db);
  },
};
