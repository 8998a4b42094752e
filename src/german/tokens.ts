import type { Plain } from './signs.ts';

/** A word, a run of digits, or a single sign of a text, with its place in the folded text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** No space stands before it. */
  readonly glued: boolean;
  /** It was typed with a capital letter. */
  readonly capital: boolean;
}

/** The tokens of a text. */
export type Line = readonly Token[];

/** What was read, and the token at which reading goes on. */
export interface Match<Value> {
  readonly value: Value;
  readonly next: number;
}

const TOKEN = /\n|\p{L}+|\d+|\S/gu;

/** Divides a text into words, numbers and signs. */
export function tokensOf({ typed, folded, places }: Plain): Line {
  return [...folded.matchAll(TOKEN)].map(({ 0: text, index: from }) => ({
    kind: /^\p{L}/u.test(text) ? 'word' : /^\d/u.test(text) ? 'number' : 'sign',
    text,
    from,
    to: from + text.length,
    glued: from > 0 && !/\s/u.test(folded.charAt(from - 1)),
    capital: /^\p{Lu}/u.test(typed.slice(places[from], (places[from] ?? 0) + 1)),
  }));
}

/** The word at a place; empty when there is none. */
export function wordAt(line: Line, at: number): string {
  const token = line[at];
  return token?.kind === 'word' ? token.text : '';
}

/** The digits at a place, so many at most; empty when there are none. */
export function digitsAt(line: Line, at: number, most: number): string {
  const token = line[at];
  return token?.kind === 'number' && token.text.length <= most ? token.text : '';
}

/** Whether this sign stands at a place. */
export function isSign(line: Line, at: number, sign: string): boolean {
  return line[at]?.kind === 'sign' && line[at].text === sign;
}

/** Whether the token at a place follows the one before it without a space. */
export function isGlued(line: Line, at: number): boolean {
  return line[at]?.glued === true;
}

/** The place behind this sign, where it stands; else the same place. */
export function past(line: Line, at: number, sign: string): number {
  return isSign(line, at, sign) ? at + 1 : at;
}

/** The place behind the first of these words, where one stands; else the same place. */
export function pastWord(line: Line, at: number, words: ReadonlySet<string>): number {
  return words.has(wordAt(line, at)) ? at + 1 : at;
}

/** Whether a text or a part of it ends at a place: nothing follows, or a sign that holds apart. */
export function endsAt(line: Line, at: number): boolean {
  const token = line[at];
  return token === undefined || (token.kind === 'sign' && /^[\n,;.!?)|/-]$/u.test(token.text));
}
