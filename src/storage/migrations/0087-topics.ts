import type { Step } from './step.ts';

/** What the Koordination writes down as possible in each topic area, in versions. */
export const topics: Step = async (db) => {
  await db.schema
    .createTable('topic_possibilities')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('topic_area', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('topic_possibilities_pk', ['round_id', 'topic_area', 'version'])
    .addUniqueConstraint('topic_possibilities_operation', ['round_id', 'operation_id'])
    .execute();
};
