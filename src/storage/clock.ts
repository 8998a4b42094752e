import { sql } from 'kysely';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { Storage } from './index.ts';

interface ClockTable {
  id: number;
  setting: string;
  offset_ms: number;
}

const open = (db: Db) => db.withTables<{ clock: ClockTable }>();

/** Real time; inside a transaction on PostgreSQL the database's time, so that all instances share one clock. */
export function realClock(storage: Storage): Clock {
  return offsetClock(storage, 0);
}

function offsetClock(storage: Storage, offset: number): Clock {
  const now = () => new Date(Date.now() + offset).toISOString();
  const inside = async (db: Db) =>
    storage.kind === 'sqlite' ? now() : new Date((await databaseTime(db)) + offset).toISOString();
  return { now, inside };
}

async function databaseTime(db: Db): Promise<number> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now.getTime() ?? Date.now();
}

/**
 * The clock of a sample round: it starts at `start` (Unix ms) and then runs on, also while the bot is stopped. The same
 * `setting` goes on from there, a different one sets it anew, none goes on or starts at `start`.
 */
export async function sampleClock(storage: Storage, setting: string | undefined, start: number): Promise<Clock> {
  const stored = await open(storage.db).selectFrom('clock').selectAll().executeTakeFirst();
  if (stored && (setting === undefined || setting === stored.setting)) return offsetClock(storage, stored.offset_ms);
  const row = { setting: setting ?? '', offset_ms: start - Date.now() };
  await open(storage.db)
    .insertInto('clock')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  return offsetClock(storage, row.offset_ms);
}
