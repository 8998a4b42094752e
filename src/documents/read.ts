/** Files are read here: Word, Excel, PDF, e-mail and Markdown become a title and sections. */
import { Worker } from 'node:worker_threads';
import { BROKEN, LIMITS, type Limits, type Reading } from './reading.ts';

export type { Reading, ReadSection } from './reading.ts';

const HEAP_MEGABYTES = 512;
const SLOW =
  'Das Lesen der Datei hat zu lange gedauert. Bitte teilen Sie sie auf, oder speichern Sie sie neu, und senden Sie sie noch einmal.';

/** Reads a file within the limits. It never throws: what cannot be read is refused in a German sentence. */
export async function readDocument(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<Reading> {
  const { promise, resolve } = Promise.withResolvers<Reading>();
  const refuse = (reason: string) => resolve({ kind: 'refused', reason });
  if (bytes.length > limits.bytes) return { kind: 'refused', reason: tooLarge(limits) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file: { bytes, name }, limits },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    env: {},
    stdout: true,
    stderr: true,
  });
  const timer = setTimeout(() => refuse(SLOW), limits.milliseconds);
  worker
    .once('message', resolve)
    .once('error', () => refuse(BROKEN))
    .once('exit', () => refuse(BROKEN));
  const reading = await promise;
  clearTimeout(timer);
  await worker.terminate();
  return reading;
}

/** Says how large a file may be. */
export function tooLarge({ bytes }: Pick<Limits, 'bytes'> = LIMITS): string {
  const megabytes = Math.floor(bytes / 1024 / 1024);
  return `Die Datei ist größer als ${megabytes}\u00a0MB. Bitte verkleinern Sie sie (zum Beispiel ohne Bilder) oder teilen Sie sie auf.`;
}
