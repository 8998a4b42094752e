import type { Step } from './step.ts';

/** What is said in the channel where a personal chat does not take a message. */
export const lines: Step = async (db) => {
  await db.schema.alterTable('outbox').addColumn('line', 'text').execute();
};
