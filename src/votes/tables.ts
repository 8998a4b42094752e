import type { Choice, Given } from './ballot.ts';
import type { Rule } from './rule.ts';
import type { Outcome } from './tally.ts';
import type { ActKind, VoteState } from './vote.ts';

/** A vote; `operation_id` is the form that it came from. */
export interface VotesTable {
  round_id: string;
  number: number;
  operation_id: string;
  question: string;
  background: string | null;
  rule: Rule;
  /** JSON list of own options. */
  options: string | null;
  /** Ballots needed where more than half of the electorate is not enough. */
  quorum: number | null;
  /** 1 when everyone sees how it stands while it is open. */
  results_visible: number;
  closes_at: string;
  state: VoteState;
  municipality_id: string;
  office: string;
  created_at: string;
  opened_at: string | null;
  /** Office that published it. */
  opened_by: string | null;
  closed_at: string | null;
  outcome: Outcome | null;
  /** Counted up by whoever writes a ballot or closes: the lock that both databases know. */
  ballots_changed: number;
  /** What it came from: `ideas:3`. */
  origin: string | null;
  /** The vote that it corrects. */
  corrects: number | null;
}

/** What was done with an open vote, in order, with its reason and the deadline that held before. */
export interface VoteActsTable {
  round_id: string;
  vote: number;
  position: number;
  act: ActKind;
  acted_at: string;
  office: string;
  reason: string;
  deadline_before: string;
}

/** Who is entitled: fixed when the vote opens. */
interface ElectorateTable {
  round_id: string;
  vote: number;
  municipality_id: string;
}

/** The ballot of a municipality: its key is the rule that there is one. Only the electorate can have one. */
export interface BallotsTable {
  round_id: string;
  vote: number;
  municipality_id: string;
  /** 1 for the first, one more for each that replaced it. */
  version: number;
  choice: Choice;
  reason: string | null;
  office: string;
  given: Given;
  cast_at: string;
}

/** Decisions with their number in the year; `vote` is empty for what was decided otherwise. */
interface DecisionsTable {
  round_id: string;
  year: number;
  number: number;
  vote: number | null;
  wording: string;
  decided_at: string;
}

export type VotesTables = {
  votes: VotesTable;
  electorate: ElectorateTable;
  ballots: BallotsTable;
  replaced_ballots: BallotsTable;
  decisions: DecisionsTable;
  vote_acts: VoteActsTable;
};
