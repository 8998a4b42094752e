import type { Step } from './step.ts';

/** What a municipality was reminded of on a day, and who wants no personal copies. */
export const reminders: Step = async (db) => {
  await db.schema
    .createTable('owed_reminders')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('owed_reminders_pk', ['round_id', 'municipality_id', 'day', 'key'])
    .execute();
  await db.schema.createIndex('owed_reminders_message').on('owed_reminders').columns(['round_id', 'message']).execute();
  await db.schema
    .createTable('muted_reminders')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('muted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('muted_reminders_pk', ['round_id', 'person_id'])
    .execute();
};
