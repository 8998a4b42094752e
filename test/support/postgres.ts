import pg from 'pg';
import { type Cluster, makeCluster } from './cluster.ts';

/** A PostgreSQL server for the tests: a given one, or a temporary one of their own. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Small and plain: what a test asks needs no room, no plan compiled, no log for others to follow. */
const SETTINGS = ['max_connections=200', 'shared_buffers=32MB', 'jit=off', 'wal_level=minimal', 'max_wal_senders=0'];
const TRIES = 5;

/** The server of `TEST_DATABASE_URL`, else a temporary one where server binaries are found, else undefined. */
export async function startServer(): Promise<Server | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => dropDatabases(given) };
  for (let tried = 1; ; tried += 1) {
    const cluster = await makeCluster(SETTINGS);
    if (cluster === undefined) return undefined;
    if (await started(cluster, tried === TRIES)) return { url: cluster.url, stop: cluster.remove };
  }
}

/** Another program may have taken the port meanwhile: then not, unless it is the last try. */
async function started(cluster: Cluster, last: boolean): Promise<boolean> {
  try {
    await cluster.start();
    return true;
  } catch (error) {
    await cluster.remove();
    if (last) throw error;
    return false;
  }
}

/** Runs statements outside any transaction, as an administrator of the server. */
export async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What a statement gives, asked past the bot. */
export async function rowsOf<R extends pg.QueryResultRow>(url: string, statement: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** With what the names of all databases begin that this run makes. */
export function runName(): string {
  return process.env['KREISRUNDE_TEST_RUN'] ?? `kreisrunde_${process.pid}`;
}

/** Drops the databases that this run has made. */
async function dropDatabases(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const made = 'select datname as name from pg_database where starts_with(datname, $1)';
    const { rows } = await client.query<{ name: string }>(made, [`${runName()}_`]);
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}
