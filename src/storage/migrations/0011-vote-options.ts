import type { Step } from './step.ts';

/** A vote may have options of its own. */
export const voteOptions: Step = async (db) => {
  await db.schema.alterTable('votes').addColumn('options', 'text').execute();
};
