import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import { weekdayTime } from '../german/write.ts';
import { entryOf } from '../text/lookup.ts';

/** What a municipality says of a date, with the word under which it is listed. */
export const ANSWERS = { yes: 'Passt', maybe: 'Zur Not', no: 'Passt nicht' } as const;
export type Answer = keyof typeof ANSWERS;

/** How far a date poll has come. */
export type PollState = 'draft' | 'open' | 'closed' | 'chosen' | 'cancelled';

/** What a municipality answered to all dates, in their order. */
export interface DateBallot {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly answers: readonly Answer[];
  readonly office: string;
  readonly answeredAt: Instant;
  readonly version: number;
}

/** What is asked: a title, and 2 to 10 dates in the order of time. */
export interface DateProposal {
  readonly title: string;
  readonly dates: readonly Instant[];
  readonly closesAt: Instant;
}

/** A date poll with its running number, who is entitled, and the ballots that count. */
export interface DatePoll extends DateProposal {
  readonly number: number;
  readonly state: PollState;
  readonly municipalityId: string;
  readonly office: string;
  readonly openedAt?: Instant | undefined;
  /** The date that was chosen, from 1. */
  readonly chosen?: number | undefined;
  readonly entitled: readonly { readonly id: string; readonly name: string }[];
  readonly ballots: readonly DateBallot[];
}

/** How a date stands. */
export interface DateCount extends Readonly<Record<Answer, number>> {
  /** From 1. */
  readonly position: number;
  readonly startsAt: Instant;
}

/** How each date stands, in order. */
export function countDates({ dates, ballots }: Pick<DatePoll, 'dates' | 'ballots'>): DateCount[] {
  const count = (at: number, answer: Answer) => ballots.filter(({ answers }) => answers[at] === answer).length;
  return dates.map((startsAt, at) => ({
    position: at + 1,
    startsAt,
    yes: count(at, 'yes'),
    maybe: count(at, 'maybe'),
    no: count(at, 'no'),
  }));
}

/** Whether a date can be chosen: not one that all who answered refused. */
export function canBeChosen({ yes, maybe, no }: Pick<DateCount, Answer>): boolean {
  return no === 0 || yes + maybe > 0;
}

/**
 * The best date: the one with the fewest *no*, of these the one with the most *yes*, of these the earliest. Undefined
 * where nobody has answered, or all dates were refused by all.
 */
export function bestDate(poll: Pick<DatePoll, 'dates' | 'ballots'>): DateCount | undefined {
  if (poll.ballots.length === 0) return undefined;
  const [best] = countDates(poll)
    .filter(canBeChosen)
    .toSorted((one, other) => one.no - other.no || other.yes - one.yes || (one.startsAt < other.startsAt ? -1 : 1));
  return best;
}

/** Whether ballots are taken at this moment. */
export function takesBallots({ state, closesAt }: DatePoll, now: Instant): boolean {
  return state === 'open' && now < closesAt;
}

/** Those who have not answered. */
export function silentIn({ entitled, ballots }: DatePoll): DatePoll['entitled'] {
  const answered = new Set(ballots.map(({ municipality }) => municipality.id));
  return entitled.filter(({ id }) => !answered.has(id));
}

const TYPED: Readonly<Record<string, Answer>> = {
  ja: 'yes',
  passt: 'yes',
  'zur not': 'maybe',
  vielleicht: 'maybe',
  nein: 'no',
  'passt nicht': 'no',
};

/** One answer, as a form sends it or as it is typed; undefined when it is none. */
export function readAnswer(typed: string): Answer | undefined {
  const wanted = fold(typed).folded;
  return (Object.keys(ANSWERS) as Answer[]).find((answer) => answer === wanted) ?? entryOf(TYPED, wanted);
}

/** The answers in words: *Donnerstag, 12. Oktober 2023, 14:00 Uhr: Passt*. */
export function answerLines(dates: readonly Instant[], answers: readonly Answer[]): string[] {
  return dates.map((date, at) => `${weekdayTime(date)}: ${ANSWERS[answers[at] ?? 'no']}`);
}
