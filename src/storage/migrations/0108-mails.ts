import type { Step } from './step.ts';

/** E-mails that leave, with what became of them, and each byte for byte. */
export const mails: Step = async (db, kind) => {
  await db.schema
    .createTable('mails')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('matter', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('recipients', 'text')
    .addColumn('person_id', 'text')
    .addColumn('memo', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('code', 'text')
    .addPrimaryKeyConstraint('mails_pk', ['round_id', 'number'])
    .addUniqueConstraint('mails_once', ['round_id', 'key'])
    .execute();
  await db.schema
    .createIndex('mails_by_matter')
    .on('mails')
    .columns(['round_id', 'kind', 'matter', 'number'])
    .execute();
  await db.schema
    .createTable('mail_copies')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('content', kind === 'postgres' ? 'bytea' : 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('mail_copies_pk', ['round_id', 'number'])
    .execute();
};
