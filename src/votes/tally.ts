import type { Choice } from './ballot.ts';

/** By what a vote is decided. */
export type Rule = 'consent' | 'simple' | 'absolute' | 'two-thirds' | 'unanimous' | 'straw-poll';

/** What came of a vote: carried, not carried, too few ballots, or a straw poll that decides nothing. */
export type Outcome = 'carried' | 'rejected' | 'no-quorum' | 'noted';

/** How many are entitled and what they answered; an objection counts as `no`. Who is silent stands nowhere. */
export interface Counts {
  readonly entitled: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
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
  return { entitled, yes: count('yes'), no: count('no', 'objection'), abstain: count('abstain') };
}

/** How many ballots were cast; an abstention is one, silence is none. */
export function turnout({ yes, no, abstain }: Counts): number {
  return yes + no + abstain;
}

/** The ballots needed: more than half of the electorate, or more where the vote asks for it; none for a straw poll. */
export function quorumOf(rule: Rule, entitled: number, raised?: number): number {
  if (rule === 'straw-poll') return 0;
  return Math.min(entitled, Math.max(Math.floor(entitled / 2) + 1, raised ?? 0));
}

/** What came of a vote. */
export function outcomeOf(rule: Rule, counts: Counts, raisedQuorum?: number): Outcome {
  if (rule === 'straw-poll') return 'noted';
  if (turnout(counts) < quorumOf(rule, counts.entitled, raisedQuorum)) return 'no-quorum';
  return CARRIES[rule](counts) ? 'carried' : 'rejected';
}
