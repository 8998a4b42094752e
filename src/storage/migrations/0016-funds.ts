import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/** Funds: the grant of each municipality, its measures with their history and legal basis, reports, filled-in files. */
export const funds: Step = async (db) => {
  await grants(db);
  await measures(db);
  await versions(db);
  await bases(db);
  await seen(db);
  await reports(db);
  await files(db);
};

const MUNICIPALITY = ['round_id', 'municipality_id'] as const;
const MEASURE = [...MUNICIPALITY, 'measure'] as const;

async function grants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('municipality_grants')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('amount', 'text', (c) => c.notNull())
    .addColumn('rate', 'text')
    .addColumn('population', 'text')
    .addColumn('share', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('kept_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('municipality_grants_pk', [...MUNICIPALITY, 'version'])
    .addForeignKeyConstraint('municipality_grants_municipality', [...MUNICIPALITY], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
}

async function measures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measures')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('measures_pk', [...MUNICIPALITY, 'number'])
    .addUniqueConstraint('measures_operation', [...MUNICIPALITY, 'operation_id'])
    .addForeignKeyConstraint('measures_municipality', [...MUNICIPALITY], 'municipalities', ['round_id', 'id'])
    .execute();
}

async function versions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measure_versions')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('measure', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('topic_area', 'text', (c) => c.notNull())
    .addColumn('provider', 'text')
    .addColumn('planned', 'text', (c) => c.notNull())
    .addColumn('committed', 'text', (c) => c.notNull())
    .addColumn('spent', 'text', (c) => c.notNull())
    .addColumn('goes_on', 'text')
    .addColumn('evidence', 'text')
    .addColumn('note', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('measure_versions_pk', [...MEASURE, 'version'])
    .addForeignKeyConstraint('measure_versions_measure', [...MEASURE], 'measures', [...MUNICIPALITY, 'number'])
    .addCheckConstraint(
      'measure_versions_amounts',
      sql`planned not like '-%' and committed not like '-%' and spent not like '-%'`,
    )
    .execute();
}

async function bases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measure_bases')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('measure', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('anchor', 'text', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addColumn('document_title', 'text', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('version', 'text')
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('taken_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('told_hash', 'text')
    .addPrimaryKeyConstraint('measure_bases_pk', [...MEASURE, 'document', 'anchor', 'taken'])
    .addForeignKeyConstraint('measure_bases_measure', [...MEASURE], 'measures', [...MUNICIPALITY, 'number'])
    .execute();
}

async function seen(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measure_seen_sections')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('measure', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('anchor', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('measure_seen_sections_pk', [...MEASURE, 'document', 'anchor'])
    .addForeignKeyConstraint('measure_seen_sections_measure', [...MEASURE], 'measures', [...MUNICIPALITY, 'number'])
    .execute();
}

async function reports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submitted_reports')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('deadline', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('submitted_reports_pk', [...MUNICIPALITY, 'deadline', 'submitted_at'])
    .addForeignKeyConstraint('submitted_reports_municipality', [...MUNICIPALITY], 'municipalities', ['round_id', 'id'])
    .execute();
}

async function files(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('funds_files')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addPrimaryKeyConstraint('funds_files_pk', [...MUNICIPALITY, 'number'])
    .addUniqueConstraint('funds_files_origin', ['round_id', 'origin'])
    .addForeignKeyConstraint('funds_files_municipality', [...MUNICIPALITY], 'municipalities', ['round_id', 'id'])
    .execute();
}
