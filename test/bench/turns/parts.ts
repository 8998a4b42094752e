import type { Profiler } from 'node:inspector';

/** A part of the way of a turn, and the files whose time is its own; the first that fits counts. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\/src\/teams\/sending\/|\/src\/delivery\/|\/undici\/|internal\/deps\/undici/u, 'send'],
  [/\/src\/teams\/render|\/src\/teams\/plain-text|\/adaptive/u, 'render'],
  [/\/src\/teams\/|\/restify\/|\/find-my-way\/|\/botbuilder|\/botframework/u, 'edge'],
  [/\/src\/search\/|\/snowball/u, 'search'],
  [/\/src\/storage\/|\/kysely\/|\/pg(?:-\w+)?\//u, 'store'],
  [/\/src\/conversation\/(?:phrase|dispatch)/u, 'grammar'],
  [/\/src\/(?:understanding|offers)\//u, 'plain words'],
  [/\/luxon\//u, 'calendar'],
  [/\/src\/privacy\//u, 'guard'],
  [/\/src\//u, 'features'],
];
/** Waiting, which is no CPU. */
export const DISK = 'disk';
const IDLE = '(idle)';
/** Beginning to profile is no work of a turn. */
const PROFILER = 'node:inspector';
/** SQLite commits in the main thread, which then waits for the disk. */
const OTHER = new Map([
  ['exec', DISK],
  ['(garbage collector)', 'collector'],
  ['(program)', 'runtime'],
]);

/** Shares (0..1) of the busy time by part: what runs counts for the nearest caller that belongs to one. */
export function partsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Record<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const partOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return 'runtime';
    const { functionName, url } = node.callFrame;
    const part = PARTS.find(([files]) => files.test(url))?.[1] ?? OTHER.get(functionName);
    return functionName === IDLE || url === PROFILER ? IDLE : (part ?? partOf(callers.get(node.id)));
  };
  const spent = new Map<string, number>();
  samples.forEach((id, at) => {
    const part = partOf(id);
    spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[at] ?? 0));
  });
  spent.delete(IDLE);
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return Object.fromEntries(
    [...spent].sort((one, other) => other[1] - one[1]).map(([part, time]) => [part, time / all]),
  );
}
