import type { Step } from './step.ts';

/** That a person was forgotten, with their key and addresses until what their last message left behind is swept away. */
export const deletions: Step = async (db) => {
  await db.schema
    .createTable('deletions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('addresses', 'text')
    .addColumn('deleted_at', 'text', (c) => c.notNull())
    .addColumn('swept_at', 'text')
    .addPrimaryKeyConstraint('deletions_pk', ['round_id', 'id'])
    .execute();
};
