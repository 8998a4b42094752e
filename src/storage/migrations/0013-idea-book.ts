import type { Kysely } from 'kysely';
import type { Step } from './step.ts';

/**
 * What municipalities do with an entry: what they declare on it (one support, need and adoption each), comments, the
 * history of all that happened to it, the versions that edits replaced, what others need to take it over, and the
 * weekly digests.
 */
export const ideaBook: Step = async (db) => {
  await content(db);
  await declarations(db);
  await comments(db);
  await history(db);
  await versions(db);
  await digests(db);
};

async function content(db: Kysely<unknown>): Promise<void> {
  for (const column of ['legal_basis', 'prerequisites', 'result', 'changed_at', 'changed_by'])
    await db.schema.alterTable('ideas').addColumn(column, 'text').execute();
  for (const column of ['version', 'changes'])
    await db.schema
      .alterTable('ideas')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
}

async function declarations(db: Kysely<unknown>): Promise<void> {
  await ofIdea(db, 'idea_declarations')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('declared_at', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addPrimaryKeyConstraint('idea_declarations_pk', ['round_id', 'idea', 'kind', 'municipality_id'])
    .addForeignKeyConstraint('idea_declarations_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
}

async function comments(db: Kysely<unknown>): Promise<void> {
  await ofIdea(db, 'idea_comments')
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idea_comments_pk', ['round_id', 'idea', 'number'])
    .addUniqueConstraint('idea_comments_operation', ['round_id', 'operation_id'])
    .execute();
}

async function history(db: Kysely<unknown>): Promise<void> {
  await ofIdea(db, 'idea_history')
    .addColumn('step', 'integer', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('value', 'text')
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('happened_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idea_history_pk', ['round_id', 'idea', 'step'])
    .execute();
}

async function versions(db: Kysely<unknown>): Promise<void> {
  await ofIdea(db, 'idea_versions')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('topic_area', 'text', (c) => c.notNull())
    .addColumn('origin', 'text')
    .addColumn('cost', 'text')
    .addColumn('link', 'text')
    .addColumn('contact_office', 'text')
    .addColumn('costs_go_on', 'text')
    .addColumn('legal_basis', 'text')
    .addColumn('prerequisites', 'text')
    .addColumn('result', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idea_versions_pk', ['round_id', 'idea', 'version'])
    .execute();
}

async function digests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('idea_digests')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('week', 'text', (c) => c.notNull())
    .addColumn('told_until', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idea_digests_pk', ['round_id', 'week'])
    .execute();
}

/** A table whose rows belong to an entry. */
function ofIdea(db: Kysely<unknown>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('idea', 'integer', (c) => c.notNull())
    .addForeignKeyConstraint(`${name}_idea`, ['round_id', 'idea'], 'ideas', ['round_id', 'number']);
}
