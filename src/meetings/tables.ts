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

/** An item of a meeting's agenda, in its order from 1. */
interface AgendaItemsTable {
  round_id: string;
  meeting: number;
  position: number;
  title: string;
}

/** The tables of meetings. */
export type MeetingsTables = { meetings: MeetingsTable; agenda_items: AgendaItemsTable };
