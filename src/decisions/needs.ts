import type { Db } from '../conversation/database.ts';
import type { Links } from '../downloads/index.ts';
import type { Instant } from '../german/berlin.ts';
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
  readonly links: Links;
}

/** Makes a decision knowledge: from now on questions are answered with what was adopted, and with nothing else of the vote. */
export function known({ year, number, question, wording, support, decidedAt, items }: Decided): KnownDecision {
  const carried = items?.filter((one) => one.carried);
  return { year, number, question, wording, support, decidedOn: dayOf(decidedAt), items: carried };
}
