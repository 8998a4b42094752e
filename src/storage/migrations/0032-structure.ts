import type { Step } from './step.ts';

/** Keeps where a piece stands in its document, and what was not read of a file. */
export const structure: Step = async (db) => {
  for (const column of ['path', 'number'])
    await db.schema.alterTable('knowledge_sections').addColumn(column, 'text').execute();
  await db.schema.alterTable('imports').addColumn('unread', 'text').execute();
};
