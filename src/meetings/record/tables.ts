import type { Owing } from '../../conversation/database.ts';
import type { LineKind } from './held-meeting.ts';

/** A meeting that has begun. */
interface HeldMeetingsTable {
  round_id: string;
  meeting: number;
  began_at: string;
  began_by: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** Who came to a meeting, each time that it was recorded; the last version counts. */
interface AttendanceVersionsTable {
  round_id: string;
  meeting: number;
  version: number;
  office: string;
  recorded_at: string;
}

/** How many people of a municipality came; 0 where nobody did. */
interface MeetingAttendanceTable {
  round_id: string;
  meeting: number;
  version: number;
  municipality_id: string;
  people: number;
}

/** How many people of an organisation that is no municipality of the round came. */
interface MeetingGuestsTable {
  round_id: string;
  meeting: number;
  version: number;
  position: number;
  organisation: string;
  people: number;
}

/** What was recorded of a TOP; `led_to` is what became of it (`agreements:9`), `operation_id` the form that it came from. */
export interface MeetingLinesTable {
  round_id: string;
  meeting: number;
  /** Counts within its meeting. */
  number: number;
  operation_id: string;
  /** The number of the TOP, not its place. */
  item: number;
  kind: LineKind;
  text: string;
  led_to: string | null;
  office: string;
  added_at: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

/** The tables of what is recorded of meetings. */
export type RecordTables = {
  held_meetings: HeldMeetingsTable;
  attendance_versions: AttendanceVersionsTable;
  meeting_attendance: MeetingAttendanceTable;
  meeting_guests: MeetingGuestsTable;
  meeting_lines: MeetingLinesTable;
};

/** What its tables owe. */
export const recordOwing: Owing<RecordTables> = {
  tables: {
    held_meetings: { personal: { began_by: 'stays', ended_by: 'stays' }, kept: 'round' },
    attendance_versions: { personal: { office: 'stays' }, kept: 'round' },
    meeting_attendance: { personal: {}, kept: 'round' },
    meeting_guests: { personal: {}, kept: 'round' },
    meeting_lines: { personal: { office: 'stays', withdrawn_by: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      folder: 'Sitzungen/Verlauf',
      called: 'Verlauf der Sitzung',
      matter: 'held_meetings',
      key: ['meeting'],
      rows: { meeting: ['attendance_versions', 'meeting_attendance', 'meeting_guests', 'meeting_lines'] },
    },
  ],
  invariants: [
    {
      says: 'Jede Sitzung, die begonnen hat, ist veröffentlicht',
      each: { table: 'held_meetings', columns: ['meeting'] },
      leadsTo: { table: 'meetings', columns: ['number'], filled: ['announced_at'] },
    },
    {
      says: 'Jede Anwesenheit, die erfasst wurde, ist noch da',
      counts: [{ table: 'attendance_versions', columns: ['meeting', 'version'] }],
    },
    {
      says: 'Zu jeder Anwesenheit, die erfasst wurde, steht da, wer kam',
      each: { table: 'attendance_versions', columns: ['meeting', 'version'] },
      leadsTo: { table: 'meeting_attendance', columns: ['meeting', 'version'] },
    },
    {
      says: 'Wer kam, kam zu einer Sitzung, deren Anwesenheit erfasst ist',
      each: { table: 'meeting_attendance', columns: ['meeting', 'version'] },
      leadsTo: { table: 'attendance_versions', columns: ['meeting', 'version'] },
    },
    {
      says: 'Jeder Gast ist noch da, und kam zu einer Sitzung, deren Anwesenheit erfasst ist',
      counts: [{ table: 'meeting_guests', columns: ['meeting', 'version', 'position'] }],
    },
    {
      says: 'Jede Zeile zu einem TOP ist noch da',
      counts: [{ table: 'meeting_lines', columns: ['meeting', 'number'] }],
    },
    {
      says: 'Jede Zeile gehört zu einem TOP',
      each: { table: 'meeting_lines', columns: ['item'] },
      leadsTo: { table: 'agenda', columns: ['number'] },
    },
  ],
};
