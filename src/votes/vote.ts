import type { Attachment } from '../attachments/attachment.ts';
import { wholeNumber } from '../conversation/fields.ts';
import { fold } from '../conversation/phrase.ts';
import type { Member } from '../conversation/turn.ts';
import type { Instant } from '../german/berlin.ts';
import { coordinates, may } from '../municipalities/rights.ts';
import { type Act, type Asked, type AskingState, silent } from '../responses/asking.ts';
import type { Query } from '../responses/queries/query.ts';
import type { Ballot, ItemAnswer, Rule, Statement } from './ballot.ts';
import type { Item, Outcome } from './tally.ts';
import { isOfEarlier, type Wording } from './wordings.ts';

export type { Act } from '../responses/asking.ts';
export type { Item, NewItem } from './tally.ts';

/** The number of a vote, as it is typed or clicked. */
export const voteNumber = wholeNumber('Bitte die Nummer der Abstimmung angeben.', {
  beyond: 'Eine Abstimmung mit dieser Nummer gibt es nicht.',
});

/** The number of a Fassung, as it is typed or clicked. */
export const wordingNumber = wholeNumber('Bitte die Nummer der Fassung angeben.', { to: 99 });

/** The vote that another one puts anew after it ended: the same once more, or its tied options as a run-off. */
export interface Follows {
  readonly vote: number;
  readonly as: 'again' | 'run-off';
}

/** What is put to the vote. */
export interface Proposal {
  readonly question: string;
  /** The Beschlusstext: what is decided, under the question as its heading; without it, the question is. */
  readonly text?: string | undefined;
  readonly background?: string | undefined;
  readonly rule: Rule;
  /** Answers of its own in place of Ja / Nein / Enthaltung: 2 to 10. */
  readonly options?: readonly string[] | undefined;
  /** Ballots needed where more than half is not enough; the question to the ministry until whose answer it is to hold. */
  readonly quorum?: number | undefined;
  readonly awaits?: number | undefined;
  /** So many referrals to a meeting stop it; without it, it cannot be referred. */
  readonly referrals?: number | undefined;
  readonly resultsVisible: boolean;
  readonly closesAt: Instant;
  /** Nobody said when: as a draft it ends five working days after it is published. */
  readonly endProposed?: boolean | undefined;
  /** What it came from, by its feature: `ideas:3`. */
  readonly origin?: string | undefined;
  /** The vote that it corrects. */
  readonly corrects?: number | undefined;
  readonly follows?: Follows | undefined;
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
  /** The TOP that it has become, once it is referred to a meeting. */
  readonly item?: number | undefined;
  /** The number of its last Fassung, where that is not the first. */
  readonly wording?: number | undefined;
  /** How many items it has, where there are some. */
  readonly items?: number | undefined;
  readonly decision?: { readonly year: number; readonly number: number } | undefined;
  /** Whether something hangs on it. */
  readonly beside?: boolean | undefined;
}

/**
 * A vote with its electorate, the ballots that count and all others, of each municipality the latest first: those that
 * were replaced or taken back, and those that were given to an earlier Fassung.
 */
export interface Poll {
  readonly vote: Vote;
  readonly entitled: readonly Asked[];
  readonly ballots: readonly Ballot[];
  readonly replaced: readonly Ballot[];
  /** What was done with it, the latest first. */
  readonly acts: readonly Act[];
  /** All its Fassungen from the first on, where there is more than one. */
  readonly wordings?: readonly Wording[];
  /** Documents and links. */
  readonly attachments?: readonly Attachment[] | undefined;
  /** What was asked of it, and answered. */
  readonly queries?: readonly Query[] | undefined;
  /** What municipalities declare after its end, in the order of the round. */
  readonly statements?: readonly Statement[] | undefined;
  /** The published votes that correct it or put it anew, once it has ended. */
  readonly followed?: readonly number[];
  /** Its items in their order, where there are some. */
  readonly items?: readonly Item[] | undefined;
}

/** What is read of a vote beside what was asked and answered. */
export type Around = Pick<Poll, 'wordings' | 'followed' | 'attachments' | 'queries' | 'items' | 'statements'>;

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

