import type { Step } from './step.ts';

/** A message may have to wait for an hour in which it may go out. */
export const waiting: Step = async (db) => {
  await db.schema
    .alterTable('outbox')
    .addColumn('not_before', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
};
