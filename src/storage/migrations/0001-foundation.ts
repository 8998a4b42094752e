import type { Kysely } from 'kysely';
import type { Kind, Step } from './step.ts';

/** Rounds and people, what has been said, what is to be sent and what is due. */
export const foundation: Step = async (db, kind) => {
  await rounds(db);
  await conversation(db);
  await outbox(db, kind);
  await work(db);
};

async function rounds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('clock')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('setting', 'text', (c) => c.notNull())
    .addColumn('offset_ms', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('rounds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('plan', 'text', (c) => c.notNull())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('municipalities')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('municipalities_pk', ['round_id', 'id'])
    .execute();
  await db.schema
    .createTable('people')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('people_pk', ['round_id', 'person_id'])
    .addForeignKeyConstraint('people_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
  await db.schema
    .createTable('round_numbers')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('series', 'text', (c) => c.notNull())
    .addColumn('last', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('round_numbers_pk', ['round_id', 'series'])
    .execute();
}

async function conversation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inbox')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('reply', 'text')
    .addPrimaryKeyConstraint('inbox_pk', ['round_id', 'activity'])
    .execute();
  await db.schema.createIndex('inbox_received').on('inbox').column('received_at').execute();
  await db.schema
    .createTable('repeats')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('said_at', 'text', (c) => c.notNull())
    .addColumn('reply', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('repeats_pk', ['round_id', 'fingerprint'])
    .execute();
  await db.schema
    .createTable('conversations')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('service_url', 'text', (c) => c.notNull())
    .addColumn('tenant_id', 'text')
    .addColumn('bot_id', 'text')
    .addColumn('last_seen_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('conversations_pk', ['round_id', 'conversation_id'])
    .execute();
}

async function outbox(db: Kysely<unknown>, kind: Kind): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', kind === 'sqlite' ? 'integer' : 'bigserial', (c) =>
      kind === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey(),
    )
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text')
    .addColumn('subject', 'text')
    .addColumn('reply', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('error', 'text')
    .execute();
  await db.schema.createIndex('outbox_waiting').on('outbox').columns(['state', 'queue', 'id']).execute();
  await db.schema
    .createTable('queues')
    .addColumn('queue', 'text', (c) => c.primaryKey())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'text', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('tokens', 'double precision', (c) => c.notNull())
    .addColumn('filled_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('live_cards')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('activity_id', 'text')
    .addColumn('wanted', 'integer', (c) => c.notNull())
    .addColumn('shown', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('live_cards_pk', ['round_id', 'subject'])
    .execute();
  await db.schema.createIndex('live_cards_queue').on('live_cards').column('queue').execute();
}

async function work(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('work_pk', ['round_id', 'kind', 'subject'])
    .execute();
  await db.schema.createIndex('work_due').on('work').columns(['state', 'due_at']).execute();
}
