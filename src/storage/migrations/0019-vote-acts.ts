import type { Step } from './step.ts';

/** What was done with an open vote, with its reason; and what a vote came from or corrects. */
export const voteActs: Step = async (db) => {
  await db.schema
    .createTable('vote_acts')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('acted_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('deadline_before', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('vote_acts_pk', ['round_id', 'vote', 'position'])
    .addForeignKeyConstraint('vote_acts_vote', ['round_id', 'vote'], 'votes', ['round_id', 'number'])
    .execute();
  await db.schema.alterTable('votes').addColumn('origin', 'text').execute();
  await db.schema.alterTable('votes').addColumn('corrects', 'integer').execute();
};
