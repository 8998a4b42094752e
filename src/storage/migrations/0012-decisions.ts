import type { Step } from './step.ts';

/** Decisions that later ones have replaced. */
export const decisions: Step = async (db) => {
  await db.schema
    .createTable('replaced_decisions')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('by_year', 'integer', (c) => c.notNull())
    .addColumn('by_number', 'integer', (c) => c.notNull())
    .addColumn('replaced_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('replaced_decisions_pk', ['round_id', 'year', 'number'])
    .addForeignKeyConstraint('replaced_decisions_one', ['round_id', 'year', 'number'], 'decisions', [
      'round_id',
      'year',
      'number',
    ])
    .addForeignKeyConstraint('replaced_decisions_by', ['round_id', 'by_year', 'by_number'], 'decisions', [
      'round_id',
      'year',
      'number',
    ])
    .execute();
};
