import type { Step } from './step.ts';

/** Who does what, in versions, and the tables that the Koordination sends. */
export const responsibilities: Step = async (db) => {
  await db.schema
    .createTable('responsibilities')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('responsibilities_pk', ['round_id', 'number'])
    .execute();
  await db.schema
    .createTable('responsibility_versions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('responsibility', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('task', 'text', (c) => c.notNull())
    .addColumn('topic_area', 'text')
    .addColumn('municipality_id', 'text')
    .addColumn('network', 'text')
    .addColumn('contact', 'text')
    .addColumn('stand_in', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('source', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('responsibility_versions_pk', ['round_id', 'responsibility', 'version'])
    .addUniqueConstraint('responsibility_versions_operation', ['round_id', 'operation_id'])
    .execute();
  await db.schema
    .createTable('responsibility_files')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addPrimaryKeyConstraint('responsibility_files_pk', ['round_id', 'number'])
    .addUniqueConstraint('responsibility_files_origin', ['round_id', 'origin'])
    .execute();
};
