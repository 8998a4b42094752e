import { fold } from '../conversation/phrase.ts';
import type { Instant } from '../german/berlin.ts';
import { enumerate } from '../german/list.ts';
import { later } from '../german/time.ts';
import { NBSP } from '../german/write.ts';
import type { Offset } from '../municipalities/round.ts';

type Unit = keyof Offset;

const UNITS: readonly { unit: Unit; times: number; words: RegExp }[] = [
  { unit: 'days', times: 7, words: /^(?:w|wochen?)$/u },
  { unit: 'days', times: 1, words: /^(?:t|d|tag|tagen?)$/u },
  { unit: 'hours', times: 1, words: /^(?:h|std|stunden?)$/u },
  { unit: 'minutes', times: 1, words: /^(?:m|min|minuten?)$/u },
];
const MOST = 5;
const LONGEST_DAYS = 60;

/**
 * Reads times before a meeting as people type them („7 Tage, 1 Tag und 2 Stunden“, „30 Min.“, „eine Woche vorher“);
 * „keine“ is none. Undefined when a part cannot be read, there are more than five, or one lies more than 60 days ahead.
 */
export function parseOffsets(typed: string): readonly Offset[] | undefined {
  const text = fold(typed).folded;
  if (/^keine?$/u.test(text)) return [];
  const parts = text
    .split(/[,;+|]|\bund\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const offsets = parts.map(parseOffset);
  const found = new Map(offsets.flatMap((offset) => (offset ? [[offsetKey(offset), offset] as const] : [])));
  if (offsets.includes(undefined) || found.size === 0 || found.size > MOST) return undefined;
  return [...found.values()].sort((one, other) => minutesOf(other) - minutesOf(one));
}

function parseOffset(part: string): Offset | undefined {
  const text = part.replace(/ ?(?:vorher|davor|zuvor|vor (?:der sitzung|beginn|sitzungsbeginn))$/u, '');
  const found = /^(?<count>\d{1,4}|eine?[nm]?)\s*(?<unit>[a-z]+)\.?$/u.exec(text)?.groups;
  const unit = UNITS.find(({ words }) => words.test(found?.['unit'] ?? ''));
  const count = Number(found?.['count']?.replace(/^ein.*$/u, '1'));
  if (!unit || !(count > 0)) return undefined;
  const offset: Offset = { [unit.unit]: count * unit.times };
  return minutesOf(offset) <= LONGEST_DAYS * 24 * 60 ? offset : undefined;
}

function minutesOf({ days = 0, hours = 0, minutes = 0 }: Offset): number {
  return (days * 24 + hours) * 60 + minutes;
}

/** What an offset is called in the work table: `7d`, `2h`, `1d12h`. */
export function offsetKey({ days = 0, hours = 0, minutes = 0 }: Offset): string {
  return `${days ? `${days}d` : ''}${hours ? `${hours}h` : ''}${minutes ? `${minutes}m` : ''}` || '0m';
}

/** *7 Tage, 1 Tag und 2 Stunden*, or *keine*. */
export function offsetWords(offsets: readonly Offset[]): string {
  return offsets.length === 0 ? 'keine' : enumerate(offsets.map(offsetWord));
}

function offsetWord({ days = 0, hours = 0, minutes = 0 }: Offset): string {
  const words = [
    counted(days, 'Tag', 'Tage'),
    counted(hours, 'Stunde', 'Stunden'),
    counted(minutes, 'Minute', 'Minuten'),
  ];
  return words.filter((word) => word !== '').join(' ');
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count}${NBSP}${count === 1 ? one : many}`;
}

/** The moment this much before another: days keep the wall clock over the change of the clocks, hours are exact. */
export function earlier(moment: Instant, { days = 0, hours = 0, minutes = 0 }: Offset): Instant {
  return later(later(moment, { days: -days }), { hours: -hours, minutes: -minutes });
}
