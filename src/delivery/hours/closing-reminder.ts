import type { Instant } from '../../german/berlin.ts';
import { instant, later, millisecondsBetween } from '../../german/time.ts';
import { allowedBefore, allowedFrom, allowedUntil, isAllowed } from './allowed.ts';
import type { Calendar } from './holidays.ts';

const DAY = 86_400_000;

/**
 * When those who have not answered are reminded at the latest: 24 hours before closing, at half time where it runs no
 * longer than that; at an allowed hour before, or where that lies before its opening, at the next allowed hour before
 * closing, or half way through what is left of the allowed hours in which it was opened; else not at all.
 */
export function closingReminder(
  running: { openedAt: Instant; closesAt: Instant },
  calendar: Calendar,
): Instant | undefined {
  const { openedAt, closesAt } = running;
  const runs = millisecondsBetween(openedAt, closesAt);
  const meant = runs > DAY ? later(closesAt, { hours: -24 }) : instant(Date.parse(openedAt) + runs / 2);
  const before = allowedBefore(meant, calendar);
  const at = before > openedAt ? before : allowedFrom(meant, calendar);
  return at < closesAt ? at : withinHours(openedAt, calendar);
}

/** Opened on a Friday afternoon and over on Sunday: what is left of Friday is all that there is. */
function withinHours(openedAt: Instant, calendar: Calendar): Instant | undefined {
  if (!isAllowed(openedAt, calendar)) return undefined;
  return later(openedAt, { milliseconds: Math.floor(millisecondsBetween(openedAt, allowedUntil(openedAt)) / 2) });
}
