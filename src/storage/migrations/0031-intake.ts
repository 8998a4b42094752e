import type { Step } from './step.ts';

/** Messages whose files are being read. */
export const intake: Step = async (db) => {
  await db.schema
    .createTable('intake')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('turn', 'text', (c) => c.notNull())
    .addColumn('files', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('told', 'integer', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('lease', 'text', (c) => c.notNull())
    .addColumn('lease_until', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('intake_pk', ['round_id', 'activity'])
    .execute();
};
