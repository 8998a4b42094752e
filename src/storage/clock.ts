import { CompiledQuery } from 'kysely';
import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import type { Storage } from './index.ts';
import { ASK_TIME } from './postgres.ts';

interface ClockTable {
  id: number;
  setting: string;
  offset_ms: number;
}

const open = (db: Db) => db.withTables<{ clock: ClockTable }>();

/**
 * Real time. On PostgreSQL it is the database's, so that all instances share one clock: what a machine takes for the time
 * may jump, and another instance must not take over what this one has in hand.
 */
export function realClock(storage: Storage): Clock {
  return offsetClock(storage, 0);
}

function offsetClock(storage: Storage, offset: number): Clock {
  const shown = (milliseconds: number) => new Date(milliseconds + offset).toISOString();
  if (storage.kind === 'sqlite') return { now: () => shown(Date.now()), inside: async () => shown(Date.now()) };
  const time = timeKeeper();
  const inside = async (db: Db) => {
    const asked = await databaseTime(db);
    time.set(asked);
    return shown(asked);
  };
  return { now: () => shown(time.now()), inside };
}

/** An answer that is late by less than this says nothing new. */
const LATE_MILLISECONDS = 1000;

/** Keeps time (Unix ms) by what it was last set to and by what has passed since; before that by the machine's clock. */
function timeKeeper() {
  let began: number | undefined;
  const now = () => (began === undefined ? Date.now() : began + performance.now());
  const set = (to: number) => {
    if (began === undefined || to > now() || now() - to > LATE_MILLISECONDS) began = to - performance.now();
  };
  return { now, set };
}

async function databaseTime(db: Db): Promise<number> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(ASK_TIME));
  return (rows as { now: Date }[])[0]?.now.getTime() ?? Date.now();
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
