import { readDocument as read } from '../../src/documents/index.ts';
import type { ReadSection } from '../../src/documents/reading.ts';

/** Reads a file that the bot handed out, as an imported one is read. */
export async function readDocument(name: string, body: Uint8Array): Promise<{ sections: readonly ReadSection[] }> {
  const reading = await read(body, name);
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return reading;
}
