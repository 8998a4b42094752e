import type { Step } from './step.ts';

/** The posts of a day with what stands in them, and reminders found by what they remind of. */
export const dayPosts: Step = async (db) => {
  await db.schema
    .createTable('day_posts')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('day_posts_pk', ['round_id', 'day', 'number'])
    .execute();
  await db.schema
    .createTable('day_post_matters')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('until', 'text')
    .addColumn('named', 'text', (c) => c.notNull())
    .addColumn('shown', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('day_post_matters_pk', ['round_id', 'day', 'number', 'key'])
    .addForeignKeyConstraint('day_post_matters_post', ['round_id', 'day', 'number'], 'day_posts', [
      'round_id',
      'day',
      'number',
    ])
    .execute();
  await db.schema.createIndex('reminded_key').on('reminded').columns(['round_id', 'key']).execute();
};
