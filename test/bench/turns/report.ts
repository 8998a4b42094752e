import { rounded } from '../retrieval-figures.ts';
import { type Row, tableOf } from '../retrieval-table.ts';
import type { Cost } from './measure.ts';
import { DISK } from './parts.ts';
import type { Result, Started } from './subject.ts';

/** The way of a turn, in its order; what nobody else does is the features'. */
const PARTS = [
  'edge',
  'guard',
  'grammar',
  'plain words',
  'search',
  'features',
  'render',
  'store',
  'send',
  'calendar',
  'collector',
  'runtime',
];

/** All figures, as tables for people. */
export function reportOf(started: readonly Started[], results: readonly Result[]): string {
  const slower = results.filter((one) => one.alone && one.half);
  return [
    tableOf(results.map(rowOf)),
    'of echo: throughput as a share of the echo bot’s, and CPU as a multiple; milliseconds; commits: how often a turn is made durable.',
    ...(slower.length > 0
      ? [
          tableOf(slower.map(slowerRow)),
          'alone: one client; half: half of what went through; write: a bare durable write of 4 KB at that pace, by turns with it.',
        ]
      : []),
    tableOf(results.map(partsRow)),
    'Milliseconds of CPU per turn by part; disk: how much of its busy time the main thread waits for it, in per cent.',
    tableOf(started.map(startedRow)),
  ].join('\n\n');
}

function nameOf({ turn, database, passages }: Pick<Result, 'turn' | 'database' | 'passages'>): string {
  return `${turn}, ${passages}, ${database}`;
}

function rowOf(result: Result): Row {
  const { cost, echo } = result;
  return {
    turn: nameOf(result),
    'per s': rounded(cost.perSecond, 0),
    echo: rounded(echo.perSecond, 0),
    'of echo': rounded(cost.perSecond / echo.perSecond, 3),
    p50: rounded(cost.p50, 1),
    p99: rounded(cost.p99, 1),
    'CPU ms': rounded(cost.cpuMs, 2),
    'echo CPU': rounded(echo.cpuMs, 2),
    'CPU of echo': rounded(cost.cpuMs / echo.cpuMs, 1),
    statements: rounded(cost.statements, 1),
    commits: rounded(cost.commits, 1),
    'loop p99': rounded(cost.delayMs, 1),
    MB: rounded(cost.memoryMb, 0),
  };
}

function slowerRow(result: Result): Row {
  const figures = (cost: Cost | undefined, name: string): Row => ({
    [`${name} p50`]: rounded(cost?.p50 ?? 0, 1),
    [`${name} p99`]: rounded(cost?.p99 ?? 0, 1),
    [`${name} CPU`]: rounded(cost?.cpuMs ?? 0, 2),
  });
  return {
    turn: nameOf(result),
    ...figures(result.alone, 'alone'),
    ...figures(result.half, 'half'),
    'write p50': rounded(result.durable?.p50 ?? 0, 1),
    'write p99': rounded(result.durable?.p99 ?? 0, 1),
  };
}

function partsRow(result: Result): Row {
  const waits = result.parts[DISK] ?? 0;
  const millisecondsOf = (part: string) => (result.cost.cpuMs * (result.parts[part] ?? 0)) / (1 - waits);
  return {
    turn: nameOf(result),
    ...Object.fromEntries(PARTS.map((part) => [part, rounded(millisecondsOf(part), 2)])),
    'disk %': rounded(waits * 100, 0),
  };
}

function startedRow({ database, passages, readyMs, memoryMb, addition }: Started): Row {
  return {
    bot: `${passages}, ${database}`,
    'ready ms': rounded(readyMs, 0),
    'MB then': rounded(memoryMb, 0),
    'longest turn after an addition': rounded(addition.longestMs, 0),
    'without one': rounded(addition.usualMs, 0),
    'loop then': rounded(addition.heldUpMs, 0),
    'CPU ms of it': rounded(addition.cpuMs, 0),
  };
}
