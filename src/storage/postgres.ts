import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** PostgreSQL for several instances or many Kreise; counts come back as numbers. */
export function postgresDialect(url: string): PostgresDialect {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
  };
  return new PostgresDialect({
    pool: new pg.Pool({ connectionString: url, max: 10, types, connectionTimeoutMillis: 5_000 }),
  });
}
