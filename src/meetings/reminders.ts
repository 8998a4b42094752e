import { allowedBefore, allowedFrom, isAllowed } from '../delivery/hours/allowed.ts';
import type { Calendar } from '../delivery/hours/holidays.ts';
import type { Due } from '../delivery/work.ts';
import type { Instant } from '../german/berlin.ts';
import { dayOf, millisecondsBetween } from '../german/time.ts';
import type { Offset } from '../municipalities/round.ts';
import { earlier, offsetKey } from './offsets.ts';

/** What the reminders of a meeting hang on; without `announcedAt` it has not been announced. */
export interface Reminded {
  readonly startsAt: Instant;
  readonly announcedAt?: Instant | undefined;
  readonly reminders: readonly Offset[];
}

/** A reminder that goes out: named by its offset, and when. */
export interface Reminder {
  readonly key: string;
  readonly at: Instant;
}

/** What becomes of a reminder that is due: it goes out (late or not), waits for an allowed hour, or is dropped. */
export type Verdict =
  | { readonly kind: 'go'; readonly late: boolean }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'drop' };

const HOUR = 3_600_000;
const APART = 18 * HOUR;
/** Up to here a reminder counts as in time: the ordinary delay of a busy or restarted bot. */
const LATE = HOUR / 4;

/**
 * Which reminders of a meeting go out, and when: at their time where it is an allowed hour, else at the last allowed
 * 17:00 before; none whose time lies before the invitation was posted. Of two for one meeting within 18 hours (18 itself
 * included) the earlier is the one that goes out and the later is dropped: product section 4 uses „goes“ throughout
 * for „goes out“ („those due before … never go“, „only the latest goes out“), and a person told on Friday at 17:00 of
 * Monday's meeting need not be told again. Counted from the first one that goes out: a dropped one drops no other.
 */
export function plannedReminders(meeting: Reminded, calendar: Calendar): Reminder[] {
  const { startsAt, announcedAt } = meeting;
  if (announcedAt === undefined) return [];
  const meant = meeting.reminders.map((offset) => ({ key: offsetKey(offset), meantAt: earlier(startsAt, offset) }));
  const moved = meant.map(({ key, meantAt }) => ({ key, meantAt, at: allowedBefore(meantAt, calendar) }));
  const going = moved.filter(({ at }) => at >= announcedAt && at < startsAt).sort(byTime);
  return apart(going.map(({ key, at }) => ({ key, at })));
}

type Moved = Reminder & { readonly meantAt: Instant };

/** Moving can turn the order round: 17:30 stays, 18:30 becomes 17:00. Of two at the same time the one meant first leads. */
function byTime(one: Moved, other: Moved): number {
  return millisecondsBetween(other.at, one.at) || millisecondsBetween(other.meantAt, one.meantAt);
}

function apart(reminders: readonly Reminder[]): Reminder[] {
  const going: Reminder[] = [];
  for (const reminder of reminders) {
    const last = going.at(-1);
    if (!last || millisecondsBetween(last.at, reminder.at) > APART) going.push(reminder);
  }
  return going;
}

/**
 * What becomes of a reminder now that it is due: dropped once the meeting has begun, or when a later one of the same
 * meeting is due too (after an outage only the latest goes out). More than 15 minutes after its time it is late; outside
 * the allowed hours it waits for the next of them, and is dropped when the meeting begins before.
 */
export function judge(meeting: Reminded, due: { key: string; now: Instant }, calendar: Calendar): Verdict {
  const { key, now } = due;
  const planned = plannedReminders(meeting, calendar);
  const mine = planned.find((reminder) => reminder.key === key);
  if (!mine || now >= meeting.startsAt) return { kind: 'drop' };
  if (planned.some(({ at }) => at > mine.at && at <= now)) return { kind: 'drop' };
  if (isAllowed(now, calendar)) return { kind: 'go', late: millisecondsBetween(mine.at, now) > LATE };
  const until = allowedFrom(now, calendar);
  return until < meeting.startsAt ? { kind: 'wait', until } : { kind: 'drop' };
}

/** Whether two moments lie on one day in Germany. */
export function isSameDay(one: Instant, other: Instant): boolean {
  return dayOf(one) === dayOf(other);
}

/** The last reminder of an earlier day than the meeting's that is due by the end of today; undefined before the first. */
export function lastOfEarlierDays(meeting: Reminded, now: Instant, calendar: Calendar): Reminder | undefined {
  const { startsAt } = meeting;
  return plannedReminders(meeting, calendar)
    .filter(({ at }) => !isSameDay(at, startsAt) && dayOf(at) <= dayOf(now))
    .at(-1);
}

/** The work that a reminder is: `3/0/1d` is the one-day reminder of meeting 3 on its first date. */
export function reminderWork(
  roundId: string,
  meeting: { readonly number: number; readonly sequence: number },
  key: string,
): Due {
  return { roundId, kind: 'meetings.remind', subject: `${meeting.number}/${meeting.sequence}/${key}` };
}
