import type { Step } from './step.ts';

/** Links that belong to a meeting. */
export const attachments: Step = async (db) => {
  await db.schema
    .createTable('meeting_links')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text')
    .addPrimaryKeyConstraint('meeting_links_pk', ['round_id', 'meeting', 'number'])
    .addForeignKeyConstraint('meeting_links_meeting', ['round_id', 'meeting'], 'meetings', ['round_id', 'number'])
    .execute();
};
