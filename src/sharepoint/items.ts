import { z } from 'zod';
import { GRAPH, type Place, siteIn } from './address.ts';
import { call, type GraphNeeds, json, read } from './graph.ts';
import { isRefused, Trouble } from './trouble.ts';

const itemSchema = z
  .object({
    id: z.string().min(1).max(500),
    name: z.string().max(1000),
    eTag: z.string().max(500).optional(),
    cTag: z.string().max(500).optional(),
    size: z.number().nonnegative().optional(),
    webUrl: z.string().max(4000).optional(),
    lastModifiedDateTime: z.string().max(100).optional(),
    file: z.object({}).optional(),
    folder: z.object({}).optional(),
    deleted: z.object({}).optional(),
    lastModifiedBy: z
      .object({ application: z.object({}).optional(), user: z.object({ id: z.string().optional() }).optional() })
      .optional(),
    parentReference: z.object({ id: z.string().max(500).optional() }).optional(),
  })
  .transform(({ parentReference, file, folder, deleted, lastModifiedBy: by, ...item }) => ({
    ...item,
    /** No person has written it last. */
    byApp: by?.application !== undefined && by.user?.id === undefined,
    parentId: parentReference?.id,
    kind: deleted ? ('deleted' as const) : folder ? ('folder' as const) : file ? ('file' as const) : ('other' as const),
  }));

/** A file or folder of a library. Its `eTag` changes with whatever changes of it, its `cTag` with its content alone. */
export type Item = z.infer<typeof itemSchema>;

export { itemSchema };

const drives = z.object({
  value: z.array(z.object({ id: z.string().min(1).max(500), name: z.string().max(500), webUrl: z.string().max(4000) })),
  '@odata.nextLink': z.string().max(4000).optional(),
});
const drive = z.object({ id: z.string().min(1).max(500), name: z.string().max(500), webUrl: z.string().max(4000) });

/** A library as Graph names it. */
export interface Library {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
}

/** Finds the library of a place: the site by its address, then the named one, else the site's own. */
export async function findLibrary(needs: GraphNeeds, place: Place, signal?: AbortSignal): Promise<Library> {
  const site = siteIn(place.site);
  if (!site) throw new Trouble('refused', 'address');
  const found = await call(needs, { url: `${GRAPH}/sites/${site.host}:${encodeURI(site.path)}`, signal });
  const { id } = read(z.object({ id: z.string().min(1).max(500) }), found);
  if (place.library === undefined)
    return read(drive, await call(needs, { url: `${GRAPH}/sites/${id}/drive?$select=id,name,webUrl`, signal }));
  const listed = await call(needs, { url: `${GRAPH}/sites/${id}/drives?$select=id,name,webUrl`, signal });
  const named = read(drives, listed).value.find(({ name }) => name === place.library);
  if (!named) throw new Trouble('refused', 'library');
  return named;
}

/** A file or folder by its path from the library's root on; undefined where there is none. */
export async function itemAt(
  needs: GraphNeeds,
  library: string,
  at: { readonly path: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<Item | undefined> {
  const path = at.path.length === 0 ? '' : `:/${at.path.map(encodeURIComponent).join('/')}`;
  return found(needs, `${GRAPH}/drives/${library}/root${path}`, at.signal);
}

/** A file or folder by its id; undefined where it is gone. */
export function itemBy(needs: GraphNeeds, library: string, of: { id: string; signal?: AbortSignal | undefined }) {
  return found(needs, `${GRAPH}/drives/${library}/items/${of.id}`, of.signal);
}

async function found(needs: GraphNeeds, url: string, signal?: AbortSignal): Promise<Item | undefined> {
  const answer = await call(needs, { url, signal, accepts: [404] });
  return answer.status === 404 ? undefined : read(itemSchema, answer);
}

/** A folder by its path; made where it is missing, and whoever makes it at the same time makes the same. */
export async function folderAt(
  needs: GraphNeeds,
  library: string,
  at: { readonly path: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<Item> {
  const there = await itemAt(needs, library, at);
  if (there?.kind === 'folder' || (there && at.path.length === 0)) return there;
  const name = at.path.at(-1);
  if (there || name === undefined) throw new Trouble('refused', 'folder');
  const parent = await folderAt(needs, library, { ...at, path: at.path.slice(0, -1) });
  const content = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
  const url = `${GRAPH}/drives/${library}/items/${parent.id}/children`;
  try {
    return read(itemSchema, await call(needs, { method: 'POST', url, signal: at.signal, ...json(content) }));
  } catch (error) {
    if (!isRefused(error, '409')) throw error;
    const made = await itemAt(needs, library, at);
    if (made?.kind !== 'folder') throw new Trouble('refused', 'folder');
    return made;
  }
}
