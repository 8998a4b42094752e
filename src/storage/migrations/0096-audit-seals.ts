import type { Step } from './step.ts';

/** The chain of seals of the record of acts; an act that is not sealed yet has no number in it. */
export const auditSeals: Step = async (db) => {
  await db.schema
    .createTable('audit_seals')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('acted_at', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_seals_pk', ['round_id', 'number'])
    .execute();
  await db.schema.alterTable('audit').addColumn('seal', 'integer').execute();
  await db.schema.createIndex('audit_sealed').on('audit').columns(['round_id', 'seal']).unique().execute();
};
