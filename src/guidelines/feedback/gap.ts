import { createHash } from 'node:crypto';
import type { Day } from '../../german/calendar.ts';
import { analyse } from '../../search/index.ts';
import type { Miss, SettledGap } from '../miss.ts';

/** What the sources do not answer: the latest wording, how often it was missed, and when last. */
export interface Gap {
  readonly question: string;
  readonly unanswered: number;
  readonly misfits: number;
  readonly last: Day;
  /** What was said of the answers, the latest first. */
  readonly words: readonly string[];
  /** It is about something else than the rules. */
  readonly off: boolean;
}

/** Groups questions of the same word stems, the latest first, then the most frequent; what is settled counts no more. */
export function gapsOf(misses: readonly Miss[], settled: readonly SettledGap[] = []): Gap[] {
  const until = new Map(settled.map((one) => [one.key, one]));
  return [...Map.groupBy(misses, ({ question }) => keyOf(question))]
    .map(([key, all]) => openAmong(all, until.get(key)))
    .filter(({ length }) => length > 0)
    .map(gapOf)
    .sort(
      (one, other) =>
        compare(other.last, one.last) || total(other) - total(one) || compare(one.question, other.question),
    );
}

/** What was asked after a gap was settled; of the day itself what is more than was seen then. */
function openAmong(misses: readonly Miss[], settled: SettledGap | undefined): readonly Miss[] {
  if (!settled) return misses;
  const { unanswered, misfits } = ofDay(misses, settled.on);
  return [
    ...unanswered.slice(settled.unanswered),
    ...misfits.slice(settled.misfits),
    ...misses.filter(({ on }) => on > settled.on),
  ];
}

function ofDay(misses: readonly Miss[], day: Day) {
  const all = misses.filter(({ on }) => on === day);
  return {
    unanswered: all.filter(({ how }) => how !== 'misfit'),
    misfits: all.filter(({ how }) => how === 'misfit'),
  };
}

/** Settles the gap that a question belongs to, with all that was asked up to a day; undefined where there is none. */
export function settledBy(question: string, misses: readonly Miss[], on: Day): SettledGap | undefined {
  const key = keyOf(question);
  const all = misses.filter((miss) => keyOf(miss.question) === key);
  const { unanswered, misfits } = ofDay(all, on);
  return all.length === 0 ? undefined : { key, on, unanswered: unanswered.length, misfits: misfits.length };
}

/** What questions of the same word stems have in common. */
function keyOf(question: string): string {
  const stems = [...new Set(analyse(question))].sort(compare);
  const whole = stems.length === 0 ? question.toLowerCase() : stems.join(' ');
  return createHash('sha256').update(whole).digest('hex');
}

function gapOf(misses: readonly Miss[]): Gap {
  const latest = misses.reduce((one, other) => (other.on >= one.on ? other : one));
  const misfits = misses.filter(({ how }) => how === 'misfit').length;
  const words = misses.flatMap((miss) => miss.words ?? []).toReversed();
  const off = misses.every(({ how }) => how === 'off');
  return { question: latest.question, unanswered: misses.length - misfits, misfits, last: latest.on, words, off };
}

function total({ unanswered, misfits }: Gap): number {
  return unanswered + misfits;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
