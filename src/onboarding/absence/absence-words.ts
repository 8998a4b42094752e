import { z } from 'zod';
import { dayField, readDayFields } from '../../conversation/day-fields.ts';
import type { Raw } from '../../conversation/inputs.ts';
import { readFields } from '../../conversation/phrase.ts';
import type { Instant } from '../../german/berlin.ts';

const who = z.string().trim().max(100, 'Bitte die Stelle auf 100 Zeichen kürzen.').optional();

/** What is said of an absence: whose it is (one's own without that), from when to when, and who stands in. */
export const absenceSchema = z.object({
  person: who,
  from: dayField('Bitte den ersten Tag nennen.').optional(),
  until: dayField('Bitte den letzten Tag nennen.').optional(),
  substitute: who,
});

export type Said = z.infer<typeof absenceSchema>;

const LABELS = {
  abwesend: 'person',
  wer: 'person',
  ab: 'from',
  von: 'from',
  bis: 'until',
  vertretung: 'substitute',
  'es vertritt': 'substitute',
};

const STANDS_IN =
  /^(?<substitute>.+?)(?:\s+(?:ab|vom|von)\s+(?<from>[^;]+?))?(?:\s+bis\s+(?:zum\s+)?(?<until>[^;]+))?$/isu;

/** The fields of what was typed (*Sozialamt Haan (2) bis 20.10.*, *Bis: 12.10.; Vertretung: …*), days read as of a moment. */
export function typedAbsence({ typed, standsin, ...rest }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? readFields(typed, 'person', LABELS) : {};
  const named = typeof standsin === 'string' ? STANDS_IN.exec(standsin.trim())?.groups : undefined;
  const all: Raw = { ...rest, ...fields, ...named };
  return readDayFields(readDayFields(all, { day: 'from' }, now), { day: 'until' }, now);
}
