import type { Rule } from './ballot.ts';
import { type Asked, type Choice, choicesOf } from './ballot.ts';

/** What came of a vote: carried, not carried, too few ballots, referred to a meeting, or a straw poll that decides nothing. */
export type Outcome = 'carried' | 'rejected' | 'no-quorum' | 'referred' | 'noted';

/** What one of many items in a vote says. */
export interface NewItem {
  /** As it is cited: *3.2*. */
  readonly number: string;
  readonly heading: string;
  /** What is decided under its heading; without it, the heading is. */
  readonly text?: string | undefined;
}

/** One of many items in a vote: each is answered, counted and decided by itself. */
export interface Item extends NewItem {
  /** Its place in the vote, from 1. */
  readonly position: number;
  /** What came of it, once the vote is closed. */
  readonly outcome?: Outcome | undefined;
}

/**
 * How many are entitled and what they answered; an objection counts as `no`, a referral as none of the three. Who is
 * silent stands nowhere.
 */
export interface Counts {
  readonly entitled: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly referral: number;
}

/** How many must be in favour for an absolute majority, or for two thirds of those that took a side. */
export function neededYes(rule: Rule, { entitled, yes, no }: Counts): number {
  return rule === 'absolute' ? Math.floor(entitled / 2) + 1 : Math.max(1, Math.ceil((2 * (yes + no)) / 3));
}

/** When a rule carries, once the quorum is reached. */
const CARRIES: Readonly<Record<Exclude<Rule, 'straw-poll'>, (counts: Counts) => boolean>> = {
  consent: ({ yes, no }) => yes >= 1 && no === 0,
  simple: ({ yes, no }) => yes > no,
  absolute: ({ yes, entitled }) => 2 * yes > entitled,
  'two-thirds': ({ yes, no }) => yes >= 1 && 3 * yes >= 2 * (yes + no),
  unanimous: ({ yes, no }) => yes >= 1 && no === 0,
};

/** Counts the ballots of an electorate. */
export function countBallots(entitled: number, ballots: readonly { readonly choice: Choice }[]): Counts {
  const count = (...choices: readonly Choice[]) => ballots.filter(({ choice }) => choices.includes(choice)).length;
  return {
    entitled,
    yes: count('yes'),
    no: count('no', 'objection'),
    abstain: count('abstain'),
    referral: count('referral'),
  };
}

/** How many ballots were cast; an abstention is one and so is a referral, silence is none. */
function turnout({ yes, no, abstain, referral }: Counts): number {
  return yes + no + abstain + referral;
}

/** The ballots needed: more than half of the electorate, or more where the vote asks for it; none for a straw poll. */
export function quorumOf(rule: Rule, entitled: number, raised?: number): number {
  if (rule === 'straw-poll') return 0;
  return Math.min(entitled, Math.max(Math.floor(entitled / 2) + 1, raised ?? 0));
}

/**
 * What came of a vote by its rule, with *e* entitled municipalities and *y / n* ballots, once the quorum is reached:
 * *consent* and *unanimous* y ≥ 1 and n = 0; *simple* y > n; *absolute* 2y > e; *two-thirds* y ≥ 1 and 3y ≥ 2(y + n).
 */
export function outcomeOf(rule: Rule, counts: Counts, raisedQuorum?: number): Outcome {
  if (rule === 'straw-poll') return 'noted';
  if (turnout(counts) < quorumOf(rule, counts.entitled, raisedQuorum)) return 'no-quorum';
  return CARRIES[rule](counts) ? 'carried' : 'rejected';
}

/** How often each answer was given, in the order of the answers. */
export function countAnswers(asked: Asked, ballots: readonly { readonly choice: Choice }[]) {
  return choicesOf(asked).map((choice) => ({
    choice,
    count: ballots.filter((ballot) => ballot.choice === choice).length,
  }));
}

/** The options with the most ballots: one leads, several are level; none where nobody has answered. */
export function leading(asked: Asked, ballots: readonly { readonly choice: Choice }[]): readonly Choice[] {
  const counts = countAnswers(asked, ballots);
  const most = Math.max(...counts.map(({ count }) => count));
  return most > 0 ? counts.filter(({ count }) => count === most).map(({ choice }) => choice) : [];
}

/** Whether enough municipalities want a vote dealt with in a meeting: then it stops, whatever the others have said. */
export function isReferred(
  { referrals }: Pick<Asked, 'referrals'>,
  ballots: readonly { readonly choice: Choice }[],
): boolean {
  return referrals !== undefined && ballots.filter(({ choice }) => choice === 'referral').length >= referrals;
}

/**
 * What came of a vote with these ballots. With enough referrals it is dealt with in a meeting. With own options the one with the most ballots carries, once the quorum is
 * reached; a tie decides nothing.
 */
export function decide(
  asked: Asked & { readonly quorum?: number | undefined },
  entitled: number,
  ballots: readonly { readonly choice: Choice }[],
): Outcome {
  if (isReferred(asked, ballots)) return 'referred';
  if (!asked.options) return outcomeOf(asked.rule, countBallots(entitled, ballots), asked.quorum);
  if (asked.rule === 'straw-poll') return 'noted';
  if (ballots.length < quorumOf(asked.rule, entitled, asked.quorum)) return 'no-quorum';
  return leading(asked, ballots).length === 1 ? 'carried' : 'rejected';
}
