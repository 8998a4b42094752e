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

const FROM = new Set(['ab', 'vom', 'von']);

/** The fields of what was typed (*Sozialamt Haan (2) bis 20.10.*, *Bis: 12.10.; Vertretung: …*), days read as of a moment. */
export function typedAbsence({ typed, standsin, ...rest }: Raw, now: Instant): Raw {
  const fields = typeof typed === 'string' ? readFields(typed, 'person', LABELS) : {};
  const named = typeof standsin === 'string' ? standingIn(standsin) : {};
  const all: Raw = { ...rest, ...fields, ...named };
  return readDayFields(readDayFields(all, { day: 'from' }, now), { day: 'until' }, now);
}

/** *Sozialamt Haan (2) ab 9.10. bis zum 20.10.*: who stands in, and the days behind *ab* and *bis*. */
function standingIn(said: string): Raw {
  const words = said.split(/\s/u).filter((word) => word !== '');
  const place = (isOne: (word: string) => boolean) =>
    words.findIndex((word, at) => at > 0 && at < words.length - 1 && isOne(word.toLowerCase()));
  const until = place((word) => word === 'bis');
  const from = words
    .slice(0, until < 0 ? undefined : until)
    .findIndex((word, at) => at > 0 && FROM.has(word.toLowerCase()));
  const first = [from, until].find((at) => at > 0) ?? words.length;
  const last = words.slice(until + 1);
  return {
    substitute: words.slice(0, first).join(' '),
    ...(from > 0 ? { from: words.slice(from + 1, until < 0 ? undefined : until).join(' ') } : {}),
    ...(until > 0 ? { until: (last[0]?.toLowerCase() === 'zum' ? last.slice(1) : last).join(' ') } : {}),
  };
}
