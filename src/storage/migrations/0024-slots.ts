import type { Step } from './step.ts';

/** When the turn of a conversation comes among all of its tenant. */
export const slots: Step = async (db) => {
  await db.schema
    .alterTable('queues')
    .addColumn('slot_at', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
};
