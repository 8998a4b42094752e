import { sql } from 'kysely';
import type { Step } from './step.ts';

/** When pauses were reckoned: those that a clock reckoned which has gone back since do not count. */
export const noted: Step = async (db) => {
  await db.schema
    .alterTable('queues')
    .addColumn('noted_at', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await sql`update queues set noted_at = filled_at`.execute(db);
  await db.schema
    .alterTable('tenants')
    .addColumn('noted_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
};
