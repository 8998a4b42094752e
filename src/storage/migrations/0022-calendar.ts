import type { Step } from './step.ts';

/** Addresses at which people subscribe to the meetings. */
export const calendar: Step = async (db) => {
  await db.schema
    .createTable('calendar_addresses')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('serial', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('calendar_addresses_pk', ['round_id', 'person_id'])
    .addForeignKeyConstraint('calendar_addresses_person', ['round_id', 'person_id'], 'people', [
      'round_id',
      'person_id',
    ])
    .execute();
};
