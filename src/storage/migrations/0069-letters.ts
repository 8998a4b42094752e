import type { Step } from './step.ts';

/** The letters to the ministry, drafted, gone round and sent. */
export const letters: Step = async (db) => {
  await db.schema
    .createTable('letters')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('reference', 'text')
    .addColumn('tried', 'text')
    .addColumn('reply_by', 'text')
    .addColumn('circulated_at', 'text')
    .addColumn('sent_on', 'text')
    .addColumn('addressee', 'text')
    .addColumn('content', 'text')
    .addColumn('office', 'text')
    .addPrimaryKeyConstraint('letters_pk', ['round_id', 'number'])
    .execute();
};
