import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import { keepOnce, keptTooLong, numberByOrigin, settleOpen } from '../../intake/unsettled.ts';
import type { MinutesFilesTable, MinutesTables } from '../tables.ts';
import { type Changes, changesSchema, type SentFile } from './sent-file.ts';

const open = (db: Db) => db.withTables<MinutesTables>();
const LISTED = ['number', 'minutes', 'version', 'name', 'office', 'state', 'changes', 'received_at'] as const;

/** A file as it came, and what it changes. */
export interface NewFile extends Pick<SentFile, 'minutes' | 'version' | 'name'> {
  readonly bytes: Uint8Array;
  readonly checksum: string;
  readonly changes: Changes;
}

/** Keeps a file under the next number; the same message again gives the one that it brought first. */
export async function keepFile(
  db: Db,
  { roundId, activity, member, at }: MemberTurn,
  { bytes, changes, ...file }: NewFile,
): Promise<number> {
  const from = { roundId, origin: activity };
  return keepOnce(db, from, {
    known: await numberByOrigin(open(db).selectFrom('minutes_files').select('number'), from),
    series: 'minutes-files',
    insert: (number) =>
      open(db)
        .insertInto('minutes_files')
        .values({
          ...{ round_id: roundId, number, origin: activity, ...file, content: bytes, changes: JSON.stringify(changes) },
          ...{ office: member.office, state: 'open', received_at: at, settled_at: null, settled_by: null },
        })
        .execute(),
  });
}

type Row = Pick<MinutesFilesTable, (typeof LISTED)[number]>;

function toFile({ changes, received_at: _, ...row }: Row): SentFile {
  return { ...row, changes: changes === null ? undefined : changesSchema.parse(JSON.parse(changes)) };
}

/** A file by its number; undefined when there is none. */
export async function findFile(db: Db, roundId: string, number: number): Promise<SentFile | undefined> {
  const row = await open(db)
    .selectFrom('minutes_files')
    .select(LISTED)
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && toFile(row);
}

/** The files that wait to be taken over, the oldest first, and since when. */
export async function openFiles(db: Db, roundId: string): Promise<readonly (SentFile & { readonly since: Instant })[]> {
  const rows = await open(db)
    .selectFrom('minutes_files')
    .select(LISTED)
    .where('round_id', '=', roundId)
    .where('state', '=', 'open')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...toFile(row), since: row.received_at }));
}

/** Settles a file that is still open; false when somebody was first. Of what is discarded nothing stays. */
export async function settleFile(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, state }: { number: number; state: 'adopted' | 'discarded' },
): Promise<boolean> {
  const lost = state === 'discarded' ? { content: null } : {};
  return settleOpen(
    open(db)
      .updateTable('minutes_files')
      .set({ ...lost, state, changes: null, settled_at: at, settled_by: member.office })
      .where('round_id', '=', roundId)
      .where('number', '=', number),
  );
}

/** Lets go of what nobody settled in 30 days. */
export async function forgetMinutesFiles(db: Db, now: Instant): Promise<void> {
  const lapsed = { state: 'discarded', changes: null, content: null, settled_at: now, settled_by: 'Frist' } as const;
  await keptTooLong(open(db).updateTable('minutes_files').set(lapsed), 'open', now).execute();
}
