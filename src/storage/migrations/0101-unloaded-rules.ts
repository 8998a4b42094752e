import type { Step } from './step.ts';

/** Rules of municipalities' own that are not loaded, as they name them. */
export const unloadedRules: Step = async (db) => {
  await db.schema
    .createTable('unloaded_rules')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('named_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addPrimaryKeyConstraint('unloaded_rules_pk', ['round_id', 'number'])
    .execute();
};
