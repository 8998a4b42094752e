import type { Step } from './step.ts';

/** A folder whose documents are offered as knowledge: where it stands, and what lies in it. */
export const watchedFolder: Step = async (db) => {
  await db.schema
    .createTable('watched_folders')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('library', 'text', (c) => c.notNull())
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('token', 'text')
    .addColumn('looked_at', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text')
    .addPrimaryKeyConstraint('watched_folders_pk', ['round_id'])
    .execute();
  await db.schema
    .createTable('watched_items')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('parent', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('tag', 'text', (c) => c.notNull())
    .addColumn('number', 'integer')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('checksum', 'text')
    .addColumn('import', 'integer')
    .addColumn('before', 'integer')
    .addPrimaryKeyConstraint('watched_items_pk', ['round_id', 'item'])
    .execute();
};
