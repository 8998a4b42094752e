import { type Line, type Match, wordAt } from '../tokens.ts';
import type { Which } from './weekday.ts';

const WHICH: readonly (readonly [string, Which])[] = [
  ['uebernaechst', 'after-next'],
  ['naechst', 'next'],
  ['kommend', 'coming'],
  ['dies', 'this'],
  ['aktuell', 'this'],
  ['laufend', 'this'],
  ['letzt', 'last'],
  ['vergangen', 'last'],
  ['vorig', 'last'],
];
const ENDING = /^e[mnrs]?$/u;

/** Which day, week or month is meant: *nächsten*, *dieser*, *kommende*, *übernächstes*, *letzten*; undefined without such a word. */
export function whichAt(line: Line, at: number): Match<Which> | undefined {
  const word = wordAt(line, at);
  const found = WHICH.find(([stem]) => word.startsWith(stem) && ENDING.test(word.slice(stem.length)));
  return found && { value: found[1], next: at + 1 };
}

/** How many weeks, months … from the present one such a word leads. */
export function stepsOf(which: Which): number {
  return { alone: 0, this: 0, coming: 1, next: 1, 'after-next': 2, last: -1 }[which];
}
