import { flat, type Section } from './section.ts';

/** How alike two sections must be to be one: half of all their words. Below it, one went and another came. */
const ALIKE = 0.5;
/** Fewer words that both have may stand anywhere. */
const FEWEST = 4;
/** A word that more sections have tells none of them from another. */
const COMMON = 20;
/** So many of those that share most words are looked at closely. */
const LOOKED_AT = 5;

type Words = ReadonlySet<string>;
const kept = new WeakMap<Section, Words>();

/** The different words of a section with its heading, each read once. */
function wordsOf(section: Section): Words {
  const known = kept.get(section);
  if (known) return known;
  const words = new Set(`${section.heading} ${section.text ?? ''}`.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []);
  kept.set(section, words);
  return words;
}

function shared(one: Words, other: Words): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const word of few) if (many.has(word)) count += 1;
  return count;
}

/** How alike two sections are by their words, from 0 to 1: twice those that both have, of all that they have. */
export function likeness(one: Section, other: Section): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return first.size + second.size === 0 ? 1 : (2 * shared(first, second)) / (first.size + second.size);
}

/** Whether two sections are alike: the same text, or enough of the same words. */
export function areAlike(one: Section, other: Section): boolean {
  return flat(one.text ?? '') === flat(other.text ?? '') || likeness(one, other) >= ALIKE;
}

/** Two places of sections that are alike. */
export interface Likely {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

/**
 * Which sections may be one by their words alone, the likeliest first. Looked at are only those that share words which
 * few have: the cost grows with the number of words, not with its square.
 */
export function likely(before: ReadonlyMap<number, Section>, after: ReadonlyMap<number, Section>): readonly Likely[] {
  const having = new Map<string, number[]>();
  for (const [at, section] of before)
    for (const word of wordsOf(section)) having.set(word, [...(having.get(word) ?? []), at].slice(0, COMMON + 1));
  const found: Likely[] = [];
  for (const [to, section] of after)
    for (const at of nearest(section, having)) {
      const old = before.get(at);
      const alike = old ? likeness(old, section) : 0;
      if (old && alike >= ALIKE && shared(wordsOf(old), wordsOf(section)) >= FEWEST)
        found.push({ before: at, after: to, likeness: alike });
    }
  return found.sort((one, other) => other.likeness - one.likeness || one.after - other.after);
}

function nearest(section: Section, having: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const counts = new Map<number, number>();
  for (const word of wordsOf(section)) {
    const places = having.get(word) ?? [];
    if (places.length <= COMMON) for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = [...counts].sort(([, one], [, other]) => other - one);
  return most.slice(0, LOOKED_AT).map(([at]) => at);
}
