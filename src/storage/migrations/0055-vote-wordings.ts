import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Changed words of votes. An instance of the version before knows one Fassung alone: of what was amended it sees the
 * ballots that count, objections that stand among them, and the others as replaced; on PostgreSQL, where it may go on
 * until it is replaced, it neither answers nor ends what was amended.
 */
export const voteWordings: Step = async (db, kind) => {
  await db.schema
    .createTable('vote_wordings')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('proposal', 'integer', (c) => c.notNull())
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('changes', 'integer', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('wording', 'integer')
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text')
    .addColumn('closes_before', 'text')
    .addPrimaryKeyConstraint('vote_wordings_pk', ['round_id', 'vote', 'proposal'])
    .addUniqueConstraint('vote_wordings_operation', ['round_id', 'operation_id'])
    .addUniqueConstraint('vote_wordings_wording', ['round_id', 'vote', 'wording'])
    .execute();
  await (kind === 'sqlite' ? sqlite : postgres)(db);
};

const OF_ITS_VOTE = 'round_id = new.round_id and vote = new.number';
const OF_ITS_MUNICIPALITY = `${OF_ITS_VOTE} and municipality_id = new.municipality_id`;

/** What no longer counts is replaced; objections stand. */
const AMENDED = `
  insert into replaced_ballots select * from ballots where ${OF_ITS_VOTE} and choice <> 'objection';
  delete from ballots where ${OF_ITS_VOTE} and choice <> 'objection';`;

/** A ballot to an amended vote goes on where its municipality's earlier ones end. */
const ballot = (content: string) => `
  insert into replaced_ballots select * from ballots where ${OF_ITS_MUNICIPALITY};
  delete from ballots where ${OF_ITS_MUNICIPALITY};
  insert into ballots (round_id, vote, municipality_id, version, choice, reason, office, given, cast_at)
  select new.round_id, new.number, new.municipality_id,
    1 + coalesce((select max(version) from replaced_ballots where ${OF_ITS_MUNICIPALITY}), 0),
    ${content} ->> 'choice', ${content} ->> 'reason', new.office, new.given, new.given_at;`;

/** The triggers of 0049 on answers, with another condition. */
const ANSWERS = ['responses', 'replaced_responses'] as const;

async function sqlite(db: Kysely<unknown>): Promise<void> {
  for (const table of ANSWERS)
    for (const event of ['insert', 'update']) await replaceSqlite(db, `vote_answers_${event}_${table}`);
  for (const event of ['insert', 'update'])
    await sql
      .raw(`create trigger vote_wordings_${event} after ${event} on responses
        when new.kind = 'votes' and new.wording > 0 begin ${ballot('new.content')} end`)
      .execute(db);
  await sql
    .raw(`create trigger vote_wordings_amended after update of wording on askings
      when new.kind = 'votes' and new.wording > old.wording begin ${AMENDED} end`)
    .execute(db);
}

/** The database keeps the words of its triggers. */
async function replaceSqlite(db: Kysely<unknown>, name: string): Promise<void> {
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = ${name}`.execute(db);
  const [first] = rows;
  if (!first) throw new Error(`no trigger ${name}`);
  await sql.raw(`drop trigger ${name}`).execute(db);
  await sql.raw(first.sql.replace("new.kind = 'votes'", "new.kind = 'votes' and new.wording = 0")).execute(db);
}

async function postgres(db: Kysely<unknown>): Promise<void> {
  for (const table of ANSWERS) {
    const name = `vote_answers_of_${table}`;
    await sql.raw(`drop trigger ${name} on ${table}`).execute(db);
    await on(db, { name, table, events: 'insert or update', when: "new.kind = 'votes' and new.wording = 0" });
  }
  await does(db, 'vote_wordings_of_responses', `${ballot('new.content::json')} return null;`);
  await on(db, {
    name: 'vote_wordings_of_responses',
    table: 'responses',
    events: 'insert or update',
    when: "new.kind = 'votes' and new.wording > 0",
  });
  await does(db, 'vote_wordings_amended', `${AMENDED} return null;`);
  await sql
    .raw(`create trigger vote_wordings_amended after update of wording on askings for each row
      when (new.kind = 'votes' and new.wording > old.wording) execute function vote_wordings_amended()`)
    .execute(db);
  await guard(db);
}

/** What the version before writes itself comes by no trigger. */
async function guard(db: Kysely<unknown>): Promise<void> {
  const isAmended = (vote: string) => `exists (select 1 from askings where kind = 'votes' and wording > 0
    and round_id = new.round_id and number = new.${vote})`;
  for (const [table, vote] of [
    ['ballots', 'vote'],
    ['votes', 'number'],
  ] as const) {
    const name = `vote_wordings_guard_${table}`;
    const refuse = `raise exception 'this vote was amended: a newer version looks after it'`;
    await does(db, name, `if ${isAmended(vote)} then ${refuse}; end if; return new;`);
    const events = table === 'votes' ? 'update of state, closes_at' : 'insert or update';
    await sql
      .raw(`create trigger ${name} before ${events} on ${table} for each row
        when (pg_trigger_depth() = 0) execute function ${name}()`)
      .execute(db);
  }
}

async function does(db: Kysely<unknown>, name: string, body: string): Promise<void> {
  await sql.raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${body} end $$`).execute(db);
}

async function on(
  db: Kysely<unknown>,
  of: { name: string; table: string; events: string; when: string },
): Promise<void> {
  await sql
    .raw(`create trigger ${of.name} after ${of.events} on ${of.table} for each row
      when (${of.when} and pg_trigger_depth() = 0) execute function ${of.name}()`)
    .execute(db);
}
