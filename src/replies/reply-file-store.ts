import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { keepOnce, keptTooLong, numberByOrigin, settleOpen } from '../intake/unsettled.ts';
import { type ReplyFile, type Split, splitSchema } from './reply-file.ts';
import type { RepliesTables } from './tables.ts';

const open = (db: Db) => db.withTables<RepliesTables>();

const LISTED = ['number', 'letter', 'name', 'office', 'state', 'split', 'received_at'] as const;

const query = (db: Db, roundId: string) =>
  open(db).selectFrom('reply_files').select(LISTED).where('round_id', '=', roundId);

/** A file as it came, taken apart. */
export interface NewFile {
  readonly letter: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checksum: string;
  readonly split: Split;
}

/** Keeps a file for its confirmation under the next number; the same message again gives the one that it brought first. */
export async function keepReplyFile(
  db: Db,
  { roundId, activity, member, at }: MemberTurn,
  { letter, name, bytes, checksum, split }: NewFile,
): Promise<number> {
  const from = { roundId, origin: activity };
  return keepOnce(db, from, {
    known: await numberByOrigin(open(db).selectFrom('reply_files').select('number'), from),
    series: 'reply-files',
    insert: (number) =>
      open(db)
        .insertInto('reply_files')
        .values({
          ...{ round_id: roundId, number, origin: activity, letter, name, checksum, content: bytes },
          ...{ split: JSON.stringify(split), office: member.office, received_at: at },
          ...{ state: 'open', settled_at: null, settled_by: null },
        })
        .execute(),
  });
}

/** A file by its number; undefined when there is none. */
export async function findReplyFile(db: Db, roundId: string, number: number): Promise<ReplyFile | undefined> {
  const row = await query(db, roundId).where('number', '=', number).executeTakeFirst();
  return row && toFile(row);
}

/** The files that wait for their confirmation, the oldest first, and since when. */
export async function openReplyFiles(db: Db, roundId: string): Promise<(ReplyFile & { readonly since: Instant })[]> {
  const rows = await query(db, roundId).where('state', '=', 'open').orderBy('number').execute();
  return rows.map((row) => ({ ...toFile(row), since: row.received_at }));
}

/** The bytes of a file that was taken over; undefined where there is none. */
export async function bytesOf(db: Db, roundId: string, number: number): Promise<Uint8Array | undefined> {
  const row = await open(db)
    .selectFrom('reply_files')
    .select('content')
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('state', '=', 'adopted')
    .executeTakeFirst();
  return row?.content ? new Uint8Array(row.content) : undefined;
}

/** Settles a file that is still open; false when somebody was first. Of what is discarded nothing stays. */
export async function settleReplyFile(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { number, state }: { number: number; state: 'adopted' | 'discarded' },
): Promise<boolean> {
  const lost = state === 'discarded' ? { content: null } : {};
  return settleOpen(
    open(db)
      .updateTable('reply_files')
      .set({ ...lost, state, split: null, settled_at: at, settled_by: member.office })
      .where('round_id', '=', roundId)
      .where('number', '=', number),
  );
}

/** Lets go of what nobody settled in 30 days. */
export async function forgetReplyFiles(db: Db, now: Instant): Promise<void> {
  const lapsed = { state: 'discarded', split: null, content: null, settled_at: now, settled_by: 'Frist' } as const;
  await keptTooLong(open(db).updateTable('reply_files').set(lapsed), 'open', now).execute();
}

interface Row {
  readonly number: number;
  readonly letter: number;
  readonly name: string;
  readonly office: string;
  readonly state: ReplyFile['state'];
  readonly split: string | null;
}

function toFile({ number, letter, name, office, state, split }: Row): ReplyFile {
  return {
    ...{ number, letter, name, office, state },
    split: split === null ? undefined : splitSchema.parse(JSON.parse(split)),
  };
}
