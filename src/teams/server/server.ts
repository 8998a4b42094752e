import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';
import type { MadeFile } from '../../conversation/feature.ts';
import { faultFacts, type Log } from '../../conversation/log.ts';
import type { Identity } from '../identity.ts';
import { RATES, type Rates, rateLimit } from '../rate.ts';
import { neutralBody } from '../rejection.ts';
import { sendFile, sendUnavailable } from './file-response.ts';
import { sendPage, type WebPage } from './page-response.ts';
import { keepTimes, TIMES, type Times } from './times.ts';

/** Where activities come in. */
export interface Door {
  /** Gets ready for the first who come. */
  load(): void;
  /** Answers a request, whatever becomes of it. */
  answer(request: restify.Request): Promise<Answer>;
  /** Notes what has been refused and not been noted yet. */
  close(): void;
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** What serving needs. Without an `identity` nobody signs in: `host` must then be this machine alone. */
export interface ServerNeeds {
  readonly identity: Identity | undefined;
  readonly log: Log;
  /** Resolves when the bot answers, with false where that takes too long; without it, it does from the beginning. */
  readonly opened?: () => Promise<boolean>;
  readonly host: string;
  readonly port: number;
  readonly ready: () => Promise<boolean | Ready>;
  /** The file behind a signed link. */
  readonly file: (signed: string) => Promise<MadeFile | undefined>;
  /** What anybody may read. */
  readonly pages?: Pages;
  /** Other times and other limits, for tests. */
  readonly times?: Times;
  readonly rates?: Rates;
}

/** Whether it answers, and how its parts stand, each in a word. */
interface Ready {
  readonly isReady: boolean;
  readonly parts: Readonly<Record<string, string>>;
}

/** The pages: the first parts of their addresses (empty: the door itself), and each of them, for a round by its id. */
export interface Pages {
  readonly places: readonly string[];
  readonly page: (asked: {
    readonly place: string;
    readonly round?: string | undefined;
  }) => Promise<WebPage | undefined>;
}

/** The bot's door: `close` lets running requests finish; it may be called twice. */
export interface Edge {
  listen(): Promise<{ readonly port: number }>;
  close(): Promise<void>;
}

const READY_MILLISECONDS = 1000;
/** Restify's types still ask for the logger of its older versions. */
const silent = pino({ level: 'silent' }) as unknown as restify.ServerOptions['log'];
/** A signed link is longer than what the router takes by itself. */
const LINK_CHARACTERS = 2000;
const LOCAL_HOSTS = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Makes the HTTP server: `POST /api/messages`, `GET /files/…` (by signed link), `GET /health` (the process), `GET /ready`
 * (what it stands on) and the pages.
 */
export function createServer(needs: ServerNeeds, door: Door): Edge {
  if (!needs.identity && !LOCAL_HOSTS.has(needs.host))
    throw new Error('without an identity the bot listens on this machine alone');
  const server = restify.createServer({ name: '', log: silent, maxParamLength: LINK_CHARACTERS });
  keepTimes(server.server, needs.times ?? TIMES);
  server.on('restifyError', silence);
  server.get('/health', async (_request, response) => send(response, 200, { status: 'ok' }));
  const ready = askedOnce(needs.ready);
  server.get('/ready', async (_request, response) => sendReady(ready, response));
  const files = fileHandler(needs);
  server.get('/files/:link', files);
  server.get('/files/:link/:name', files);
  showPages(server, needs);
  server.post('/api/messages', async (request, response) => {
    const { status, body } = await door.answer(request);
    send(response, status, body);
  });
  const begin = async () => {
    door.load();
    return listen(server, needs);
  };
  const close = closer(server);
  return { listen: begin, close: () => close().then(door.close) };
}

/**
 * Some links end in the file's name; it is only for the eye. What is counted is the link: who invents links takes nobody's
 * turn, since one that we have not signed is seen through at once.
 */
function fileHandler(needs: ServerNeeds): (request: restify.Request, response: restify.Response) => Promise<void> {
  const passes = rateLimit((needs.rates ?? RATES).link);
  return async (request, response) => {
    const link = String(request.params.link);
    if (!passes(link, performance.now())) return send(response, 429, neutralBody(429));
    if (!((await needs.opened?.()) ?? true)) return sendUnavailable(response);
    try {
      sendFile(response, await needs.file(link));
    } catch (error) {
      needs.log.error(faultFacts(error), 'file failed');
      sendUnavailable(response);
    }
  };
}

function showPages(server: restify.Server, { pages, log, opened }: ServerNeeds): void {
  for (const place of pages?.places ?? []) {
    const show = async ({ params }: restify.Request, response: restify.Response) => {
      if (!((await opened?.()) ?? true)) return sendUnavailable(response);
      try {
        sendPage(response, await pages?.page({ place, round: params.round }));
      } catch (error) {
        log.error(faultFacts(error), 'page failed');
        sendUnavailable(response);
      }
    };
    server.get(`/${place}`, show);
    if (place !== '') server.get(`/${place}/:round`, show);
  }
}

async function sendReady(isReady: ServerNeeds['ready'], response: restify.Response): Promise<void> {
  const found = await isReady();
  const { isReady: ready, ...parts } = typeof found === 'boolean' ? { isReady: found } : found;
  send(response, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', ...parts });
}

/** Anybody can ask whether the bot is ready, which the database has to answer: it is asked once a second, for all. */
function askedOnce(isReady: ServerNeeds['ready']): ServerNeeds['ready'] {
  let answer: ReturnType<ServerNeeds['ready']> | undefined;
  let until = 0;
  return () => {
    if (answer === undefined || performance.now() >= until) {
      until = Number.POSITIVE_INFINITY;
      answer = isReady()
        .catch(() => false)
        .finally(() => {
          until = performance.now() + READY_MILLISECONDS;
        });
    }
    return answer;
  };
}

function send(response: restify.Response, status: number, body?: unknown): void {
  if (body === undefined) response.send(status);
  else response.send(status, body);
}

/** Restify's own errors (no such path, no such method) name paths and classes. */
function silence(
  _request: unknown,
  _response: unknown,
  error: { statusCode?: number; toJSON?: unknown },
  done: () => void,
): void {
  error.toJSON = () => neutralBody(error.statusCode ?? 500);
  done();
}

async function listen(server: restify.Server, { host, port, log }: ServerNeeds): Promise<{ port: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, () => resolve());
  await promise;
  // A connection that cannot be taken, as where too many files are open, harms no other.
  server.on('error', (error) => log.error(faultFacts(error), 'connection not taken'));
  server.removeListener('error', reject);
  return { port: (server.server.address() as AddressInfo).port };
}

/** Idle connections are closed at once, those at work as soon as their answer is out. */
function closer(server: restify.Server): () => Promise<void> {
  let closing: Promise<void> | undefined;
  server.pre((_request, response, next) => {
    response.on('close', () => closing && server.server.closeIdleConnections());
    next();
  });
  return () => {
    closing ??= new Promise((resolve) => server.server.close(() => resolve()));
    return closing;
  };
}
