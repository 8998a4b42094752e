import type { Step } from './step.ts';

/** Who asks to be let in, and who has been welcomed. */
export const onboarding: Step = async (db) => {
  await db.schema
    .createTable('access_requests')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addPrimaryKeyConstraint('access_requests_pk', ['round_id', 'number'])
    .execute();
  await db.schema
    .createIndex('access_requests_person')
    .on('access_requests')
    .columns(['round_id', 'person_id'])
    .execute();
  await db.schema
    .createTable('welcomes')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('welcomed', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('welcomes_pk', ['round_id', 'welcomed'])
    .execute();
};
