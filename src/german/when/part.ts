import { type Line, type Match, pastWord, wordAt } from '../tokens.ts';
import type { Part } from './said.ts';

/** A part of a day; noon is a time too. */
export type PartSaid = Part | 'noon';

const PARTS: ReadonlyMap<string, PartSaid> = new Map([
  ['frueh', 'early'],
  ['fruehe', 'early'],
  ['fruehmorgens', 'early'],
  ['morgens', 'early'],
  ['vormittag', 'forenoon'],
  ['vormittags', 'forenoon'],
  ['mittag', 'noon'],
  ['mittags', 'noon'],
  ['nachmittag', 'afternoon'],
  ['nachmittags', 'afternoon'],
  ['abend', 'evening'],
  ['abends', 'evening'],
  ['nacht', 'night'],
  ['nachts', 'night'],
]);
const HERE = new Set(['am', 'in']);
const ARTICLES = new Set(['der', 'den']);
const SHADES = new Set(['fruehen', 'spaeten', 'frueher', 'spaeter']);

/** A part of a day behind a time: *nachmittags*, *am Abend*, *in der Nacht*. */
export function partAt(line: Line, at: number): Match<PartSaid> | undefined {
  const here = pastWord(line, at, HERE);
  const start = pastWord(line, pastWord(line, here, ARTICLES), SHADES);
  const word = wordAt(line, start);
  const value = word === 'morgen' && here > at ? 'early' : PARTS.get(word);
  return value === undefined ? undefined : { value, next: start + 1 };
}

/** A part of a day behind a day, where *Morgen* is one too: *heute Morgen*, *Donnerstag früh*. */
export function partOfDayAt(line: Line, at: number): Match<PartSaid> | undefined {
  return wordAt(line, at) === 'morgen' ? { value: 'early', next: at + 1 } : partAt(line, at);
}

/** A part of a day that names itself as one: *nachmittags*, *mittags*. */
export function adverbAt(line: Line, at: number): Match<PartSaid> | undefined {
  const word = wordAt(line, at);
  const value = word.endsWith('s') ? PARTS.get(word) : undefined;
  return value === undefined ? undefined : { value, next: at + 1 };
}

const ENDING = /^(\p{L}{6,10}?)(morgen|frueh|vormittag|mittag|nachmittag|abend|nacht)$/u;

/** The part of a day at the end of a word such as *donnerstagnachmittag*, and the word before it; undefined without one. */
export function partEnding(word: string): { before: string; part: PartSaid } | undefined {
  const [, before, ending = ''] = ENDING.exec(word) ?? [];
  const part = ending === 'morgen' ? 'early' : PARTS.get(ending);
  return before === undefined || part === undefined ? undefined : { before, part };
}

/** The hour of the day (0 to 24) that an hour up to twelve means in a part of it: *zwei nachmittags* is 14. */
export function hourIn(hour: number, part: PartSaid): number {
  if (hour > 12) return hour;
  if (part === 'noon') return hour < 3 ? hour + 12 : hour;
  if (part === 'afternoon') return hour < 9 ? hour + 12 : hour;
  if (part === 'evening') return hour > 3 ? hour + 12 : hour;
  if (part === 'night') return hour > 7 ? hour + 12 : hour;
  return hour;
}
