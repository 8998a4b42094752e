import type { Step } from './step.ts';

/** From which day on the Koordination is told anew that a letter to the ministry waits for its answer; without one, six weeks after it was sent. */
export const letterReminders: Step = async (db) => {
  await db.schema.alterTable('letters').addColumn('remind_on', 'text').execute();
};
