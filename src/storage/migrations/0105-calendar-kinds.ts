import type { Step } from './step.ts';

/** What a person leaves out of the calendar at their address: a JSON list of kinds of entries. */
export const calendarKinds: Step = async (db) => {
  await db.schema
    .alterTable('calendar_addresses')
    .addColumn('left_out', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
};
