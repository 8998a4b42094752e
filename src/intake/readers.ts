import { availableParallelism, totalmem } from 'node:os';
import { LIMITS } from '../documents/reading.ts';

/** The part of the memory that readers may take together. */
const SHARE = 1 / 2;

/** How many files are read at the same time: one core stays for those who answer people, and half of the memory. */
export function readersFor(machine: { cores: number; memoryBytes: number }): number {
  const byMemory = Math.floor((machine.memoryBytes * SHARE) / LIMITS.memoryBytes);
  return Math.max(1, Math.min(machine.cores - 1, byMemory));
}

/** How many files this machine reads at the same time; in a container, its share of the memory counts. */
export function readersHere(): number {
  const memoryBytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return readersFor({ cores: availableParallelism(), memoryBytes });
}