/** Whether everyone may see objections: where consent is asked they stand at once, so that they can be worked in. */
export function showsObjections(vote: Vote): boolean {
  return showsResults(vote) || (vote.state === 'open' && vote.rule === 'consent');
}

/** The ballots that want a vote dealt with in a meeting: with their reasons they stand for all to see at once. */
export function referralsIn({ ballots }: Pick<Poll, 'ballots'>): readonly Ballot[] {
  return ballots.filter(({ choice }) => choice === 'referral');
}

/** Objections to an earlier Fassung that count on, until their municipality says that they are settled or votes anew. */
export function standingIn({ vote, ballots }: Poll): readonly Ballot[] {
  return ballots.filter((ballot) => ballot.choice === 'objection' && isOfEarlier(vote, ballot));
}

/**
 * Whether a member may propose other words: where consent is asked and as long as it runs, the municipality that drafted
 * the vote, one that objects, and the Koordination.
 */
export function mayAmend(poll: Poll, member: Member): boolean {
  const { vote } = poll;
  if (
    vote.items !== undefined ||
    vote.rule !== 'consent' ||
    vote.state !== 'open' ||
    may(member, 'draft') !== undefined
  )
    return false;
  const { id } = member.municipality;
  return coordinates(member) || vote.municipalityId === id || ballotOf(poll, id)?.choice === 'objection';
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
  if (poll.vote.wording !== undefined) return false;
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

/** The ballot that a municipality has taken back without giving another one; undefined where it has not. */
export function takenBackBy(poll: Poll, municipalityId: string): Ballot | undefined {
  if (ballotOf(poll, municipalityId)) return undefined;
  const [latest] = replacedOf(poll, municipalityId);
  return latest?.withdrawn === undefined ? undefined : latest;
}

/** The earlier ballots of a municipality, the latest first. */
export function replacedOf(poll: Poll, municipalityId: string): readonly Ballot[] {
  return poll.replaced.filter((ballot) => ballot.municipality.id === municipalityId);
}

/** An item as a vote by itself: by the same rule, of the same electorate, with the ballots that were given to it. */
export function pollOfItem(poll: Poll, item: Item): Poll {
  const given = poll.entitled.map(({ id }) => ballotsTo(poll, item, id));
  return {
    ...poll,
    items: undefined,
    vote: {
      ...poll.vote,
      items: undefined,
      question: `${item.number} ${item.heading}`,
      text: item.text,
      outcome: item.outcome,
    },
    ballots: given.flatMap(({ counts }) => counts),
    replaced: given.flatMap(({ others }) => others),
  };
}

/** All items of a vote, each as a vote by itself; none where it has no items. */
export function itemPolls(poll: Poll): readonly { readonly item: Item; readonly poll: Poll }[] {
  return (poll.items ?? []).map((item) => ({ item, poll: pollOfItem(poll, item) }));
}

/**
 * What a municipality has said to an item, the latest first: each time a page was saved, what had been said before to the
 * others went along; it was given when it was said first.
 */
function ballotsTo(poll: Poll, item: Item, municipalityId: string) {
  const now = ballotOf(poll, municipalityId);
  const all = [...(now ? [now] : []), ...replacedOf(poll, municipalityId)];
  const answers = all.flatMap((ballot) => {
    const answer = answerTo(ballot, item);
    if (answer?.version !== ballot.version) return [];
    const held = all.find((one) => answerTo(one, item)?.version === ballot.version);
    return [{ ...answerBallot(ballot, answer), withdrawn: held?.withdrawn }];
  });
  const version = now && answerTo(now, item)?.version;
  return {
    counts: answers.filter((one) => one.version === version),
    others: answers.filter((one) => one.version !== version),
  };
}

function answerTo({ items = [] }: Pick<Ballot, 'items'>, { position }: Item): ItemAnswer | undefined {
  return items.find((one) => one.item === position);
}

function answerBallot(ballot: Ballot, { choice, reason }: ItemAnswer): Ballot {
  return { ...ballot, choice, reason, items: undefined };
}
