import { sql } from 'kysely';
import type { Step } from './step.ts';

/** What has come in is kept for longer than it says who sent it, and its answer for less: each is found by itself. */
export const namedInbox: Step = async (db) => {
  await sql`create index inbox_named on inbox (round_id, received_at) where person_id is not null`.execute(db);
  await sql`create index inbox_answered on inbox (received_at) where reply is not null`.execute(db);
};
