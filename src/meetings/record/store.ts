import type { Db } from '../../conversation/database.ts';
import type { Instant } from '../../german/berlin.ts';
import type { AgendaItem } from '../agenda.ts';
import { answeredWith } from '../answer.ts';
import { endOf, type Meeting } from '../meeting.ts';
import { allMeetings, findMeeting } from '../store.ts';
import { type Guests, type HeldItem, type HeldMeeting, isOver, type Line, type Present } from './held-meeting.ts';
import type { MeetingLinesTable, RecordTables } from './tables.ts';

const open = (db: Db) => db.withTables<RecordTables>();

/** When a meeting began and ended, as it was recorded. */
interface Course {
  readonly beganAt: Instant;
  readonly endedAt?: Instant;
}

/** When a meeting began and ended; undefined when nobody recorded it. */
export async function courseOf(db: Db, roundId: string, meeting: number): Promise<Course | undefined> {
  const row = await open(db)
    .selectFrom('held_meetings')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return row && { beganAt: row.began_at, ...(row.ended_at === null ? {} : { endedAt: row.ended_at }) };
}

/** Who came, as it was recorded last, with the version. */
interface Recorded {
  readonly version: number;
  readonly people: ReadonlyMap<string, number>;
  readonly guests: readonly Guests[];
}

/** Who came to a meeting; undefined until it is recorded. */
export async function attendanceOf(db: Db, roundId: string, meeting: number): Promise<Recorded | undefined> {
  const last = await open(db)
    .selectFrom('attendance_versions')
    .select('version')
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!last) return undefined;
  const { version } = last;
  const came = await open(db)
    .selectFrom('meeting_attendance')
    .select(['municipality_id', 'people'])
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('version', '=', version)
    .execute();
  const guests = await open(db)
    .selectFrom('meeting_guests')
    .select(['organisation', 'people'])
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('version', '=', version)
    .orderBy('position')
    .execute();
  return {
    version,
    people: new Map(came.map((row) => [row.municipality_id, row.people])),
    guests: guests.map(({ organisation, people }) => ({ organisation, people })),
  };
}

/** What was recorded of the TOPs of a meeting and not taken back, by the numbers of the TOPs. */
async function linesOf(db: Db, roundId: string, meeting: number): Promise<ReadonlyMap<number, readonly Line[]>> {
  const rows = await open(db)
    .selectFrom('meeting_lines')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .execute();
  return new Map([...Map.groupBy(rows, ({ item }) => item)].map(([item, its]) => [item, its.map(toLine)]));
}

function toLine({ number, kind, text, led_to: ref }: MeetingLinesTable): Line {
  return { number, kind, text, ...(ref === null ? {} : { ref }) };
}

/** The forms that the lines of a meeting came from which have led to nothing yet, by the numbers of the lines. */
export async function openOperations(db: Db, roundId: string, meeting: number): Promise<ReadonlyMap<number, string>> {
  const rows = await open(db)
    .selectFrom('meeting_lines')
    .select(['number', 'operation_id'])
    .where('round_id', '=', roundId)
    .where('meeting', '=', meeting)
    .where('led_to', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.number, row.operation_id]));
}

/** An announced meeting as it was held; undefined where there is none, or it is a draft or cancelled. */
export async function heldMeeting(db: Db, roundId: string, number: number): Promise<HeldMeeting | undefined> {
  const meeting = await findMeeting(db, roundId, number);
  if (meeting?.state !== 'planned') return undefined;
  const recorded = await attendanceOf(db, roundId, number);
  const lines = await linesOf(db, roundId, number);
  const { title, startsAt, minutes, place, link } = meeting;
  return {
    ...{ number, title, startsAt, minutes, place, link },
    ...(await courseOf(db, roundId, number)),
    attendance: recorded ? presentOf(meeting, recorded) : [],
    guests: recorded?.guests ?? [],
    items: meeting.agenda.map((item, at) => heldItem(item, at + 1, lines.get(item.number) ?? [])),
    attachments: meeting.attachments.map(({ number, title, url, copy }) => ({ number, title, url, name: copy?.name })),
  };
}

/** All who were invited, and those who came besides. */
function presentOf(meeting: Meeting, { people }: Pick<Recorded, 'people'>): Present[] {
  const excused = new Set(answeredWith(meeting, 'excused').map(({ id }) => id));
  return meeting.asked.map((municipality) => ({
    municipality: { id: municipality.id, name: municipality.name },
    people: people.get(municipality.id) ?? 0,
    excused: excused.has(municipality.id),
  }));
}

function heldItem({ number, title, ...item }: AgendaItem, place: number, lines: readonly Line[]): HeldItem {
  const { kind, minutes, presenter, paper } = item;
  return { number, place, title, kind, minutes, presenter, paper, lines };
}

/** A meeting whose minutes can be drawn up, and when it ended. */
interface PastMeeting {
  readonly number: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endedAt: Instant;
}

/** The announced meetings that are over: ended, or past their end for a day; in the order of their dates. */
export async function pastMeetings(db: Db, roundId: string, now: Instant): Promise<readonly PastMeeting[]> {
  const held = await open(db)
    .selectFrom('held_meetings')
    .select(['meeting', 'ended_at'])
    .where('round_id', '=', roundId)
    .execute();
  const ends = new Map(held.map((row) => [row.meeting, row.ended_at ?? undefined]));
  return (await allMeetings(db, roundId))
    .filter((meeting) => isOver(meeting, ends.get(meeting.number), now))
    .map((meeting) => ({
      number: meeting.number,
      title: meeting.title,
      startsAt: meeting.startsAt,
      endedAt: ends.get(meeting.number) ?? endOf(meeting),
    }));
}
