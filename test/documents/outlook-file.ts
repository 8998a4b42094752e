/** A folder of a compound file: its streams by name, and the folders in it. */
interface Stored {
  readonly streams: Readonly<Record<string, Uint8Array>>;
  readonly folders?: Readonly<Record<string, Stored>>;
}

const SECTOR = 512;
const SMALL = 64;
const SMALL_LIMIT = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

const padded = (bytes: Uint8Array, to: number) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
const numbers = (all: readonly number[]) => {
  const bytes = Buffer.alloc(all.length * 4);
  for (const [at, one] of all.entries()) bytes.writeUInt32LE(one, at * 4);
  return bytes;
};

interface Entry {
  readonly name: string;
  readonly kind: 1 | 2 | 5;
  child: number;
  right: number;
  readonly bytes?: Uint8Array;
}

/** A compound file, as Outlook writes a message: small streams in small sectors, large ones in others. */
function compound(root: Stored): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, child: FREE, right: FREE }];
  fill(root, 0, entries);
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const store = (bytes: Uint8Array) => {
    const all = padded(bytes, SECTOR);
    const start = table.length;
    for (let at = 0; at < all.length; at += SECTOR) {
      sectors.push(all.subarray(at, at + SECTOR));
      table.push(at + SECTOR < all.length ? table.length + 1 : END);
    }
    return all.length === 0 ? END : start;
  };
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const places = entries.map(({ bytes }) => {
    if (!bytes) return { start: 0, size: 0 };
    if (bytes.length >= SMALL_LIMIT) return { start: store(bytes), size: bytes.length };
    const start = smallTable.length;
    const count = Math.ceil(bytes.length / SMALL);
    for (let at = 1; at <= count; at += 1) smallTable.push(at < count ? start + at : END);
    small.push(padded(bytes, SMALL));
    return { start, size: bytes.length };
  });
  const smallStream = Buffer.concat(small);
  places[0] = { start: store(smallStream), size: smallStream.length };
  const directory = store(
    Buffer.concat(entries.map((entry, at) => entryBytes(entry, places[at] ?? { start: 0, size: 0 }))),
  );
  const smallAt = store(numbers(smallTable));
  const own = Math.ceil((table.length + 40) / (SECTOR / 4));
  const first = table.length;
  for (let at = 0; at < own; at += 1) table.push(0xfffffffd);
  const tables = padded(numbers(table), SECTOR).fill(0xff, table.length * 4);
  return new Uint8Array(
    Buffer.concat([header({ directory, smallAt, own, first }), ...sectors, padded(tables, own * SECTOR)]),
  );
}

function fill(folder: Stored, at: number, entries: Entry[]): void {
  const made = [
    ...Object.entries(folder.streams).map(
      ([name, bytes]): Entry => ({ name, kind: 2, child: FREE, right: FREE, bytes }),
    ),
    ...Object.keys(folder.folders ?? {}).map((name): Entry => ({ name, kind: 1, child: FREE, right: FREE })),
  ];
  const start = entries.length;
  entries.push(...made);
  for (const [place, entry] of made.entries()) {
    if (place < made.length - 1) entry.right = start + place + 1;
    const within = folder.folders?.[entry.name];
    if (entry.kind === 1 && within) fill(within, start + place, entries);
  }
  const own = entries[at];
  if (own && made.length > 0) own.child = start;
}

function entryBytes({ name, kind, child, right }: Entry, { start, size }: { start: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes.writeUInt8(kind, 66);
  for (const [at, number] of [FREE, right, child].entries()) bytes.writeUInt32LE(number, 68 + 4 * at);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function header(of: { directory: number; smallAt: number; own: number; first: number }): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(of.own, 44);
  bytes.writeUInt32LE(of.directory, 48);
  bytes.writeUInt32LE(SMALL_LIMIT, 56);
  bytes.writeUInt32LE(of.smallAt, 60);
  bytes.writeUInt32LE(1, 64);
  bytes.writeUInt32LE(END, 68);
  bytes.fill(0xff, 76);
  for (let at = 0; at < of.own; at += 1) bytes.writeUInt32LE(of.first + at, 76 + 4 * at);
  return bytes;
}

const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const part = (name: string) => `__substg1.0_${name}`;

/** A message as Outlook stores it when it is dragged to a folder. */
export function outlookFile(of: {
  kind?: string;
  subject?: string;
  text?: string;
  html?: Uint8Array;
  rich?: string;
  attachments?: readonly Readonly<Record<string, string | undefined>>[];
}): Uint8Array {
  const { kind = 'IPM.Note', subject = 'Frist', text, html, rich, attachments = [] } = of;
  const folders = attachments.map((one, at): [string, Stored] => [
    `__attach_version1.0_#0000000${at}`,
    {
      streams: Object.fromEntries(Object.entries(one).map(([name, value = '']) => [part(`${name}001F`), wide(value)])),
    },
  ]);
  return compound({
    streams: {
      '__properties_version1.0': new Uint8Array(32),
      [part('001A001F')]: wide(kind),
      [part('0037001F')]: wide(subject),
      ...(text === undefined ? {} : { [part('1000001F')]: wide(text) }),
      ...(html === undefined ? {} : { [part('10130102')]: html }),
      ...(rich === undefined ? {} : { [part('10090102')]: packedRich(rich) }),
    },
    folders: Object.fromEntries(folders),
  });
}

/** Rich text in the packing of Outlook, which refers to nothing but its end. */
function packedRich(rich: string): Uint8Array {
  const bytes = Buffer.from(rich, 'latin1');
  const groups: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 8) {
    const signs = bytes.subarray(at, at + 8);
    groups.push(Buffer.concat([Buffer.of(signs.length < 8 ? 1 << signs.length : 0), signs]));
  }
  const end = (207 + bytes.length) % 4096;
  const body = Buffer.concat([
    ...groups,
    ...(bytes.length % 8 === 0 ? [Buffer.of(1)] : []),
    Buffer.of(end >> 4, (end & 15) << 4),
  ]);
  const head = numbers([body.length + 12, bytes.length, 0x75465a4c, 0]);
  return new Uint8Array(Buffer.concat([head, body]));
}
