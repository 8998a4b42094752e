import { CompiledQuery, sql } from 'kysely';
import type { Db } from '../../src/conversation/database.ts';
import type { Kind } from '../../src/storage/migrations/step.ts';

/** Puts what one database held into another of its kind that is empty, whose layout is the same. */
export type Refill = (db: Db) => Promise<void>;

/** All that a database holds, with where its numbers stand, to be put into others. */
export const contentsOf: Readonly<Record<Kind, (db: Db, tables: readonly string[]) => Promise<Refill>>> = {
  sqlite: async (db, tables) => {
    const inserts: CompiledQuery[] = [];
    for (const table of [...tables, 'sqlite_sequence']) {
      const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(db);
      inserts.push(...insertsOf(table, rows));
    }
    return async (other) => {
      await other.transaction().execute(async (tx) => {
        for (const insert of inserts) await tx.executeQuery(insert);
      });
    };
  },
  postgres: async (db, tables) => {
    const each = tables.map(
      (table, at) => sql`select ${sql.lit(at)} as at, ${sql.lit(table)} as name, json_agg(held) as rows
        from ${sql.table(table)} as held`,
    );
    const held = await sql<Held>`select name, rows::text from (${sql.join(each, sql` union all `)}) as tables
      where rows is not null order by at`.execute(db);
    const counted = await sql<Counted>`select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null`.execute(db);
    const rows = held.rows.map((one) => `${JSON.stringify(one.name)}:${one.rows}`).join();
    const last = counted.rows.map((one) => `${JSON.stringify(one.name)}:${one.last}`).join();
    const all = `{"rows":{${rows}},"last":{${last}}}`;
    return async (other) => {
      await sql`select kysely_fill(${all})`.execute(other);
    };
  },
};

type Row = Readonly<Record<string, unknown>>;

interface Held {
  readonly name: string;
  readonly rows: string;
}

interface Counted {
  readonly name: string;
  readonly last: string;
}

/** SQLite takes about 32,000 values in one statement. */
const ROWS_AT_ONCE = 500;

/** What triggers have written for rows of other tables meanwhile gives way. */
function insertsOf(table: string, rows: readonly Row[]): CompiledQuery[] {
  const columns = Object.keys(rows[0] ?? {});
  const row = `(${columns.map(() => '?').join()})`;
  const starts = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) => at * ROWS_AT_ONCE);
  const inserts = starts.map((start) => {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    const text = `insert into ${table} (${columns.join()}) values ${some.map(() => row).join()}`;
    return CompiledQuery.raw(
      text,
      some.flatMap((one) => columns.map((column) => one[column])),
    );
  });
  return inserts.length === 0 ? [] : [CompiledQuery.raw(`delete from ${table}`), ...inserts];
}

/** What PostgreSQL does for a test in one way to it and back; plans of what stands in a function are kept. */
export function helpersOf(tables: readonly string[]): string {
  return `
    create function kysely_empty() returns void language plpgsql as $$
    begin
      ${[...tables]
        .reverse()
        .map((table) => `delete from ${table};`)
        .join('\n')}
      perform setval(oid::regclass, 1, false) from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'S';
    end $$;
    create function kysely_fill(contents text) returns void language plpgsql as $$
    declare
      filled json := contents::json;
      one record;
    begin
      for one in select key, value from json_each(filled->'rows') loop
        execute format('delete from %I', one.key);
        execute format('insert into %I overriding system value select * from json_populate_recordset(null::%I, $1)',
          one.key, one.key) using one.value;
      end loop;
      for one in select key, value from json_each_text(filled->'last') loop
        perform setval(one.key::regclass, one.value::bigint);
      end loop;
    end $$;`;
}
