import assert from 'node:assert/strict';
import { readDocument } from '../../src/documents/index.ts';
import type { Reading } from '../../src/documents/reading.ts';
import { unreadLine } from '../../src/documents/unread.ts';

type Document = Extract<Reading, { kind: 'document' }>;

/** A file that is read. */
export async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const reading = await readDocument(bytes, name);
  assert.ok(reading.kind === 'document', reading.kind === 'refused' ? reading.reason : '');
  return reading;
}

/** The lines of all sections of a file, in order. */
export async function linesOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const { sections } = await documentOf(bytes, name);
  return sections.flatMap(({ text }) => text.split('\n'));
}

/** What is said of a file that was not read, as a text. */
export async function unreadOf(bytes: Uint8Array, name: string): Promise<string> {
  const { unread } = await documentOf(bytes, name);
  return unread.map(unreadLine).join('\n');
}
