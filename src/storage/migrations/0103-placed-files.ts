import type { Step } from './step.ts';

/** Files that lie in SharePoint, and how placing stands in a round. */
export const placedFiles: Step = async (db) => {
  await db.schema
    .createTable('placed_files')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('wanted', 'text', (c) => c.notNull())
    .addColumn('wanted_at', 'text', (c) => c.notNull())
    .addColumn('version', 'text')
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('item', 'text')
    .addColumn('tag', 'text')
    .addColumn('address', 'text')
    .addColumn('placed_at', 'text')
    .addColumn('refusal', 'text')
    .addColumn('refused_at', 'text')
    .addPrimaryKeyConstraint('placed_files_pk', ['round_id', 'key'])
    .execute();
  await db.schema
    .createTable('placing_troubles')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('placing_troubles_pk', ['round_id', 'code'])
    .execute();
};
