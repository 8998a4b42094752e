import type { Step } from './step.ts';

/** Files that the Koordination brought in: what was read of them, and what became of it. */
export const imports: Step = async (db) => {
  await db.schema
    .createTable('imports')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('checksum', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('details', 'text')
    .addColumn('sections', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('imports_pk', ['round_id', 'number'])
    .addUniqueConstraint('imports_origin', ['round_id', 'origin'])
    .execute();
};
