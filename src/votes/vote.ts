import { wholeNumber } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import { type Act, type Asked, type AskingState, silent } from '../responses/asking.ts';
import type { Ballot } from './ballot.ts';
import type { Rule } from './rule.ts';
import type { Outcome } from './tally.ts';

export type { Act } from '../responses/asking.ts';

/** The number of a vote, as it is typed or clicked. */
export const voteNumber = wholeNumber('Bitte die Nummer der Abstimmung angeben.', {
  beyond: 'Eine Abstimmung mit dieser Nummer gibt es nicht.',
});

/** What is put to the vote. */
export interface Proposal {
  readonly question: string;
  /** The Beschlusstext: what is decided, under the question as its heading; without it, the question is. */
  readonly text?: string | undefined;
  readonly background?: string | undefined;
  readonly rule: Rule;
  /** Answers of its own in place of Ja / Nein / Enthaltung: 2 to 10. */
  readonly options?: readonly string[] | undefined;
  /** Ballots needed where more than half is not enough. */
  readonly quorum?: number | undefined;
  readonly resultsVisible: boolean;
  readonly closesAt: Instant;
  /** What it came from, by its feature: `ideas:3`. */
  readonly origin?: string | undefined;
  /** The vote that it corrects. */
  readonly corrects?: number | undefined;
}

/** A vote with its running number, and once carried with the number of its decision. */
export interface Vote extends Proposal {
  readonly number: number;
  readonly state: AskingState;
  /** Municipality and office that drafted it. */
  readonly municipalityId: string;
  readonly office: string;
  readonly openedAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
  readonly outcome?: Outcome | undefined;
  readonly decision?: { readonly year: number; readonly number: number } | undefined;
}

/** A vote with its electorate, the ballots that count and those they replaced, the latest first. */
export interface Poll {
  readonly vote: Vote;
  readonly entitled: readonly Asked[];
  readonly ballots: readonly Ballot[];
  readonly replaced: readonly Ballot[];
  /** What was done with it, the latest first. */
  readonly acts: readonly Act[];
}

/** Rules by the name that users read. */
export const RULES: Readonly<Record<Rule, string>> = {
  consent: 'Konsent',
  simple: 'einfache Mehrheit',
  absolute: 'absolute Mehrheit',
  'two-thirds': 'Zweidrittelmehrheit',
  unanimous: 'Einstimmigkeit',
  'straw-poll': 'Meinungsbild',
};

/** The rules that a form offers, the usual one first. */
export const OFFERED: readonly Rule[] = ['consent', 'straw-poll', 'simple', 'absolute', 'two-thirds', 'unanimous'];

/** The rules that know options of their own. */
export const WITH_OPTIONS: readonly Rule[] = ['straw-poll', 'simple'];

/** The rule that was chosen or typed (`Konsent`, `einfache Mehrheit`, `Zweidrittel`); undefined when it is none. */
export function readRule(typed: string): Rule | undefined {
  const wanted = fold(typed).folded;
  return OFFERED.find((rule) => rule === typed || (wanted.length > 3 && fold(RULES[rule]).folded.includes(wanted)));
}

/** Whether everyone may see what was answered. */
export function showsResults(vote: Vote): boolean {
  return vote.state === 'closed' || (vote.state === 'open' && vote.resultsVisible);
}

/** Those who have not answered. */
export function silentIn({ entitled, ballots }: Poll): readonly Asked[] {
  return silent({ asked: entitled, answers: ballots });
}

/** Their names. */
export function missingFrom(poll: Poll): string[] {
  return silentIn(poll).map(({ name }) => name);
}

/** Whether it was put in a meeting, where those present consented: it ends when the absent have answered. */
export function isPutInMeeting(poll: Poll): boolean {
  return [...poll.ballots, ...poll.replaced].some(({ given }) => given === 'present');
}

/** Whether a municipality is entitled. */
export function isEntitled(poll: Poll, municipalityId: string): boolean {
  return poll.entitled.some(({ id }) => id === municipalityId);
}

/** The ballot of a municipality that counts; undefined while it is silent. */
export function ballotOf(poll: Poll, municipalityId: string): Ballot | undefined {
  return poll.ballots.find((ballot) => ballot.municipality.id === municipalityId);
}

/** The earlier ballots of a municipality, the latest first. */
export function replacedOf(poll: Poll, municipalityId: string): readonly Ballot[] {
  return poll.replaced.filter((ballot) => ballot.municipality.id === municipalityId);
}
