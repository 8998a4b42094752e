import { sql } from 'kysely';
import type { Step } from './step.ts';

/** Who leads a municipality's office and is away from when to when, and who stands in. */
export const absences: Step = async (db) => {
  await db.schema
    .createTable('absences')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text')
    .addColumn('substitute_id', 'text')
    .addColumn('named_by', 'text', (c) => c.notNull())
    .addColumn('named_as', 'text', (c) => c.notNull())
    .addColumn('named_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addPrimaryKeyConstraint('absences_pk', ['round_id', 'number'])
    .addForeignKeyConstraint('absences_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
  await sql`create unique index absences_running on absences (round_id, municipality_id, person_id)
    where ended_at is null`.execute(db);
};
