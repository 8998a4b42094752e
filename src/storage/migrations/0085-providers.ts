import type { Step } from './step.ts';

/** To whom a measure passes money on, in versions, with the proof of use that each owes. */
export const providers: Step = async (db) => {
  await db.schema
    .createTable('measure_providers')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('measure', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('measure_providers_pk', ['round_id', 'municipality_id', 'number'])
    .addUniqueConstraint('measure_providers_operation', ['round_id', 'municipality_id', 'operation_id'])
    .addForeignKeyConstraint('measure_providers_measure', ['round_id', 'municipality_id', 'measure'], 'measures', [
      'round_id',
      'municipality_id',
      'number',
    ])
    .execute();
  await db.schema
    .createTable('measure_provider_versions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('provider', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('passed_on', 'text')
    .addColumn('agreed_on', 'text')
    .addColumn('agreement', 'text')
    .addColumn('proof_due', 'text')
    .addColumn('proof_received', 'text')
    .addColumn('proof_accepted', 'text')
    .addColumn('repaid', 'text')
    .addColumn('repaid_on', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('measure_provider_versions_pk', ['round_id', 'municipality_id', 'provider', 'version'])
    .addForeignKeyConstraint(
      'measure_provider_versions_provider',
      ['round_id', 'municipality_id', 'provider'],
      'measure_providers',
      ['round_id', 'municipality_id', 'number'],
    )
    .execute();
};
