import type { Step } from './step.ts';

/** Letters in which the ministry is asked again for what it has not answered of a letter, drafted and sent. */
export const letterInquiries: Step = async (db) => {
  await db.schema
    .createTable('letter_inquiries')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('inquiry', 'integer', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('reply_by', 'text')
    .addColumn('sent_on', 'text')
    .addColumn('addressee', 'text')
    .addColumn('content', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('letter_inquiries_pk', ['round_id', 'number', 'inquiry'])
    .execute();
};
