import type { Kysely } from 'kysely';
import type { Kind, Step } from './step.ts';

/** Minutes of meetings with all their versions, what was said while they went round, and Word files that were sent back. */
export const minutes: Step = async (db, kind) => {
  await texts(db);
  await answers(db, kind);
};

async function texts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('minutes')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('meeting', 'integer')
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('agreed_at', 'text')
    .addPrimaryKeyConstraint('minutes_pk', ['round_id', 'number'])
    .addUniqueConstraint('minutes_origin', ['round_id', 'origin'])
    .execute();
  await db.schema
    .createTable('minutes_versions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('corrects', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('minutes_versions_pk', ['round_id', 'minutes', 'version'])
    .execute();
}

async function answers(db: Kysely<unknown>, kind: Kind): Promise<void> {
  await db.schema
    .createTable('minutes_circulations')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('minutes_circulations_pk', ['round_id', 'number'])
    .execute();
  await db.schema
    .createTable('minutes_remarks')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('circulation', 'integer', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('said_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decided_office', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('note', 'text')
    .addColumn('before_text', 'text')
    .addColumn('after_text', 'text')
    .addPrimaryKeyConstraint('minutes_remarks_pk', ['round_id', 'minutes', 'number'])
    .execute();
  await db.schema
    .createTable('minutes_files')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('checksum', 'text', (c) => c.notNull())
    .addColumn('content', kind === 'sqlite' ? 'blob' : 'bytea')
    .addColumn('changes', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('minutes_files_pk', ['round_id', 'number'])
    .addUniqueConstraint('minutes_files_origin', ['round_id', 'origin'])
    .execute();
}
