import type { Step } from './step.ts';

/** Questions to the Koordination on what goes round, and its answers. */
export const acknowledgementQueries: Step = async (db) => {
  await db.schema
    .createTable('acknowledgement_queries')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('query', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('acknowledgement_queries_pk', ['round_id', 'number', 'query'])
    .execute();
};
