import type { PollState } from './date-poll.ts';

/** A date poll; `operation_id` is the form that it came from. */
export interface DatePollsTable {
  round_id: string;
  number: number;
  operation_id: string;
  title: string;
  /** JSON list of moments, in order. */
  dates: string;
  closes_at: string;
  state: PollState;
  chosen: number | null;
  municipality_id: string;
  office: string;
  created_at: string;
  opened_at: string | null;
}

/** Who is entitled: fixed when the poll opens. */
export interface DateElectorateTable {
  round_id: string;
  poll: number;
  municipality_id: string;
}

/** The ballot of a municipality on all dates: its key is the rule that there is one; those before stay on record. */
export interface DateBallotsTable {
  round_id: string;
  poll: number;
  municipality_id: string;
  version: number;
  /** JSON list of answers, in the order of the dates. */
  answers: string;
  office: string;
  answered_at: string;
}

export type DatePollsTables = {
  date_polls: DatePollsTable;
  date_electorate: DateElectorateTable;
  date_ballots: DateBallotsTable;
  replaced_date_ballots: DateBallotsTable;
};
