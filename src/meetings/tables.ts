import type { AnswerKind } from './answer.ts';
import type { MeetingState } from './meeting.ts';

/** A meeting; `operation_id` is the form that it came from. It is announced once and cancelled once. */
export interface MeetingsTable {
  round_id: string;
  number: number;
  operation_id: string;
  /** How often the date has been changed; reminders and calendar entries of an older one are void. */
  sequence: number;
  title: string;
  starts_at: string;
  minutes: number;
  place: string | null;
  link: string | null;
  /** JSON list of offsets before the beginning. */
  reminders: string;
  state: MeetingState;
  municipality_id: string;
  office: string;
  created_at: string;
  announced_at: string | null;
  announced_by: string | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}

/** An item of an agenda; without `meeting` it waits for the next one that is announced. */
export interface AgendaTable {
  round_id: string;
  number: number;
  meeting: number | null;
  /** Its place on the agenda; gaps do not matter. */
  position: number;
  title: string;
  /** 1 when the meeting was not drafted with it. */
  proposed: number;
  municipality_id: string;
  office: string;
  added_at: string;
  /** What it came from: `ideas:3`. */
  origin: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

/** What a municipality answered to the invitation for one date of a meeting: its key is the rule that there is one answer. */
export interface MeetingAnswersTable {
  round_id: string;
  meeting: number;
  /** The date that was answered, as the meeting counts them. */
  sequence: number;
  municipality_id: string;
  /** 1 for the first, one more for each that replaced it. */
  version: number;
  answer: AnswerKind;
  office: string;
  answered_at: string;
}

/** A link that belongs to a meeting; what has been removed stays on record. */
interface MeetingLinksTable {
  round_id: string;
  meeting: number;
  /** Counts within its meeting. */
  number: number;
  title: string;
  url: string;
  office: string;
  added_at: string;
  removed_at: string | null;
  removed_by: string | null;
}

/** A file that belongs to a meeting, numbered together with its links. */
interface MeetingFilesTable {
  round_id: string;
  meeting: number;
  number: number;
  /** The message that brought it. */
  origin: string;
  title: string;
  name: string;
  /** Gone when it has been removed. */
  content: Uint8Array | null;
  office: string;
  added_at: string;
  removed_at: string | null;
  removed_by: string | null;
}

/** The calendar address of a person; the one in force bears this serial number, which is no secret. */
interface CalendarAddressesTable {
  round_id: string;
  person_id: string;
  serial: string;
  made_at: string;
}

/** A change of a meeting's date: from where it was moved to the date that `sequence` counts. */
export interface MeetingMovesTable {
  round_id: string;
  meeting: number;
  sequence: number;
  moved_at: string;
  office: string;
  reason: string;
  starts_before: string;
  place_before: string | null;
  link_before: string | null;
}

/** The tables of meetings. */
export type MeetingsTables = {
  meetings: MeetingsTable;
  agenda: AgendaTable;
  meeting_answers: MeetingAnswersTable;
  meeting_moves: MeetingMovesTable;
  replaced_meeting_answers: MeetingAnswersTable;
  meeting_links: MeetingLinksTable;
  meeting_files: MeetingFilesTable;
  calendar_addresses: CalendarAddressesTable;
};
