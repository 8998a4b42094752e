import type { Step } from './step.ts';

/** The record of acts, and by which key it knows a person. */
export const audit: Step = async (db) => {
  await db.schema
    .createTable('person_keys')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('person_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('person_keys_pk', ['round_id', 'person_id'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('acted_at', 'text', (c) => c.notNull())
    .addColumn('person_key', 'text', (c) => c.notNull())
    .addColumn('verb', 'text', (c) => c.notNull())
    .addColumn('subject', 'text')
    .addPrimaryKeyConstraint('audit_pk', ['round_id', 'activity'])
    .execute();
  await db.schema.createIndex('audit_acted').on('audit').column('acted_at').execute();
};
