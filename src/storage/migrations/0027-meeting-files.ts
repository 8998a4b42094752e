import type { Step } from './step.ts';

/** Files that belong to a meeting. */
export const meetingFiles: Step = async (db, kind) => {
  await db.schema
    .createTable('meeting_files')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', kind === 'postgres' ? 'bytea' : 'blob')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text')
    .addPrimaryKeyConstraint('meeting_files_pk', ['round_id', 'meeting', 'number'])
    .addUniqueConstraint('meeting_files_origin', ['round_id', 'origin'])
    .addForeignKeyConstraint('meeting_files_meeting', ['round_id', 'meeting'], 'meetings', ['round_id', 'number'])
    .execute();
};
