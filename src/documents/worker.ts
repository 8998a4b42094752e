/** Reads one file in a thread of its own, so that a library that hangs or eats memory can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { type File, parse, parseSheets } from './parse.ts';
import { type Limits, type Reading, refusalOf, type SheetsReading } from './reading.ts';

const { as, file, limits } = workerData as { as: 'document' | 'sheets'; file: File; limits: Limits };
parentPort?.postMessage(await read());

async function read(): Promise<Reading | SheetsReading> {
  try {
    return as === 'sheets' ? await parseSheets(file, limits) : await parse(file, limits);
  } catch (error) {
    return refusalOf(error);
  }
}
