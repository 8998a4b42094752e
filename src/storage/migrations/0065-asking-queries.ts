import type { Step } from './step.ts';

/** Questions on what is asked of all, where they were asked, and their answers. */
export const askingQueries: Step = async (db) => {
  await db.schema
    .createTable('asking_queries')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('query', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('asking_queries_pk', ['round_id', 'kind', 'number', 'query'])
    .execute();
};
