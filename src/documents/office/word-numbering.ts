import { countedAs } from '../counting.ts';
import type { ListPlace, Styles } from './word-styles.ts';
import { childOf, childrenOf, type Element, settingOf, toggleOf, treeOf } from './xml.ts';

/** The sign that a list gives a paragraph. */
export interface Label {
  readonly sign: string;
  /** A number or a letter rather than a dash. */
  readonly counts: boolean;
  /** From 0. */
  readonly depth: number;
}

/** Counts the numbered paragraphs of a file, in their order. */
export interface Numbering {
  /** The sign of the next paragraph of this list (its own, or that of its style); none where it is in no list. */
  next(own: ListPlace | undefined, style: string | undefined): Label | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** All numbers in it are written in figures. */
  readonly legal: boolean;
  /** The level (from 1) that begins it anew; 0 is none. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

interface List {
  readonly counted: string;
  readonly levels: Levels;
  /** Levels that this list begins at a number of its own, once. */
  readonly starts: Map<number, number>;
}

const DEEPEST_LEVEL = 9;

/** Reads the part that describes the lists. Lists of one description count on together. */
export function numberingOf(part: Uint8Array | undefined, styles: Styles): Numbering {
  const lists = listsOf(treeOf(part));
  const counters = new Map<string, (number | undefined)[]>();
  return {
    next: (own, style) => {
      const named = own ?? styles.listOf(style);
      const list = named && lists.get(named.list);
      if (!named || !list) return undefined;
      const depth = own?.level ?? levelOfStyle(list, styles.chain(style)) ?? named.level ?? 0;
      const level = list.levels.get(depth);
      if (!level) return undefined;
      const counts = counters.get(list.counted) ?? [];
      counters.set(list.counted, counts);
      count(list, counts, depth);
      return labelOf(list, counts, depth);
    },
  };
}

/** The level whose style is that of the paragraph, or one that it is based on. */
function levelOfStyle({ levels }: List, chain: readonly string[]): number | undefined {
  for (const style of chain) for (const [depth, level] of levels) if (level.style === style) return depth;
  return undefined;
}

function count(list: List, counts: (number | undefined)[], depth: number): void {
  const start = list.starts.get(depth);
  const before = start === undefined ? counts[depth] : undefined;
  list.starts.delete(depth);
  counts[depth] = before === undefined ? (start ?? list.levels.get(depth)?.start ?? 1) : before + 1;
  for (let deeper = depth + 1; deeper < DEEPEST_LEVEL; deeper += 1) {
    const restart = list.levels.get(deeper)?.restart;
    if (restart === undefined || (restart > 0 && depth < restart)) counts[deeper] = undefined;
  }
}

function labelOf({ levels }: List, counts: readonly (number | undefined)[], depth: number): Label | undefined {
  const level = levels.get(depth);
  if (!level) return undefined;
  if (level.format === 'bullet') return { sign: bulletOf(level.text), counts: false, depth };
  const sign = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const other = levels.get(Number(digit) - 1);
    const value = counts[Number(digit) - 1] ?? other?.start ?? 1;
    return countedAs(level.legal && other?.format !== 'decimalZero' ? 'decimal' : (other?.format ?? 'decimal'), value);
  });
  return sign.trim() === '' ? undefined : { sign: sign.trim(), counts: level.format !== 'none', depth };
}

/** Signs of symbol fonts as everybody has them. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '☐',
  '\uf06f': '☐',
  '\uf071': '☐',
  '\uf0fe': '☒',
  '\uf0fc': '✓',
  '\uf02d': '–',
};

function bulletOf(text: string): string {
  const sign = text.trim();
  if (/^[\p{L}\p{P}\p{S}]/u.test(sign) && !/[\ue000-\uf8ff]/u.test(sign)) return sign === 'o' ? '•' : sign;
  return BULLETS[sign] ?? '•';
}

function listsOf(root: Element | undefined): ReadonlyMap<string, List> {
  const described = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const linked = new Map(
    [...described].flatMap(([id, one]) => {
      const style = settingOf(one, 'w:styleLink');
      return style === undefined ? [] : [[style, id] as const];
    }),
  );
  return new Map(
    childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', listOf(one, described, linked)]),
  );
}

function listOf(element: Element, described: ReadonlyMap<string, Element>, linked: ReadonlyMap<string, string>): List {
  const named = settingOf(element, 'w:abstractNumId') ?? '';
  const link = settingOf(described.get(named), 'w:numStyleLink');
  const counted = (link === undefined ? undefined : linked.get(link)) ?? named;
  const levels = new Map(childrenOf(described.get(counted), 'w:lvl').map((level) => [depthOf(level), levelOf(level)]));
  const starts = new Map<number, number>();
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const start = settingOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(depthOf(override), Number(start));
    const own = childOf(override, 'w:lvl');
    if (own) levels.set(depthOf(override), levelOf(own));
  }
  return { counted, levels, starts };
}

function depthOf({ attributes }: Element): number {
  return Number(attributes['w:ilvl'] ?? 0);
}

function levelOf(element: Element): Level {
  const restart = settingOf(element, 'w:lvlRestart');
  return {
    start: Number(settingOf(element, 'w:start') ?? 0),
    format: settingOf(element, 'w:numFmt') ?? 'decimal',
    text: settingOf(element, 'w:lvlText') ?? '',
    legal: toggleOf(element, 'w:isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
    style: settingOf(element, 'w:pStyle'),
  };
}
