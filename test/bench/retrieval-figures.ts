import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A question asked: of which collections' family, where the first relevant passage came, and how long it took. */
export interface Asked {
  readonly family: string;
  /** place of the first relevant passage, counted from 1; 0 when none of ten is */
  readonly place: number;
  readonly milliseconds: number;
}

/** Shares (0..1) of questions whose first relevant passage comes first or among five, and the mean reciprocal rank within ten. */
export interface Quality {
  readonly questions: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrrAt10: number;
}

/** How well questions were answered. */
export function qualityOf(asked: readonly Asked[]): Quality {
  const mean = (value: (place: number) => number): number =>
    asked.length === 0 ? 0 : rounded(asked.reduce((sum, { place }) => sum + value(place), 0) / asked.length);
  const within = (limit: number) => (place: number) => (place > 0 && place <= limit ? 1 : 0);
  return {
    questions: asked.length,
    recallAt1: mean(within(1)),
    recallAt5: mean(within(5)),
    mrrAt10: mean((place) => (place > 0 ? 1 / place : 0)),
  };
}

/** The value below which a share (0..1) of the values lies, to three decimals. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 3);
}

/** Megabytes that JavaScript holds after two full collections of garbage: heap and typed arrays; nothing native. */
export function heldMb(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** A number to some decimals. */
export function rounded(value: number, decimals = 4): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
