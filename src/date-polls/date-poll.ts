import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, later } from '../german/time.ts';
import { NBSP, weekdayTime } from '../german/write.ts';
import type { Asking, AskingState } from '../responses/asking.ts';
import { type Deadline, leavesTime } from '../responses/deadline.ts';
import { publishedEnd } from '../responses/draft-end.ts';
import { entryOf } from '../text/lookup.ts';

/** What a municipality says of a date, with the word under which it is listed. */
export const ANSWERS = { yes: 'ja', maybe: 'zur Not', no: 'nein' } as const;
export type Answer = keyof typeof ANSWERS;

/** How far a date poll has come. */
export type PollState = AskingState | 'chosen';

/** What a municipality answers to all dates, in their order. */
export type Answers = readonly Answer[];

/** What is asked: a title, and 2 to 10 dates in the order of time. */
export interface DateProposal {
  readonly title: string;
  readonly dates: readonly Instant[];
  readonly closesAt: Instant;
  /** Nobody said when: as a draft it is counted from when it is published. */
  readonly endProposed?: boolean | undefined;
}

/** A date poll with its running number, who is asked, and the answers that count. */
export interface DatePoll extends DateProposal, Pick<Asking<Answers>, 'number' | 'asked' | 'answers'> {
  readonly state: PollState;
  readonly municipalityId: string;
  readonly office: string;
  /** The date that was chosen, from 1. */
  readonly chosen?: number | undefined;
}

/** Answers are asked for within four days, until noon. */
export function usualEnd(now: Instant): Deadline {
  return { closesOn: dayOf(later(now, { days: 4 })), closesTime: '12:00' };
}

/**
 * When a draft ends that is published now: four days on where nobody said when, as long as that is before its first date,
 * else as it was drafted; undefined where that leaves no time.
 */
export function fittingEnd({ dates, ...draft }: DateProposal, now: Instant): Instant | undefined {
  const [first = ''] = dates;
  const ends = [publishedEnd(draft, {}, { now, propose: usualEnd }), draft.closesAt];
  return ends.find((end) => end !== undefined && end < first && leavesTime(end, now));
}

/** *Terminfindung 2*. */
export function pollName({ number }: Pick<DatePoll, 'number'>): string {
  return `Terminfindung${NBSP}${number}`;
}

/** How a date stands. */
export interface DateCount extends Readonly<Record<Answer, number>> {
  /** From 1. */
  readonly position: number;
  readonly startsAt: Instant;
}

/** How each date stands, in order. */
export function countDates({ dates, answers }: Pick<DatePoll, 'dates' | 'answers'>): DateCount[] {
  const count = (at: number, answer: Answer) => answers.filter(({ content }) => content[at] === answer).length;
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
export function bestDate(poll: Pick<DatePoll, 'dates' | 'answers'>): DateCount | undefined {
  if (poll.answers.length === 0) return undefined;
  const [best] = countDates(poll)
    .filter(canBeChosen)
    .toSorted((one, other) => one.no - other.no || other.yes - one.yes || (one.startsAt < other.startsAt ? -1 : 1));
  return best;
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

/** The answers in words: *Donnerstag, 12. Oktober 2023, 14:00 Uhr: ja*. */
export function answerLines(dates: readonly Instant[], answers: Answers): string[] {
  return dates.map((date, at) => `${weekdayTime(date)}: ${ANSWERS[answers[at] ?? 'no']}`);
}
