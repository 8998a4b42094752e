import { entryOf } from '../../text/lookup.ts';
import { type Limits, Unreadable } from '../reading.ts';
import { STRANGE_PACKING, unpackedTooLarge } from '../too-much.ts';
import { isFlate, NoRoom, type Undo, unascii85, unbrotli, unflate, unhex, unlzw, unrun } from './filters.ts';

const STREAM = 'stream';
/** A dictionary may be as long as it likes, but this long it is none. */
const DICTIONARY_BYTES = 1024 * 1024;
/** What is packed more often than this hides something. */
const MOST_LAYERS = 4;

/** How much may still be unpacked. */
interface Room {
  left: number;
}

/**
 * Refuses a PDF whose streams swell beyond the limit, all together, before the library unpacks them. Neither the length
 * nor the filter that a stream announces is believed: each is unpacked from its first byte on as far as it goes.
 */
export function checkPdfSize(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const room = { left: limits.unpackedBytes };
  try {
    for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
      if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
      const data = file.subarray(dataAfter(file, at));
      const chain = namedChain(dictionaryBefore(file, at));
      if (chain) follow(data, room, chain);
      else explore(data, room, MOST_LAYERS);
    }
  } catch (error) {
    throw error instanceof NoRoom ? new Unreadable(unpackedTooLarge(limits, 'pdf'), 'limit') : error;
  }
}

/** The data of a stream begin on the line after its keyword. */
function dataAfter(file: Buffer, keyword: number): number {
  for (let at = keyword + STREAM.length; at < file.length; at += 1) {
    if (file[at] === 0x0a) return at + 1;
    if (file[at] === 0x0d) return file[at + 1] === 0x0a ? at + 2 : at + 1;
  }
  return file.length;
}

/** From the object's number to the keyword, with names written out: `/LZ#57` is `/LZW`. */
function dictionaryBefore(file: Buffer, keyword: number): string {
  const from = Math.max(0, keyword - DICTIONARY_BYTES, file.lastIndexOf('obj', keyword));
  const written = file.toString('latin1', from, keyword);
  return written.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const UNDO: Readonly<Record<string, Undo>> = {
  FlateDecode: unflate,
  Fl: unflate,
  ASCIIHexDecode: unhex,
  AHx: unhex,
  ASCII85Decode: unascii85,
  A85: unascii85,
  LZWDecode: unlzw,
  LZW: unlzw,
  RunLengthDecode: unrun,
  RL: unrun,
  BrotliDecode: unbrotli,
};
const REFERENCE = /\/Filter\s*(?:\[[^\]]*)?\d+\s+\d+\s+R\b/u;
const CHAIN = /\/F(?:ilter)?\s*(\[[^\]]*\]|\/\w+)/gu;
/** Filters that leave no trace in what they have packed: only the dictionary tells that they are to be undone. */
const TRACELESS = /\/(?:LZW|RunLength|Brotli)Decode\b/gu;
const SHORT_TRACELESS = /\/(?:LZW|RL)\b/u;

/** The filters of a dictionary that names one without traces, in their order; it has to be plain where they stand. */
function namedChain(dictionary: string): Undo[] | undefined {
  if (REFERENCE.test(dictionary)) throw new Unreadable(STRANGE_PACKING, 'limit');
  const named = dictionary.match(TRACELESS)?.length ?? 0;
  const chains = [...dictionary.matchAll(CHAIN)].map(([, chain = '']) => chain);
  const [chain, ...others] = chains.filter((one) => one.search(TRACELESS) >= 0 || SHORT_TRACELESS.test(one));
  if (chain === undefined && named === 0) return undefined;
  if (chain === undefined || others.length > 0 || (chain.match(TRACELESS)?.length ?? 0) < named)
    throw new Unreadable(STRANGE_PACKING, 'limit');
  return [...chain.matchAll(/\/(\w+)/gu)].flatMap(([, name = '']) => entryOf(UNDO, name) ?? []);
}

function follow(data: Uint8Array, room: Room, chain: readonly Undo[]): void {
  let packed = data;
  for (const undo of chain) {
    packed = undo(packed, Math.max(1, room.left)) ?? new Uint8Array();
    take(room, packed);
  }
}

function take(room: Room, part: Uint8Array): void {
  room.left -= part.length;
  if (room.left < 0) throw new NoRoom();
}

/** Unpacks what can be told by its look, layer by layer. Text that stands for bytes counts for nothing by itself. */
function explore(packed: Uint8Array, room: Room, layers: number): void {
  const part = unflate(packed, Math.max(1, room.left));
  if (part !== undefined && part.length > 0) {
    if (layers === 0) throw new Unreadable(STRANGE_PACKING, 'limit');
    take(room, part);
    explore(part, room, layers - 1);
  }
  if (layers === 0) return;
  for (const undo of [unhex, unascii85]) {
    if (leadsOn(undo, packed, room)) explore(undo(packed, room.left) ?? new Uint8Array(), room, layers - 1);
  }
}

const LOOKED_AT = 512;
const PRINTED = 32;

/** Whether text stands for packed bytes, or for such text again: its beginning tells. */
function leadsOn(undo: Undo, packed: Uint8Array, room: Room): boolean {
  const start = undo(packed.subarray(0, LOOKED_AT), room.left + LOOKED_AT);
  if (start === undefined) return packed.length > LOOKED_AT;
  return (
    isFlate(start) ||
    (start.length >= PRINTED && start.subarray(0, PRINTED).every((sign) => sign >= 0x20 && sign < 0x7f))
  );
}
