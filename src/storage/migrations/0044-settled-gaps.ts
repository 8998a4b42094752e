import type { Step } from './step.ts';

/** Gaps of the sources that the Koordination has settled: on which day, and how much of that day it saw. */
export const settledGaps: Step = async (db) => {
  await db.schema
    .createTable('settled_gaps')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('gap_key', 'text', (c) => c.notNull())
    .addColumn('settled_on', 'text', (c) => c.notNull())
    .addColumn('unanswered', 'integer', (c) => c.notNull())
    .addColumn('misfits', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('settled_gaps_pk', ['round_id', 'gap_key'])
    .execute();
};
