import type { Step } from './step.ts';

/** What the ministry has replied to questions, with what later replies have replaced; and what of the round is held against it. */
export const replies: Step = async (db) => {
  await db.schema
    .createTable('question_replies')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('question', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('rest', 'text')
    .addColumn('replied_on', 'text', (c) => c.notNull())
    .addColumn('reference', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('replaced_version', 'integer')
    .addColumn('file', 'integer')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_replies_pk', ['round_id', 'question', 'version'])
    .addUniqueConstraint('question_replies_once', ['round_id', 'question', 'operation_id'])
    .execute();
  await db.schema
    .createTable('reply_checks')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('question', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('awaited', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('vote', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('reply_checks_pk', ['round_id', 'number'])
    .execute();
};
