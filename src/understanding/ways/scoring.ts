import type { AskedCommand } from '../command.ts';
import type { Group, Hit } from '../group.ts';
import type { Seen } from '../reading.ts';
import type { Scored } from '../scored.ts';
import { type Part, TOLD, type Told, type Way } from '../way.ts';
import type { Nearness } from './nearest.ts';

const WEIGHT = {
  number: 2,
  bareNumber: 1.6,
  told: 0.6,
  near: 2,
  nearFrom: 0.3,
  nearAlone: 7,
  nearAloneFrom: 0.45,
  leftInQuestion: 0.8,
  leftElse: 0.25,
  leftMost: 2.4,
  leftMostExact: 0.8,
  /** Of a sentence that is written down as it stands. */
  leftMostText: 1.6,
  seen: 0.8,
};
const told: ReadonlySet<string> = new Set(TOLD);

/** The commands with the groups by which their ways are found. */
export interface Filed {
  readonly candidates: (seen: Seen) => ReadonlyMap<AskedCommand, readonly Way[]>;
}

/** Files each way under the group that it needs and that weighs most, so that per message only those are tried. */
export function filedWays(commands: readonly AskedCommand[], groups: ReadonlyMap<string, Group>): Filed {
  const drawers = new Map<string, { command: AskedCommand; way: Way }[]>();
  for (const command of commands) {
    for (const way of command.ways) {
      const key = way.needs.toSorted((one, other) => weightOf(other, groups) - weightOf(one, groups))[0] ?? [];
      for (const part of key) {
        const drawer = part.number ? `${part.group}-number` : part.group;
        const held = drawers.get(drawer);
        if (held) held.push({ command, way });
        else drawers.set(drawer, [{ command, way }]);
      }
    }
  }
  return { candidates: (seen) => candidatesOf(drawers, seen) };
}

function weightOf(parts: readonly Part[], groups: ReadonlyMap<string, Group>): number {
  return Math.min(...parts.map(({ group }) => groups.get(group)?.weight ?? WEIGHT.told));
}

function candidatesOf(
  drawers: ReadonlyMap<string, readonly { command: AskedCommand; way: Way }[]>,
  seen: Seen,
): ReadonlyMap<AskedCommand, readonly Way[]> {
  const keys = [...seen.present.keys(), ...seen.told];
  const numbers = seen.numbers.bare.length > 0 ? [...drawers.keys()].filter((key) => key.endsWith('-number')) : [];
  const named = seen.numbers.named.map(({ thing }) => `${thing}-number`);
  const found = new Map<AskedCommand, Way[]>();
  for (const key of new Set([...keys, ...named, ...numbers])) {
    for (const { command, way } of drawers.get(key) ?? []) {
      const held = found.get(command);
      if (held) held.push(way);
      else found.set(command, [way]);
    }
  }
  return found;
}

/** What a way found in a message: what it weighs, the groups that it used, and whether a thing has its number. */
interface Met {
  readonly weight: number;
  readonly hits: readonly Hit[];
  readonly exact: boolean;
}

/** How well a command fits: its best way with what is near, or what is near alone; undefined where neither says anything. */
export function scored(
  seen: Seen,
  command: AskedCommand,
  { ways, nearness }: { ways: readonly Way[]; nearness: Nearness },
): Scored | undefined {
  const { near, alike } = nearness.get(command.verb) ?? { near: 0, alike: 0 };
  const added = Math.max(0, WEIGHT.near * (near - WEIGHT.nearFrom));
  const isQuestion = seen.mood.asks && !seen.mood.wants;
  let best: Scored | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const met = isQuestion && !way.question ? undefined : metBy(seen, way);
    if (!met) continue;
    const left = leftBy(seen, command, met);
    least = Math.min(least, left);
    const cost = left * (seen.mood.asks ? WEIGHT.leftInQuestion : WEIGHT.leftElse);
    const isText = command.writesText && command.does === 'action' && !seen.mood.asks;
    const most = met.exact ? WEIGHT.leftMostExact : isText ? WEIGHT.leftMostText : WEIGHT.leftMost;
    const score =
      met.weight + way.bonus + added - Math.min(cost, most) - (isSeen(seen, command, met) ? WEIGHT.seen : 0);
    if (best && score <= best.score) continue;
    const things = met.hits.filter(({ group }) => group.kind === 'object');
    best = { command, score, way, near, alike, left, exact: met.exact, things };
  }
  if (best) return { ...best, left: least };
  const foreign = seen.content.filter((at) => !seen.hits.some(({ from, to }) => from <= at && at < to)).length;
  const lost = seen.mood.asks ? Math.min(WEIGHT.leftMost, foreign * WEIGHT.leftInQuestion) : 0;
  const alone = WEIGHT.nearAlone * (near - WEIGHT.nearFrom) - lost;
  return near < WEIGHT.nearAloneFrom
    ? undefined
    : { command, score: alone, way: undefined, near, alike, left: 0, exact: isNamed(seen, command), things: [] };
}

