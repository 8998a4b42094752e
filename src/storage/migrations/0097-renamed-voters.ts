import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Where the office of an answer to an amended vote is named otherwise, as when a person is forgotten, no ballot is replaced
 * for the version before, and none of it is refused: only what is answered anew is.
 */
export const renamedVoters: Step = async (db, kind) => {
  await (kind === 'sqlite' ? sqlite : postgres)(db);
};

const IS_AMENDED = "new.kind = 'votes' and new.wording > 0";
const IS_NEW = 'new.version <> old.version or new.wording <> old.wording or new.content <> old.content';

/** The database keeps the words of its triggers. */
async function sqlite(db: Kysely<unknown>): Promise<void> {
  const name = 'vote_wordings_update';
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = ${name}`.execute(db);
  const [first] = rows;
  if (!first) throw new Error(`no trigger ${name}`);
  await sql.raw(`drop trigger ${name}`).execute(db);
  await sql.raw(first.sql.replace(IS_AMENDED, `${IS_AMENDED} and (${IS_NEW})`)).execute(db);
}

async function postgres(db: Kysely<unknown>): Promise<void> {
  const name = 'vote_wordings_of_responses';
  const when = `${IS_AMENDED} and pg_trigger_depth() = 0`;
  await sql.raw(`drop trigger ${name} on responses`).execute(db);
  await sql
    .raw(`create trigger ${name} after insert on responses for each row when (${when}) execute function ${name}()`)
    .execute(db);
  await sql
    .raw(`create trigger ${name}_changed after update on responses for each row
      when (${when} and (${IS_NEW})) execute function ${name}()`)
    .execute(db);
  const guard = 'vote_wordings_guard_ballots';
  await sql.raw(`drop trigger ${guard} on ballots`).execute(db);
  await sql
    .raw(`create trigger ${guard} before insert or update of version, choice, reason, given, cast_at on ballots
      for each row when (pg_trigger_depth() = 0) execute function ${guard}()`)
    .execute(db);
}
