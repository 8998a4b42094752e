import type { Step } from './step.ts';

/** What people say of answers, what was not answered, and what each person asked last. */
export const feedback: Step = async (db) => {
  await db.schema
    .createTable('answer_feedback')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('answer_key', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('sections', 'text', (c) => c.notNull())
    .addColumn('helpful', 'integer', (c) => c.notNull())
    .addColumn('given_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_feedback_pk', ['round_id', 'person_id', 'answer_key'])
    .execute();
  await db.schema
    .createTable('unanswered_questions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('band', 'text', (c) => c.notNull())
    .addColumn('asked_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('unanswered_questions_pk', ['round_id', 'id'])
    .execute();
  await db.schema
    .createTable('last_questions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('meant', 'text', (c) => c.notNull())
    .addColumn('answered', 'text', (c) => c.notNull())
    .addColumn('sections', 'text', (c) => c.notNull())
    .addColumn('as_of', 'text')
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('last_questions_pk', ['round_id', 'person_id', 'conversation_id'])
    .execute();
};
