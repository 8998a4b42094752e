import { deflateRawSync } from 'node:zlib';

/** A part of a ZIP file as its writer wants it seen. */
interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The size that the file announces, instead of the true one. */
  readonly announced?: number;
  /** Lies where the part before lies: the same bytes under another name. */
  readonly shared?: boolean;
}

const SEE_64 = 0xffffffff;

/** A ZIP file of these parts, packed; `long` writes sizes and places in 64 bits. */
export function zipOf(parts: readonly ZipPart[], { long = false } = {}): Uint8Array {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = { offset: 0, size: 0 };
  let end = 0;
  for (const { name, bytes, announced = bytes.length, shared = false } of parts) {
    if (!shared) {
      const packed = deflateRawSync(bytes);
      const local = Buffer.concat([localHead({ name, size: packed.length, announced }), packed]);
      written.push(local);
      place = { offset: end, size: packed.length };
      end += local.length;
    }
    directory.push(listed({ name, announced, ...place }, long));
  }
  const list = Buffer.concat(directory);
  return new Uint8Array(
    Buffer.concat([...written, list, ending({ count: parts.length, size: list.length, at: end }, long)]),
  );
}

function localHead({ name, size, announced }: { name: string; size: number; announced: number }): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(size, 18);
  head.writeUInt32LE(announced, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([head, Buffer.from(name)]);
}

function listed(part: { name: string; size: number; announced: number; offset: number }, long: boolean): Buffer {
  const { name, size, announced, offset } = part;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(8, 10);
  head.writeUInt32LE(long ? SEE_64 : size, 20);
  head.writeUInt32LE(long ? SEE_64 : announced, 24);
  head.writeUInt16LE(Buffer.byteLength(name), 28);
  head.writeUInt32LE(long ? SEE_64 : offset, 42);
  if (!long) return Buffer.concat([head, Buffer.from(name)]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [at, value] of [announced, size, offset].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + at * 8);
  head.writeUInt16LE(extra.length, 30);
  return Buffer.concat([head, Buffer.from(name), extra]);
}

function ending({ count, size, at }: { count: number; size: number; at: number }, long: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(long ? SEE_64 : at, 16);
  if (!long) return end;
  const far = Buffer.alloc(56 + 20);
  far.writeUInt32LE(0x06064b50, 0);
  far.writeBigUInt64LE(BigInt(count), 32);
  far.writeBigUInt64LE(BigInt(at), 48);
  far.writeUInt32LE(0x07064b50, 56);
  far.writeBigUInt64LE(BigInt(at + size), 64);
  return Buffer.concat([far, end]);
}
