/** Files are read here: Word, Excel, PDF, e-mail and Markdown become a title and sections. */
import { Worker } from 'node:worker_threads';
import { tooLarge } from './ceilings/sentences.ts';
import { BROKEN, LIMITS, type Limits, type Reading, type Refused, type SheetsReading, type Why } from './reading.ts';

export type { Reading, ReadSection, ReadSheet } from './reading.ts';

const HEAP_MEGABYTES = 512;
const SLOW =
  'Das Lesen der Datei hat zu lange gedauert. Bitte teilen Sie sie auf, oder speichern Sie sie neu, und senden Sie sie noch einmal.';

/** Reads a file within the limits. It never throws: what cannot be read is refused in a German sentence. */
export async function readDocument(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<Reading> {
  return inThread<Reading>('document', { bytes, name }, limits);
}

/** Reads the sheets of an Excel file cell by cell, within the limits and as safely. */
export async function readSheets(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<SheetsReading> {
  return inThread<SheetsReading>('sheets', { bytes, name }, limits);
}

async function inThread<Read extends { kind: string }>(
  as: 'document' | 'sheets',
  file: { bytes: Uint8Array; name: string },
  limits: Limits,
): Promise<Read | Refused> {
  const { promise, resolve } = Promise.withResolvers<Read | Refused>();
  const refuse = (why: Why, reason: string) => resolve({ kind: 'refused', why, reason });
  if (file.bytes.length > limits.bytes) return { kind: 'refused', why: 'limit', reason: tooLarge(limits) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { as, file, limits },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    env: {},
    stdout: true,
    stderr: true,
  });
  const timer = setTimeout(() => refuse('limit', SLOW), limits.milliseconds);
  worker
    .once('message', resolve)
    .once('error', () => refuse('broken', BROKEN))
    .once('exit', () => refuse('broken', BROKEN));
  const reading = await promise;
  clearTimeout(timer);
  await worker.terminate();
  return reading;
}
