import type { Step } from './step.ts';

/** The ids by which the platform knows people. */
export const viewers: Step = async (db) => {
  await db.schema
    .createTable('platform_users')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('platform_users_pk', ['round_id', 'person_id'])
    .execute();
};
