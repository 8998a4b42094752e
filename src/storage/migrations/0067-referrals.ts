import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * How many referrals to a meeting stop a vote, and which TOP it has become. What was published before cannot be referred:
 * nobody was told that its ballots would then be shown. A referral stands over Fassungen as an objection does.
 */
export const referrals: Step = async (db, kind) => {
  await db.schema
    .alterTable('votes')
    .addColumn('referrals', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('votes').addColumn('item', 'integer').execute();
  await sql`update votes set referrals = 0 where state <> 'draft' or rule = 'straw-poll'`.execute(db);
  await (kind === 'sqlite' ? sqlite : postgres)(db);
};

const OF_ITS_VOTE = 'round_id = new.round_id and vote = new.number';
const FALLS = `choice not in ('objection', 'referral')`;

/** What no longer counts is replaced; objections and referrals stand. */
const AMENDED = `
  insert into replaced_ballots select * from ballots where ${OF_ITS_VOTE} and ${FALLS};
  delete from ballots where ${OF_ITS_VOTE} and ${FALLS};`;

async function sqlite(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop trigger vote_wordings_amended').execute(db);
  await sql
    .raw(`create trigger vote_wordings_amended after update of wording on askings
      when new.kind = 'votes' and new.wording > old.wording begin ${AMENDED} end`)
    .execute(db);
}

async function postgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create or replace function vote_wordings_amended() returns trigger language plpgsql as $$
      begin ${AMENDED} return null; end $$`)
    .execute(db);
}
