import type { Kysely } from 'kysely';
import type { Step } from './step.ts';

/** Votes, who is entitled, ballots with those they replaced, and the register of decisions. */
export const votes: Step = async (db) => {
  await voteTable(db);
  await electorate(db);
  await ballots(db);
  await decisions(db);
};

async function voteTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('votes')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('background', 'text')
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('quorum', 'integer')
    .addColumn('results_visible', 'integer', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('opened_by', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('ballots_changed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('votes_pk', ['round_id', 'number'])
    .addUniqueConstraint('votes_operation', ['round_id', 'operation_id'])
    .addForeignKeyConstraint('votes_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
}

async function electorate(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('electorate')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('electorate_pk', ['round_id', 'vote', 'municipality_id'])
    .addForeignKeyConstraint('electorate_vote', ['round_id', 'vote'], 'votes', ['round_id', 'number'])
    .addForeignKeyConstraint('electorate_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
}

async function ballots(db: Kysely<unknown>): Promise<void> {
  for (const table of ['ballots', 'replaced_ballots']) {
    const key: ('round_id' | 'vote' | 'municipality_id' | 'version')[] = ['round_id', 'vote', 'municipality_id'];
    await db.schema
      .createTable(table)
      .addColumn('round_id', 'text', (c) => c.notNull())
      .addColumn('vote', 'integer', (c) => c.notNull())
      .addColumn('municipality_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('choice', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('office', 'text', (c) => c.notNull())
      .addColumn('given', 'text', (c) => c.notNull())
      .addColumn('cast_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, table === 'ballots' ? key : [...key, 'version'])
      .addForeignKeyConstraint(`${table}_entitled`, ['round_id', 'vote', 'municipality_id'], 'electorate', [
        'round_id',
        'vote',
        'municipality_id',
      ])
      .execute();
  }
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('vote', 'integer')
    .addColumn('wording', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('decisions_pk', ['round_id', 'year', 'number'])
    .addUniqueConstraint('decisions_vote', ['round_id', 'vote'])
    .addForeignKeyConstraint('decisions_of_vote', ['round_id', 'vote'], 'votes', ['round_id', 'number'])
    .execute();
}
