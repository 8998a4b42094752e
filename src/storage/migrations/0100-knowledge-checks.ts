import type { Step } from './step.ts';

/** On which day somebody of the Koordination looked at a document and found that it still holds. */
export const knowledgeChecks: Step = async (db) => {
  await db.schema
    .createTable('knowledge_checks')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('checked_on', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('knowledge_checks_pk', ['round_id', 'document', 'checked_on'])
    .execute();
};
