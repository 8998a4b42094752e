import { isFileUrl, isLoopbackUrl } from './hosts.ts';

/** What comes of fetching a file: its bytes, or why there are none. */
type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly why: 'host' | 'size' | 'unreachable' };

/** What fetching needs; a local bot fetches from this machine alone. */
export interface FetchingNeeds {
  readonly local: boolean;
  readonly bytes: number;
  /** Another network, time and set of addresses, for tests. */
  readonly fetch?: typeof fetch;
  readonly seconds?: number;
  readonly allowed?: (url: string) => boolean;
}

const SECONDS = 20;
const MOST_REDIRECTS = 3;

/** Makes what fetches the files of a chat: from allowed hosts, redirects included, within a size and a time. */
export function createFetchFile(needs: FetchingNeeds): (url: string) => Promise<Fetched> {
  return async (url) => {
    const signal = AbortSignal.timeout((needs.seconds ?? SECONDS) * 1000);
    try {
      return await follow(needs, url, { signal, redirects: 0 });
    } catch {
      return refused('unreachable');
    }
  };
}

async function follow(
  needs: FetchingNeeds,
  url: string,
  way: { signal: AbortSignal; redirects: number },
): Promise<Fetched> {
  const allowed = needs.allowed ?? (needs.local ? isLoopbackUrl : isFileUrl);
  if (!allowed(url)) return refused('host');
  const response = await (needs.fetch ?? fetch)(url, { signal: way.signal, redirect: 'manual' });
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null && way.redirects < MOST_REDIRECTS) {
    await response.body?.cancel();
    return follow(needs, new URL(location, url).href, { ...way, redirects: way.redirects + 1 });
  }
  if (!response.ok || !response.body) return refused('unreachable');
  return collect(response.body, needs.bytes);
}

/** What the sender says of the length is not trusted: the bytes are counted as they come. */
async function collect(body: ReadableStream<Uint8Array>, most: number): Promise<Fetched> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return refused('size');
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: new Uint8Array(Buffer.concat(chunks)) };
}

function refused(why: 'host' | 'size' | 'unreachable'): Fetched {
  return { kind: 'refused', why };
}