/** Whether something is to be seen, and the command does something else. */
function isSeen({ present }: Seen, { does }: AskedCommand, { hits }: Met): boolean {
  return does === 'action' && present.has('see') && !hits.some(({ group }) => group.name === 'see');
}

/** Whether a thing of the command is named by its number. */
function isNamed({ numbers }: Seen, { things }: AskedCommand): boolean {
  return numbers.named.some(({ thing, value }) => things.has(thing) && isNumbered(value));
}

/** A number, not a place in time: *next*. */
function isNumbered(value: number | string): boolean {
  return /^\d/u.test(String(value));
}

function metBy(seen: Seen, way: Way): Met | undefined {
  if (way.without.some((part) => metPart(seen, part) !== undefined)) return undefined;
  const hits: Hit[] = [];
  const counted = new Set<string>();
  let [weight, exact] = [0, false];
  for (const parts of way.needs) {
    const best = bestOf(seen, parts);
    if (!best) return undefined;
    weight += best.weight + (counted.has(best.part.group) ? 0 : best.base);
    counted.add(best.part.group);
    hits.push(...best.hits);
    exact ||= best.part.number;
  }
  return { weight, hits, exact };
}

interface MetPart {
  readonly part: Part;
  /** What its number says. */
  readonly weight: number;
  /** What its word says, once a way. */
  readonly base: number;
  readonly hits: readonly Hit[];
}

function bestOf(seen: Seen, parts: readonly Part[]): MetPart | undefined {
  let best: MetPart | undefined;
  for (const part of parts) {
    const met = metPart(seen, part);
    if (met && (!best || met.weight + met.base > best.weight + best.base)) best = met;
  }
  return best;
}

function metPart(seen: Seen, part: Part): MetPart | undefined {
  const hits = seen.present.get(part.group) ?? [];
  const base = hits[0]?.group.weight ?? 0;
  if (!part.number) {
    if (told.has(part.group))
      return seen.told.has(part.group as Told) ? { part, weight: WEIGHT.told, base: 0, hits } : undefined;
    return hits.length > 0 ? { part, weight: 0, base, hits } : undefined;
  }
  const named = seen.numbers.named.find(({ thing }) => thing === part.group);
  if (named && isNumbered(named.value)) return { part, weight: WEIGHT.number, base, hits };
  if (seen.numbers.bare.length > 0 && named === undefined && part.group !== 'decision')
    return { part, weight: WEIGHT.bareNumber, base, hits };
  return undefined;
}

const SEARCHES = new Set('zu zum zur uber fur aus wegen von nach mit'.split(' '));

/** How many words that say something the way does not explain. */
function leftBy(seen: Seen, command: AskedCommand, met: Met): number {
  const explained = new Set<number>();
  for (const { from, to } of met.hits) for (let at = from; at < to; at += 1) explained.add(at);
  for (const { thing, from, to } of seen.numbers.named)
    if (command.things.has(thing)) for (let at = from; at < to; at += 1) explained.add(at);
  const searchFrom = command.searches ? seen.tokens.findIndex(({ folded }, at) => at > 0 && SEARCHES.has(folded)) : -1;
  return seen.content.filter((at) => {
    if (explained.has(at)) return false;
    if (searchFrom >= 0 && at > searchFrom && seen.tokens[at]?.clause === seen.tokens[searchFrom]?.clause) return false;
    return !(command.writesText && (seen.tokens[at]?.start ?? 0) >= seen.freeFrom);
  }).length;
}
