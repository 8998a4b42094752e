import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../retrieval-figures.ts';
import { drive, type Pace, type Sent, type Way } from './load.ts';
import type { Measured } from './processes.ts';

/** What turns of one kind cost: milliseconds, and how many a second went through. */
export interface Cost {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly statements: number;
  readonly commits: number;
  /** How late the event loop was, at the 99th percentile. */
  readonly delayMs: number;
  readonly memoryMb: number;
}

/** What is recorded after an answer has been taken belongs to its turn. */
const AFTERWARDS_MS = 300;

/** Sends turns to a process and gives what each of them cost. */
export async function measure(process: Measured, way: Way, turns: readonly Sent[], pace: Pace): Promise<Cost> {
  const before = await process.used();
  const { each, all } = await drive(way, turns, pace);
  await pause(AFTERWARDS_MS);
  const after = await process.used();
  const perTurn = (used: 'cpuMs' | 'statements' | 'commits') => (after[used] - before[used]) / turns.length;
  return {
    perSecond: (1000 * turns.length) / all,
    p50: percentile(each, 0.5),
    p99: percentile(each, 0.99),
    cpuMs: perTurn('cpuMs'),
    statements: perTurn('statements'),
    commits: perTurn('commits'),
    delayMs: after.delayP99Ms,
    memoryMb: after.memoryMb,
  };
}

/** The median of each figure. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (figure: keyof Cost) =>
    percentile(
      costs.map((cost) => cost[figure]),
      0.5,
    );
  return {
    perSecond: middle('perSecond'),
    p50: middle('p50'),
    p99: middle('p99'),
    cpuMs: middle('cpuMs'),
    statements: middle('statements'),
    commits: middle('commits'),
    delayMs: middle('delayMs'),
    memoryMb: middle('memoryMb'),
  };
}
