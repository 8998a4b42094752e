import { filesOf, numberIn, type Owing } from '../conversation/database.ts';
import type { ActKind, AskingState, How } from '../responses/asking.ts';
import { type Choice, castContent, type Rule } from './ballot.ts';
import type { Outcome } from './tally.ts';
import type { Follows } from './vote.ts';

/**
 * A vote; `operation_id` is the form that it came from. What is asked, by whom it was answered and how far it has come
 * stand in the tables of `responses`; `state`, `opened_at` and, once it is open, `closes_at` say so to the version before,
 * and to whoever changes a draft: the database keeps them in step.
 */
export interface VotesTable {
  round_id: string;
  number: number;
  operation_id: string;
  question: string;
  /** The Beschlusstext; empty where the question itself is decided. */
  decision_text: string | null;
  background: string | null;
  rule: Rule;
  /** JSON list of own options. */
  options: string | null;
  /** Ballots needed where more than half of the electorate is not enough. */
  quorum: number | null;
  /** 1 when everyone sees how it stands while it is open. */
  results_visible: number;
  closes_at: string;
  /** 1 where that was only proposed: it counts from when the vote is published. */
  end_proposed: number;
  state: AskingState;
  municipality_id: string;
  office: string;
  created_at: string;
  opened_at: string | null;
  /** Office that published it. */
  opened_by: string | null;
  closed_at: string | null;
  outcome: Outcome | null;
  /** Counted up by whoever writes a ballot or closes: the lock that both databases and the version before know. */
  ballots_changed: number;
  /** What it came from: `ideas:3`. */
  origin: string | null;
  /** The vote that it corrects. */
  corrects: number | null;
  /** The question to the ministry until whose answer it is to hold. */
  awaits: number | null;
  /** How many items it has; 0 where it is one by itself. */
  items: number;
  /** 1 once something hangs on it: documents and links, Rückfragen, Erklärungen. */
  beside: number;
  /** The vote that it puts anew, whole or as a run-off. */
  follows: number | null;
  follows_as: Follows['as'] | null;
  /** So many referrals to a meeting stop it; 0 where it cannot be referred. */
  referrals: number;
  /** The TOP that it has become. */
  item: number | null;
}

/** What was done with an open vote, as the version before reads and writes it: the database keeps it in step. */
interface VoteActsTable {
  round_id: string;
  vote: number;
  position: number;
  act: ActKind;
  acted_at: string;
  office: string;
  reason: string;
  deadline_before: string;
}

/** Who is entitled, likewise in step with `asked`. */
interface ElectorateTable {
  round_id: string;
  vote: number;
  municipality_id: string;
}

/** The ballot of a municipality, likewise in step with `responses`: its key is the rule that there is one. */
interface BallotsTable {
  round_id: string;
  vote: number;
  municipality_id: string;
  /** 1 for the first, one more for each that replaced it. */
  version: number;
  choice: Choice;
  reason: string | null;
  office: string;
  given: How;
  cast_at: string;
}

/**
 * Changed words that somebody proposed for a vote, and once the Koordination has published them its Fassung `wording`,
 * counted from 0 as what is asked is: the first stands in the vote itself.
 */
interface VoteWordingsTable {
  round_id: string;
  vote: number;
  proposal: number;
  operation_id: string;
  /** The Fassung that it changes. */
  changes: number;
  question: string;
  text: string;
  municipality_id: string;
  office: string;
  proposed_at: string;
  wording: number | null;
  published_at: string | null;
  published_by: string | null;
  closes_before: string | null;
}

/** One of the many items of a vote, by its place from 1, with what came of it once the vote is closed. */
interface VoteItemsTable {
  round_id: string;
  vote: number;
  position: number;
  number: string;
  heading: string;
  text: string | null;
  outcome: Outcome | null;
}

/** What a municipality declares on a vote after its end; without a text it took back what it had declared. */
interface VoteStatementsTable {
  round_id: string;
  vote: number;
  municipality_id: string;
  version: number;
  text: string | null;
  office: string;
  stated_at: string;
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
  vote_wordings: VoteWordingsTable;
  vote_items: VoteItemsTable;
  electorate: ElectorateTable;
  ballots: BallotsTable;
  replaced_ballots: BallotsTable;
  decisions: DecisionsTable;
  vote_acts: VoteActsTable;
  vote_statements: VoteStatementsTable;
};

