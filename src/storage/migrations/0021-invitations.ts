import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Step } from './step.ts';

/**
 * Answers to invitations, dates that were moved, and an agenda whose items anyone may propose, also before there is a
 * meeting to take them.
 */
export const invitations: Step = async (db) => {
  await answers(db);
  await moves(db);
  await agenda(db);
};

async function answers(db: Kysely<unknown>): Promise<void> {
  for (const table of ['meeting_answers', 'replaced_meeting_answers']) {
    const key: ('round_id' | 'meeting' | 'sequence' | 'municipality_id' | 'version')[] = [
      'round_id',
      'meeting',
      'sequence',
      'municipality_id',
    ];
    await ofMeeting(db, table)
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('municipality_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('office', 'text', (c) => c.notNull())
      .addColumn('answered_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, table === 'meeting_answers' ? key : [...key, 'version'])
      .addForeignKeyConstraint(`${table}_municipality`, ['round_id', 'municipality_id'], 'municipalities', [
        'round_id',
        'id',
      ])
      .execute();
  }
}

function ofMeeting(db: Kysely<unknown>, table: string): CreateTableBuilder<string, 'round_id' | 'meeting'> {
  return db.schema
    .createTable(table)
    .addColumn('round_id', 'text', (c) => c.notNull())
    .addColumn('meeting', 'integer', (c) => c.notNull())
    .addForeignKeyConstraint(`${table}_meeting`, ['round_id', 'meeting'], 'meetings', ['round_id', 'number']);
}

async function moves(db: Kysely<unknown>): Promise<void> {
  await ofMeeting(db, 'meeting_moves')
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('moved_at', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('starts_before', 'text', (c) => c.notNull())
    .addColumn('place_before', 'text')
    .addColumn('link_before', 'text')
    .addPrimaryKeyConstraint('meeting_moves_pk', ['round_id', 'meeting', 'sequence'])
    .execute();
}

/** What stood on an agenda so far was put there with its meeting. */
async function agenda(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agenda')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rounds.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('meeting', 'integer')
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('proposed', 'integer', (c) => c.notNull())
    .addColumn('municipality_id', 'text', (c) => c.notNull())
    .addColumn('office', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('origin', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addPrimaryKeyConstraint('agenda_pk', ['round_id', 'number'])
    .addForeignKeyConstraint('agenda_meeting', ['round_id', 'meeting'], 'meetings', ['round_id', 'number'])
    .addForeignKeyConstraint('agenda_municipality', ['round_id', 'municipality_id'], 'municipalities', [
      'round_id',
      'id',
    ])
    .execute();
  await sql`
    insert into agenda (round_id, number, meeting, position, title, proposed, municipality_id, office, added_at)
    select item.round_id, row_number() over (partition by item.round_id order by item.meeting, item.position),
      item.meeting, item.position, item.title, 0, meetings.municipality_id, meetings.office, meetings.created_at
    from agenda_items item
    join meetings on meetings.round_id = item.round_id and meetings.number = item.meeting`.execute(db);
  await sql`
    insert into round_numbers (round_id, series, last)
    select round_id, 'agenda', max(number) from agenda group by round_id`.execute(db);
  await db.schema.dropTable('agenda_items').execute();
}
