import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/** Questions to the ministry, with the municipalities that ask them and what later comes of them. */
export const questions: Step = async (db) => {
  await ministryQuestions(db);
  await askers(db);
};

async function ministryQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ministry_questions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('topic_area', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('collection', 'integer')
    .addColumn('submitted_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answer_reference', 'text')
    .addColumn('answer_document', 'text')
    .addPrimaryKeyConstraint('ministry_questions_pk', ['round_id', 'number'])
    .addUniqueConstraint('ministry_questions_operation', ['round_id', 'operation_id'])
    .addCheckConstraint('ministry_questions_answer', sql`(answered_at is null) = (answer_reference is null)`)
    .execute();
}

async function askers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_askers')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('question', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('question_askers_pk', ['round_id', 'question', 'municipality_id'])
    .addForeignKeyConstraint('question_askers_question', ['round_id', 'question'], 'ministry_questions', [
      'round_id',
      'number',
    ])
    .addForeignKeyConstraint('question_askers_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
}
