import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import { nextNumber } from '../municipalities/store.ts';
import type { Attachment, NewAttachment } from './attachment.ts';
import type { MeetingsTables } from './tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables>();

/** What is attached to a meeting, in the order in which it was. */
export async function attachmentsOf(db: Db, roundId: string, meeting: number): Promise<Attachment[]> {
  const rows = await open(db)
    .selectFrom('meeting_links')
    .select(['number', 'title', 'url', 'office', 'added_at as addedAt'])
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows;
}

/** Attaches a link to a meeting under the next number there. */
export async function saveAttachment(
  db: Db,
  turn: MemberTurn,
  added: NewAttachment & { meeting: number },
): Promise<void> {
  const { roundId, member, at } = turn;
  const { meeting, title, url } = added;
  const number = await nextNumber(db, roundId, `meetings/${meeting}/attachments`);
  await open(db)
    .insertInto('meeting_links')
    .values({
      ...{ round_id: roundId, meeting, number, title, url },
      ...{ office: member.office, added_at: at, removed_at: null, removed_by: null },
    })
    .execute();
}

/** Takes an attachment from a meeting. */
export async function removeAttachment(
  db: Db,
  { roundId, member, at }: MemberTurn,
  { meeting, number }: { meeting: number; number: number },
): Promise<void> {
  await open(db)
    .updateTable('meeting_links')
    .set({ removed_at: at, removed_by: member.office })
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .execute();
}
