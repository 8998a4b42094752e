import type { Step } from './step.ts';

/** Meetings with their agenda. */
export const meetings: Step = async (db) => {
  await db.schema
    .createTable('meetings')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('place', 'text')
    .addColumn('link', 'text')
    .addColumn('reminders', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('announced_at', 'text')
    .addColumn('announced_by', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('cancelled_by', 'text')
    .addColumn('cancel_reason', 'text')
    .addPrimaryKeyConstraint('meetings_pk', ['round_id', 'number'])
    .addUniqueConstraint('meetings_operation', ['round_id', 'operation_id'])
    .addForeignKeyConstraint('meetings_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
  await db.schema
    .createTable('agenda_items')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('agenda_items_pk', ['round_id', 'meeting', 'position'])
    .addForeignKeyConstraint('agenda_items_meeting', ['round_id', 'meeting'], 'meetings', ['round_id', 'number'])
    .execute();
};
