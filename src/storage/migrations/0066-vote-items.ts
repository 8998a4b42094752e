import { type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Many items in one vote, each answered by itself. An instance of the version before knows none: what it would answer or
 * end of such a vote, the database refuses, so that nothing is decided as if it were one.
 */
export const voteItems: Step = async (db, kind) => {
  await db.schema
    .alterTable('votes')
    .addColumn('items', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('vote_items')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('vote', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('vote_items_pk', ['round_id', 'vote', 'position'])
    .addUniqueConstraint('vote_items_number', ['round_id', 'vote', 'number'])
    .execute();
  await (kind === 'sqlite' ? sqlite : postgres)(db);
};

const ITEMS = 'select 1 from vote_items where round_id = new.round_id and vote = new.number';
const UNDECIDED = `new.outcome is not null and exists (${ITEMS} and outcome is null)`;
const WITHOUT = 'a vote with items is answered and decided item by item: a newer version looks after it';

/** An answer to such a vote names its items, and its outcome follows those of its items. */
async function sqlite(db: Kysely<unknown>): Promise<void> {
  const answered = `new.kind = 'votes' and new.content ->> 'items' is null and exists (${ITEMS})`;
  for (const [name, event, when] of [
    ['vote_items_answered', 'insert on responses', answered],
    ['vote_items_changed', 'update of content on responses', answered],
    ['vote_items_decided', 'update of outcome on votes', UNDECIDED],
  ])
    await sql
      .raw(`create trigger ${name} before ${event} when ${when} begin select raise(abort, '${WITHOUT}'); end`)
      .execute(db);
}

async function postgres(db: Kysely<unknown>): Promise<void> {
  const answered = `new.content::json ->> 'items' is null and exists (${ITEMS})`;
  await refusing(db, 'vote_items_answered', answered);
  await refusing(db, 'vote_items_decided', UNDECIDED);
  await sql
    .raw(`create trigger vote_items_answered before insert or update of content on responses for each row
      when (new.kind = 'votes') execute function vote_items_answered()`)
    .execute(db);
  await sql
    .raw(`create trigger vote_items_decided before update of outcome on votes for each row
      execute function vote_items_decided()`)
    .execute(db);
}

async function refusing(db: Kysely<unknown>, name: string, when: string): Promise<void> {
  await sql
    .raw(`create function ${name}() returns trigger language plpgsql as $$
      begin if ${when} then raise exception '${WITHOUT}'; end if; return new; end $$`)
    .execute(db);
}
