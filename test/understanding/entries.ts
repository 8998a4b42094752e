import type { Feature } from '../../src/conversation/feature.ts';
import { mergedWords } from '../../src/understanding/command.ts';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { tokensOf } from '../../src/understanding/message.ts';
import { SHARED_WORDS } from '../../src/understanding/shared-words.ts';

const PIECE = /"[^"]+"|\S+/gu;
const WEIGHT = /^=(?<weight>[\d.]+)$/u;

/** An entry of a group: a word or words in a row as they are written. */
export interface WrittenEntry {
  readonly group: string;
  readonly entry: string;
}

/** The entries of all groups that stand for things and acts; how something is said stands in every sentence. */
export function writtenEntries(features: readonly Feature[]): readonly WrittenEntry[] {
  return Object.entries(mergedWords(SHARED_WORDS, features)).flatMap(([group, written]) => {
    const pieces = [...written.matchAll(PIECE)].map(([piece]) => piece);
    const weight = pieces.map((piece) => WEIGHT.exec(piece)?.groups?.['weight']).find((found) => found !== undefined);
    const isMood = weight !== undefined && Number(weight) < 1;
    return isMood ? [] : pieces.filter((piece) => !WEIGHT.test(piece)).map((entry) => ({ group, entry }));
  });
}

/** In how many of these texts each entry stands, by group and entry; those that stand in none are left out. */
export function timesIn(entries: readonly WrittenEntry[], texts: readonly string[]): ReadonlyMap<string, number> {
  const alone = Object.fromEntries(entries.map(({ group, entry }) => [nameOf({ group, entry }), `=1 ${entry}`]));
  const { hitsIn } = lexiconOf(alone);
  const times = new Map<string, number>();
  for (const text of texts)
    for (const name of new Set(hitsIn(tokensOf(text)).map(({ group }) => group.name)))
      times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** How an entry is called: *funds: geld*. */
export function nameOf({ group, entry }: WrittenEntry): string {
  return `${group}: ${entry}`;
}
