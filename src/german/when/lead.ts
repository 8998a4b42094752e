import { type Line, wordAt } from '../tokens.ts';

/** Until or from when something is, where it is said. */
export type Bound = 'until' | 'from';

/** What the words before a day or a time say of it. */
export interface Lead {
  readonly next: number;
  readonly bound?: Bound | undefined;
  /** A day is expected, an hour is, „und“ joins two. */
  readonly loose: boolean;
  readonly bare: boolean;
  readonly between: boolean;
}

type Word = Partial<Omit<Lead, 'next'>>;

const DAY: Word = { loose: true };
const NOTHING: Word = { loose: false };
const HOUR: Word = { bare: true };
const WORDS: ReadonlyMap<string, Word> = new Map([
  ['bis', { bound: 'until', loose: true }],
  ['spaetestens', { bound: 'until', loose: true }],
  ['ab', { bound: 'from', loose: true, bare: true }],
  ['von', { bound: 'from', loose: true, bare: true }],
  ['vom', { bound: 'from', loose: true }],
  ['seit', { bound: 'from', loose: true }],
  ['zwischen', { loose: true, bare: true, between: true }],
  // Days are masculine: „von der 5. bis zur 10. Klasse“ names none.
  ['der', NOTHING],
  ['zur', NOTHING],
  ['um', HOUR],
  ['gegen', HOUR],
  ...['am', 'an', 'zum', 'im', 'in', 'fuer', 'auf'].map((word) => [word, DAY] as const),
  ...['den', 'dem', 'einschliesslich', 'inklusive', 'jeweils'].map((word) => [word, {}] as const),
]);
const MOST = 3;

/** The words before a day or a time at a place, none first: each is a place where one may begin. */
export function leadsAt(line: Line, at: number, loose: boolean): readonly Lead[] {
  const leads: Lead[] = [{ next: at, loose, bare: false, between: false }];
  for (let step = 0; step < MOST; step += 1) {
    const before = leads.at(-1);
    const word = before && WORDS.get(wordAt(line, before.next));
    if (!before || !word) break;
    leads.push({
      next: before.next + 1,
      bound: before.bound ?? word.bound,
      loose: word.loose ?? before.loose,
      bare: word.bare === true,
      between: before.between || word.between === true,
    });
  }
  return leads;
}
