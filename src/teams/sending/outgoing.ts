import * as http from 'node:http';
import { Agent, request } from 'node:https';
import { Readable } from 'node:stream';
import type { Answered } from './receipt.ts';

/** The proxy through which calls leave the house, and the hosts that are reached without it, as `NO_PROXY` lists them. */
export interface Outgoing {
  readonly proxy: string;
  readonly except: string | undefined;
}

/** This machine, which no proxy reaches for us. */
const NEAR = ['localhost', '127.0.0.1', '::1', '[::1]', '169.254.169.254'];
/** A connection that says nothing for so long is closed, also while the proxy still opens it. */
const SILENT_MILLISECONDS = 30_000;
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * `fetch` by way of the proxy. It follows no redirects. What is not encrypted stays on this machine, and so needs none.
 * (With a proxy, the `fetch` of Node 24 calls it without a pause and without an end where it hangs up on `CONNECT`.)
 */
export function fetchThrough({ proxy, except }: Outgoing): typeof fetch {
  const agent = new Agent({ keepAlive: true, timeout: SILENT_MILLISECONDS, proxyEnv: proxyOf({ proxy, except }) });
  return async (input, init) => {
    const asked = new Request(input, init);
    if (!asked.url.startsWith('https:')) return fetch(asked);
    const answer = await send(agent, asked);
    if (asked.redirect !== 'error' || answer.status < 300 || answer.status >= 400) return answer;
    await answer.body?.cancel();
    throw new TypeError('redirected');
  };
}

function proxyOf({ proxy, except }: Outgoing) {
  return { https_proxy: proxy, no_proxy: passedBy(except) };
}

/** A request as it leaves the house. */
interface Outbound {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** Puts a request on its way; rejects where there is no answer, or none before its signal. */
export type Post = (url: string, outbound: Outbound) => Promise<Answered>;

/** A connection over which nothing goes for so long is closed, before the far side does that while something is sent. */
const IDLE_MILLISECONDS = 4_000;
const ALWAYS = { accept: '*/*', 'user-agent': 'node' };

/**
 * Requests over connections that are kept, by way of the proxy where there is one; no redirects are followed. (`fetch` takes
 * four times the processor for each.)
 */
export function openPost(outgoing: Outgoing | undefined): Post {
  const kept = { keepAlive: true, timeout: IDLE_MILLISECONDS };
  const plain = new http.Agent(kept);
  const encrypted = new Agent(outgoing ? { ...kept, proxyEnv: proxyOf(outgoing) } : kept);
  return async (url, { method, headers, body, signal }) => {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Answered>();
    const given = { method, headers: { ...ALWAYS, ...headers, 'content-length': Buffer.byteLength(body) } };
    const take = (answer: http.IncomingMessage) => void answered(answer).then(resolve);
    const sent = url.startsWith('https:')
      ? request(url, { ...given, agent: encrypted }, take)
      : http.request(url, { ...given, agent: plain }, take);
    const abort = () => {
      sent.destroy();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    sent.on('error', reject);
    sent.end(body);
    return promise.finally(() => signal.removeEventListener('abort', abort));
  };
}

/** What has been answered counts, even where its end is lost on the way. */
function answered(answer: http.IncomingMessage): Promise<Answered> {
  const { promise, resolve } = Promise.withResolvers<Answered>();
  const { statusCode: status = 0, headers } = answer;
  const pieces: Buffer[] = [];
  answer.on('data', (piece: Buffer) => pieces.push(piece));
  answer.on('error', () => undefined);
  answer.on('close', () =>
    resolve({ status, retryAfter: headers['retry-after'], text: Buffer.concat(pieces).toString() }),
  );
  return promise;
}

async function send(agent: Agent, asked: Request): Promise<Response> {
  const { method, signal } = asked;
  const body = Buffer.from(await asked.arrayBuffer());
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const headers = {
    ...Object.fromEntries(asked.headers),
    ...(body.length > 0 ? { 'content-length': body.length } : {}),
  };
  const sent = request(asked.url, { agent, method, headers, signal }, (answer) => {
    const status = answer.statusCode ?? 0;
    if (!WITHOUT_BODY.has(status))
      return resolve(new Response(streamOf(answer), { status, headers: headersOf(answer) }));
    answer.resume();
    resolve(new Response(null, { status, headers: headersOf(answer) }));
  });
  // While the proxy opens the way, the request itself does not see that its time is over.
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

function streamOf(answer: http.IncomingMessage): ReadableStream<Uint8Array> {
  return Readable.toWeb(answer) as ReadableStream<Uint8Array>;
}

function headersOf(answer: http.IncomingMessage): [string, string][] {
  return Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

/** As everywhere but in Node, who excepts a host excepts its domain; a star excepts all. */
function passedBy(except = ''): string {
  const hosts = except.split(/[\s,]+/u).filter((host) => host !== '');
  const domains = hosts.filter((host) => /^[a-z]/iu.test(host)).map((host) => `.${host}`);
  return hosts.includes('*') ? '*' : [...hosts, ...domains, ...NEAR].join(',');
}
