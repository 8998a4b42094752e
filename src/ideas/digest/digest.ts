import { DateTime } from 'luxon';
import type { Calendar } from '../../delivery/hours/holidays.ts';
import { isWorkingDay } from '../../delivery/hours/working-days.ts';
import type { Instant } from '../../german/berlin.ts';
import { inBerlin, instant } from '../../german/time.ts';
import type { Digest } from '../../municipalities/round.ts';

/** The digest of a week (`2023-W41`), and when it is due. */
export interface DueDigest {
  readonly week: string;
  readonly at: Instant;
}

/**
 * The next digest after this moment: on its weekday at its time, or at that time on the next working day, where the
 * weekday is a holiday. One that moves into the next week keeps the name of its own.
 */
export function nextDigest(digest: Digest, now: Instant, calendar: Calendar): DueDigest {
  const [hour = 8, minute = 0] = digest.time.split(':').map(Number);
  const thisWeek = inBerlin(now).startOf('week');
  for (let weeks = -1; ; weeks += 1) {
    const monday = thisWeek.plus({ weeks });
    let day = monday.plus({ days: digest.weekday - 1 }).set({ hour, minute });
    while (!isWorkingDay(day.toFormat('yyyy-MM-dd'), calendar)) day = day.plus({ days: 1 });
    const at = instant(day.toMillis());
    if (at > now) return { week: monday.toFormat("kkkk-'W'WW"), at };
  }
}

/** From when on the first digest tells: from the beginning of the week before its own. */
export function firstSince(week: string): Instant {
  return instant(DateTime.fromISO(week, { zone: 'Europe/Berlin' }).minus({ weeks: 1 }).toMillis());
}
