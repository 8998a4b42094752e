import type { Step } from './step.ts';

/** On which page a piece of a document begins, and where in it further pages do. */
export const pages: Step = async (db) => {
  await db.schema.alterTable('knowledge_sections').addColumn('pages', 'text').execute();
};
