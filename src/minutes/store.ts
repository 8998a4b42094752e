import type { Db } from '../conversation/database.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { holdNumbers, nextNumber } from '../municipalities/store.ts';
import { lastCirculation } from './circulation-store.ts';
import { type Content, contentSchema } from './content.ts';
import type { Minutes, MinutesState, Version, Which } from './minutes.ts';
import { remarksOf } from './remark-store.ts';
import type { MinutesTable, MinutesTables, MinutesVersionsTable } from './tables.ts';

const open = (db: Db) => db.withTables<MinutesTables>();

/** Minutes as lists show them, without what they say. */
export type Outline = Pick<Minutes, 'number' | 'meeting' | 'heldOn' | 'state' | 'office' | 'agreedAt'> & {
  readonly createdAt: Instant;
};

function toOutline(row: MinutesTable): Outline {
  const { number, meeting, held_on: heldOn, state, office, agreed_at: agreedAt, created_at: createdAt } = row;
  return { number, meeting: meeting ?? undefined, heldOn, state, office, agreedAt: agreedAt ?? undefined, createdAt };
}

/** All minutes that were not discarded, those of the latest meeting first. */
export async function outlines(db: Db, roundId: string): Promise<readonly Outline[]> {
  const rows = await open(db)
    .selectFrom('minutes')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('state', '<>', 'discarded')
    .orderBy('held_on', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toOutline);
}

/** The minutes that are meant: of a meeting, of a day, or the latest. */
export async function outlineOf(db: Db, roundId: string, { meeting, day }: Which): Promise<Outline | undefined> {
  return (await outlines(db, roundId)).find(
    (one) => (meeting === undefined || one.meeting === meeting) && (day === undefined || one.heldOn === day),
  );
}

/** Minutes by their number with all that belongs to them; undefined when there are none. */
export async function findMinutes(db: Db, roundId: string, number: number): Promise<Minutes | undefined> {
  const row = await open(db)
    .selectFrom('minutes')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const last = await contentAt(db, roundId, { number });
  if (!last) throw new Error('minutes without a version');
  const all = await versionsOf(db, roundId, number);
  return {
    ...toOutline(row),
    ...last,
    corrections: all.filter(({ reason }) => reason !== undefined),
    circulation: await lastCirculation(db, roundId, number),
    remarks: await remarksOf(db, roundId, number),
  };
}

/** The same, where they are known to be there. */
export async function findMinutesOrThrow(db: Db, roundId: string, number: number): Promise<Minutes> {
  const found = await findMinutes(db, roundId, number);
  if (!found) throw new Error('no such minutes');
  return found;
}

/** Holds minutes until the transaction ends: who changes them sees what those before have made. */
export async function holdMinutes(db: Db, roundId: string, number: number): Promise<void> {
  await open(db)
    .updateTable('minutes')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

function toVersion(row: Omit<MinutesVersionsTable, 'content'>): Version {
  const { version: number, what, reason, office, written_at: at } = row;
  return { number, what, reason: reason ?? undefined, office, at };
}

/** The versions of minutes without what they say, the latest first. */
export async function versionsOf(db: Db, roundId: string, minutes: number): Promise<readonly Version[]> {
  const rows = await open(db)
    .selectFrom('minutes_versions')
    .select(['round_id', 'minutes', 'version', 'what', 'corrects', 'reason', 'office', 'written_at'])
    .where('round_id', '=', roundId)
    .where('minutes', '=', minutes)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** What minutes say in a version, by itself the last. */
export async function contentAt(
  db: Db,
  roundId: string,
  { number, version }: { number: number; version?: number | undefined },
): Promise<{ content: Content; version: Version } | undefined> {
  const all = open(db)
    .selectFrom('minutes_versions')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('minutes', '=', number)
    .orderBy('version', 'desc');
  const row = await (version === undefined ? all : all.where('version', '=', version)).executeTakeFirst();
  return row && { content: contentSchema.parse(JSON.parse(row.content)), version: toVersion(row) };
}

/** What is drafted: of which meeting, and what was done. */
export interface NewMinutes {
  readonly origin: string;
  readonly meeting?: number | undefined;
  readonly heldOn: Day;
  readonly state: Extract<MinutesState, 'draft' | 'agreed'>;
  readonly content: Content;
  readonly what: string;
  readonly office: string;
  readonly at: Instant;
}

/** Keeps new minutes under the next number; the same meeting gives those that were made first. */
export async function saveMinutes(db: Db, roundId: string, made: NewMinutes): Promise<number> {
  await holdNumbers(db, roundId, 'minutes');
  const before = await open(db)
    .selectFrom('minutes')
    .select('number')
    .where('round_id', '=', roundId)
    .where('origin', '=', made.origin)
    .executeTakeFirst();
  if (before) return before.number;
  const number = await nextNumber(db, roundId, 'minutes');
  const { origin, meeting = null, heldOn, state, office, at } = made;
  await open(db)
    .insertInto('minutes')
    .values({
      ...{ round_id: roundId, number, origin, meeting, held_on: heldOn, state, office, created_at: at },
      agreed_at: state === 'agreed' ? at : null,
    })
    .execute();
  await saveVersion(db, roundId, { minutes: number, ...made });
  return number;
}

/** A version to be kept; with a reason it is a Berichtigung. */
export interface NewVersion {
  readonly minutes: number;
  readonly content: Content;
  readonly what: string;
  readonly reason?: string | undefined;
  readonly office: string;
  readonly at: Instant;
}

/** Keeps the next version of minutes that are held. */
export async function saveVersion(db: Db, roundId: string, made: NewVersion): Promise<number> {
  const { minutes, content, what, reason = null, office, at } = made;
  const version = ((await versionsOf(db, roundId, minutes))[0]?.number ?? 0) + 1;
  await open(db)
    .insertInto('minutes_versions')
    .values({
      ...{ round_id: roundId, minutes, version, content: JSON.stringify(content), what },
      ...{ corrects: reason === null ? 0 : 1, reason, office, written_at: at },
    })
    .execute();
  return version;
}

/** Says how far minutes that are held have come; what is discarded makes room for others of its meeting. */
export async function setState(
  db: Db,
  roundId: string,
  { number, state, at }: { number: number; state: MinutesState; at: Instant },
): Promise<void> {
  await open(db)
    .updateTable('minutes')
    .set({
      state,
      ...(state === 'agreed' ? { agreed_at: at } : {}),
      ...(state === 'discarded' ? { origin: `discarded:${number}` } : {}),
    })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}
