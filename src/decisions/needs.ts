import type { Db } from '../conversation/database.ts';
import type { MemberTurn } from '../conversation/turn.ts';
import type { Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf } from '../german/time.ts';
import type { Decided, DecidedItem, DecisionNumber } from './decision.ts';
import type { TakenDecisions } from './known-decisions.ts';
import type { DecidedVotes } from './register.ts';

/** A decision as the knowledge base takes it; `replaces` ends the earlier one. */
export interface KnownDecision extends DecisionNumber {
  readonly question: string;
  readonly wording: string;
  readonly support: string;
  readonly decidedOn: string;
  readonly replaces?: DecisionNumber | undefined;
  /** What of many items was agreed to: each is cited by itself. */
  readonly items?: readonly Omit<DecidedItem, 'status' | 'carried'>[] | undefined;
}

/** What the register needs: the carried votes, the knowledge base, and links to files. */
export interface DecisionsNeeds {
  readonly decided: DecidedVotes;
  readonly taken: TakenDecisions;
  readonly keep: (db: Db, roundId: string, decision: KnownDecision, now: Instant) => Promise<void>;
  /** Until when a decision holds, as the knowledge base takes it. */
  readonly limit: (db: Db, roundId: string, limited: LimitedDecision, now: Instant) => Promise<void>;
  readonly draftVote: DraftVote;
  /** The vote that came from something, unless it was cancelled. */
  readonly voteOf: (db: Db, roundId: string, origin: string) => Promise<PutVote | undefined>;
  readonly links: Links;
}

/** A decision with its last day; without one it has no end. */
interface LimitedDecision extends DecisionNumber {
  readonly validTo: Day | undefined;
}

/** A vote on what comes after a decision, and how far it has come. */
interface PutVote {
  readonly number: number;
  readonly state: string;
}

/** Makes the draft of a vote and gives its number; the same origin gives the draft that it made first. */
type DraftVote = (
  turn: MemberTurn,
  motion: {
    readonly question: string;
    readonly text: string;
    readonly background?: string | undefined;
    readonly origin: string;
  },
  db: Db,
) => Promise<number>;

/** Makes a decision knowledge: from now on questions are answered with what was adopted, and with nothing else of the vote. */
export function known({ year, number, question, wording, support, decidedAt, items }: Decided): KnownDecision {
  const carried = items?.filter((one) => one.carried);
  return { year, number, question, wording, support, decidedOn: dayOf(decidedAt), items: carried };
}
