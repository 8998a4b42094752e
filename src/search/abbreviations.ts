import { fold, stem, wordsOf } from './analysis.ts';

/** What a corpus says an abbreviation stands for: stems of the short and of the long form. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
}

const SHORT_IN_BRACKETS = /\(([\p{L}-]{2,8})\)/gu;
const LONG_IN_BRACKETS = /(?<![\p{L}-])([\p{L}-]{2,8}) ?\(([^()]{4,120})\)/gu;
const LONGEST = 120;

/** Abbreviations that a text explains, as in "Verwendungsnachweis (VN)" or "VN (Verwendungsnachweis)". */
export function abbreviationsIn(text: string): Abbreviation[] {
  if (!text.includes('(')) return [];
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(SHORT_IN_BRACKETS)) {
    found.push(...explain(match[1] ?? '', text.slice(Math.max(0, match.index - LONGEST), match.index)));
  }
  for (const match of text.matchAll(LONG_IN_BRACKETS)) found.push(...explain(match[1] ?? '', match[2] ?? ''));
  return found;
}

function explain(short: string, text: string): Abbreviation[] {
  if (!/\p{Lu}.*\p{Lu}/u.test(short)) return [];
  const start = startOfLongForm(short.toLowerCase(), text.toLowerCase());
  if (start < 0 || text.length - start < short.length + 3) return [];
  const long = wordsOf(text.slice(start)).map((word) => word.stem);
  return long.length === 0 ? [] : [{ short: stem(fold(short)), long }];
}

/** Where the shortest end of the text begins that spells the short form, its first letter at a word's start (Schwartz & Hearst 2003); -1 if none. */
function startOfLongForm(short: string, text: string): number {
  let at = text.length;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    do {
      if (at === 0) return -1;
      at = text.lastIndexOf(short.charAt(letter), at - 1);
    } while (letter === 0 && at > 0 && /\p{L}/u.test(text.charAt(at - 1)));
    if (at < 0) return -1;
  }
  return at;
}
