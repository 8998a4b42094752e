import { BROKEN, Unreadable } from '../reading.ts';

/** A folder of a compound file, as old Office programs and Outlook store what belongs together. */
export interface Folder {
  /** What a stream of this name holds; one of more bytes than these is none. */
  stream(name: string, most?: number): Uint8Array | undefined;
  /** The folders in it whose names begin so, in their order. */
  folders(start: string): Folder[];
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

interface Compound {
  readonly entries: readonly Entry[];
  readonly read: (entry: Entry) => Uint8Array;
}

const ENTRY_BYTES = 128;
const HEADER = {
  bytes: 512,
  shift: 30,
  smallShift: 32,
  directory: 48,
  smallLimit: 56,
  smallTable: 60,
  more: 68,
  table: 76,
};
const FOLDER = 1;
const STREAM = 2;
/** What numbers of sectors are larger than: the end of a chain, or nothing. */
const LAST_SECTOR = 0xfffffffa;
const MOST_ENTRIES = 20_000;

/** Opens a compound file at its root. */
export function compoundFile(bytes: Uint8Array): Folder {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER.bytes) throw new Unreadable(BROKEN);
  const compound = compoundOf(bytes, view);
  const [root] = compound.entries;
  if (!root) throw new Unreadable(BROKEN);
  return folderOf(root, compound);
}

function compoundOf(bytes: Uint8Array, view: DataView): Compound {
  const size = 1 << Math.min(16, view.getUint16(HEADER.shift, true));
  const smallSize = 1 << Math.min(16, view.getUint16(HEADER.smallShift, true));
  const sector = (at: number) => bytes.subarray((at + 1) * size, (at + 2) * size);
  const table = tableOf(view, size, sector);
  const follow = (start: number, length = bytes.length) => joined(chainOf(start, table, length / size).map(sector));
  const entries = entriesOf(follow(view.getUint32(HEADER.directory, true)));
  const smallTable = numbersIn(follow(view.getUint32(HEADER.smallTable, true)));
  const small = follow(entries[0]?.start ?? LAST_SECTOR);
  const smallSector = (at: number) => small.subarray(at * smallSize, (at + 1) * smallSize);
  const smallLimit = view.getUint32(HEADER.smallLimit, true);
  const read = ({ start, size: length }: Entry) => {
    const whole =
      length < smallLimit
        ? joined(chainOf(start, smallTable, length / smallSize).map(smallSector))
        : follow(start, length);
    return whole.subarray(0, length);
  };
  return { entries, read };
}

/** Which sector follows which; where the table itself lies is said at the head, and of large files in sectors of their own. */
function tableOf(view: DataView, size: number, sector: (at: number) => Uint8Array): number[] {
  const places: number[] = [];
  for (let at = HEADER.table; at < HEADER.bytes; at += 4) places.push(view.getUint32(at, true));
  const most = view.byteLength / size;
  let more = view.getUint32(HEADER.more, true);
  for (let count = 0; more < LAST_SECTOR && count < most; count += 1) {
    const numbers = numbersIn(sector(more));
    more = numbers.pop() ?? LAST_SECTOR;
    places.push(...numbers);
  }
  return places.filter((place) => place < most).flatMap((place) => numbersIn(sector(place)));
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(4 * at, true));
}

/** At most so many sectors; a chain that comes back to itself ends there. */
function chainOf(start: number, table: readonly number[], most: number): number[] {
  const chain = new Set<number>();
  for (let at = start; at < table.length && chain.size < most && !chain.has(at); at = table[at] ?? LAST_SECTOR)
    chain.add(at);
  return [...chain];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.min(MOST_ENTRIES, Math.floor(directory.length / ENTRY_BYTES));
  return Array.from({ length: count }, (_, at) => {
    const from = at * ENTRY_BYTES;
    const length = Math.min(64, view.getUint16(from + 64, true));
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(from, from + Math.max(0, length - 2))),
      kind: view.getUint8(from + 66),
      left: view.getUint32(from + 68, true),
      right: view.getUint32(from + 72, true),
      child: view.getUint32(from + 76, true),
      start: view.getUint32(from + 116, true),
      size: view.getUint32(from + 120, true),
    };
  });
}

function folderOf(folder: Entry, compound: Compound): Folder {
  const within = childrenOf(folder, compound.entries);
  return {
    stream: (name, most = Number.POSITIVE_INFINITY) => {
      const found = within.find((entry) => entry.kind === STREAM && entry.name === name);
      return found && found.size <= most ? compound.read(found) : undefined;
    },
    folders: (start) =>
      within
        .filter(({ kind, name }) => kind === FOLDER && name.startsWith(start))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map((entry) => folderOf(entry, compound)),
  };
}

/** The entries of a folder hang on each other as a tree. */
function childrenOf({ child }: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>();
  const open = [child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    open.push(entry.left, entry.right);
  }
  return [...seen].flatMap((at) => entries[at] ?? []);
}
