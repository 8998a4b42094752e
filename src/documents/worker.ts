/** Reads one file in a thread of its own, so that a library that hangs or eats memory can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { type File, parse } from './parse.ts';
import { BROKEN, type Limits, type Reading, Unreadable } from './reading.ts';

const { file, limits } = workerData as { file: File; limits: Limits };
parentPort?.postMessage(await read());

async function read(): Promise<Reading> {
  try {
    return await parse(file, limits);
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Unreadable ? error.message : BROKEN };
  }
}
