import type { Slots } from '../conversation/asked.ts';
import { isFirstName } from '../privacy/first-names.ts';
import { isSurname } from '../privacy/surnames.ts';
import { fold } from '../search/analysis.ts';

const WORD = /^\p{L}{4,24}$/u;
/** What stands before or behind a word that is a name, whether we know it or not. */
const TITLES = new Set(['herr', 'herrn', 'frau', 'familie', 'kollege', 'kollegin', 'dr', 'von']);
/** The most of one message: more would tell what it said. */
const MOST = 3;
/** Values that are words of the message as they were typed. */
const FREE = ['title', 'text', 'description', 'reason', 'search', 'about', 'place', 'provider', 'topic'];

/** What a message was read of: its words that no group knows, folded, the places of the round, the values found. */
interface Read {
  readonly unknown: readonly string[];
  readonly names: readonly string[];
  readonly slots: readonly Slots[];
}

/** Of the words that no group knows those that can be shown: single words, no names, no numbers, none of free text. */
export function singleWords(text: string, { unknown, names, slots }: Read): readonly string[] {
  const wanted = new Set(unknown);
  const free = slots.flatMap((values) => FREE.map((name) => String(values[name] ?? '')));
  const held = new Set([...free, ...names].flatMap(wordsOf).map(fold));
  const all = wordsOf(text);
  const left = all.filter(
    (word, at) =>
      WORD.test(word) && wanted.has(fold(word)) && !held.has(fold(word)) && !isName(word, all[at - 1], all[at + 1]),
  );
  const single = [...new Set(left.map((word) => word.toLowerCase()))];
  return single.length > MOST ? [] : single;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => word !== '');
}

/** A name that is known as one, or a word beside a title or a first name. */
function isName(word: string, before = '', behind = ''): boolean {
  const named = [before, behind].some((one) => TITLES.has(one.toLowerCase()) || isFirstName(one));
  return isFirstName(word) || isSurname(word) !== undefined || (named && /^\p{Lu}/u.test(word));
}
