import type { Kysely } from 'kysely';
import type { Step } from './step.ts';

type Db = Kysely<unknown>;

/** Committees with their sessions, and papers for them: in versions, with the files that were made and what became of them. */
export const papers: Step = async (db, kind) => {
  for (const name of ['committees', 'committee_sessions', 'papers']) await numbered(db, name);
  await committeeVersions(db);
  await sessionVersions(db);
  await paperVersions(db);
  await paperFiles(db, kind === 'postgres' ? 'bytea' : 'blob');
  await paperEvents(db);
};

function ofMunicipality(db: Db, name: string) {
  return db.schema
    .createTable(name)
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('municipality_id', 'text', (c) => c.notNull());
}

function versionsOf(db: Db, name: string, of: string) {
  return ofMunicipality(db, name)
    .addColumn(of, 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_pk`, ['round_id', 'municipality_id', of, 'version'] as never)
    .addUniqueConstraint(`${name}_operation`, ['round_id', 'operation_id'] as never);
}

async function numbered(db: Db, name: string): Promise<void> {
  await ofMunicipality(db, name)
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_pk`, ['round_id', 'municipality_id', 'number'])
    .execute();
}

async function committeeVersions(db: Db): Promise<void> {
  await versionsOf(db, 'committee_versions', 'committee')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('term_from', 'text')
    .addColumn('term_to', 'text')
    .execute();
}

async function sessionVersions(db: Db): Promise<void> {
  await versionsOf(db, 'committee_session_versions', 'session')
    .addColumn('committee', 'integer', (c) => c.notNull())
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('papers_due', 'text')
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute();
}

async function paperVersions(db: Db): Promise<void> {
  await versionsOf(db, 'paper_versions', 'paper')
    .addColumn('session', 'integer')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('access', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('proposal', 'text', (c) => c.notNull())
    .addColumn('circumstances', 'text')
    .addColumn('topic_areas', 'text', (c) => c.notNull())
    .addColumn('decisions', 'text', (c) => c.notNull())
    .addColumn('questions', 'integer', (c) => c.notNull())
    .addColumn('measures', 'integer', (c) => c.notNull())
    .execute();
}

async function paperFiles(db: Db, bytes: 'bytea' | 'blob'): Promise<void> {
  await ofMunicipality(db, 'paper_files')
    .addColumn('paper', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('decisions', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_files_pk', ['round_id', 'municipality_id', 'paper', 'number'])
    .execute();
}

async function paperEvents(db: Db): Promise<void> {
  await ofMunicipality(db, 'paper_events')
    .addColumn('paper', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('on_day', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('reference', 'text')
    .addColumn('wording', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('noted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_events_pk', ['round_id', 'municipality_id', 'paper', 'number'])
    .execute();
}
