import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib';

/** Undoes a filter of a PDF stream, up to `room` bytes; undefined where the bytes are not packed like that. */
export type Undo = (packed: Uint8Array, room: number) => Uint8Array | undefined;

/** More comes out than there is room for. */
export class NoRoom extends Error {}

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

/** Whether bytes begin as FlateDecode asks of its first two; PDF readers take no others. */
export function isFlate([first = 0, second = 0]: Uint8Array): boolean {
  return first % 16 === 8 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;
}

/** FlateDecode; what follows its end does not matter. */
export const unflate: Undo = (packed, room) => {
  if (!isFlate(packed)) return undefined;
  return bounded(() =>
    inflateRawSync(packed.subarray(2), { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH }),
  );
};

/** BrotliDecode. */
export const unbrotli: Undo = (packed, room) =>
  bounded(() => brotliDecompressSync(packed, { maxOutputLength: room, finishFlush: constants.BROTLI_OPERATION_FLUSH }));

function bounded(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new NoRoom();
    return undefined;
  }
}

/** ASCIIHexDecode: what is no digit is passed over, `>` ends it. */
export const unhex: Undo = (packed) => {
  const out = new Uint8Array(Math.ceil(packed.length / 2));
  let digits = 0;
  for (const sign of packed) {
    if (sign === 0x3e) break;
    const digit = hexDigit(sign);
    if (digit === undefined) continue;
    out[digits >> 1] = (out[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
    digits += 1;
  }
  return digits === 0 ? undefined : out.subarray(0, (digits + 1) >> 1);
};

function hexDigit(sign: number): number | undefined {
  if (sign >= 0x30 && sign <= 0x39) return sign - 0x30;
  const letter = sign & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : undefined;
}

/** ASCII85Decode: five signs are four bytes, `z` is four zeros, `~` ends it. */
export const unascii85: Undo = (packed, room) => {
  const out = output(room);
  let group: number[] = [];
  for (const sign of packed) {
    if (sign === 0x7e) break;
    if (WHITE.has(sign)) continue;
    if (sign === 0x7a && group.length === 0) out.append([0, 0, 0, 0]);
    else group.push(sign - 0x21);
    if (group.length < 5) continue;
    out.append(bytesOf(group));
    group = [];
  }
  if (group.length > 1) out.append(bytesOf([...group, 84, 84, 84, 84]).slice(0, group.length - 1));
  return out.length() === 0 ? undefined : out.bytes();
};

function bytesOf(group: readonly number[]): number[] {
  const value = group.slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((part) => Math.floor(part) & 0xff);
}

/** RunLengthDecode: a byte below 128 announces so many more as they are, one above repeats the next, 128 ends it. */
export const unrun: Undo = (packed, room) => {
  const out = output(room);
  for (let at = 0; at + 1 < packed.length; ) {
    const length = packed[at] ?? 128;
    if (length === 128) break;
    if (length < 128) out.append(packed.subarray(at + 1, at + 2 + length));
    else out.append(new Uint8Array(257 - length).fill(packed[at + 1] ?? 0));
    at += length < 128 ? length + 2 : 2;
  }
  return out.bytes();
};

const CLEAR = 256;
const LAST = 257;
const CODES = 4096;

/** LZWDecode, read both ways in which writers widen their codes; the longer result counts. */
export const unlzw: Undo = (packed, room) => {
  const [early, late] = [lzw(packed, room, 1), lzw(packed, room, 0)];
  return early.length >= late.length ? early : late;
};

/** The string of a code stands in what was written already: it is the one before with one sign more. */
function lzw(packed: Uint8Array, room: number, early: 0 | 1): Uint8Array {
  const out = output(room);
  const starts = new Uint32Array(CODES);
  const lengths = new Uint16Array(CODES);
  let next = LAST + 1;
  let before: { start: number; length: number } | undefined;
  for (const code of codesOf(packed, () => widthOf(next + early))) {
    if (code === LAST) break;
    if (code === CLEAR) {
      next = LAST + 1;
      before = undefined;
      continue;
    }
    const start = out.length();
    if (code < CLEAR) out.append([code]);
    else if (code < next) out.repeat(starts[code] ?? 0, lengths[code] ?? 0);
    else if (before) out.repeat(before.start, before.length + 1);
    if (before && next < CODES) {
      starts[next] = before.start;
      lengths[next] = before.length + 1;
      next += 1;
    }
    before = { start, length: out.length() - start };
  }
  return out.bytes();
}

function widthOf(codes: number): number {
  return Math.min(12, 32 - Math.clz32(codes));
}

function* codesOf(packed: Uint8Array, width: () => number): Generator<number> {
  let bits = 0;
  let held = 0;
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    const wanted = width();
    if (bits < wanted) continue;
    bits -= wanted;
    yield (held >> bits) & ((1 << wanted) - 1);
  }
}

interface Output {
  length(): number;
  append(more: Uint8Array | readonly number[]): void;
  /** Writes again what was written from there on; it may run into what it writes. */
  repeat(start: number, length: number): void;
  bytes(): Uint8Array;
}

/** Bytes that come one after the other; more than there is room for is an error. */
function output(room: number): Output {
  let kept = new Uint8Array(4096);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more > room) throw new NoRoom();
    if (length + more <= kept.length) return;
    const larger = new Uint8Array(2 * (length + more));
    larger.set(kept.subarray(0, length));
    kept = larger;
  };
  return {
    length: () => length,
    append: (more) => {
      reserve(more.length);
      kept.set(more, length);
      length += more.length;
    },
    repeat: (start, more) => {
      reserve(more);
      for (let at = start; at < start + more; at += 1) kept[length++] = kept[at] ?? 0;
    },
    bytes: () => kept.subarray(0, length),
  };
}
