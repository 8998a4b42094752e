import type { z } from 'zod';
import { isGraph, isSharePoint } from './address.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** What calling Graph needs. */
export interface GraphNeeds {
  /** The `Authorization` header of a call; kept until shortly before its end by who gives it. */
  readonly authorize: () => Promise<string | undefined>;
  /** What the house lets out, by its proxy if it has one. */
  readonly leave: typeof fetch;
  readonly now?: () => number;
}

/** A call as it is made. */
export interface Call {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Ends the call; a time limit holds besides. */
  readonly signal?: AbortSignal | undefined;
  /** Statuses that are no trouble, beside those of success. */
  readonly accepts?: readonly number[];
  /** The most bytes of an answer. */
  readonly most?: number;
}

/** An answer within its limits. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const SECONDS = 60;
const MOST = 4 * 1024 * 1024;
/** Microsoft asks callers to say who they are: they are slowed down the less. */
const CALLER = 'NONISV|Kreisrunde|Kreisrunde/1.0';

/**
 * One call: to Graph with a token, to SharePoint's prepared addresses without one, to nobody else. No redirect is
 * followed. Thrown is a `Trouble`.
 */
export async function call(needs: GraphNeeds, asked: Call): Promise<Answer> {
  const { url, method = 'GET', body, accepts = [], signal } = asked;
  const known = isGraph(url);
  if (!known && !isSharePoint(url)) throw new Trouble('refused', 'host');
  const own = known ? { authorization: await tokenOf(needs), 'user-agent': CALLER } : { 'user-agent': CALLER };
  const limit = AbortSignal.timeout(SECONDS * 1000);
  try {
    const answer = await needs.leave(url, {
      method,
      headers: { ...asked.headers, ...own },
      ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> | string }),
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const { status, headers } = answer;
    const bytes = await collect(answer, asked.most ?? MOST);
    if ((status >= 200 && status < 300) || accepts.includes(status)) return { status, headers, bytes };
    throw troubleOf(status, headers.get('retry-after'), needs.now?.() ?? Date.now());
  } catch (error) {
    if (error instanceof Trouble) throw error;
    signal?.throwIfAborted();
    throw new Trouble('later', limit.aborted ? 'timeout' : 'network');
  }
}

async function tokenOf({ authorize }: GraphNeeds): Promise<string> {
  const token = await authorize().catch(() => undefined);
  if (token === undefined) throw new Trouble('later', 'no-token');
  return token;
}

/** What the far side says of the length is not trusted: the bytes are counted as they come. */
async function collect({ body }: Response, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > most) throw new Trouble('refused', 'size');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** What stands in an answer, if it is what was expected. */
export function read<T>(schema: z.ZodType<T>, { bytes }: Answer): T {
  const { data, success } = schema.safeParse(jsonIn(bytes));
  if (!success) throw new Trouble('refused', 'answer');
  return data;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A call with a body of JSON. */
export function json(content: unknown): Pick<Call, 'headers' | 'body'> {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
}
