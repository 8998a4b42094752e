/** A part of a packed file as its directory lists it: where its bytes lie, and how they are packed. */
export interface Entry {
  readonly name: string;
  /** 0 is not packed, 8 is deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
}

/** The file is no archive, or its directory leads out of it. */
export class NotAnArchive extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const SEE_64 = 0xffffffff;

/**
 * The parts of a ZIP file, by its directory at the end; none of them is unpacked. The sizes that it announces are not
 * given: what is unpacked is counted instead.
 */
export function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    for (let left = end.count, at = end.at; left > 0; left -= 1) {
      const { entry, next } = listed(bytes, view, at);
      yield entry;
      at = next;
    }
  } catch (error) {
    throw error instanceof RangeError ? new NotAnArchive() : error;
  }
}

/** Where the directory begins, and how many entries it has. */
function endOf(view: DataView): { count: number; at: number } {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    if (start !== SEE_64) return { count: view.getUint16(at + 10, true), at: start };
    return endOf64(view, at - 20);
  }
  throw new NotAnArchive();
}

function endOf64(view: DataView, locator: number): { count: number; at: number } {
  if (view.getUint32(locator, true) !== LOCATOR_64) throw new NotAnArchive();
  const end = long(view, locator + 8);
  if (view.getUint32(end, true) !== END_64) throw new NotAnArchive();
  return { count: long(view, end + 32), at: long(view, end + 48) };
}

function listed(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (view.getUint32(at, true) !== LISTED) throw new NotAnArchive();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const { size, offset } = placeOf(view, { at, extra: at + 46 + nameLength, end: at + 46 + nameLength + extraLength });
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const method = view.getUint16(at + 10, true);
  const encrypted = view.getUint16(at + 8, true) % 2 === 1;
  const entry = { name, method, encrypted, packed: content(bytes, view, { offset, size }) };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** The packed size of an entry and where it lies; both may stand in its extra field instead, in 64 bits. */
function placeOf(view: DataView, { at, extra, end }: { at: number; extra: number; end: number }) {
  const size = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  if (size !== SEE_64 && offset !== SEE_64) return { size, offset };
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const sizeAt = field + 4 + (view.getUint32(at + 24, true) === SEE_64 ? 8 : 0);
    const offsetAt = sizeAt + (size === SEE_64 ? 8 : 0);
    return {
      size: size === SEE_64 ? long(view, sizeAt) : size,
      offset: offset === SEE_64 ? long(view, offsetAt) : offset,
    };
  }
  throw new NotAnArchive();
}

function content(bytes: Uint8Array, view: DataView, { offset, size }: { offset: number; size: number }): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new NotAnArchive();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw new NotAnArchive();
  return bytes.subarray(start, start + size);
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
