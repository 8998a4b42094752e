import { inflateRawSync } from 'node:zlib';
import { BROKEN, type Limits, LOCKED, Unreadable } from '../reading.ts';
import { tooManyParts, unpackedTooLarge } from '../too-much.ts';
import { type Entry, entriesOf, NotAnArchive } from './zip.ts';

/** The parts of a packed file that are read, by their path in small letters. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const READ = /\.(?:xml|rels)$/u;
/** What no reader asks for: what looks and what lies in the file beside its words. */
const PASSED_OVER =
  /(?:^|\/)(?:customxml|docprops|theme|media|embeddings|charts|diagrams|drawings|pivotcache|pivottables|externallinks|fonts|webextensions|customui|slicers|timelines|ctrlprops|activex|printersettings|revisions)\//u;
const DEFLATED = 8;

/**
 * Unpacks the text of a Word or Excel file; pictures, macros and files inside it stay packed. What really comes out is
 * counted, whatever the directory says, and stops at the limit.
 */
export function unpack(bytes: Uint8Array, limits: Limits): Parts {
  const parts: [string, Uint8Array][] = [];
  let room = limits.unpackedBytes;
  let count = 0;
  try {
    for (const entry of entriesOf(bytes)) {
      count += 1;
      if (count > limits.parts) throw new Unreadable(tooManyParts(limits, 'file'), 'limit');
      const path = entry.name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
      if (!READ.test(path) || PASSED_OVER.test(path)) continue;
      const part = unpacked(entry, room, limits);
      room -= part.length;
      parts.push([path, part]);
    }
  } catch (error) {
    throw error instanceof NotAnArchive ? new Unreadable(BROKEN) : error;
  }
  return Object.fromEntries(parts);
}

function unpacked({ method, encrypted, packed }: Entry, room: number, limits: Limits): Uint8Array {
  if (encrypted) throw new Unreadable(LOCKED);
  if (method !== 0 && method !== DEFLATED) throw new Unreadable(BROKEN);
  const part = method === DEFLATED ? inflated(packed, room, limits) : packed;
  if (part.length > room) throw new Unreadable(unpackedTooLarge(limits, 'office'), 'limit');
  if (declaresTypes(part)) throw new Unreadable(BROKEN);
  return part;
}

function inflated(packed: Uint8Array, room: number, limits: Limits): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const isOver = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isOver ? new Unreadable(unpackedTooLarge(limits, 'office'), 'limit') : new Unreadable(BROKEN);
  }
}

const DECLARATION = '<!DOCTYPE';
const DECLARATIONS = [
  Buffer.from(DECLARATION, 'latin1'),
  Buffer.from(DECLARATION, 'utf16le'),
  Buffer.from(DECLARATION, 'utf16le').swap16(),
];

/** No part of a Word or Excel file may declare a type (ECMA-376, part 2): entities that name each other swell without end. */
function declaresTypes(part: Uint8Array): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return DECLARATIONS.some((declaration) => bytes.includes(declaration));
}
