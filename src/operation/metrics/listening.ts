import { createServer, type ServerResponse } from 'node:http';

/** What is told at the operator's own address. */
export interface Told {
  /** All numbers, as Prometheus reads them; rejects while the database is away. */
  readonly metrics: () => Promise<string>;
  /** Whether all parts are ready, and how each stands. */
  readonly ready: () => Promise<{ readonly isReady: boolean; readonly parts: Readonly<Record<string, unknown>> }>;
}

/** A door for the operator alone. */
export interface OwnDoor {
  readonly port: number;
  close(): Promise<void>;
}

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';
const JSON_TEXT = 'application/json';

/** Listens at an address of its own, which is never the public one: `GET /metrics`, and `GET /ready` with the parts in full. */
export async function listenAlone({ host, port }: { host: string; port: number }, told: Told): Promise<OwnDoor> {
  const server = createServer((request, response) => {
    const path = request.method === 'GET' ? request.url?.split('?', 1)[0] : undefined;
    if (path === '/metrics') void answered(response, () => numbersAnswer(told));
    else if (path === '/ready') void answered(response, () => readyAnswer(told));
    else void answered(response, async () => ({ status: 404, type: JSON_TEXT, body: '{}' }));
  });
  server.requestTimeout = 10_000;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  const address = server.address();
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: typeof address === 'object' && address ? address.port : port, close };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function numbersAnswer({ metrics }: Told): Promise<Answer> {
  return { status: 200, type: TEXT, body: await metrics() };
}

async function readyAnswer({ ready }: Told): Promise<Answer> {
  const { isReady, parts } = await ready();
  const body = JSON.stringify({ status: isReady ? 'ok' : 'unavailable', parts });
  return { status: isReady ? 200 : 503, type: JSON_TEXT, body };
}

/** What fails says nothing of why. */
async function answered(response: ServerResponse, make: () => Promise<Answer>): Promise<void> {
  const { status, type, body } = await make().catch(() => ({ status: 503, type: JSON_TEXT, body: '{}' }));
  // Where restify is loaded, writing the head gives nothing back.
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
