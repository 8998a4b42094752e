import type { Step } from './step.ts';

/** The key that signs the links to files. */
export const downloads: Step = async (db) => {
  await db.schema
    .createTable('signing_keys')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull())
    .execute();
};
