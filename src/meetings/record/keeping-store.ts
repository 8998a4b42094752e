import type { Db } from '../../conversation/database.ts';
import type { MemberTurn } from '../../conversation/turn.ts';
import type { Instant } from '../../german/berlin.ts';
import type { Guests, LineKind } from './held-meeting.ts';
import { attendanceOf, courseOf } from './store.ts';
import type { RecordTables } from './tables.ts';

const open = (db: Db) => db.withTables<RecordTables>();

/** Keeps when a held meeting began, or when it ended. */
export async function saveCourse(
  db: Db,
  { roundId, member: { office } }: MemberTurn,
  { meeting, beganAt, endedAt }: { meeting: number; beganAt: Instant; endedAt?: Instant | undefined },
): Promise<void> {
  const ended = endedAt === undefined ? { ended_at: null, ended_by: null } : { ended_at: endedAt, ended_by: office };
  if (await courseOf(db, roundId, meeting)) {
    const changed = endedAt === undefined ? {} : ended;
    await open(db)
      .updateTable('held_meetings')
      .set({ began_at: beganAt, ...changed })
      .where('round_id', '=', roundId)
      .where('meeting', '=', meeting)
      .execute();
    return;
  }
  await open(db)
    .insertInto('held_meetings')
    .values({ round_id: roundId, meeting, began_at: beganAt, began_by: office, ...ended })
    .execute();
}

/** Who came to a meeting. */
export interface Came {
  readonly people: ReadonlyMap<string, number>;
  readonly guests: readonly Guests[];
}

/** Keeps who came to a held meeting as the next version; what was recorded already is the same. */
export async function saveAttendance(db: Db, turn: MemberTurn, meeting: number, came: Came): Promise<void> {
  const { roundId, at, member } = turn;
  const before = await attendanceOf(db, roundId, meeting);
  if (before && sameAs(before, came)) return;
  const of = { round_id: roundId, meeting, version: (before?.version ?? 0) + 1 };
  await open(db)
    .insertInto('attendance_versions')
    .values({ ...of, office: member.office, recorded_at: at })
    .execute();
  for (const [id, people] of came.people)
    await open(db)
      .insertInto('meeting_attendance')
      .values({ ...of, municipality_id: id, people })
      .execute();
  for (const [index, guests] of came.guests.entries())
    await open(db)
      .insertInto('meeting_guests')
      .values({ ...of, position: index + 1, ...guests })
      .execute();
}

function sameAs(one: Came, other: Came): boolean {
  const same = one.people.size === other.people.size && [...one.people].every(([id, n]) => other.people.get(id) === n);
  return same && JSON.stringify(one.guests) === JSON.stringify(other.guests);
}

/** A line to be kept of a TOP; `operation` is the form that it came from. */
interface NewLine {
  readonly operation: string;
  readonly item: number;
  readonly kind: LineKind;
  readonly text: string;
}

/** Keeps a line of a held meeting under its next number; the same form sent twice makes one. */
export async function saveLine(db: Db, turn: MemberTurn, meeting: number, line: NewLine): Promise<void> {
  const { roundId, at, member } = turn;
  const all = await open(db)
    .selectFrom('meeting_lines')
    .select(['number', 'operation_id'])
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .execute();
  if (all.some((one) => one.operation_id === line.operation)) return;
  const { operation, ...said } = line;
  await open(db)
    .insertInto('meeting_lines')
    .values({
      ...{ round_id: roundId, meeting, number: all.length + 1, operation_id: operation, ...said, led_to: null },
      ...{ office: member.office, added_at: at, withdrawn_at: null, withdrawn_by: null },
    })
    .execute();
}

/** Takes a line back; it stays on record with the office that did. */
export async function strikeLine(
  db: Db,
  { roundId, at, member }: MemberTurn,
  line: { meeting: number; number: number },
): Promise<void> {
  await open(db)
    .updateTable('meeting_lines')
    .set({ withdrawn_at: at, withdrawn_by: member.office })
    .where('round_id', '=', roundId)
    .where('meeting', '=', line.meeting)
    .where('number', '=', line.number)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** What was made of a line by the form that it opened, `votes:7`: the line leads to it from then on. */
export async function lineLedTo(db: Db, roundId: string, made: { operation: string; ref: string }): Promise<void> {
  await open(db)
    .updateTable('meeting_lines')
    .set({ led_to: made.ref })
    .where('round_id', '=', roundId)
    .where('operation_id', '=', made.operation)
    .where('led_to', 'is', null)
    .execute();
}
