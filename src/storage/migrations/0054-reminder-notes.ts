import type { Step } from './step.ts';

/** What the Koordination has noted of reminding somebody by telephone. */
export const reminderNotes: Step = async (db) => {
  await db.schema
    .createTable('reminder_notes')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('noted_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reminder_notes_pk', ['round_id', 'key', 'municipality_id', 'noted_at'])
    .execute();
};
