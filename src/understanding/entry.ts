import { fold, stem } from '../search/analysis.ts';
import type { Token } from './message.ts';

/** A word as a group holds it: by its stem, its beginning, its end, or what stands inside. */
export type WordEntry =
  | { readonly kind: 'word'; readonly folded: string; readonly stem: string }
  | { readonly kind: 'beginning' | 'ending' | 'inside'; readonly part: string };

/** Any words, three at most, between others in a row. */
export interface Gap {
  readonly kind: 'gap';
}

/** An entry of a group: a word, words in a row, or a verb whose first part stands at the end (*stimmen … zu*). */
export type Entry =
  | WordEntry
  | { readonly kind: 'row'; readonly parts: readonly (WordEntry | Gap)[] }
  | { readonly kind: 'parted'; readonly particle: string; readonly verbs: readonly string[] };

const PIECE = /"(?<row>[^"]+)"|(?<word>\S+)/gu;
const WEIGHT = /^=(?<weight>\d+(?:\.\d+)?)$/u;

/** The entries of a group, and its weight where one stands there. */
export function entriesOf(words: string): { readonly weight: number | undefined; readonly entries: readonly Entry[] } {
  let weight: number | undefined;
  const entries: Entry[] = [];
  for (const { groups } of words.matchAll(PIECE)) {
    const [row, word = ''] = [groups?.['row'], groups?.['word']];
    const given = WEIGHT.exec(word)?.groups?.['weight'];
    if (given !== undefined) weight = Number(given);
    else entries.push(row === undefined ? entryOf(word) : rowOf(row));
  }
  return { weight, entries };
}

function rowOf(row: string): Entry {
  const parts = row
    .trim()
    .split(/\s+/u)
    .map((part) => (part === '…' || part === '...' ? GAP : wordOf(part)));
  return { kind: 'row', parts };
}

const GAP: Gap = { kind: 'gap' };

function entryOf(word: string): Entry {
  const [particle = '', verbs] = word.split('|');
  if (verbs === undefined) return wordOf(word);
  return { kind: 'parted', particle: fold(particle), verbs: verbs.split(',').map(fold) };
}

function wordOf(word: string): WordEntry {
  const [before, behind] = [word.startsWith('*'), word.endsWith('*')];
  const part = fold(word.replaceAll('*', ''));
  if (before) return { kind: behind ? 'inside' : 'ending', part };
  return behind ? { kind: 'beginning', part } : { kind: 'word', folded: part, stem: stem(part) };
}

/** Whether a word of a message is this one. */
export function isWord(token: Token, entry: WordEntry): boolean {
  const { folded } = token;
  switch (entry.kind) {
    case 'word':
      return folded === entry.folded || token.stem === entry.stem;
    case 'beginning':
      return folded.startsWith(entry.part);
    case 'ending':
      return folded.endsWith(entry.part) || token.stem.endsWith(stem(entry.part));
    case 'inside':
      return folded.includes(entry.part);
  }
}

/** How many words more stand between two of a row where a gap stands. */
const WIDEST_GAP = 3;

/** Words that only colour what is said: they may stand between any two words of a row. */
const COLOURING: ReadonlySet<string> = new Set(
  'denn eigentlich mal einmal nochmal nochmals alles doch halt eben gerade grad jetzt bitte wohl uberhaupt ja so'.split(
    ' ',
  ),
);

/**
 * The place behind words in a row that begin at a place; undefined where they do not stand there. *denn*, *mal*, *eigentlich*
 * and the like stand between them as they please.
 */
export function rowEnd(tokens: readonly Token[], at: number, parts: readonly (WordEntry | Gap)[]): number | undefined {
  const [part, ...rest] = parts;
  if (!part) return at;
  if (part.kind === 'gap') {
    let next = at;
    for (let words = 0; words <= WIDEST_GAP && next < tokens.length; next += 1) {
      const end = rowEnd(tokens, next, rest);
      if (end !== undefined) return end;
      if (!COLOURING.has(tokens[next]?.folded ?? '')) words += 1;
    }
    return undefined;
  }
  const token = tokens[at];
  const isApart = rest.length > 0 && tokens[at + 1]?.clause !== token?.clause;
  if (!token || !isWord(token, part) || isApart) return undefined;
  return rowEnd(tokens, at + 1, rest) ?? rowEnd(tokens, behindColour(tokens, at + 1), rest);
}

/** The first place from here on whose word is said for more than its colour, in the same clause. */
function behindColour(tokens: readonly Token[], at: number): number {
  let next = at;
  while (COLOURING.has(tokens[next]?.folded ?? '') && tokens[next + 1]?.clause === tokens[next]?.clause) next += 1;
  return next;
}
