import type { Step } from './step.ts';

/** What municipalities declare on a vote after its end: each version stays, the last one is shown unless it was taken back. */
export const voteStatements: Step = async (db) => {
  await db.schema
    .createTable('vote_statements')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('stated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('vote_statements_pk', ['round_id', 'vote', 'municipality_id', 'version'])
    .execute();
};
