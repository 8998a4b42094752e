import type { Step } from './step.ts';

/** Messages that can be judged with the platform's thumbs, and what somebody adds in their own words. */
export const thumbs: Step = async (db) => {
  await db.schema
    .createTable('thumbs')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('activity_id', 'text', (c) => c.notNull())
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('thumbs_pk', ['round_id', 'activity_id'])
    .execute();
  await db.schema.alterTable('answer_feedback').addColumn('words', 'text').execute();
};
