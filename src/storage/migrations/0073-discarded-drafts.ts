import type { Step } from './step.ts';

/** Drafts that were discarded: their rows stay, so that no number is missing. */
export const discardedDrafts: Step = async (db) => {
  await db.schema
    .createTable('discarded_drafts')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('discarded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('discarded_drafts_pk', ['round_id', 'kind', 'number'])
    .execute();
};
