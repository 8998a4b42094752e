import type { Step } from './step.ts';

/** Surveys: what all municipalities are asked; who has answered what stands where all that is asked does. */
export const surveys: Step = async (db) => {
  await db.schema
    .createTable('surveys')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text')
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('visibility', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('finished_by', 'text')
    .addPrimaryKeyConstraint('surveys_pk', ['round_id', 'number'])
    .addUniqueConstraint('surveys_operation', ['round_id', 'operation_id'])
    .execute();
};
