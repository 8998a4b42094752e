import assert from 'node:assert/strict';
import { readDocument } from '../../src/documents/index.ts';
import type { Reading } from '../../src/documents/reading.ts';

/** A file as an administration has it, with the sections that a person finds in it, or why it cannot be read. */
export interface Shape {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly title?: string;
  /** The headings, in order. */
  readonly sections?: readonly string[];
  /** What must stand in the text of which section. */
  readonly holds?: Readonly<Record<string, RegExp>>;
  readonly refused?: RegExp;
}

let listed = 0;
let found = 0;

/** One test for each shape, and one that counts the sections found over all of them. */
export function readsShapes(title: string, shapes: readonly Shape[]): void {
  describe(title, () => {
    for (const shape of shapes) {
      it(shape.name, async () => check(shape, await readDocument(shape.bytes, shape.file)));
    }
    it('finds at least nine of ten sections of all formats so far', () => {
      assert.ok(found >= 0.9 * listed, `${found} of ${listed}`);
    });
  });
}

function check(shape: Shape, reading: Reading): void {
  if (shape.refused) {
    assert.equal(reading.kind, 'refused');
    assert.match(reading.reason, shape.refused);
    return;
  }
  assert.ok(reading.kind === 'document', `refused: ${reading.kind === 'refused' ? reading.reason : ''}`);
  if (shape.title !== undefined) assert.equal(reading.title, shape.title);
  const headings = reading.sections.map(({ heading }) => heading);
  const wanted = shape.sections ?? [];
  listed += wanted.length;
  found += wanted.filter((heading) => headings.includes(heading)).length;
  assert.deepEqual(headings, wanted);
  for (const [heading, pattern] of Object.entries(shape.holds ?? {})) {
    assert.match(reading.sections.find((one) => one.heading === heading)?.text ?? '', pattern);
  }
}

/** The bytes of a text, as UTF-8 or in the old German encoding. */
export function encoded(text: string, encoding: 'utf-8' | 'windows-1252' | 'utf-16le' = 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
