import type { Step } from './step.ts';

/** Collections of questions to the ministry, and what the letter says to each question. */
export const collections: Step = async (db) => {
  await db.schema
    .createTable('collections')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('occasion', 'text')
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('collections_pk', ['round_id', 'number'])
    .addUniqueConstraint('collections_operation', ['round_id', 'operation_id'])
    .execute();
  await db.schema.alterTable('ministry_questions').addColumn('circumstances', 'text').execute();
  await db.schema.alterTable('ministry_questions').addColumn('round_view', 'text').execute();
};
