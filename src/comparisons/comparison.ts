import { numberKey } from '../documents/heading-number.ts';
import { NBSP } from '../german/write.ts';
import { type Pair, pairSections } from './pairing.ts';
import { flat, headingKey, headingOf, labelOf, numbered, type Section } from './section.ts';

/** What became of a section; `renumbered` has the same heading and words under another number. */
export type Became = 'new' | 'changed' | 'dropped' | 'renumbered' | 'same';

/** A section against itself, and what is to be said of where its words come from or went. */
export interface Difference extends Pair {
  readonly became: Became;
  readonly notes: readonly string[];
}

/** Two versions against each other, section by section in the order of the later one. */
export function compare(before: readonly Section[], after: readonly Section[]): readonly Difference[] {
  const pairs = pairSections(before, after);
  const moves = movesIn(pairs);
  return pairs.map((pair) => ({
    ...pair,
    became: becameOf(pair),
    notes: [...named(pair), ...(moves.get(pair) ?? [])],
  }));
}

function becameOf({ before, after }: Pair): Became {
  if (!before) return 'new';
  if (!after) return 'dropped';
  if (before.text === undefined && after.text !== undefined) return 'new';
  if (before.text !== undefined && after.text === undefined) return 'dropped';
  if (flat(before.text ?? '') !== flat(after.text ?? '') || headingKey(before) !== headingKey(after)) return 'changed';
  return isRenumbered({ before, after }) ? 'renumbered' : 'same';
}

function isRenumbered({ before, after }: Pair): boolean {
  return numberKey(before?.number ?? '') !== numberKey(after?.number ?? '');
}

/** What is said of a section besides its words: that it was called or counted otherwise, or was not agreed to. */
function named({ before, after }: Pair): readonly string[] {
  if (!before || !after) return [];
  return [
    ...(isRenumbered({ before, after })
      ? [`Bisher ${before.number === undefined ? 'ohne Nummer' : numbered(before.number)}`]
      : []),
    ...(headingOf(before) === headingOf(after) ? [] : [`Überschrift bisher: „${headingOf(before)}“`]),
    ...(before.text === undefined && after.text !== undefined ? [`Bisher ${before.note ?? 'ohne Wortlaut'}`] : []),
  ];
}

/** Shorter sentences stand in many sections. */
const TELLING = 40;
/** So many sections are named as where words come from. */
const NAMED = 3;

/** Sentences that stood in another section before, or stand in another one now, said at both. */
function movesIn(pairs: readonly Pair[]): ReadonlyMap<Pair, readonly string[]> {
  const left = new Map<string, Pair>();
  const came = new Map<string, Pair>();
  for (const pair of pairs) {
    const [old, now] = [sentencesIn(pair.before), sentencesIn(pair.after)];
    for (const sentence of old) if (!now.has(sentence)) left.set(sentence, pair);
    for (const sentence of now) if (!old.has(sentence)) came.set(sentence, pair);
  }
  const from = new Map<Pair, Set<string>>();
  const to = new Map<Pair, Set<string>>();
  for (const [sentence, pair] of came) {
    const source = left.get(sentence);
    if (!source?.before || !pair.after) continue;
    from.set(pair, (from.get(pair) ?? new Set()).add(labelOf(source.before)));
    to.set(source, (to.get(source) ?? new Set()).add(labelOf(pair.after)));
  }
  const said = (lead: string, labels: ReadonlySet<string> = new Set()) =>
    labels.size === 0 ? [] : [`${lead} ${[...labels].slice(0, NAMED).join(', ')}`];
  return new Map(
    pairs.map((pair) => [
      pair,
      [...said('Text stand bisher in', from.get(pair)), ...said('Text steht jetzt in', to.get(pair))],
    ]),
  );
}

function sentencesIn(section: Section | undefined): ReadonlySet<string> {
  const parts = (section?.text ?? '').split(/(?<=[.!?;])\s|\n/u).map(flat);
  return new Set(parts.filter(({ length }) => length >= TELLING));
}

const COUNTED: readonly (readonly [Became, string])[] = [
  ['changed', 'geändert'],
  ['new', 'neu'],
  ['dropped', 'entfallen'],
  ['renumbered', 'nur umnummeriert'],
  ['same', 'unverändert'],
];

/** *3 geändert, 1 neu, 1 entfallen, 12 unverändert*. */
export function summaryOf(all: readonly Difference[]): string {
  const counts = Map.groupBy(all, ({ became }) => became);
  return COUNTED.flatMap(([became, word]) => {
    const count = counts.get(became)?.length ?? 0;
    return count === 0 ? [] : [`${count}${NBSP}${word}`];
  }).join(', ');
}