/** A ballot as it is stored. */
function saidIn(content: string) {
  return castContent.parse(JSON.parse(content));
}

/** What its tables owe. */
export const owing: Owing<VotesTables> = {
  tables: {
    votes: { personal: { office: 'stays', opened_by: 'stays' }, kept: 'round' },
    vote_wordings: { personal: { office: 'stays', published_by: 'stays' }, kept: 'round' },
    vote_items: { personal: {}, kept: 'round' },
    electorate: { personal: {}, kept: 'round' },
    ballots: { personal: { office: 'stays' }, kept: 'round' },
    replaced_ballots: { personal: { office: 'stays' }, kept: 'round' },
    decisions: { personal: {}, kept: 'round' },
    vote_acts: { personal: { office: 'stays' }, kept: 'round' },
    vote_statements: { personal: { office: 'stays' }, kept: 'round' },
  },
  filed: [
    {
      ...{ folder: 'Abstimmungen', called: 'Abstimmung', matter: 'votes', title: 'question', asks: 'votes' },
      ...{ rows: { vote: ['vote_wordings', 'vote_items', 'vote_acts', 'vote_statements'] } },
      ...{ sealed: { results_visible: [0] }, files: filesOf('case-files.word=vote/{number}', 'votes.excel') },
    },
  ],
  unfiled: { 'wie sie die Vorgängerversion liest': ['electorate', 'ballots', 'replaced_ballots'] },
  invariants: [
    {
      says: 'Die Nummern der Abstimmungen haben keine Lücke',
      counts: [{ table: 'votes', columns: ['number'] }],
      series: 'votes',
    },
    {
      says: 'Die Nummern der Beschlüsse eines Jahres haben keine Lücke',
      counts: [{ table: 'decisions', columns: ['year', 'number'] }],
      series: 'decisions/*',
    },
    {
      says: 'Jede Kommune hat in einer Abstimmung eine Stimme, und jede ersetzte ist noch da',
      counts: [
        { table: 'ballots', columns: ['vote', 'municipality_id', 'version'] },
        { table: 'replaced_ballots', columns: ['vote', 'municipality_id', 'version'] },
      ],
    },
    {
      says: 'Abgestimmt haben nur Kommunen, die abstimmen dürfen',
      each: { table: 'ballots', columns: ['vote', 'municipality_id'] },
      leadsTo: { table: 'electorate', columns: ['vote', 'municipality_id'] },
    },
    {
      says: 'In jeder veröffentlichten Abstimmung steht fest, wer abstimmen darf',
      each: { table: 'votes', columns: ['number'], where: { state: ['open', 'closed'] } },
      leadsTo: { table: 'electorate', columns: ['vote'] },
    },
    {
      says: 'Jede offene Abstimmung hat ihr Ende geplant',
      each: { table: 'votes', columns: ['number', 'closes_at'], where: { state: 'open' } },
      leadsTo: { table: 'work', columns: ['subject', 'due_at'], where: { kind: 'votes.close', state: 'waiting' } },
    },
    {
      says: 'Jede veröffentlichte Abstimmung ist etwas, das gefragt ist',
      each: { table: 'votes', columns: ['number', 'state', 'closes_at'], filled: ['opened_at'] },
      leadsTo: { table: 'askings', columns: ['number', 'state', 'closes_at'], where: { kind: 'votes' } },
    },
    {
      says: 'Die Version davor sieht keine anderen Stimmen',
      each: { table: 'ballots', columns: ['vote', 'municipality_id', 'choice', 'cast_at'] },
      leadsTo: {
        table: 'responses',
        columns: ['number', 'municipality_id', 'content', 'given_at'],
        where: { kind: 'votes' },
        as: (number, municipality, content, at) => [number, municipality, saidIn(content).choice, at].join('/'),
      },
    },
    {
      says: 'Jede geplante Erinnerung an eine Abstimmung führt zu einer Abstimmung',
      each: {
        table: 'work',
        columns: ['subject'],
        where: { kind: 'delivery.owed', state: 'waiting' },
        as: (subject) => numberIn(subject, 'votes:'),
      },
      leadsTo: { table: 'votes', columns: ['number'] },
    },
    {
      says: 'Jede Karte einer Abstimmung führt zu einer Abstimmung',
      each: { table: 'live_cards', columns: ['subject'], as: (subject) => numberIn(subject, 'votes.card:') },
      leadsTo: { table: 'votes', columns: ['number'] },
    },
  ],
};
