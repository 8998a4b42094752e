import type { Day } from '../../german/calendar.ts';
import { analyse } from '../../search/index.ts';
import type { Miss } from '../miss.ts';

/** What the sources do not answer: the latest wording, how often it was missed, and when last. */
export interface Gap {
  readonly question: string;
  readonly unanswered: number;
  readonly misfits: number;
  readonly last: Day;
  /** What was said of the answers, the latest first. */
  readonly words: readonly string[];
}

/** Groups questions of the same word stems, the most frequent first, then the latest. */
export function gapsOf(misses: readonly Miss[]): Gap[] {
  const groups = [...Map.groupBy(misses, ({ question }) => stemsOf(question)).values()];
  return groups
    .map(gapOf)
    .sort(
      (one, other) =>
        total(other) - total(one) || compare(other.last, one.last) || compare(one.question, other.question),
    );
}

function stemsOf(question: string): string {
  const stems = [...new Set(analyse(question))].sort(compare);
  return stems.length === 0 ? question.toLowerCase() : stems.join(' ');
}

function gapOf(misses: readonly Miss[]): Gap {
  const latest = misses.reduce((one, other) => (other.on >= one.on ? other : one));
  const misfits = misses.filter(({ how }) => how === 'misfit').length;
  const words = misses.flatMap((miss) => miss.words ?? []).toReversed();
  return { question: latest.question, unanswered: misses.length - misfits, misfits, last: latest.on, words };
}

function total({ unanswered, misfits }: Gap): number {
  return unanswered + misfits;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
