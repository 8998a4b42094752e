import type { Step } from './step.ts';

/** What was offered last to each person, for a typed *ja*; and the words that were not understood. */
export const offers: Step = async (db) => {
  await db.schema
    .createTable('pending')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('offers', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('offered_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pending_pk', ['round_id', 'person_id', 'conversation_id'])
    .execute();
  await db.schema
    .createTable('unknown_words')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('verb', 'text', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addColumn('last_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('unknown_words_pk', ['round_id', 'verb', 'word'])
    .execute();
};
