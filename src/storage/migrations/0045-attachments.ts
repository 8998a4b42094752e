import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

type Column = 'round_id' | 'kind' | 'matter' | 'number';
const KEY: Column[] = ['round_id', 'kind', 'matter', 'number'];

/**
 * Brings links and files of meetings into the tables for all that is attached, with the checksums of what is kept.
 * Nothing is removed: on PostgreSQL the database keeps the tables of both versions in step. What somebody removes has to
 * be gone, so on both databases it goes from the tables of the version before as well.
 */
export const sharedAttachments: Step = async (db, kind) => {
  await create(db, kind);
  if (kind === 'postgres') await sql`lock table meeting_links, meeting_files in share row exclusive mode`.execute(db);
  await carry(db);
  await (kind === 'postgres' ? carryCopies(db) : carryCopiesOneByOne(db));
  await (kind === 'postgres' ? keepInStep(db) : removeInStep(db));
};

async function create(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await keyed(db, 'attachments')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('frozen_at', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text')
    .addForeignKeyConstraint('attachments_round', ['round_id'], 'rounds', ['id'])
    .execute();
  await keyed(db, 'attachment_copies')
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('checksum', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('kept_at', 'text', (c) => c.notNull())
    .addColumn('content', kind === 'postgres' ? 'bytea' : 'blob')
    .addUniqueConstraint('attachment_copies_origin', ['round_id', 'origin'])
    .addForeignKeyConstraint('attachment_copies_attachment', KEY, 'attachments', KEY)
    .execute();
}

function keyed(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('matter', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${table}_pk`, KEY);
}

async function carry(db: Kysely<unknown>): Promise<void> {
  for (const [table, url] of [
    ['meeting_links', sql`url`],
    ['meeting_files', sql`null`],
  ] as const)
    await sql`
      insert into attachments
        (round_id, kind, matter, number, title, url, office, added_at, frozen_at, removed_at, removed_by)
      select round_id, 'meetings', meeting, number, title, ${url}, office, added_at, null, removed_at, removed_by
      from ${sql.table(table)}`.execute(db);
}

/** Of what has been removed before no checksum is known: it is that of nothing. */
async function carryCopies(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into attachment_copies (round_id, kind, matter, number, origin, name, size, checksum, office, kept_at, content)
    select round_id, 'meetings', meeting, number, origin, name, coalesce(length(content), 0),
      encode(sha256(coalesce(content, ''::bytea)), 'hex'), office, added_at, content
    from meeting_files`.execute(db);
}

interface File {
  readonly round_id: string;
  readonly meeting: number;
  readonly number: number;
}

/** SQLite knows no checksums, and not all files have room in memory at once. */
async function carryCopiesOneByOne(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<File>`select round_id, meeting, number from meeting_files`.execute(db);
  for (const { round_id, meeting, number } of rows) {
    const which = sql`round_id = ${round_id} and meeting = ${meeting} and number = ${number}`;
    const read = sql<{ content: Uint8Array | null }>`select content from meeting_files where ${which}`;
    const content = (await read.execute(db)).rows[0]?.content ?? new Uint8Array();
    const checksum = createHash('sha256').update(content).digest('hex');
    await sql`
      insert into attachment_copies
        (round_id, kind, matter, number, origin, name, size, checksum, office, kept_at, content)
      select round_id, 'meetings', meeting, number, origin, name, ${content.length}, ${checksum}, office, added_at, content
      from meeting_files where ${which}`.execute(db);
  }
}

async function removeInStep(db: Kysely<unknown>): Promise<void> {
  for (const [table, emptied] of [
    ['meeting_links', ''],
    ['meeting_files', ', content = null'],
  ] as const)
    await sql
      .raw(`create trigger attachments_removed_of_${table} after update of removed_at on attachments for each row
        when new.kind = 'meetings' and new.removed_at is not null begin
          update ${table} set removed_at = new.removed_at, removed_by = new.removed_by${emptied}
          where round_id = new.round_id and meeting = new.matter and number = new.number;
        end`)
      .execute(db);
}

/** What a trigger writes sets off no other: it would come back to where it began. */
async function keepInStep(db: Kysely<unknown>): Promise<void> {
  for (const [table, does] of Object.entries(OF_THE_VERSION_BEFORE)) await trigger(db, { table, does, when: '' });
  const when = "new.kind = 'meetings' and ";
  for (const [table, does] of Object.entries(OF_THIS_VERSION)) await trigger(db, { table, does, when });
}

async function trigger(db: Kysely<unknown>, of: { table: string; does: string; when: string }): Promise<void> {
  const { table, does, when } = of;
  const name = `attachments_of_${table}`;
  await sql
    .raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${does}; return null; end $$`)
    .execute(db);
  await sql
    .raw(`create trigger ${name} after insert or update on ${table} for each row
      when (${when}pg_trigger_depth() = 0) execute function ${name}()`)
    .execute(db);
}

/** What each table of the version before brings into ours. */
const OF_THE_VERSION_BEFORE: Readonly<Record<string, string>> = {
  meeting_links: `
    insert into attachments
      (round_id, kind, matter, number, title, url, office, added_at, frozen_at, removed_at, removed_by)
    values (new.round_id, 'meetings', new.meeting, new.number, new.title, new.url, new.office, new.added_at, null,
      new.removed_at, new.removed_by)
    on conflict (round_id, kind, matter, number) do update set removed_at = excluded.removed_at,
      removed_by = excluded.removed_by;
    if new.removed_at is not null then
      update attachment_copies set content = null
      where round_id = new.round_id and kind = 'meetings' and matter = new.meeting and number = new.number;
    end if`,
  meeting_files: `
    insert into attachments
      (round_id, kind, matter, number, title, url, office, added_at, frozen_at, removed_at, removed_by)
    values (new.round_id, 'meetings', new.meeting, new.number, new.title, null, new.office, new.added_at, null,
      new.removed_at, new.removed_by)
    on conflict (round_id, kind, matter, number) do update set removed_at = excluded.removed_at,
      removed_by = excluded.removed_by;
    insert into attachment_copies (round_id, kind, matter, number, origin, name, size, checksum, office, kept_at, content)
    values (new.round_id, 'meetings', new.meeting, new.number, new.origin, new.name, coalesce(length(new.content), 0),
      encode(sha256(coalesce(new.content, ''::bytea)), 'hex'), new.office, new.added_at, new.content)
    on conflict (round_id, kind, matter, number) do update set content = excluded.content`,
};

/** What each of our tables brings into those of the version before, for which a link whose content is kept is a link. */
const OF_THIS_VERSION: Readonly<Record<string, string>> = {
  attachments: `
    if new.url is not null then
      insert into meeting_links (round_id, meeting, number, title, url, office, added_at, removed_at, removed_by)
      values (new.round_id, new.matter, new.number, new.title, new.url, new.office, new.added_at, new.removed_at,
        new.removed_by)
      on conflict (round_id, meeting, number) do update set removed_at = excluded.removed_at,
        removed_by = excluded.removed_by;
    end if;
    update meeting_files set removed_at = new.removed_at, removed_by = new.removed_by,
      content = case when new.removed_at is null then content end
    where round_id = new.round_id and meeting = new.matter and number = new.number`,
  attachment_copies: `
    insert into meeting_files
      (round_id, meeting, number, origin, title, name, content, office, added_at, removed_at, removed_by)
    select round_id, matter, number, new.origin, title, new.name, new.content, office, added_at, removed_at, removed_by
    from attachments where round_id = new.round_id and kind = new.kind and matter = new.matter
      and number = new.number and url is null
    on conflict (round_id, meeting, number) do update set content = excluded.content`,
};
