import type { Step } from './step.ts';

/** What is decided can be to hold until the ministry has answered a question. */
export const awaitedAnswers: Step = async (db) => {
  await db.schema.alterTable('votes').addColumn('awaits', 'integer').execute();
};
