import type { Step } from './step.ts';

/** Whether the end of a draft was only proposed by its form, so that it counts from when it is published. */
export const proposedEnds: Step = async (db) => {
  for (const table of ['votes', 'date_polls', 'surveys', 'acknowledgements'])
    await db.schema
      .alterTable(table)
      .addColumn('end_proposed', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
};
