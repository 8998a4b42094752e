import type { Time } from '../berlin.ts';
import { type Day, daysBetween } from '../calendar.ts';
import type { Line } from '../tokens.ts';

/** A part of a day that is said instead of a time, or before it. */
export type Part = 'early' | 'forenoon' | 'afternoon' | 'evening' | 'night';

/** A day with a time on it. */
export interface DayTime {
  readonly day: Day;
  readonly time: Time;
}

/**
 * What somebody says of days and times. Spans of days hold their first and their last day; `within` where they are counted
 * from today, so that neither is a day of its own: *in den nächsten zwei Wochen*.
 */
export type Said =
  | { readonly kind: 'day'; readonly day: Day; readonly part?: Part }
  | { readonly kind: 'time'; readonly time: Time }
  | ({ readonly kind: 'moment' } & DayTime)
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day; readonly within?: true }
  | { readonly kind: 'times'; readonly from: Time; readonly to: Time; readonly day?: Day }
  | { readonly kind: 'moments'; readonly from: DayTime; readonly to: DayTime };

/** What words may mean: one value, several to choose from, or none and why. */
export interface Reading {
  readonly values: readonly Said[];
  /** A German sentence: why it cannot be read, or why it is not clear. */
  readonly why?: string;
}

/** Which day is meant where the year, the month or the week is not said: today counts as both. */
export type Towards = 'future' | 'past' | 'nearest';

/** Where and when something is read. */
export interface Here {
  readonly line: Line;
  /** The day in Europe/Berlin, and its time. */
  readonly today: Day;
  readonly time: Time;
  /** The day from which years, months and weeks that are not said are found: today, or the other end of a span. */
  readonly near: Day;
  readonly towards: Towards;
  /** A day is expected here, so that short forms count: after „am“, „bis“, or where a field holds nothing else. */
  readonly loose: boolean;
}

/** Words that are one value, or one of several. */
export function values(...said: readonly Said[]): Reading {
  return { values: said };
}

/** Words that cannot be what they say. */
export function unread(why: string): Reading {
  return { values: [], why };
}

/** These days, and why there are several. */
export function theDays(days: readonly Day[], why?: string): Reading {
  return { values: days.map((day) => ({ kind: 'day', day })), ...(why === undefined ? {} : { why }) };
}

/** The day that a value begins with; undefined for a time of any day. */
export function firstDay(said: Said): Day | undefined {
  if (said.kind === 'time') return undefined;
  if (said.kind === 'days') return said.from;
  return said.kind === 'moments' ? said.from.day : said.day;
}

/** The day that a value ends with; undefined for a time of any day. */
export function lastDay(said: Said): Day | undefined {
  if (said.kind === 'days') return said.to;
  return said.kind === 'moments' ? said.to.day : firstDay(said);
}

/** Of days in their order, the one that is meant: the first on or after a day, the last until it, or the nearest. */
export function meant(days: readonly Day[], { near, towards }: Pick<Here, 'near' | 'towards'>): Day | undefined {
  if (towards === 'future') return days.find((day) => day >= near);
  if (towards === 'past') return days.findLast((day) => day <= near);
  return days.toSorted((one, other) => Math.abs(daysBetween(near, one)) - Math.abs(daysBetween(near, other)))[0];
}
