import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Step } from './step.ts';

type Column = 'round_id' | 'kind' | 'number';
const KEY: Column[] = ['round_id', 'kind', 'number'];

/** What is asked of municipalities, who is, their answers with those they replaced, and what was done with it. */
export const responses: Step = async (db) => {
  await ofAsking(db, 'askings')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('wording', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text')
    .addColumn('held', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('askings_pk', KEY)
    .addForeignKeyConstraint('askings_round', ['round_id'], 'rounds', ['id'])
    .execute();
  await asked(db);
  for (const table of ['responses', 'replaced_responses']) await answers(db, table);
  await acts(db);
};

function ofAsking(db: Kysely<unknown>, table: string): CreateTableBuilder<string, Column> {
  return db.schema
    .createTable(table)
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull());
}

async function asked(db: Kysely<unknown>): Promise<void> {
  await ofAsking(db, 'asked')
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('asked_pk', [...KEY, 'municipality_id'])
    .addForeignKeyConstraint('asked_asking', KEY, 'askings', KEY)
    .addForeignKeyConstraint('asked_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
}

async function answers(db: Kysely<unknown>, table: string): Promise<void> {
  const key: (Column | 'wording' | 'municipality_id' | 'version')[] = [...KEY, 'wording', 'municipality_id'];
  await ofAsking(db, table)
    .addColumn('wording', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('given', 'text')
    .addColumn('given_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${table}_pk`, table === 'responses' ? key : [...key, 'version'])
    .addForeignKeyConstraint(`${table}_asked`, [...KEY, 'municipality_id'], 'asked', [...KEY, 'municipality_id'])
    .execute();
}

async function acts(db: Kysely<unknown>): Promise<void> {
  await ofAsking(db, 'asking_acts')
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('acted_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('end_before', 'text')
    .addPrimaryKeyConstraint('asking_acts_pk', [...KEY, 'position'])
    .addForeignKeyConstraint('asking_acts_asking', KEY, 'askings', KEY)
    .execute();
}
