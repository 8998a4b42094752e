import { readDayFields } from '../conversation/day-fields.ts';
import type { Raw } from '../conversation/inputs.ts';
import type { Instant } from '../german/berlin.ts';

/**
 * The fields of an input with date and time read as of a moment: *nächsten Donnerstag*, *12.10., 14 Uhr*. An end that is
 * said with them (*14:00–16:00 Uhr*) is the length, in minutes.
 */
export function readWhenFields(fields: Raw, now: Instant): Raw {
  const { until, ...read } = readDayFields(
    { ...fields, until: undefined },
    { day: 'date', time: 'time', until: 'until' },
    now,
  );
  if (typeof until !== 'string' || typeof read['time'] !== 'string') return read;
  const minutes = String(minutesOf(until) - minutesOf(read['time']));
  const said = read['minutes'] ?? minutes;
  return { ...read, minutes: said === minutes ? minutes : `${String(said)} / ${minutes}` };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
