import type { Step } from './step.ts';

/** When this database came from a backup: until it is let go, nothing goes out that may have gone out before. */
export const restores: Step = async (db) => {
  await db.schema
    .createTable('restores')
    .addColumn('restored_at', 'text', (c) => c.primaryKey())
    .addColumn('last_message', 'integer', (c) => c.notNull())
    .addColumn('released_at', 'text')
    .addColumn('sends', 'text')
    .execute();
};
