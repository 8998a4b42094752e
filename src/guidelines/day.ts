import { DateTime } from 'luxon';
import type { Day } from '../conversation/time.ts';

/** Reads a day as Germans write it (`01.02.2023`, `1.2.2023`); undefined when there is no such day. */
export function readDay(typed: string): Day | undefined {
  const read = DateTime.fromFormat(typed.trim(), 'd.M.yyyy', { zone: 'utc' });
  return read.isValid ? (read.toISODate() ?? undefined) : undefined;
}
