import type { Log } from '../../conversation/log.ts';
import type { Address } from '../../delivery/conversations.ts';
import type { Outcome } from '../../delivery/retry.ts';
import { type Parcel, SEND_SECONDS, type Transport } from '../../delivery/serving/deliver.ts';
import { isLoopbackUrl, isServiceUrl } from '../hosts.ts';
import type { Identity } from '../identity.ts';
import type { Render } from '../messages.ts';
import { withRefresh } from '../refresh.ts';
import { type Envelope, envelope, type Letter } from './envelope.ts';
import { openPost, type Post } from './outgoing.ts';
import { outcomeOf } from './receipt.ts';
import { aboveThumbs } from './thumbs.ts';
import { type Authorize, type Signed, signedIn } from './token.ts';

/** What sending needs. Without an `identity` nothing is signed and nothing leaves this machine. */
export interface TransportNeeds {
  readonly identity: Identity | undefined;
  readonly render: Render;
  /** Where it is noted that the bot cannot sign in. */
  readonly log?: Log;
  /** Hears how signing in went. */
  readonly signed?: Signed;
  /** How messages and questions for tokens leave the house, where that is by a proxy. */
  readonly post?: Post;
  readonly fetch?: typeof fetch;
  /** Another sign-in, time and set of addresses, for tests. */
  readonly authorize?: Authorize;
  readonly seconds?: number;
  readonly allowed?: (serviceUrl: string) => boolean;
  /** Whether what is reached there shows thumbs below a message; for tests. */
  readonly hasThumbs?: (serviceUrl: string) => boolean;
}

interface Route {
  readonly authorize: Authorize;
  readonly post: Post;
  readonly seconds: number;
}

/** Teams takes a message of 80 KB, counted in UTF-16. */
const MESSAGE_BYTES = 80_000;

/**
 * Makes the transport to Teams: each message is tried once, within its time; what came of it is an outcome, never an
 * error. The SDK's own client would repeat a POST after a 500, and so post twice.
 */
export function createTransport(needs: TransportNeeds): Transport {
  const allowed = needs.allowed ?? (needs.identity ? isServiceUrl : isLoopbackUrl);
  const hasThumbs = needs.hasThumbs ?? isServiceUrl;
  const authorize = needs.authorize ?? signedIn(needs.identity, needs);
  const post = needs.post ?? openPost(undefined);
  const route = { authorize, post, seconds: needs.seconds ?? SEND_SECONDS };
  return async (address, parcel) => {
    if (!allowed(address.serviceUrl)) return { kind: 'refused', status: 0, code: 'ServiceUrlNotAllowed' };
    const letter = sealed(needs.render, address, hasThumbs(address.serviceUrl) ? judgedBy(parcel) : parcel);
    if (!letter) return { kind: 'refused', status: 0, code: 'CardNotRendered' };
    if (letter.body.length * 2 > MESSAGE_BYTES) return { kind: 'refused', status: 413, code: 'MessageSizeTooBig' };
    return deliver(route, letter, parcel);
  };
}

/** What can be judged, as it is sent with thumbs below it. */
function judgedBy(parcel: Parcel): Letter {
  return parcel.reply.thumbs ? { ...parcel, reply: aboveThumbs(parcel.reply), hasThumbs: true } : parcel;
}

/** A card that cannot be rendered will not be rendered the next time either. */
function sealed(render: Render, address: Address, parcel: Letter): Envelope | undefined {
  try {
    return envelope(address, parcel, withRefresh(render, parcel.viewers ?? [])(parcel.reply));
  } catch {
    return undefined;
  }
}

async function deliver(route: Route, letter: Envelope, parcel: Parcel): Promise<Outcome> {
  // A signal of its own would go off later also for what has long been answered.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error('no answer in time')), route.seconds * 1000);
  timer.unref();
  return attempt(route, { letter, parcel, signal: late.signal }).finally(() => clearTimeout(timer));
}

async function attempt(
  route: Route,
  { letter, parcel, signal }: { letter: Envelope; parcel: Parcel; signal: AbortSignal },
): Promise<Outcome> {
  const authorization = await unlessAborted(route.authorize(), signal).catch(() => false as const);
  if (authorization === false) return { kind: 'again', reason: 'no token' };
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(authorization === undefined ? {} : { authorization }),
  };
  try {
    const { url, method, body } = letter;
    return outcomeOf(await route.post(url, { method, headers, body, signal }), parcel, Date.now());
  } catch {
    return { kind: 'again', reason: signal.aborted ? 'no answer in time' : 'no connection' };
  }
}

/** Who waits for a token, wherever that comes from, waits no longer than for the message. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}
