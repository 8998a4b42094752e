import type { Step } from './step.ts';

/** Every reminder that went out: of what, for whom, when, and whether it was accepted; none of its words. */
export const reminded: Step = async (db) => {
  await db.schema
    .createTable('reminded')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('message', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('reminded_at', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reminded_pk', ['round_id', 'message', 'municipality_id', 'key'])
    .execute();
  await db.schema.createIndex('reminded_at').on('reminded').columns(['round_id', 'reminded_at']).execute();
};
