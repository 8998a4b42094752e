import { inflateSync } from 'node:zlib';
import { BOMB, type Limits, Unreadable } from './reading.ts';

const FILTER = /FlateDecode|\/Fl\b/u;
const DICTIONARY_BYTES = 600;
const MOST_LAYERS = 3;

/** Refuses a PDF whose packed streams swell beyond the limit, before the library unpacks them. */
export function checkPdfSize(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = file.indexOf('stream');
  while (at >= 0) {
    const end = file.indexOf('endstream', at);
    const until = end < 0 ? file.length : end;
    const isPacked = FILTER.test(file.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at));
    if (isPacked) total += unpackedSize(file.subarray(start(file, at), until), limits.unpackedBytes - total);
    if (total > limits.unpackedBytes) throw new Unreadable(BOMB);
    at = end < 0 ? -1 : file.indexOf('stream', end + 'endstream'.length);
  }
}

/** The keyword is followed by one line break. */
function start(file: Buffer, keyword: number): number {
  const after = keyword + 'stream'.length;
  return file[after] === 0x0d ? after + 2 : after + 1;
}

/** A stream may be packed several times over. What is no packed stream costs the library nothing either. */
function unpackedSize(packed: Buffer, room: number): number {
  let stream = packed;
  let size = 0;
  for (let layer = 0; layer < MOST_LAYERS && (stream[0] ?? 0) % 16 === 8; layer += 1) {
    try {
      stream = inflateSync(stream, { maxOutputLength: Math.max(1, room) });
      size += stream.length;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? room + 1 : size;
    }
  }
  return size;
}
