import { z } from 'zod';
import { GRAPH, isSharePoint } from './address.ts';
import { type Answer, call, type GraphNeeds, json, read } from './graph.ts';
import { type Item, itemSchema } from './items.ts';
import { isRefused, Trouble } from './trouble.ts';

/** Where a file goes: anew under a name in a folder, or in place of one that still is as it was. */
export type Target =
  | { readonly parent: string; readonly name: string }
  | { readonly item: string; readonly eTag: string };

/** A file on its way into a library. */
export interface Upload {
  readonly to: Target;
  readonly bytes: Uint8Array;
  readonly signal?: AbortSignal | undefined;
}

/** Up to here a new file goes in one call. */
const AT_ONCE = 4 * 1024 * 1024;
/** A multiple of 320 KiB, as Graph asks, and well below its 60 MiB. */
const PIECE = 16 * 320 * 1024;
const RESUMED = 5;
const PROBE = 'Kreisrunde-Schreibprobe.txt';
const BEGUN = 2;

/**
 * Puts a file there; `conflict` where one of that name is there already, or has been changed. What breaks off in the middle
 * goes on where it broke off, and begins anew where that is forgotten.
 */
export async function upload(needs: GraphNeeds, library: string, file: Upload): Promise<Item | 'conflict'> {
  try {
    if ('name' in file.to && file.bytes.length > 0 && file.bytes.length <= AT_ONCE)
      return await put(needs, library, file);
    return await inPieces(needs, library, file);
  } catch (error) {
    if (isRefused(error, '409', '412')) return 'conflict';
    throw error;
  }
}

async function put(needs: GraphNeeds, library: string, { to, bytes, signal }: Upload): Promise<Item> {
  const url = `${base(library, to)}/content?@microsoft.graph.conflictBehavior=fail`;
  const headers = { 'content-type': 'application/octet-stream' };
  return read(itemSchema, await call(needs, { method: 'PUT', url, headers, body: bytes, signal }));
}

function base(library: string, to: Target): string {
  const items = `${GRAPH}/drives/${library}/items`;
  return 'name' in to ? `${items}/${to.parent}:/${encodeURIComponent(to.name)}:` : `${items}/${to.item}`;
}

const session = z.object({ uploadUrl: z.string().max(8000).refine(isSharePoint) });
const progress = z.object({ nextExpectedRanges: z.array(z.string().max(100)).max(1000) });

async function inPieces(needs: GraphNeeds, library: string, file: Upload): Promise<Item> {
  for (let begun = 1; ; begun += 1) {
    const made = await begin(needs, library, file);
    const done = await send(needs, made, file);
    if (done) return done;
    if (begun >= BEGUN) throw new Trouble('later', 'session');
  }
}

async function begin(needs: GraphNeeds, library: string, { to, signal }: Upload): Promise<string> {
  const behaviour = 'name' in to ? 'fail' : 'replace';
  const { headers, body } = json({ item: { '@microsoft.graph.conflictBehavior': behaviour } });
  const guard: Readonly<Record<string, string>> = 'item' in to ? { 'if-match': to.eTag } : {};
  const url = `${base(library, to)}/createUploadSession`;
  const answer = await call(needs, {
    method: 'POST',
    url,
    headers: { ...headers, ...guard },
    ...(body === undefined ? {} : { body }),
    signal,
  });
  return read(session, answer).uploadUrl;
}

/** Whether the app may write there, without writing anything: an upload is begun and called off again. */
export async function mayWrite(needs: GraphNeeds, library: string, parent: string): Promise<boolean> {
  try {
    const url = await begin(needs, library, { to: { parent, name: PROBE }, bytes: new Uint8Array() });
    await call(needs, { method: 'DELETE', url, accepts: [404] });
    return true;
  } catch (error) {
    if (isRefused(error, '409')) return true;
    if (isRefused(error, '403')) return false;
    throw error;
  }
}

/** Undefined where the session is forgotten. */
async function send(needs: GraphNeeds, url: string, { bytes, signal }: Upload): Promise<Item | undefined> {
  let from = 0;
  for (let broken = 0; broken < RESUMED; ) {
    try {
      const answer = await piece(needs, { url, bytes, from, signal });
      if (answer.status === 200 || answer.status === 201) return read(itemSchema, answer);
      from = next(answer);
    } catch (error) {
      if (isRefused(error, '404', '410')) return undefined;
      if (!mayGoOn(error)) throw error;
      broken += 1;
      const at = await standing(needs, url, signal);
      if (at === undefined) return undefined;
      from = at;
    }
  }
  throw new Trouble('later', 'upload');
}

/** A broken connection, trouble of the far side, and a piece that it has already. Who is told to wait waits outside of this. */
function mayGoOn(error: unknown): boolean {
  if (!(error instanceof Trouble) || error.seconds !== undefined) return false;
  return (error.kind === 'later' && error.code !== '429') || error.code === '416';
}

interface Piece {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly signal?: AbortSignal | undefined;
}

function piece(needs: GraphNeeds, { url, bytes, from, signal }: Piece): Promise<Answer> {
  const body = bytes.subarray(from, from + PIECE);
  const range = `bytes ${from}-${from + body.length - 1}/${bytes.length}`;
  return call(needs, { method: 'PUT', url, headers: { 'content-range': range }, body, signal });
}

async function standing(needs: GraphNeeds, url: string, signal?: AbortSignal): Promise<number | undefined> {
  const answer = await call(needs, { url, signal, accepts: [404, 410] });
  return answer.status === 200 ? next(answer) : undefined;
}

function next(answer: Answer): number {
  const [first = ''] = read(progress, answer).nextExpectedRanges;
  const from = /^\d{1,15}/u.exec(first)?.[0];
  if (from === undefined) throw new Trouble('refused', 'answer');
  return Number(from);
}
