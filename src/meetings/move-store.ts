import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import type { MeetingEntry, Move } from './meeting.ts';
import type { MeetingsTables } from './tables.ts';

const open = (db: Db) => db.withTables<MeetingsTables>();

/** The last change of a meeting's date; undefined when it stands as it was drafted. */
export async function lastMove(db: Db, roundId: string, meeting: number): Promise<Move | undefined> {
  const row = await open(db)
    .selectFrom('meeting_moves')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return row && { at: row.moved_at, office: row.office, reason: row.reason, startsBefore: row.starts_before };
}

/** All changes of a meeting's date in their order, each with the number of the date to which it led. */
export async function movesOf(
  db: Db,
  roundId: string,
  meeting: number,
): Promise<readonly (Move & { readonly sequence: number })[]> {
  const query = open(db)
    .selectFrom('meeting_moves')
    .select(['sequence', 'moved_at as at', 'office', 'reason', 'starts_before as startsBefore']);
  return query.where('round_id', '=', roundId).where('meeting', '=', meeting).orderBy('sequence').execute();
}

/** When and where a meeting is from now on, and why. */
export interface NewDate {
  readonly startsAt: Instant;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly reason: string;
}

/** Moves a held meeting; where it stood before stays on record. */
export async function saveMove(
  db: Db,
  { roundId, at, member }: MemberTurn,
  moved: { readonly before: MeetingEntry; readonly to: NewDate },
): Promise<void> {
  const { before, to } = moved;
  const sequence = before.sequence + 1;
  await open(db)
    .insertInto('meeting_moves')
    .values({
      round_id: roundId,
      meeting: before.number,
      sequence,
      moved_at: at,
      office: member.office,
      reason: to.reason,
      starts_before: before.startsAt,
      place_before: before.place ?? null,
      link_before: before.link ?? null,
    })
    .execute();
  await open(db)
    .updateTable('meetings')
    .set({ sequence, starts_at: to.startsAt, place: to.place ?? null, link: to.link ?? null })
    .where('round_id', '=', roundId)
    .where('number', '=', before.number)
    .execute();
}
