import type { Step } from './step.ts';

/** What happened to a question to the ministry after it was taken up: asked again, heard of, answered, closed, opened again. */
export const questionEvents: Step = async (db) => {
  await db.schema
    .createTable('question_events')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('question', 'integer', (c) => c.notNull())
    .addColumn('event', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('happened_on', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_events_pk', ['round_id', 'question', 'event'])
    .execute();
};
