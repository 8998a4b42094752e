import { sql } from 'kysely';
import type { Step } from './step.ts';

/** What was refused and told once, the pace of a tenant, and when the posted cards of a conversation may be shown again. */
export const refusals: Step = async (db) => {
  await db.schema
    .createTable('refusals')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('queue', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('told_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('refusals_pk', ['round_id', 'queue', 'kind'])
    .execute();
  await db.schema
    .createTable('tenants')
    .addColumn('tenant_id', 'text', (c) => c.primaryKey())
    .addColumn('busy_until', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .alterTable('queues')
    .addColumn('cards_at', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createIndex('live_cards_changed')
    .on('live_cards')
    .column('queue')
    .where(sql`wanted`, '>', sql`shown`)
    .execute();
};
