import { readFileSync, writeFileSync } from 'node:fs';

/** Rarely enough to cost nothing: the thread inside looks ten times as often. */
const LOOK_MILLISECONDS = 100;
/** The highest there is: what has it is ended before all others. */
const FIRST_TO_GO = '1000';

/**
 * Watches another process from outside: what it holds is looked up as long as it is there, and `outgrown` is called when
 * that is more than so many bytes. Where the system says no such thing, its own thread watches alone. Returns what ends
 * the watch.
 */
export function watchOutside(pid: number | undefined, bytes: number, outgrown: () => void): () => void {
  if (pid === undefined || heldBy(pid) === undefined) return () => undefined;
  letGoFirst(pid);
  const timer = setInterval(() => {
    if ((heldBy(pid) ?? 0) > bytes) outgrown();
  }, LOOK_MILLISECONDS);
  return () => clearInterval(timer);
}

/** Bytes that a process holds in memory or that were moved out of it; undefined where it is gone, or nothing tells. */
export function heldBy(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const held = [...status.matchAll(/^Vm(?:RSS|Swap):\s+(\d+) kB$/gmu)].map(([, kilobytes]) => Number(kilobytes));
    return held.length === 0 ? undefined : 1024 * held.reduce((sum, one) => sum + one, 0);
  } catch {
    return undefined;
  }
}

/** When the machine itself runs out of memory, the system is to end the reader, not those who answer people. */
function letGoFirst(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, FIRST_TO_GO);
  } catch {
    // Some systems do not let it be said; the watch holds without it.
  }
}
