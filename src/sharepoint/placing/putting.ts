import type { Instant } from '../../german/berlin.ts';
import { dayOf } from '../../german/time.ts';
import { numericDay } from '../../german/write.ts';
import type { GraphNeeds } from '../graph.ts';
import { type Item, itemAt, itemBy } from '../items.ts';
import { placeableName } from '../names.ts';
import { Trouble } from '../trouble.ts';
import { upload } from '../uploading.ts';

/** A file that is to be put into a folder; what lay there before, where something did. */
export interface Putting {
  readonly library: string;
  readonly folder: { readonly id: string; readonly path: readonly string[] };
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly before: { readonly item: string; readonly tag: string; readonly name: string } | undefined;
  /** Whether others place files in the same folder, so that what the app wrote may be theirs. */
  readonly shared: boolean;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

const BESIDE = 6;

/**
 * Puts a file there. One of ours that is still as we left it is replaced; one that somebody has changed, renamed or moved
 * stays theirs, and ours is put beside it. What lies there under the name and was written by the app is what an attempt has
 * put there that died before it could say so.
 */
export async function putFile(needs: GraphNeeds, putting: Putting): Promise<Item> {
  const { before, name } = putting;
  const ours = before && (await stillOurs(needs, putting, before));
  const replaced = ours && (await replace(needs, putting, ours));
  if (replaced) return replaced;
  for (const wanted of namesFor(name, putting.now)) {
    const put = await putNew(needs, putting, placeableName(wanted));
    if (put) return put;
  }
  throw new Trouble('refused', 'names');
}

async function stillOurs(
  needs: GraphNeeds,
  { library, folder, signal }: Putting,
  before: NonNullable<Putting['before']>,
): Promise<Item | undefined> {
  const item = await itemBy(needs, library, { id: before.item, signal });
  const unmoved = item?.kind === 'file' && item.name === before.name && item.parentId === folder.id;
  return unmoved && (item.cTag === before.tag || item.byApp) ? item : undefined;
}

async function replace(
  needs: GraphNeeds,
  { library, bytes, signal }: Putting,
  { id, eTag }: Item,
): Promise<Item | undefined> {
  if (eTag === undefined) return undefined;
  const done = await upload(needs, library, { to: { item: id, eTag }, bytes, signal });
  return done === 'conflict' ? undefined : done;
}

/** Undefined where the name is somebody else's. */
async function putNew(needs: GraphNeeds, putting: Putting, name: string): Promise<Item | undefined> {
  const { library, folder, bytes, before, shared, signal } = putting;
  const done = await upload(needs, library, { to: { parent: folder.id, name }, bytes, signal });
  if (done !== 'conflict') return done;
  if (shared) return undefined;
  const there = await itemAt(needs, library, { path: [...folder.path, name], signal });
  const left = there?.kind === 'file' && there.byApp && there.id !== before?.item;
  return left ? replace(needs, putting, there) : undefined;
}

/** The name itself, then beside it: „…, Stand 12.10.2023“, and numbered where that is taken too. */
function namesFor(name: string, now: Instant): string[] {
  const at = name.lastIndexOf('.');
  const beside = `${name.slice(0, at)}, Stand ${numericDay(dayOf(now))}`;
  const numbered = Array.from({ length: BESIDE }, (_, place) => `${beside} (${place + 2})${name.slice(at)}`);
  return [name, `${beside}${name.slice(at)}`, ...numbered];
}
