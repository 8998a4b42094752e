import type { Step } from './step.ts';

/** Files that are to become the draft of a guideline. */
export const guidelineFiles: Step = async (db) => {
  await db.schema
    .createTable('guideline_files')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('guideline_files_pk', ['round_id', 'number'])
    .addUniqueConstraint('guideline_files_once', ['round_id', 'origin'])
    .execute();
};
