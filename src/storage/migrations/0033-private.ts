import type { Step } from './step.ts';

/**
 * Answers that the asker alone sees in a channel. What a message holds beside them stays what all may read: a version
 * before this one sends that.
 */
export const privateAnswers: Step = async (db) => {
  for (const column of ['private_reply', 'recipient'])
    await db.schema.alterTable('outbox').addColumn(column, 'text').execute();
  await db.schema
    .createTable('private_refusals')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('refused_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('private_refusals_pk', ['round_id', 'queue', 'person_id'])
    .execute();
};
