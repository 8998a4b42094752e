import type { Step } from './step.ts';

/** That the people of a week have been compared with those of the channel. */
export const rosterChecks: Step = async (db) => {
  await db.schema
    .createTable('roster_checks')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('week', 'text', (c) => c.notNull())
    .addColumn('compared_at', 'text', (c) => c.notNull())
    .addColumn('gone', 'integer', (c) => c.notNull())
    .addColumn('strangers', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('roster_checks_pk', ['round_id', 'week'])
    .execute();
};
