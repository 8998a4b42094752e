import { northRhineWestphalia } from '../delivery/hours/holidays.ts';
import { afterWorkingDays, isWorkingDay } from '../delivery/hours/working-days.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, later } from '../german/time.ts';
import { NBSP } from '../german/write.ts';
import { type Ballot, type Cast, needsReason } from './ballot.ts';

/** Fassungen run at least so many working days. */
const WORKING_DAYS = 3;

/** The words of a vote at a time: Fassung 1 is what was published first. */
export interface Wording {
  /** From 1. */
  readonly number: number;
  readonly question: string;
  readonly text?: string | undefined;
  /** Office that proposed it. */
  readonly office: string;
  readonly publishedAt: Instant;
}

/** What can have more than one Fassung; without a number it is the first. */
interface Worded {
  readonly wording?: number | undefined;
}

/** The number of the Fassung that is asked now. */
export function wordingOf({ wording = 1 }: Worded): number {
  return wording;
}

/** *Fassung 2*. */
export function wordingName(number: number): string {
  return `Fassung${NBSP}${number}`;
}

/** What a button sends along, so that a ballot names its Fassung; nothing where there is but one. */
export function namedBy({ wording }: Worded): { wording?: number } {
  return wording === undefined ? {} : { wording };
}

/** Whether an answer names the Fassung that is asked now; the first needs no name. */
export function namesWording(vote: Worded, named = 1): boolean {
  return wordingOf(vote) === named;
}

/** A ballot that keeps which Fassung its municipality has read. */
export function readIn(vote: Worded, said: Cast): Cast {
  return { ...said, ...namedBy(vote) };
}

/** Whether a ballot was given to another Fassung than the one that is asked now. */
export function isOfEarlier(vote: Worded, ballot: Ballot): boolean {
  return (ballot.wording ?? 1) !== wordingOf(vote);
}

/**
 * Which ballots count for the Fassung that is asked now, of all that were given, of each municipality the latest first:
 * those that were given to it by who has read it; and objections to an earlier one and referrals, until their municipality
 * votes anew. Whoever consented to other words, or has taken its ballot back, is silent.
 */
export function counting(
  vote: Worded,
  given: readonly Ballot[],
): { counts: readonly Ballot[]; others: readonly Ballot[] } {
  const latest = [...new Map(given.toReversed().map((ballot) => [ballot.municipality.id, ballot])).values()];
  const stands = (ballot: Ballot) => needsReason(ballot.choice) || !isOfEarlier(vote, ballot);
  const counts = new Set(latest.filter((ballot) => ballot.withdrawn === undefined && stands(ballot)));
  return { counts: given.filter((one) => counts.has(one)), others: given.filter((one) => !counts.has(one)) };
}

/**
 * When a Fassung that is published now ends: not before the end that stands, and after three working days, at the time
 * of day that stands.
 */
export function endOfWording({ closesAt }: { closesAt: Instant }, now: Instant): Instant {
  const least = afterWorkingDays(now, WORKING_DAYS, northRhineWestphalia);
  const isWorked = (moment: Instant) => isWorkingDay(dayOf(moment), northRhineWestphalia);
  let end = closesAt;
  while (end < least || (end > closesAt && !isWorked(end))) end = later(end, { days: 1 });
  return end;
}

/** The last Fassung and the one before; nothing where there is but one. */
export function lastOf(wordings: readonly Wording[]): readonly [Wording?, Wording?] {
  return [wordings.at(-1), wordings.at(-2)];
}
