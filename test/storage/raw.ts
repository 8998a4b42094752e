import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { administer, databaseUrl } from '../support/postgres.ts';

/** A value as either driver gives it. */
export type Value = string | number | bigint | null | Uint8Array;

/** A row as it is stored, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** A database without migrations, queries or types of ours: what really lies there. */
export interface Raw {
  readonly kind: 'sqlite' | 'postgres';
  readonly url: string;
  /** Runs statements, one or many. */
  run(statements: string): Promise<void>;
  rows(query: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** What became of opening an empty database: how to reach it, and how to be rid of it. */
export interface Place {
  readonly url: string;
  remove(): Promise<void>;
}

let made = 0;

/** An empty SQLite file. */
export async function emptySqlite(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-dump-'));
  return { url: `sqlite:${join(folder, 'dump.db')}`, remove: async () => rmSync(folder, { recursive: true }) };
}

/** An empty database on this PostgreSQL server. */
export async function emptyPostgres(server: string): Promise<Place> {
  made += 1;
  const name = `kreisrunde_dump_${process.pid}_${made}`;
  await administer(server, `drop database if exists ${name} with (force)`, `create database ${name}`);
  return {
    url: databaseUrl(server, name),
    remove: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

/** Opens a database as it is. */
export async function openRaw(url: string): Promise<Raw> {
  return url.startsWith('sqlite:') ? openSqlite(url) : openPostgres(url);
}

function openSqlite(url: string): Raw {
  const database = new DatabaseSync(url.slice('sqlite:'.length), { enableForeignKeyConstraints: false });
  return {
    kind: 'sqlite',
    url,
    run: async (statements) => database.exec(statements),
    rows: async (query) => database.prepare(query).all() as Row[],
    close: async () => database.close(),
  };
}

async function openPostgres(url: string): Promise<Raw> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    kind: 'postgres',
    url,
    run: async (statements) => {
      await client.query(statements);
    },
    rows: async (query) => (await client.query<Row>(query)).rows,
    close: () => client.end(),
  };
}

const PRIMARY = `select a.attname as name from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
  where i.indisprimary and i.indrelid =`;

/** The names of the tables, in the order of the alphabet. */
export async function tablesOf(raw: Raw): Promise<string[]> {
  const query =
    raw.kind === 'sqlite'
      ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
      : "select tablename as name from pg_tables where schemaname = 'public'";
  return (await raw.rows(query)).map(({ name }) => String(name)).sort();
}

/** The columns of the primary key of a table. */
export async function keyOf(raw: Raw, table: string): Promise<string[]> {
  const query =
    raw.kind === 'sqlite'
      ? `select name from pragma_table_info('${table}') where pk > 0`
      : `${PRIMARY} '${table}'::regclass`;
  return (await raw.rows(query)).map(({ name }) => String(name)).sort();
}

/** The rows of a table, in the order of its key. */
export async function rowsOf(raw: Raw, table: string): Promise<readonly Row[]> {
  const key = await keyOf(raw, table);
  return raw.rows(`select * from "${table}" order by ${key.map((column) => `"${column}"`).join(', ') || '1'}`);
}
