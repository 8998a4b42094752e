import type { Step } from './step.ts';

/** Files of the ministry that reply to a whole letter, kept until they are taken over or discarded. */
export const replyFiles: Step = async (db, kind) => {
  await db.schema
    .createTable('reply_files')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('letter', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('checksum', 'text', (c) => c.notNull())
    .addColumn('content', kind === 'postgres' ? 'bytea' : 'blob')
    .addColumn('split', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('reply_files_pk', ['round_id', 'number'])
    .addUniqueConstraint('reply_files_once', ['round_id', 'origin'])
    .execute();
};
