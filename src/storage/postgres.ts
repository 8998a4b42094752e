import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** PostgreSQL for several instances or many Kreise; counts come back as numbers. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: { getTypeParser },
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that breaks is replaced by the pool; whoever needs the database next sees whether it is there.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format);
}
