import type { Step } from './step.ts';

/** What goes round for all to take note of; who has stands where all that is asked does. */
export const acknowledgements: Step = async (db) => {
  await db.schema
    .createTable('acknowledgements')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('link', 'text')
    .addColumn('document', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('staff_may', 'integer', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('newer_version', 'text')
    .addPrimaryKeyConstraint('acknowledgements_pk', ['round_id', 'number'])
    .addUniqueConstraint('acknowledgements_operation', ['round_id', 'operation_id'])
    .execute();
};
