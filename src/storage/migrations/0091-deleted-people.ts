import type { Step } from './step.ts';

/** Whose data has been deleted, by a key that tells nobody who it was. */
export const deletedPeople: Step = async (db) => {
  await db.schema
    .createTable('deleted_people')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('deleted_key', 'text', (c) => c.notNull())
    .addColumn('deleted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('deleted_people_pk', ['round_id', 'deleted_key'])
    .execute();
};
