import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Brings what date polls ask, and what was answered, into the tables for all that is asked. Nothing is removed: on
 * PostgreSQL, where instances of the version before may go on until they are replaced, the database keeps the tables
 * of both versions in step, so that each sees at once what the other has written, under locks that both know.
 */
export const pollAnswers: Step = async (db, kind) => {
  if (kind === 'postgres') await stop(db);
  await carry(db);
  if (kind === 'postgres') await keepInStep(db);
};

/** Nobody writes between what is carried and what keeps it in step. */
async function stop(db: Kysely<unknown>): Promise<void> {
  await sql`
    lock table date_polls, date_electorate, date_ballots, replaced_date_ballots
    in share row exclusive mode`.execute(db);
}

async function carry(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into askings (round_id, kind, number, state, wording, opened_at, closes_at, held)
    select round_id, 'date-polls', number, case when state in ('open', 'cancelled') then state else 'closed' end, 0,
      coalesce(opened_at, created_at), closes_at, 0
    from date_polls where state <> 'draft'`.execute(db);
  await sql`
    insert into asked (round_id, kind, number, municipality_id)
    select round_id, 'date-polls', poll, municipality_id from date_electorate`.execute(db);
  for (const [from, to] of [
    ['date_ballots', 'responses'],
    ['replaced_date_ballots', 'replaced_responses'],
  ] as const)
    await sql`
      insert into ${sql.table(to)}
        (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
      select round_id, 'date-polls', poll, 0, municipality_id, version, answers, office, null, answered_at
      from ${sql.table(from)}`.execute(db);
}

/** What a trigger writes sets off no other: it would come back to where it began. */
async function keepInStep(db: Kysely<unknown>): Promise<void> {
  for (const [table, does] of Object.entries(OF_THE_VERSION_BEFORE)) await trigger(db, { table, does });
  for (const [table, does] of Object.entries(OF_THIS_VERSION)) await trigger(db, { table, does, kind: 'date-polls' });
}

async function trigger(db: Kysely<unknown>, of: { table: string; does: string; kind?: string }): Promise<void> {
  const name = `poll_answers_of_${of.table}`;
  const ours = of.kind === undefined ? '' : `new.kind = '${of.kind}' and `;
  await sql
    .raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${of.does}; return null; end $$`)
    .execute(db);
  await sql
    .raw(`create trigger ${name} after insert or update on ${of.table} for each row
      when (${ours}pg_trigger_depth() = 0) execute function ${name}()`)
    .execute(db);
}

/** What each table of the version before brings into ours; how an answer was given was not recorded. */
const OF_THE_VERSION_BEFORE: Readonly<Record<string, string>> = {
  date_polls: `
    if new.state <> 'draft' then
      insert into askings (round_id, kind, number, state, wording, opened_at, closes_at, held)
      values (new.round_id, 'date-polls', new.number,
        case when new.state in ('open', 'cancelled') then new.state else 'closed' end, 0,
        coalesce(new.opened_at, new.created_at), new.closes_at, 0)
      on conflict (round_id, kind, number) do update set state = excluded.state;
    end if`,
  date_electorate: `
    insert into asked (round_id, kind, number, municipality_id)
    values (new.round_id, 'date-polls', new.poll, new.municipality_id)
    on conflict do nothing`,
  date_ballots: `
    insert into responses (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
    values (new.round_id, 'date-polls', new.poll, 0, new.municipality_id, new.version, new.answers, new.office, null,
      new.answered_at)
    on conflict (round_id, kind, number, wording, municipality_id) do update set version = excluded.version,
      content = excluded.content, office = excluded.office, given = null, given_at = excluded.given_at`,
  replaced_date_ballots: `
    insert into replaced_responses
      (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
    values (new.round_id, 'date-polls', new.poll, 0, new.municipality_id, new.version, new.answers, new.office, null,
      new.answered_at)
    on conflict do nothing`,
};

/** What each of our tables brings into those of the version before. */
const OF_THIS_VERSION: Readonly<Record<string, string>> = {
  askings: `
    update date_polls set state = case when chosen is null then new.state else 'chosen' end,
      opened_at = new.opened_at, closes_at = coalesce(new.closes_at, closes_at)
    where round_id = new.round_id and number = new.number`,
  asked: `
    insert into date_electorate (round_id, poll, municipality_id)
    values (new.round_id, new.number, new.municipality_id)
    on conflict do nothing`,
  responses: `
    insert into date_ballots (round_id, poll, municipality_id, version, answers, office, answered_at)
    values (new.round_id, new.number, new.municipality_id, new.version, new.content, new.office, new.given_at)
    on conflict (round_id, poll, municipality_id) do update set version = excluded.version,
      answers = excluded.answers, office = excluded.office, answered_at = excluded.answered_at`,
  replaced_responses: `
    insert into replaced_date_ballots (round_id, poll, municipality_id, version, answers, office, answered_at)
    values (new.round_id, new.number, new.municipality_id, new.version, new.content, new.office, new.given_at)
    on conflict do nothing`,
};
