import { sql } from 'kysely';
import type { Step } from './step.ts';

/** One row that is written again and again to see whether anything can be written. */
export const writeProbe: Step = async (db) => {
  await db.schema
    .createTable('write_probe')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .execute();
  await sql`insert into write_probe (id, written_at) values (1, '')`.execute(db);
};
