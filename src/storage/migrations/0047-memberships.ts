import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Who speaks for which municipality from when to when: a person may for several. Whoever stood in the round is carried over;
 * since when was not recorded, so it is the moment when the round file was last applied. The table of the version before
 * stays, since others lead to it: the database keeps it in step, and on PostgreSQL, where the version before may still run,
 * also the other way.
 */
export const memberships: Step = async (db, kind) => {
  if (kind === 'postgres') await sql`lock table people, rounds in share row exclusive mode`.execute(db);
  await db.schema
    .createTable('memberships')
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('period', 'integer', (c) => c.notNull())
    .addColumn('tenant_id', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('began_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addPrimaryKeyConstraint('memberships_pk', ['round_id', 'person_id', 'municipality_id', 'period'])
    .addForeignKeyConstraint('memberships_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
  await sql`create unique index memberships_running on memberships (round_id, person_id, municipality_id)
    where ended_at is null`.execute(db);
  await sql`create index memberships_person on memberships (lower(person_id)) where ended_at is null`.execute(db);
  await db.schema.alterTable('access_requests').addColumn('tenant_id', 'text').execute();
  await carry(db);
  await (kind === 'postgres' ? keepInStep(db) : keepPeople(db));
};

/** A person could stand there twice: as in the file, and as Teams had once written the id; the file's counts. */
async function carry(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into memberships
      (round_id, person_id, municipality_id, period, office, roles, source, began_at, ended_at)
    select people.round_id, person_id, municipality_id, 1, office, roles, source, applied_at,
      case active when 1 then null else applied_at end
    from people join rounds on rounds.id = people.round_id
    where person_id = lower(person_id) or not exists (
      select 1 from people as same
      where same.round_id = people.round_id and same.person_id = lower(people.person_id))`.execute(db);
  const rounds = await sql<{ id: string; plan: string }>`select id, plan from rounds`.execute(db);
  for (const { id, plan } of rounds.rows) {
    const [tenant, ...others] = (JSON.parse(plan) as { tenants: readonly string[] }).tenants;
    if (tenant === undefined || others.length > 0) continue;
    await sql`update memberships set tenant_id = ${tenant.toLowerCase()} where round_id = ${id}`.execute(db);
  }
}

/** On SQLite the version before has ended: its table follows. */
async function keepPeople(db: Kysely<unknown>): Promise<void> {
  const running = `memberships where round_id = new.round_id and person_id = new.person_id and ended_at is null`;
  for (const act of ['insert', 'update'])
    await sql
      .raw(`create trigger people_after_${act} after ${act} on memberships begin
        insert into people (round_id, person_id, office, municipality_id, roles, source, active)
        select round_id, person_id, office, municipality_id, roles, source, 1 from ${running}
        order by began_at, municipality_id limit 1
        on conflict (round_id, person_id) do update set office = excluded.office,
          municipality_id = excluded.municipality_id, roles = excluded.roles, source = excluded.source, active = 1;
        update people set active = 0 where round_id = new.round_id and person_id = new.person_id
          and not exists (select 1 from ${running});
      end`)
      .execute(db);
}

/** What a trigger writes sets off no other: it would come back to where it began. */
async function keepInStep(db: Kysely<unknown>): Promise<void> {
  for (const [table, does] of Object.entries(STEPS)) {
    await sql
      .raw(`create function memberships_of_${table}() returns trigger language plpgsql as $$ ${does} $$`)
      .execute(db);
    await sql
      .raw(`create trigger memberships_of_${table} after insert or update on ${table} for each row
        when (pg_trigger_depth() = 0) execute function memberships_of_${table}()`)
      .execute(db);
  }
}

/**
 * The version before writes one row a person, and switches all of the file off before it switches on who is in it: within
 * one transaction that ends nothing.
 */
const STEPS: Readonly<Record<string, string>> = {
  people: `
    declare at text := to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    begin
      update memberships set ended_at = at
      where round_id = new.round_id and person_id = new.person_id and ended_at is null
        and (new.active = 0 or municipality_id <> new.municipality_id);
      if new.active = 1 then
        update memberships set ended_at = null
        where round_id = new.round_id and person_id = new.person_id and municipality_id = new.municipality_id
          and ended_at = at and not exists (select 1 from memberships running
            where running.round_id = new.round_id and running.person_id = new.person_id
              and running.municipality_id = new.municipality_id and running.ended_at is null);
        update memberships set office = new.office, roles = new.roles, source = new.source
        where round_id = new.round_id and person_id = new.person_id and municipality_id = new.municipality_id
          and ended_at is null;
        if not found then
          insert into memberships
            (round_id, person_id, municipality_id, period, office, roles, source, began_at)
          select new.round_id, new.person_id, new.municipality_id, coalesce(max(period), 0) + 1, new.office, new.roles,
            new.source, at
          from memberships where round_id = new.round_id and person_id = new.person_id
            and municipality_id = new.municipality_id;
        end if;
      end if;
      return null;
    end`,
  memberships: `
    begin
      insert into people (round_id, person_id, office, municipality_id, roles, source, active)
      select round_id, person_id, office, municipality_id, roles, source, 1 from memberships
      where round_id = new.round_id and person_id = new.person_id and ended_at is null
      order by began_at, municipality_id limit 1
      on conflict (round_id, person_id) do update set office = excluded.office,
        municipality_id = excluded.municipality_id, roles = excluded.roles, source = excluded.source, active = 1;
      if not found then
        update people set active = 0 where round_id = new.round_id and person_id = new.person_id;
      end if;
      return null;
    end`,
};
