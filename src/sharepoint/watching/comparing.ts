import type { Item } from '../items.ts';
import type { Known } from './store.ts';

/** What SharePoint has told: all of it where `whole`, so that what is not told is gone. */
export interface Told {
  readonly items: readonly Item[];
  readonly whole: boolean;
}

/** Where was looked, what was told, and from where to ask the next time. */
export interface Seen {
  readonly library: string;
  readonly folder: string;
  readonly name: string;
  readonly told: Told;
  readonly since: string;
}

/** What is new in the watched folder and the folders in it. */
export interface News {
  /** Folders of the library as they are now, and those that are gone. */
  readonly folders: readonly Item[];
  readonly foldersGone: readonly string[];
  readonly added: readonly Item[];
  readonly changed: readonly Found[];
  /** Under another name, at another address, or there again. */
  readonly renamed: readonly Found[];
  readonly gone: readonly Known[];
  /** A folder has come or has another name: what lies in it is not told, and has to be asked for. */
  readonly askAgain: boolean;
}

/** A known file as it is told. */
export interface Found {
  readonly known: Known;
  readonly item: Item;
}

/** People's own temporary files, and what has no content. */
const PASSING = /^(?:~\$|\.)/u;

/** Compares what is told with what is known; `root` is the id of the watched folder. */
export function compare(known: readonly Known[], { items, whole }: Told, root: string): News {
  const told = new Map(items.map((item) => [item.id, item]));
  const folders = [...told.values()].filter(({ kind }) => kind === 'folder');
  const knownFolders = known.filter(({ kind }) => kind === 'folder');
  const foldersGone = knownFolders.map(({ item }) => item).filter((id) => isGone(told.get(id), whole));
  const parents = parentsOf(knownFolders, folders, foldersGone);
  const isInside = (id: string | null | undefined) => leadsTo(parents, id ?? undefined, root);
  const files = known.filter(({ kind }) => kind === 'file');
  const found = files.flatMap((one): Found[] => {
    const item = told.get(one.item);
    return item?.kind === 'file' && isInside(item.parentId) ? [{ known: one, item }] : [];
  });
  const there = new Set(found.map(({ item }) => item.id));
  const stays = (one: Known) => there.has(one.item) || (!told.has(one.item) && !whole && isInside(one.parent));
  return {
    folders,
    foldersGone,
    added: [...told.values()].filter((item) => isNew(item, files) && isInside(item.parentId)),
    changed: found.filter(({ known: one, item }) => tagOf(item) !== one.tag),
    renamed: found.filter(({ known: one, item }) => tagOf(item) === one.tag && isElsewhere(one, item)),
    gone: files.filter((one) => one.state !== 'gone' && !stays(one)),
    askAgain: !whole && folders.some((item) => hasMoved(item, knownFolders) && isInside(item.id)),
  };
}

/** What tells one content of a file from another. */
export function tagOf({ cTag, eTag, size = 0 }: Item): string {
  return cTag ?? eTag ?? String(size);
}

function isGone(item: Item | undefined, whole: boolean): boolean {
  return item === undefined ? whole : item.kind === 'deleted';
}

function isNew({ id, kind, name, size = 0 }: Item, files: readonly Known[]): boolean {
  return kind === 'file' && size > 0 && !PASSING.test(name) && !files.some(({ item }) => item === id);
}

function isElsewhere(known: Known, { name, webUrl, parentId }: Item): boolean {
  return (
    known.name !== name ||
    known.address !== (webUrl ?? null) ||
    known.parent !== (parentId ?? null) ||
    known.state === 'gone'
  );
}

/** A folder that was not there or not under this name; one that is wholly new comes with all that lies in it. */
function hasMoved({ id, name, parentId }: Item, known: readonly Known[]): boolean {
  const before = known.find(({ item }) => item === id);
  return before !== undefined && (before.name !== name || before.parent !== (parentId ?? null));
}

function parentsOf(
  known: readonly Known[],
  told: readonly Item[],
  gone: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const parents = new Map(known.map(({ item, parent }) => [item, parent ?? undefined]));
  for (const { id, parentId } of told) parents.set(id, parentId);
  for (const id of gone) parents.delete(id);
  return parents;
}

/** Whether a folder is another one or lies in it. */
function leadsTo(parents: ReadonlyMap<string, string | undefined>, from: string | undefined, root: string): boolean {
  const seen = new Set<string>();
  for (let at = from; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === root) return true;
    seen.add(at);
  }
  return false;
}
