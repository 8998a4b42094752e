import type { Kysely } from 'kysely';
import type { Step } from './step.ts';

/** What a TOP is for and who presents it, and what a meeting that was held leaves: who came, and what was said by TOP. */
export const heldMeetings: Step = async (db) => {
  await db.schema.alterTable('agenda').addColumn('kind', 'text').execute();
  await db.schema.alterTable('agenda').addColumn('minutes_planned', 'integer').execute();
  await db.schema.alterTable('agenda').addColumn('presenter', 'text').execute();
  await db.schema.alterTable('agenda').addColumn('paper_title', 'text').execute();
  await db.schema.alterTable('agenda').addColumn('paper_url', 'text').execute();
  await held(db);
  await attendance(db);
  await lines(db);
};

async function held(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('held_meetings')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('began_at', 'text', (c) => c.notNull())
    .addColumn('began_by', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addPrimaryKeyConstraint('held_meetings_pk', ['round_id', 'meeting'])
    .execute();
}

/** Each time that it is saved is a version of its own; the last counts. */
async function attendance(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attendance_versions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('attendance_versions_pk', ['round_id', 'meeting', 'version'])
    .execute();
  await db.schema
    .createTable('meeting_attendance')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('meeting_attendance_pk', ['round_id', 'meeting', 'version', 'municipality_id'])
    .execute();
  await db.schema
    .createTable('meeting_guests')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('organisation', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('meeting_guests_pk', ['round_id', 'meeting', 'version', 'position'])
    .execute();
}

/** `led_to` is what became of it: `agreements:9`; a line that was taken back stays on record. */
async function lines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting_lines')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('item', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('led_to', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addPrimaryKeyConstraint('meeting_lines_pk', ['round_id', 'meeting', 'number'])
    .addUniqueConstraint('meeting_lines_operation', ['round_id', 'operation_id'])
    .execute();
}
