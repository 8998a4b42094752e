import type { Kysely } from 'kysely';
import type { Step } from './step.ts';

/** Date polls, who is entitled, and ballots with those they replaced. */
export const datePolls: Step = async (db) => {
  await db.schema
    .createTable('date_polls')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('dates', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('chosen', 'integer')
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text')
    .addPrimaryKeyConstraint('date_polls_pk', ['round_id', 'number'])
    .addUniqueConstraint('date_polls_operation', ['round_id', 'operation_id'])
    .execute();
  await electorate(db);
  for (const table of ['date_ballots', 'replaced_date_ballots']) await ballots(db, table);
};

async function electorate(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('date_electorate')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('poll', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('date_electorate_pk', ['round_id', 'poll', 'municipality_id'])
    .addForeignKeyConstraint('date_electorate_poll', ['round_id', 'poll'], 'date_polls', ['round_id', 'number'])
    .execute();
}

async function ballots(db: Kysely<unknown>, table: string): Promise<void> {
  const key: ('round_id' | 'poll' | 'municipality_id' | 'version')[] = ['round_id', 'poll', 'municipality_id'];
  await db.schema
    .createTable(table)
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('poll', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('answers', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${table}_pk`, table === 'date_ballots' ? key : [...key, 'version'])
    .addForeignKeyConstraint(`${table}_entitled`, ['round_id', 'poll', 'municipality_id'], 'date_electorate', [
      'round_id',
      'poll',
      'municipality_id',
    ])
    .execute();
}
