import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Which answers were taken back, by whom and when. The version before sees a ballot that was taken back among the
 * replaced ones, and none in its place.
 */
export const withdrawals: Step = async (db, kind) => {
  for (const column of ['withdrawn_by', 'withdrawn_at'])
    await db.schema.alterTable('replaced_responses').addColumn(column, 'text').execute();
  await (kind === 'sqlite' ? sqlite : postgres)(db);
};

const OF_ITS_MUNICIPALITY = `round_id = old.round_id and vote = old.number and municipality_id = old.municipality_id`;
const TAKEN = `
  insert into replaced_ballots select * from ballots where ${OF_ITS_MUNICIPALITY} on conflict do nothing;
  delete from ballots where ${OF_ITS_MUNICIPALITY};`;

async function sqlite(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create trigger vote_withdrawals after delete on responses when old.kind = 'votes' begin ${TAKEN} end`)
    .execute(db);
}

async function postgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create function vote_withdrawals() returns trigger language plpgsql as $$ begin ${TAKEN} return null; end $$`)
    .execute(db);
  await sql
    .raw(`create trigger vote_withdrawals after delete on responses for each row
      when (old.kind = 'votes' and pg_trigger_depth() = 0) execute function vote_withdrawals()`)
    .execute(db);
}
