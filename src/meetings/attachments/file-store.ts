import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import { numberByOrigin, type Origin } from '../../intake/unsettled.ts';
import { nextAttachment } from '../attachment-store.ts';
import type { MeetingsTables } from '../tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables>();

/** A file as it is kept with a meeting; `origin` is the message that brought it. */
interface NewFile {
  readonly meeting: number;
  readonly origin: string;
  readonly title: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/** Keeps a file with a meeting under the next number there. */
export async function saveFile(db: Db, { roundId, member, at }: MemberTurn, file: NewFile): Promise<number> {
  const number = await nextAttachment(db, roundId, file.meeting);
  await open(db)
    .insertInto('meeting_files')
    .values({
      ...{ ...file, round_id: roundId, number },
      ...{ office: member.office, added_at: at, removed_at: null, removed_by: null },
    })
    .execute();
  return number;
}

/** The number of the file that a message brought; undefined when it brought none. */
export async function fileFrom(db: Db, from: Origin): Promise<number | undefined> {
  return numberByOrigin(open(db).selectFrom('meeting_files').select('number'), from);
}

/** A file of a meeting with its content; undefined when there is none (any more). */
export async function findFile(
  db: Db,
  roundId: string,
  { meeting, number }: { meeting: number; number: number },
): Promise<{ name: string; content: Uint8Array } | undefined> {
  const row = await open(db)
    .selectFrom('meeting_files')
    .select(['name', 'content'])
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.content ? { name: row.name, content: row.content } : undefined;
}
