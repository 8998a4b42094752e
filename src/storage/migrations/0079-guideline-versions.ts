import type { Step } from './step.ts';

/** What of a guideline was put to the vote, and the versions that the round has agreed to. */
export const guidelineVersions: Step = async (db) => {
  await db.schema
    .createTable('guideline_ballots')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('whole', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('drawn_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('guideline_ballots_pk', ['round_id', 'guideline', 'number'])
    .addUniqueConstraint('guideline_ballots_vote', ['round_id', 'vote'])
    .execute();
  await db.schema
    .createTable('guideline_versions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('guideline', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('decision_year', 'integer', (c) => c.notNull())
    .addColumn('decision_number', 'integer', (c) => c.notNull())
    .addColumn('decided_on', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('guideline_versions_pk', ['round_id', 'guideline', 'version'])
    .execute();
};
