import { DateTime } from 'luxon';
import type { Day } from './time.ts';

/** Reads a day as Germans write it (`01.02.2023`, `1.2.2023`) or as a form sends it (`2023-02-01`); undefined when there is none. */
export function readDay(typed: string): Day | undefined {
  const format = typed.includes('-') ? 'yyyy-MM-dd' : 'd.M.yyyy';
  const read = DateTime.fromFormat(typed.trim(), format, { zone: 'utc' });
  return read.isValid ? (read.toISODate() ?? undefined) : undefined;
}
