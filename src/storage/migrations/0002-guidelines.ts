import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/** The knowledge base: documents in releases, and their sections in pieces that can be cited. */
export const guidelines: Step = async (db) => {
  await documents(db);
  await sections(db);
};

async function documents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('knowledge_documents')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('release', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('publisher', 'text', (c) => c.notNull())
    .addColumn('source', 'text')
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('checksum', 'text', (c) => c.notNull())
    .addColumn('loaded_at', 'text', (c) => c.notNull())
    .addColumn('superseded_at', 'text')
    .addPrimaryKeyConstraint('knowledge_documents_pk', ['round_id', 'name', 'release'])
    .execute();
  await db.schema
    .createIndex('knowledge_documents_current')
    .unique()
    .on('knowledge_documents')
    .columns(['round_id', 'name'])
    .where(sql<boolean>`superseded_at is null`)
    .execute();
}

async function sections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('knowledge_sections')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('release', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('anchor', 'text', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('version', 'text')
    .addColumn('sources', 'text', (c) => c.notNull())
    .addColumn('synonyms', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('knowledge_sections_pk', ['round_id', 'document', 'release', 'position'])
    .addForeignKeyConstraint(
      'knowledge_sections_document',
      ['round_id', 'document', 'release'],
      'knowledge_documents',
      ['round_id', 'name', 'release'],
    )
    .execute();
}
