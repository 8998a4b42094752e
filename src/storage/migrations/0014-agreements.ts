import type { Step } from './step.ts';

/** Agreements of the round with responsible municipality, due day, state and history. */
export const agreements: Step = async (db) => {
  await db.schema
    .createTable('agreements')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text')
    .addColumn('due_on', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('agreed_on', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('agreements_pk', ['round_id', 'number'])
    .addUniqueConstraint('agreements_operation', ['round_id', 'operation_id'])
    .addForeignKeyConstraint('agreements_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
  await db.schema
    .createTable('agreement_changes')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('agreement', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('agreement_changes_pk', ['round_id', 'agreement', 'position'])
    .addForeignKeyConstraint('agreement_changes_of', ['round_id', 'agreement'], 'agreements', ['round_id', 'number'])
    .execute();
};
