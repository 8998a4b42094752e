import { brotliCompressSync, deflateSync } from 'node:zlib';

/** Packs bytes as a filter of PDF expects them. */
type Pack = (bytes: Uint8Array) => Uint8Array;

/** A filter of PDF: its name in a dictionary, and what packs for it. */
export interface Filter {
  readonly name: string;
  readonly pack: Pack;
}

const ascii85: Pack = (bytes) => {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE(0);
    const digits = [85 ** 4, 85 ** 3, 85 ** 2, 85, 1].map((power) => (Math.floor(group / power) % 85) + 33);
    signs.push(String.fromCharCode(...digits.slice(0, Math.min(4, bytes.length - at) + 1)));
  }
  return Buffer.from(`${signs.join('')}~>`);
};

const runLength: Pack = (bytes) => {
  const runs: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let length = 1;
    while (length < 128 && bytes[at + length] === bytes[at]) length += 1;
    runs.push(length === 1 ? 0 : 257 - length, bytes[at] ?? 0);
    at += length;
  }
  return Buffer.from([...runs, 128]);
};

/** Each run of signs that came before is one code; codes grow wider with their number, one code early. */
const lzw: Pack = (bytes) => {
  const out: number[] = [];
  let [held, bits] = [0, 0];
  let codes = new Map<number, number>();
  const put = (code: number, next: number) => {
    const width = Math.min(12, 32 - Math.clz32(next));
    held = (held << width) | code;
    for (bits += width; bits >= 8; bits -= 8) out.push((held >> (bits - 8)) & 0xff);
    held &= (1 << bits) - 1;
  };
  put(256, 258);
  let run: number | undefined;
  for (const byte of bytes) {
    const key = run === undefined ? -1 : run * 256 + byte;
    const longer = run === undefined ? byte : codes.get(key);
    if (longer !== undefined) run = longer;
    else {
      put(run ?? 0, 258 + codes.size);
      codes.set(key, 258 + codes.size);
      run = byte;
    }
    if (codes.size < 3800) continue;
    put(run, 258 + codes.size);
    put(256, 259 + codes.size);
    [codes, run] = [new Map(), undefined];
  }
  if (run !== undefined) put(run, 258 + codes.size);
  put(257, 259 + codes.size);
  return Buffer.from(bits > 0 ? [...out, (held << (8 - bits)) & 0xff] : out);
};

/** The filters that PDF readers undo and that are no pictures. */
export const FILTERS = {
  flate: { name: 'FlateDecode', pack: deflateSync },
  hex: { name: 'ASCIIHexDecode', pack: (bytes) => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`) },
  ascii85: { name: 'ASCII85Decode', pack: ascii85 },
  runLength: { name: 'RunLengthDecode', pack: runLength },
  lzw: { name: 'LZWDecode', pack: lzw },
  brotli: { name: 'BrotliDecode', pack: (bytes) => brotliCompressSync(bytes) },
} as const satisfies Readonly<Record<string, Filter>>;

/** Packs by several filters; as in a dictionary, the first is the outermost. */
export function packedBy(filters: readonly Filter[], bytes: Uint8Array): Uint8Array {
  return filters.reduceRight((inner, { pack }) => pack(inner), bytes);
}
