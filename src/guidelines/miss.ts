import type { Db } from '../conversation/database.ts';
import type { Day } from '../german/calendar.ts';
import { analyse, type Band, type SearchIndex } from '../search/index.ts';
import type { Chunk } from './document.ts';

/**
 * One question that was not answered (`gap`, `unsure`, `nothing`; `off` where it is about something else than the rules)
 * or whose answer did not fit, and the day.
 */
export interface Miss {
  readonly question: string;
  readonly how: 'gap' | 'unsure' | 'nothing' | 'off' | 'misfit';
  readonly on: Day;
  /** What was said beside it. */
  readonly words?: string | undefined;
}

/** Up to which day a gap is settled, by its key, and how much of that day: the key is a hash of its word stems. */
export interface SettledGap {
  readonly key: string;
  readonly on: Day;
  readonly unanswered: number;
  readonly misfits: number;
}

/** The document that says which subjects the sources leave to others. */
const OTHER_SUBJECTS = 'luecken-andere-themen.md';

/**
 * How an answer is kept: as none to a question about the rules, or as one about something else, where the sources leave
 * its subject to others, or no word of it stands in any of them.
 */
export function keptBand(
  question: string,
  { band, chunks }: { readonly band: Band | 'gap'; readonly chunks: readonly Chunk[] },
  index: SearchIndex,
): Band | 'gap' | 'off' {
  if (band === 'gap') return chunks[0]?.document.name === OTHER_SUBJECTS ? 'off' : 'gap';
  return band === 'nothing' && index.size > 0 && !analyse(question).some((stem) => index.holds(stem)) ? 'off' : band;
}

/** A question without the names of the municipalities, so that it says nothing of who asked. */
export function withoutMunicipalities(question: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  return longestFirst.reduce(withoutName, question);
}

const BESIDE_WORD = /[\p{L}-]/u;

/** A name in any case of letters, also as a genitive, but not within a longer word. */
function withoutName(text: string, name: string): string {
  const lower = lowered(text);
  const sought = lowered(name);
  let rest = 0;
  let kept = '';
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, Math.max(at + 1, rest))) {
    const end = [at + name.length, at + name.length + 1].find((place) => endsName(lower, place, at + name.length));
    if (end === undefined || BESIDE_WORD.test(lower.charAt(at - 1))) continue;
    kept += `${text.slice(rest, at)}(Kommune)`;
    rest = end;
  }
  return kept + text.slice(rest);
}

function endsName(lower: string, place: number, end: number): boolean {
  return (place === end || lower.charAt(end) === 's') && !BESIDE_WORD.test(lower.charAt(place));
}

/** Lower case letter by letter: each keeps its place. */
function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

/** Words that were not understood where a command was meant, which is called as on its button. */
export interface UnknownWords {
  readonly wanted: string;
  readonly words: readonly { readonly word: string; readonly times: number }[];
}

/** The words of members that were not understood, by what they wanted, the most frequent first. */
export type NotUnderstood = (db: Db, roundId: string) => Promise<readonly UnknownWords[]>;
