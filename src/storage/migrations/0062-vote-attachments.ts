import type { Step } from './step.ts';

/** Whether something hangs on a vote: what hangs on none is not looked for. */
export const voteAttachments: Step = async (db) => {
  await db.schema
    .alterTable('votes')
    .addColumn('beside', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
