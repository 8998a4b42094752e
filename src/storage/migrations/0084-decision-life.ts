import type { Step } from './step.ts';

/** Until when a decision is to be implemented, until when it holds, and the votes on what comes after that. */
export const decisionLife: Step = async (db) => {
  await db.schema
    .createTable('decision_implementations')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('decision_implementations_pk', ['round_id', 'vote'])
    .execute();
  await db.schema
    .createTable('decision_validities')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('repealed', 'integer', (c) => c.notNull())
    .addColumn('by_year', 'integer')
    .addColumn('by_number', 'integer')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('decision_validities_pk', ['round_id', 'year', 'number', 'version'])
    .execute();
  await db.schema
    .createTable('decision_renewals')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('renewal', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('drafted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('decision_renewals_pk', ['round_id', 'vote'])
    .addUniqueConstraint('decision_renewals_operation', ['round_id', 'operation_id'])
    .execute();
};
