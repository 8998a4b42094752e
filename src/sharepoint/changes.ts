import { z } from 'zod';
import { GRAPH, isGraph, isSharePoint } from './address.ts';
import { call, type GraphNeeds, read } from './graph.ts';
import { type Item, itemSchema } from './items.ts';
import { Trouble } from './trouble.ts';

/** A page of what has changed in a library: where the next is, or from where on changes are asked for the next time. */
export interface Changes {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly since?: string;
}

/**
 * What was asked from is forgotten: all is told anew from `next` on. Kinds differ in what is done with what is known and
 * not told: `apply` takes it for deleted, `keep` for something that may be put there again.
 */
export interface Forgotten {
  readonly forgotten: 'apply' | 'keep';
  readonly next: string;
}

const MOST = 16 * 1024 * 1024;
const page = z.object({
  value: z.array(itemSchema),
  '@odata.nextLink': z.string().max(8000).refine(isGraph).optional(),
  '@odata.deltaLink': z.string().max(8000).refine(isGraph).optional(),
});
const fault = z.object({
  error: z.object({ code: z.string(), innerError: z.object({ code: z.string() }).optional() }),
});

/** Where all of a library is asked for: SharePoint tells of changes from its root on alone. */
export function fromTheBeginning(library: string): string {
  return `${GRAPH}/drives/${library}/root/delta`;
}

/** One page of changes; items know their folder by its id, never by its path. */
export async function changesAt(needs: GraphNeeds, link: string, signal?: AbortSignal): Promise<Changes | Forgotten> {
  if (!isGraph(link)) throw new Trouble('refused', 'host');
  const answer = await call(needs, { url: link, signal, accepts: [410], most: MOST });
  if (answer.status === 410) {
    const next = answer.headers.get('location') ?? '';
    const { error } = fault.safeParse(jsonOf(answer.bytes)).data ?? {};
    const upload = [error?.code, error?.innerError?.code].includes('resyncChangesUploadDifferences');
    const [beginning = ''] = link.split(/[?(]/u);
    return { forgotten: upload ? 'keep' : 'apply', next: isGraph(next) ? next : beginning };
  }
  const { value: items, '@odata.nextLink': next, '@odata.deltaLink': since } = read(page, answer);
  return { items, ...(next === undefined ? {} : { next }), ...(since === undefined ? {} : { since }) };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The bytes of a file, within a size; undefined where it is gone. Its prepared address is called without a token. */
export async function download(
  needs: GraphNeeds,
  library: string,
  of: { readonly id: string; readonly most: number; readonly signal?: AbortSignal | undefined },
): Promise<Uint8Array | undefined> {
  const { signal, most } = of;
  const url = `${GRAPH}/drives/${library}/items/${of.id}/content`;
  const asked = await call(needs, { url, signal, most, accepts: [302, 404] });
  if (asked.status === 404) return undefined;
  if (asked.status !== 302) return asked.bytes;
  const prepared = asked.headers.get('location') ?? '';
  if (!isSharePoint(prepared)) throw new Trouble('refused', 'host');
  return (await call(needs, { url: prepared, signal, most })).bytes;
}
