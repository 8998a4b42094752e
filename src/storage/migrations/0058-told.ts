import type { Step } from './step.ts';

/** On which day the Koordination was told an answer that it entered. */
export const told: Step = async (db) => {
  for (const table of ['responses', 'replaced_responses'])
    await db.schema.alterTable(table).addColumn('told_on', 'text').execute();
};
