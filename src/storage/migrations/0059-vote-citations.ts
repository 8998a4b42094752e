import type { Step } from './step.ts';

/** Which vote another puts anew, whole or as a run-off. */
export const voteCitations: Step = async (db) => {
  for (const [name, type] of [
    ['follows', 'integer'],
    ['follows_as', 'text'],
  ] as const)
    await db.schema.alterTable('votes').addColumn(name, type).execute();
};
