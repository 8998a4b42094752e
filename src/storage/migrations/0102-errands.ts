import type { Step } from './step.ts';

/** What is to be done outside of the house over the network, and what came of it. */
export const errands: Step = async (db) => {
  await db.schema
    .createTable('errands')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('planned', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'text', (c) => c.notNull())
    .addColumn('code', 'text')
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('errands_pk', ['round_id', 'kind', 'subject'])
    .execute();
  await db.schema.createIndex('errands_due').on('errands').columns(['kind', 'state', 'due_at']).execute();
};
