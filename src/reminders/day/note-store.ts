import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { RemindersTables } from '../tables.ts';

const open = (db: Db) => db.withTables<RemindersTables>();

/** How a municipality was reminded of a matter by somebody, when, and by which office. */
export interface Note {
  readonly key: string;
  readonly municipalityId: string;
  readonly at: Instant;
  readonly office: string;
  readonly note: string;
}

/** Keeps a note; the same moment again changes nothing. */
export async function saveNote(
  db: Db,
  roundId: string,
  { key, municipalityId, at, office, note }: Note,
): Promise<void> {
  await open(db)
    .insertInto('reminder_notes')
    .values({ round_id: roundId, key, municipality_id: municipalityId, noted_at: at, office, note })
    .onConflict((conflict) => conflict.columns(['round_id', 'key', 'municipality_id', 'noted_at']).doNothing())
    .execute();
}

/** The notes on these matters, the latest first. */
export async function notesOn(db: Db, roundId: string, keys: readonly string[]): Promise<Note[]> {
  const rows = await open(db)
    .selectFrom('reminder_notes')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('key', 'in', [...keys, ''])
    .orderBy('noted_at', 'desc')
    .execute();
  return rows.map(({ key, municipality_id: municipalityId, noted_at: at, office, note }) => ({
    ...{ key, municipalityId, at, office, note },
  }));
}
