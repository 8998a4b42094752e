import type { Step } from './step.ts';

/** When a round was closed and until which day it can still be read; and since when a key has signed links. */
export const closedRounds: Step = async (db) => {
  await db.schema.alterTable('rounds').addColumn('closed_at', 'text').execute();
  await db.schema.alterTable('rounds').addColumn('read_until', 'text').execute();
  await db.schema.alterTable('signing_keys').addColumn('made_at', 'text').execute();
};
