import type { Step } from './step.ts';

/** The files of imports as they came, so that they can be read anew. */
export const importFiles: Step = async (db, kind) => {
  await db.schema
    .createTable('import_files')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('content', kind === 'postgres' ? 'bytea' : 'blob', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('document', 'text')
    .addColumn('valid_from', 'text')
    .addPrimaryKeyConstraint('import_files_pk', ['round_id', 'number'])
    .addForeignKeyConstraint('import_files_import', ['round_id', 'number'], 'imports', ['round_id', 'number'])
    .execute();
  await db.schema
    .createIndex('import_files_version')
    .on('import_files')
    .columns(['round_id', 'document', 'valid_from'])
    .execute();
};
