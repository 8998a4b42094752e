import { DateTime } from 'luxon';

/** A date of a meeting for as long as it holds: from its announcement (or the move to it) until it begins or is given up. */
export interface Stay {
  readonly startsAt: number;
  readonly from: number;
  readonly until: number;
  readonly offsets: readonly { readonly days?: number; readonly hours?: number; readonly minutes?: number }[];
}

/** A stretch in which one reminder of a date has to go out, Unix milliseconds: from its time until the next one's, or the end. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** Public holidays of North Rhine-Westphalia from October 2023 to October 2024, as its law has them. */
const HOLIDAYS = new Set([
  ...['2023-10-03', '2023-11-01', '2023-12-25', '2023-12-26', '2024-01-01', '2024-03-29', '2024-04-01'],
  ...['2024-05-01', '2024-05-09', '2024-05-20', '2024-05-30', '2024-10-03', '2024-11-01'],
]);
const HOUR = 3_600_000;

const berlin = (at: number) => DateTime.fromMillis(at, { zone: 'Europe/Berlin' });

/** Whether a reminder may go out: working days from 07:00 to before 18:00. */
export function isOfficeHour(at: number): boolean {
  const { hour } = berlin(at);
  return isWorkingDay(at) && hour >= 7 && hour < 18;
}

function isWorkingDay(at: number): boolean {
  const time = berlin(at);
  return time.weekday <= 5 && !HOLIDAYS.has(time.toISODate() ?? '');
}

/** The day of a moment in Germany, `YYYY-MM-DD`. */
export function dayIn(at: number): string {
  return berlin(at).toISODate() ?? '';
}

/** A moment as clocks in Germany show it, to the minute: `2023-10-12T14:00`. */
export function localTime(at: number): string {
  return berlin(at).toFormat("yyyy-MM-dd'T'HH:mm");
}

/**
 * When the reminders of a date have to go out, worked out from the sentences of the rule and apart from the code that is
 * tested: each at its time in office hours, else at 17:00 of the latest working day before; not before the announcement;
 * within 18 hours after one that goes out, none.
 */
export function windowsOf({ startsAt, from, until, offsets }: Stay): Window[] {
  const times = offsets
    .map(({ days = 0, ...rest }) => berlin(startsAt).minus({ days }).minus(rest).toMillis())
    .map((meant) => (isOfficeHour(meant) ? meant : eveningBefore(meant)))
    .filter((at) => at >= from && at < startsAt)
    .toSorted((one, other) => one - other);
  const going: number[] = [];
  for (const at of times) if (at - (going.at(-1) ?? Number.NEGATIVE_INFINITY) > 18 * HOUR) going.push(at);
  const ends = [...going.slice(1), startsAt];
  return going
    .map((at, index) => ({ from: at, until: Math.min(ends[index] ?? startsAt, until) }))
    .filter((window) => window.from < window.until);
}

/** The end of a day in Germany (`YYYY-MM-DD`), Unix milliseconds. */
export function endOfDayIn(day: string): number {
  return DateTime.fromISO(day, { zone: 'Europe/Berlin' }).endOf('day').toMillis();
}

/**
 * The stretch in which the silent must have been named at the latest: from 24 hours before an end, at half time where it
 * was asked no longer than that, or the last office hour before, until the end.
 */
export function lastCall({ from, until }: Window): Window {
  const meant = until - from > 24 * HOUR ? until - 24 * HOUR : (from + until) / 2;
  const call = isOfficeHour(meant) ? meant : eveningBefore(meant);
  return { from: Math.max(from, call), until };
}

/** How many posts there were when each municipality and each meeting was reminded by itself: seven days and a day before a due day and on it. */
export function postsBefore(
  stays: readonly Stay[],
  due: readonly { city: string; dueOn: string; from: number }[],
): number {
  const owed = due.flatMap(({ city, dueOn, from }) => {
    const morning = DateTime.fromISO(`${dueOn}T09:00`, { zone: 'Europe/Berlin' });
    const meant = [7, 1, 0].map((days) => morning.minus({ days }).toMillis());
    const times = meant.map((at) => (isOfficeHour(at) ? at : eveningBefore(at))).filter((at) => at > from);
    return times.map((at) => `${city} ${dayIn(at)}`);
  });
  return new Set(owed).size + stays.flatMap(windowsOf).length;
}

function eveningBefore(meant: number): number {
  for (let days = 0; ; days += 1) {
    const evening = berlin(meant).minus({ days }).set({ hour: 17, minute: 0, second: 0, millisecond: 0 }).toMillis();
    if (evening < meant && isWorkingDay(evening)) return evening;
  }
}
