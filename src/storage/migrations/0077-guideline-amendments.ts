import type { Step } from './step.ts';

/** When a guideline went round for comments, and the amendments to its sections. */
export const guidelineAmendments: Step = async (db) => {
  await db.schema
    .createTable('guideline_circulations')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('guideline_circulations_pk', ['round_id', 'number'])
    .execute();
  await db.schema
    .createTable('guideline_amendments')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('base_version', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decided_office', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decision_reason', 'text')
    .addColumn('before_text', 'text')
    .addColumn('adopted_text', 'text')
    .addColumn('answered_office', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('guideline_amendments_pk', ['round_id', 'number'])
    .addUniqueConstraint('guideline_amendments_operation', ['round_id', 'operation_id'])
    .execute();
};
