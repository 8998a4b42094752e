import type { Step } from './step.ts';

/** Keeps with each activity who sent it, and what tells its input from another. */
export const senders: Step = async (db) => {
  for (const column of ['person_id', 'input']) await db.schema.alterTable('inbox').addColumn(column, 'text').execute();
};
