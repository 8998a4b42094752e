import type { Instant } from '../../german/berlin.ts';
import { instant, later, millisecondsBetween } from '../../german/time.ts';
import { allowedBefore, allowedFrom } from './allowed.ts';
import type { Calendar } from './holidays.ts';

const DAY = 86_400_000;

/**
 * When those who have not answered are reminded: 24 hours before closing, at half time where it runs no longer
 * than that; at an allowed hour before, or where that lies before its opening, at the next allowed hour before closing;
 * else not at all.
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
  return at < closesAt ? at : undefined;
}
