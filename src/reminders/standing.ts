import { allowedDayAfter, allowedFrom, isAllowed } from '../delivery/hours/allowed.ts';
import type { Calendar } from '../delivery/hours/holidays.ts';
import type { Instant } from '../german/berlin.ts';
import type { Day } from '../german/calendar.ts';
import { dayOf, endOfDay, fromBerlin } from '../german/time.ts';

/** A matter that somebody owes: until when, and which municipalities have not answered. */
export interface OpenMatter {
  readonly key: string;
  readonly until?: Instant | undefined;
  readonly missing: readonly string[];
}

/** What is told from a moment on without being owed, until it has stood in a post. */
export interface DueNotice {
  readonly key: string;
  readonly due: Instant;
  readonly until?: Instant | undefined;
}

/** The post of a day, one for what was opened after it, or one that the Koordination asked for. */
export type PostKind = 'day' | 'further' | 'asked';

/** A post that went out on a day, or is about to, with what stands in it and whom it named. */
export interface Stood {
  readonly day: Day;
  readonly kind: PostKind;
  readonly matters: readonly {
    readonly key: string;
    readonly until?: Instant | undefined;
    readonly named: readonly string[];
  }[];
}

/** All that decides what stands in today's post; `hour` is the round's (`08:00`). */
export interface Situation {
  readonly matters: readonly OpenMatter[];
  readonly notices: readonly DueNotice[];
  readonly stood: readonly Stood[];
  readonly hour: string;
  readonly now: Instant;
}

/** What is to be posted now: nothing, nothing before an allowed hour, or a post with these matters. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'day' | 'further'; readonly keys: readonly string[] };

/** A matter with the same end stands in posts on at most so many days. */
const MOST_DAYS = 3;

/**
 * Which rule decides what stands in today's post. At the round's hour of an allowed day, or before it where something
 * ends by then, one post takes in all that is owed and ends before the end of the next allowed day, what ended on the last
 * day and is still owed, and the notices that are due. After it, one further post takes in what was opened later and
 * ends by the next day's post. A matter stands on three days at most; another end begins anew.
 */
export function standing(situation: Situation, calendar: Calendar): Standing {
  const { now, stood } = situation;
  if (!isAllowed(now, calendar)) return { kind: 'wait', until: allowedFrom(now, calendar) };
  const isOut = stood.some(({ day, kind }) => day === dayOf(now) && kind === 'day');
  const kind = isOut ? 'further' : 'day';
  const keys = isOut ? later(situation, calendar) : isDue(situation) ? ofTheDay(situation, calendar) : [];
  return keys.length === 0 ? { kind: 'nothing' } : { kind, keys };
}

/** The round's hour on a day. */
export function hourOn(day: Day, hour: string): Instant {
  return fromBerlin(`${day}T${hour}`) ?? endOfDay(day);
}

function isDue({ matters, hour, now }: Situation): boolean {
  const today = hourOn(dayOf(now), hour);
  return now >= today || matters.some(({ until }) => until !== undefined && until > now && until <= today);
}

/** What stands in the post of the day. */
export function ofTheDay(situation: Situation, calendar: Calendar): string[] {
  const { matters, notices } = situation;
  const told = notices.filter((notice) => isTold(notice, situation));
  const owed = matters.filter((matter) => ends(matter, situation.now, calendar) && !isWornOut(matter, situation));
  return [...new Set([...owed, ...told].map(({ key }) => key))];
}

/** What stands in a further post. */
export function later(situation: Situation, calendar: Calendar): string[] {
  const { matters, hour, now } = situation;
  const next = hourOn(allowedDayAfter(dayOf(now), calendar), hour);
  return matters
    .filter(({ until }) => until !== undefined && until > now && until <= next)
    .filter((matter) => !isWornOut(matter, situation) && matter.missing.some((id) => !isNamed(matter, id, situation)))
    .map(({ key }) => key);
}

function ends({ until }: OpenMatter, now: Instant, calendar: Calendar): boolean {
  if (until === undefined) return false;
  const today = dayOf(now);
  if (until > now) return dayOf(until) <= allowedDayAfter(today, calendar);
  return allowedDayAfter(dayOf(until), calendar) === today;
}

function isWornOut({ key, until }: OpenMatter, { stood, now }: Situation): boolean {
  const today = dayOf(now);
  const days = stood.filter(
    ({ day, kind, matters }) =>
      kind !== 'asked' && day !== today && matters.some((one) => one.key === key && one.until === until),
  );
  return new Set(days.map(({ day }) => day)).size >= MOST_DAYS;
}

function isNamed({ key, until }: OpenMatter, id: string, { stood }: Situation): boolean {
  return stood.some(({ matters }) =>
    matters.some((one) => one.key === key && one.until === until && one.named.includes(id)),
  );
}

/** A notice is told from the day on that it is due, once; a day on which nothing ran delays it. */
function isTold({ key, due, until }: DueNotice, { stood, now }: Situation): boolean {
  const day = dayOf(due);
  if (day > dayOf(now) || (until !== undefined && until <= now)) return false;
  return !stood.some((post) => post.day >= day && post.matters.some((one) => one.key === key && one.until === until));
}
