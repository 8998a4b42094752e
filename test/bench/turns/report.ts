import { rounded } from '../retrieval-figures.ts';
import { type Row, tableOf } from '../retrieval-table.ts';
import type { Cost } from './measure.ts';
import type { Result, Started } from './subject.ts';

const LEAST_SHARE = 0.02;

/** All figures, as tables for people. */
export function reportOf(started: readonly Started[], results: readonly Result[]): string {
  const slower = results.filter((one) => one.alone && one.half);
  return [
    tableOf(results.map(rowOf)),
    'of echo: throughput as a share of the echo bot’s, and CPU as a multiple; milliseconds; commits: how often a turn is made durable.',
    ...(slower.length > 0
      ? [tableOf(slower.map(slowerRow)), 'alone: one client; half: half of what went through.']
      : []),
    tableOf(results.map(partsRow)),
    'Per cent of the main thread’s busy time by part; waiting for the disk is in store.',
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
  return { turn: nameOf(result), ...figures(result.alone, 'alone'), ...figures(result.half, 'half') };
}

function partsRow(result: Result): Row {
  const parts = Object.entries(result.parts).filter(([, share]) => share >= LEAST_SHARE);
  return {
    turn: nameOf(result),
    parts: parts.map(([part, share]) => `${part} ${rounded(share * 100, 0)}`).join(', '),
  };
}

function startedRow({ database, passages, readyMs, memoryMb }: Started): Row {
  return { bot: `${passages}, ${database}`, 'ready ms': rounded(readyMs, 0), 'MB then': rounded(memoryMb, 0) };
}
