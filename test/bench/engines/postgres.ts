import pg from 'pg';
import type { Passage } from '../../../src/search/index.ts';
import type { Server } from '../../support/postgres.ts';
import { administer, databaseUrl, startServer } from '../../support/postgres.ts';
import type { Absent, Find, SearchEngine } from './engine.ts';
import { HITS } from './engine.ts';

const NAME = 'postgres-german';
const DATABASE = `kreisrunde_bench_${process.pid}`;
/** PostgreSQL's weights of the labels D, C, B, A: the text is D, the title A and counts twice */
const WEIGHTS = '{0.5, 0.5, 0.5, 1}';
/** divides by 1 + the logarithm of the length */
const BY_LENGTH = 1;

/** PostgreSQL's full-text search, configuration `german`: any word of the question, ranked by ts_rank over a GIN index. */
export async function postgresGerman(): Promise<SearchEngine | Absent> {
  let server: Server | undefined;
  try {
    server = await startServer();
    if (!server) return { name: NAME, note: 'no PostgreSQL server here: set TEST_DATABASE_URL or install one' };
    await administer(server.url, `CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`);
    return await connected(server);
  } catch (error) {
    await server?.stop();
    return { name: NAME, note: `PostgreSQL is not usable: ${String(error)}` };
  }
}

async function connected(server: Server): Promise<SearchEngine> {
  const client = new pg.Client({ connectionString: databaseUrl(server.url, DATABASE) });
  await client.connect();
  const tables: string[] = [];
  return {
    name: NAME,
    async build(passages) {
      const table = `passage_${tables.length}`;
      tables.push(table);
      await fill(client, table, passages);
      return findIn(client, table);
    },
    async nativeMb() {
      const { rows } = await client.query<{ bytes: string }>(
        'SELECT sum(pg_total_relation_size(name::regclass)) AS bytes FROM unnest($1::text[]) AS name',
        [tables],
      );
      return Number(rows[0]?.bytes ?? 0) / 1e6;
    },
    async stop() {
      await client.end();
      await administer(server.url, `DROP DATABASE ${DATABASE}`);
      await server.stop();
    },
  };
}

async function fill(client: pg.Client, table: string, passages: readonly Passage[]): Promise<void> {
  await client.query(`CREATE TABLE ${table} (id text PRIMARY KEY, words tsvector NOT NULL)`);
  await client.query(
    `INSERT INTO ${table} SELECT id, setweight(to_tsvector('german', title), 'A') || to_tsvector('german', text)
     FROM unnest($1::text[], $2::text[], $3::text[]) AS given(id, title, text)`,
    [passages.map(({ id }) => id), passages.map(({ title }) => title), passages.map(({ text }) => text)],
  );
  await client.query(`CREATE INDEX ON ${table} USING gin (words)`);
  await client.query(`ANALYZE ${table}`);
}

function findIn(client: pg.Client, table: string): Find {
  const text = `SELECT id FROM ${table}, CAST(replace(plainto_tsquery('german', $1)::text, '&', '|') AS tsquery) AS asked
    WHERE words @@ asked ORDER BY ts_rank('${WEIGHTS}', words, asked, ${BY_LENGTH}) DESC, id LIMIT ${HITS}`;
  return async (question) => {
    const { rows } = await client.query<{ id: string }>({ name: table, text, values: [question] });
    return rows.map(({ id }) => id);
  };
}
