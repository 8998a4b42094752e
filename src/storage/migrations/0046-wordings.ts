import type { Step } from './step.ts';

/** What was changed of questions to the ministry. */
export const questionChanges: Step = async (db) => {
  await db.schema
    .createTable('question_changes')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('question', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('question_changes_pk', ['round_id', 'question', 'version'])
    .execute();
};
