/** A document library in memory, as people and Graph change it. */
export interface Entry {
  readonly id: string;
  name: string;
  parent: string | undefined;
  /** Undefined of a folder. */
  bytes: Uint8Array | undefined;
  /** Counts whatever changes of it, and what changes of its content alone. */
  changed: number;
  content: number;
  deleted: boolean;
  /** When it last changed, in the order of all changes. */
  at: number;
  locked: boolean;
  /** The app has written it last. */
  byApp: boolean;
}

/** What people do with the files of a library, by their paths (`Ordner/Datei.docx`). */
export interface Library {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly root: Entry;
  find(path: string): Entry | undefined;
  child(parent: string, name: string): Entry | undefined;
  /** Puts a file there, with its folders; replaces one that is there. */
  put(path: string, content: string | Uint8Array): Entry;
  add(parent: string, of: { name: string; bytes?: Uint8Array | undefined; byApp?: boolean }): Entry;
  write(entry: Entry, bytes: Uint8Array, byApp?: boolean): void;
  folder(path: string): Entry;
  rename(path: string, name: string): void;
  move(path: string, folder: string): void;
  remove(path: string): void;
  /** Somebody has it open. */
  lock(path: string, locked: boolean): void;
  /** The paths of all files, in order. */
  files(): string[];
  text(path: string): string | undefined;
  pathOf(entry: Entry): string;
}

export function openLibrary(): Library {
  const entries = new Map<string, Entry>();
  let clock = 0;
  const add: Library['add'] = (parent, { name, bytes, byApp = false }) => {
    clock += 1;
    const id = `01ITEM${String(entries.size).padStart(6, '0')}`;
    const entry: Entry = {
      ...{ id, name, parent: parent === '' ? undefined : parent, bytes },
      ...{ changed: 1, content: 1, deleted: false, at: clock, locked: false, byApp },
    };
    entries.set(id, entry);
    return entry;
  };
  const touch = (entry: Entry, content = false) => {
    clock += 1;
    entry.at = clock;
    entry.changed += 1;
    if (content) entry.content += 1;
  };
  const root = add('', { name: 'root' });
  const child: Library['child'] = (parent, name) =>
    [...entries.values()].find(
      (one) => one.parent === parent && !one.deleted && one.name.toLowerCase() === name.toLowerCase(),
    );
  const parts = (path: string) => path.split('/').filter((part) => part !== '');
  const find = (path: string) => parts(path).reduce<Entry | undefined>((at, name) => at && child(at.id, name), root);
  const there = (path: string) => {
    const entry = find(path);
    if (!entry) throw new Error(`no such file: ${path}`);
    return entry;
  };
  const folder = (path: string) => parts(path).reduce((at, name) => child(at.id, name) ?? add(at.id, { name }), root);
  const pathOf = (entry: Entry): string => {
    const parent = entry.parent === undefined ? undefined : entries.get(entry.parent);
    return parent === undefined ? '' : [pathOf(parent), entry.name].filter((part) => part !== '').join('/');
  };
  const write: Library['write'] = (entry, bytes, byApp = false) => {
    entry.bytes = bytes;
    entry.byApp = byApp;
    touch(entry, true);
  };
  const gone = (entry: Entry) => {
    entry.deleted = true;
    touch(entry);
    for (const one of entries.values()) if (one.parent === entry.id && !one.deleted) gone(one);
  };
  return {
    entries,
    root,
    find,
    child,
    add,
    write,
    folder,
    pathOf,
    put: (path, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const at = folder(parts(path).slice(0, -1).join('/'));
      const name = parts(path).at(-1) ?? '';
      const before = child(at.id, name);
      if (!before) return add(at.id, { name, bytes });
      write(before, bytes);
      return before;
    },
    rename: (path, name) => {
      const entry = there(path);
      entry.name = name;
      touch(entry);
    },
    move: (path, to) => {
      const entry = there(path);
      entry.parent = folder(to).id;
      touch(entry);
    },
    remove: (path) => gone(there(path)),
    lock: (path, locked) => {
      there(path).locked = locked;
    },
    files: () =>
      [...entries.values()]
        .filter((one) => one.bytes !== undefined && !one.deleted)
        .map(pathOf)
        .toSorted((one, other) => one.localeCompare(other)),
    text: (path) => {
      const bytes = find(path)?.bytes;
      return bytes && Buffer.from(bytes).toString('utf8');
    },
  };
}
