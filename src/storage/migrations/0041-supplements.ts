import type { Step } from './step.ts';

/** The statements that a statement supplements: it changes or narrows them. */
export const supplements: Step = async (db) => {
  await db.schema.alterTable('knowledge_sections').addColumn('supplements', 'text').execute();
};
