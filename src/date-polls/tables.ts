import type { PollState } from './date-poll.ts';

/**
 * A date poll; `operation_id` is the form that it came from. What is asked, by whom it was answered and how far it has
 * come stand in the tables of `responses`; `state` and `opened_at` say so to the version before.
 */
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

/** Who is asked, as the version before reads and writes it: the database keeps it in step with `asked`. */
export interface DateElectorateTable {
  round_id: string;
  poll: number;
  municipality_id: string;
}

/** Answers, as the version before reads and writes them: the database keeps them in step with `responses`. */
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
