import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Brings invitations and their answers into the tables for all that is asked: a meeting is asked for by its number, its
 * date is the wording. Who was invited was not recorded: those who take part, and whoever has answered. As with date
 * polls nothing is removed, and on PostgreSQL the database keeps the tables of both versions in step.
 */
export const invitationAnswers: Step = async (db, kind) => {
  if (kind === 'postgres')
    await sql`
      lock table meetings, meeting_answers, replaced_meeting_answers in share row exclusive mode`.execute(db);
  await carry(db);
  await carryAnswers(db);
  if (kind === 'postgres') await keepInStep(db);
};

async function carry(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into askings (round_id, kind, number, state, wording, opened_at, closes_at, held)
    select round_id, 'meetings', number, case state when 'planned' then 'open' else 'cancelled' end, sequence,
      announced_at, starts_at, 0
    from meetings where announced_at is not null`.execute(db);
  await sql`
    insert into asked (round_id, kind, number, municipality_id)
    select meetings.round_id, 'meetings', meetings.number, municipalities.id
    from meetings join municipalities on municipalities.round_id = meetings.round_id
    where meetings.announced_at is not null and (municipalities.active = 1 or exists (
      select 1 from meeting_answers given
      where given.round_id = meetings.round_id and given.meeting = meetings.number
        and given.municipality_id = municipalities.id))`.execute(db);
  await sql`
    insert into asking_acts (round_id, kind, number, position, act, acted_at, office, reason, end_before)
    select round_id, 'meetings', number, 1, 'cancelled', cancelled_at, cancelled_by, cancel_reason, starts_at
    from meetings where announced_at is not null and state = 'cancelled'`.execute(db);
}

async function carryAnswers(db: Kysely<unknown>): Promise<void> {
  for (const [from, to] of [
    ['meeting_answers', 'responses'],
    ['replaced_meeting_answers', 'replaced_responses'],
  ] as const)
    await sql`
      insert into ${sql.table(to)}
        (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
      select round_id, 'meetings', meeting, sequence, municipality_id, version, '"' || answer || '"', office, null,
        answered_at
      from ${sql.table(from)}`.execute(db);
}

/** What a trigger writes sets off no other: it would come back to where it began. */
async function keepInStep(db: Kysely<unknown>): Promise<void> {
  for (const [table, does] of Object.entries(OF_THE_VERSION_BEFORE)) await trigger(db, { table, does });
  for (const [table, does] of Object.entries(OF_THIS_VERSION)) await trigger(db, { table, does, kind: 'meetings' });
}

async function trigger(db: Kysely<unknown>, of: { table: string; does: string; kind?: string }): Promise<void> {
  const name = `invitation_answers_of_${of.table}`;
  const ours = of.kind === undefined ? '' : `new.kind = '${of.kind}' and `;
  await sql
    .raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${of.does}; return null; end $$`)
    .execute(db);
  await sql
    .raw(`create trigger ${name} after insert or update on ${of.table} for each row
      when (${ours}pg_trigger_depth() = 0) execute function ${name}()`)
    .execute(db);
}

/**
 * What each table of the version before brings into ours. Meetings are written by this version too, which comes to the
 * same; who is asked is fixed when an invitation is met first. That version takes answers of whoever takes part.
 */
const OF_THE_VERSION_BEFORE: Readonly<Record<string, string>> = {
  meetings: `
    if new.announced_at is not null then
      insert into askings (round_id, kind, number, state, wording, opened_at, closes_at, held)
      values (new.round_id, 'meetings', new.number, 'open', new.sequence, new.announced_at, new.starts_at, 0)
      on conflict do nothing;
      if found then
        insert into asked (round_id, kind, number, municipality_id)
        select new.round_id, 'meetings', new.number, id from municipalities
        where round_id = new.round_id and active = 1;
      end if;
      update askings set state = case new.state when 'planned' then 'open' else 'cancelled' end,
        wording = new.sequence, closes_at = new.starts_at
      where round_id = new.round_id and kind = 'meetings' and number = new.number;
      if new.state = 'cancelled' then
        insert into asking_acts (round_id, kind, number, position, act, acted_at, office, reason, end_before)
        values (new.round_id, 'meetings', new.number, 1, 'cancelled', new.cancelled_at, new.cancelled_by,
          new.cancel_reason, new.starts_at)
        on conflict do nothing;
      end if;
    end if`,
  meeting_answers: `
    insert into asked (round_id, kind, number, municipality_id)
    values (new.round_id, 'meetings', new.meeting, new.municipality_id) on conflict do nothing;
    insert into responses (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
    values (new.round_id, 'meetings', new.meeting, new.sequence, new.municipality_id, new.version,
      '"' || new.answer || '"', new.office, null, new.answered_at)
    on conflict (round_id, kind, number, wording, municipality_id) do update set version = excluded.version,
      content = excluded.content, office = excluded.office, given = null, given_at = excluded.given_at`,
  replaced_meeting_answers: `
    insert into replaced_responses
      (round_id, kind, number, wording, municipality_id, version, content, office, given, given_at)
    values (new.round_id, 'meetings', new.meeting, new.sequence, new.municipality_id, new.version,
      '"' || new.answer || '"', new.office, null, new.answered_at)
    on conflict do nothing`,
};

/** What each of our tables brings into those of the version before, which reads the rest of the meeting itself. */
const OF_THIS_VERSION: Readonly<Record<string, string>> = {
  responses: `
    insert into meeting_answers (round_id, meeting, sequence, municipality_id, version, answer, office, answered_at)
    values (new.round_id, new.number, new.wording, new.municipality_id, new.version, trim(both '"' from new.content),
      new.office, new.given_at)
    on conflict (round_id, meeting, sequence, municipality_id) do update set version = excluded.version,
      answer = excluded.answer, office = excluded.office, answered_at = excluded.answered_at`,
  replaced_responses: `
    insert into replaced_meeting_answers
      (round_id, meeting, sequence, municipality_id, version, answer, office, answered_at)
    values (new.round_id, new.number, new.wording, new.municipality_id, new.version, trim(both '"' from new.content),
      new.office, new.given_at)
    on conflict do nothing`,
};
