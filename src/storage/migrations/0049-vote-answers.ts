import { type Kysely, sql } from 'kysely';
import type { Kind, Step } from './step.ts';

/**
 * Brings what votes ask, who is entitled, ballots and acts into the tables for all that is asked. Nothing is removed:
 * the database keeps the tables of before in step with what is written from now on, and on PostgreSQL, where instances
 * of the version before may go on until they are replaced, ours with theirs. Both hold a vote by its row in `votes`.
 */
export const voteAnswers: Step = async (db, kind) => {
  if (kind === 'postgres')
    await sql`
      lock table votes, electorate, ballots, replaced_ballots, vote_acts in share row exclusive mode`.execute(db);
  await carry(db);
  await carryAnswers(db, kind);
  for (const [table, does] of Object.entries(ofThisVersion(kind))) await follow[kind](db, table, does);
  if (kind === 'postgres')
    for (const [table, does] of Object.entries(OF_THE_VERSION_BEFORE)) await lead(db, table, does);
};

async function carry(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into askings (round_id, kind, number, state, wording, opened_at, closes_at, held)
    select round_id, 'votes', number, state, 0, coalesce(opened_at, created_at), closes_at, 0
    from votes where state <> 'draft'`.execute(db);
  await sql`
    insert into asked (round_id, kind, number, municipality_id)
    select round_id, 'votes', vote, municipality_id from electorate`.execute(db);
  await sql`
    insert into asking_acts (round_id, kind, number, position, act, acted_at, office, reason, end_before)
    select round_id, 'votes', vote, position, act, acted_at, office, reason, deadline_before from vote_acts`.execute(
    db,
  );
}

/** An answer as it is stored: without a reason where there is none. */
const CONTENT = {
  sqlite: (row: string) => `json_patch('{}', json_object('choice', ${row}.choice, 'reason', ${row}.reason))`,
  postgres: (row: string) =>
    `json_strip_nulls(json_build_object('choice', ${row}.choice, 'reason', ${row}.reason))::text`,
} as const satisfies Record<Kind, unknown>;

async function carryAnswers(db: Kysely<unknown>, kind: Kind): Promise<void> {
  for (const [from, to] of [
    ['ballots', 'responses'],
    ['replaced_ballots', 'replaced_responses'],
  ] as const)
    await sql`
      insert into ${sql.table(to)}
        (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
      select round_id, 'votes', vote, 0, municipality_id, version, ${sql.raw(CONTENT[kind](from))}, office, given, cast_at
      from ${sql.table(from)}`.execute(db);
}

/** What is done where a row of one of our tables comes or changes; on PostgreSQL by a function. */
const follow: Readonly<Record<Kind, (db: Kysely<unknown>, table: string, does: string) => Promise<void>>> = {
  sqlite: async (db, table, does) => {
    for (const event of ['insert', 'update'])
      await sql
        .raw(`create trigger vote_answers_${event}_${table} after ${event} on ${table}
          when new.kind = 'votes' begin ${does}; end`)
        .execute(db);
  },
  postgres: (db, table, does) => trigger(db, { table, does, when: "new.kind = 'votes'" }),
};

/** The same for a table of the version before. */
function lead(db: Kysely<unknown>, table: string, does: string): Promise<void> {
  return trigger(db, { table, does, when: 'true' });
}

/** What a trigger writes sets off no other: it would come back to where it began. A vote that is only held has not changed. */
async function trigger(db: Kysely<unknown>, of: { table: string; does: string; when: string }): Promise<void> {
  const name = `vote_answers_of_${of.table}`;
  const changed = of.table === 'votes' ? 'update of state, closes_at' : 'update';
  await sql
    .raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${of.does}; return null; end $$`)
    .execute(db);
  await sql
    .raw(`create trigger ${name} after insert or ${changed} on ${of.table} for each row
      when (${of.when} and pg_trigger_depth() = 0) execute function ${name}()`)
    .execute(db);
}

/** What each of our tables brings into those of the version before. */
function ofThisVersion(kind: Kind): Readonly<Record<string, string>> {
  const content = kind === 'sqlite' ? 'new.content' : 'new.content::json';
  const ballot = `(round_id, vote, municipality_id, version, choice, reason, office, given, cast_at)
    values (new.round_id, new.number, new.municipality_id, new.version, ${content} ->> 'choice',
      ${content} ->> 'reason', new.office, new.given, new.given_at)`;
  return {
    askings: `
      update votes set state = new.state, opened_at = new.opened_at, closes_at = coalesce(new.closes_at, closes_at)
      where round_id = new.round_id and number = new.number`,
    asked: `
      insert into electorate (round_id, vote, municipality_id)
      values (new.round_id, new.number, new.municipality_id)
      on conflict do nothing`,
    responses: `
      insert into ballots ${ballot}
      on conflict (round_id, vote, municipality_id) do update set version = excluded.version, choice = excluded.choice,
        reason = excluded.reason, office = excluded.office, given = excluded.given, cast_at = excluded.cast_at`,
    replaced_responses: `insert into replaced_ballots ${ballot} on conflict do nothing`,
    asking_acts: `
      insert into vote_acts (round_id, vote, position, act, acted_at, office, reason, deadline_before)
      values (new.round_id, new.number, new.position, new.act, new.acted_at, new.office, new.reason, new.end_before)
      on conflict do nothing`,
  };
}

const ANSWER = `(round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
  values (new.round_id, 'votes', new.vote, 0, new.municipality_id, new.version, ${CONTENT.postgres('new')}, new.office,
    new.given, new.cast_at)`;

/** What each table of the version before brings into ours. */
const OF_THE_VERSION_BEFORE: Readonly<Record<string, string>> = {
  votes: `
    if new.state <> 'draft' then
      insert into askings (round_id, kind, number, state, wording, opened_at, closes_at, held)
      values (new.round_id, 'votes', new.number, new.state, 0, coalesce(new.opened_at, new.created_at),
        new.closes_at, 0)
      on conflict (round_id, kind, number) do update set state = excluded.state, closes_at = excluded.closes_at;
    end if`,
  electorate: `
    insert into asked (round_id, kind, number, municipality_id)
    values (new.round_id, 'votes', new.vote, new.municipality_id)
    on conflict do nothing`,
  ballots: `
    insert into responses ${ANSWER}
    on conflict (round_id, kind, number, wording, municipality_id) do update set version = excluded.version,
      content = excluded.content, office = excluded.office, given = excluded.given, given_at = excluded.given_at`,
  replaced_ballots: `insert into replaced_responses ${ANSWER} on conflict do nothing`,
  vote_acts: `
    insert into asking_acts (round_id, kind, number, position, act, acted_at, office, reason, end_before)
    values (new.round_id, 'votes', new.vote, new.position, new.act, new.acted_at, new.office, new.reason,
      new.deadline_before)
    on conflict do nothing`,
};
