import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { nextNumber } from '../municipalities/store.ts';
import type { Attachment, NewAttachment } from './attachment.ts';
import type { MeetingsTables } from './tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables>();

/** What is attached to a meeting, in the order in which it was. */
export async function attachmentsOf(db: Db, roundId: string, meeting: number): Promise<Attachment[]> {
  const links = await there(db, 'meeting_links', { roundId, meeting })
    .select(['number', 'title', 'url', 'office', 'added_at as addedAt'])
    .execute();
  const files = await there(db, 'meeting_files', { roundId, meeting })
    .select(['number', 'title', 'office', 'added_at as addedAt'])
    .execute();
  return [...links, ...files].toSorted((one, other) => one.number - other.number);
}

function there(
  db: Db,
  table: 'meeting_links' | 'meeting_files',
  { roundId, meeting }: { roundId: string; meeting: number },
) {
  return open(db)
    .selectFrom(table)
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('removed_at', 'is', null);
}

/** The next number of what is attached to a meeting; links and files count together. */
export async function nextAttachment(db: Db, roundId: string, meeting: number): Promise<number> {
  return nextNumber(db, roundId, `meetings/${meeting}/attachments`);
}

/** Attaches a link to a meeting under the next number there. */
export async function saveAttachment(
  db: Db,
  turn: MemberTurn,
  added: NewAttachment & { meeting: number },
): Promise<void> {
  const { roundId, member, at } = turn;
  const { meeting, title, url } = added;
  const number = await nextAttachment(db, roundId, meeting);
  await open(db)
    .insertInto('meeting_links')
    .values({
      ...{ round_id: roundId, meeting, number, title, url },
      ...{ office: member.office, added_at: at, removed_at: null, removed_by: null },
    })
    .execute();
}

/** Takes an attachment from a meeting; of a file nothing but its name is kept. */
export async function removeAttachment(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { meeting, number }: { meeting: number; number: number },
): Promise<void> {
  const removed = { removed_at: at, removed_by: member.office };
  const which = { round_id: roundId, meeting, number };
  await open(db)
    .updateTable('meeting_links')
    .set(removed)
    .where((eb) => eb.and(which))
    .where('removed_at', 'is', null)
    .execute();
  await open(db)
    .updateTable('meeting_files')
    .set({ ...removed, content: null })
    .where((eb) => eb.and(which))
    .where('removed_at', 'is', null)
    .execute();
}
