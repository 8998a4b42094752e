import type { Step } from './step.ts';

/** The guidelines of the round's own: their titles and holders, and every wording of every section. */
export const commonGuidelines: Step = async (db) => {
  await db.schema
    .createTable('common_guidelines')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('common_guidelines_pk', ['round_id', 'number'])
    .addUniqueConstraint('common_guidelines_operation', ['round_id', 'operation_id'])
    .execute();
  await db.schema
    .createTable('guideline_heads')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('guideline_heads_pk', ['round_id', 'guideline', 'version'])
    .execute();
  await db.schema
    .createTable('guideline_wordings')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('guideline_wordings_pk', ['round_id', 'guideline', 'section', 'version'])
    .execute();
};
