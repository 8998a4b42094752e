import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { type Day, moved } from '../german/calendar.ts';
import type { RemindersTables } from './tables.ts';

const open = (db: Db) => db.withTables<RemindersTables>();

/** A message that reminds a municipality of something on a day. */
export interface Reminding {
  readonly roundId: string;
  readonly municipalityId: string;
  readonly day: Day;
  readonly message: string;
}

/** Notes that a message reminds of this; false when the municipality has been reminded of it on that day before. */
export async function markReminded(db: Db, reminding: Reminding, key: string): Promise<boolean> {
  const { roundId, municipalityId, day, message } = reminding;
  const result = await open(db)
    .insertInto('owed_reminders')
    .values({ round_id: roundId, municipality_id: municipalityId, day, key, message })
    .onConflict((conflict) => conflict.columns(['round_id', 'municipality_id', 'day', 'key']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Instead of a message: nobody of the municipality has a personal chat. */
const UNREACHED = 'unreached';
/** A reminder that reached nobody is told by the channel within so many days. */
const UNREACHED_DAYS = 6;

/** Notes that a municipality was to be reminded of this in personal chats, and has none. */
export async function markUnreached(db: Db, of: Omit<Reminding, 'message'>, key: string): Promise<void> {
  await open(db)
    .updateTable('owed_reminders')
    .set({ message: UNREACHED })
    .where('round_id', '=', of.roundId)
    .where('municipality_id', '=', of.municipalityId)
    .where('day', '=', of.day)
    .where('key', '=', key)
    .execute();
}

/** What was to be told to whom in the last days and reached nobody. */
export async function unreached(
  db: Db,
  roundId: string,
  today: Day,
): Promise<readonly { municipalityId: string; key: string; day: Day }[]> {
  const rows = await open(db)
    .selectFrom('owed_reminders')
    .select(['municipality_id', 'key', 'day'])
    .where('round_id', '=', roundId)
    .where('message', '=', UNREACHED)
    .where('day', '>=', moved(today, -UNREACHED_DAYS))
    .execute();
  return rows.map(({ municipality_id: municipalityId, key, day }) => ({ municipalityId, key, day }));
}

/** What a message reminds of, with the municipality that it is for. */
export async function remindedIn(
  db: Db,
  roundId: string,
  message: string,
): Promise<readonly { municipalityId: string; key: string }[]> {
  const rows = await open(db)
    .selectFrom('owed_reminders')
    .select(['municipality_id', 'key'])
    .where('round_id', '=', roundId)
    .where('message', '=', message)
    .execute();
  return rows.map(({ municipality_id: municipalityId, key }) => ({ municipalityId, key }));
}

/** Lets a person have no personal copies any more. */
export async function mute(db: Db, { roundId, member, at }: MemberTurn): Promise<void> {
  await open(db)
    .insertInto('muted_reminders')
    .values({ round_id: roundId, person_id: member.personId, muted_at: at })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doNothing())
    .execute();
}

/** Lets a person have personal copies again. */
export async function unmute(db: Db, { roundId, member }: MemberTurn): Promise<void> {
  await open(db)
    .deleteFrom('muted_reminders')
    .where('round_id', '=', roundId)
    .where('person_id', '=', member.personId)
    .execute();
}

/** The people who want no personal copies. */
export async function mutedPeople(db: Db, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await open(db)
    .selectFrom('muted_reminders')
    .select('person_id')
    .where('round_id', '=', roundId)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
