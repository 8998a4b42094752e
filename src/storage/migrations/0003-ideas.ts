import type { Step } from './step.ts';

/** Ideas and best practices. */
export const ideas: Step = async (db) => {
  await db.schema
    .createTable('ideas')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('topic_area', 'text', (c) => c.notNull())
    .addColumn('origin', 'text')
    .addColumn('cost', 'text')
    .addColumn('link', 'text')
    .addColumn('contact_office', 'text')
    .addColumn('costs_go_on', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ideas_pk', ['round_id', 'number'])
    .addUniqueConstraint('ideas_operation', ['round_id', 'operation_id'])
    .addForeignKeyConstraint('ideas_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
};
