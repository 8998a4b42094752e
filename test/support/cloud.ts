import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const file = (name: string) => fileURLToPath(new URL(`tls/${name}`, import.meta.url));

/** The root certificate that the cloud's is signed with, and nothing else: its key has been thrown away. */
export const ROOT = file('root.pem');

/** What somebody asked of the cloud. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A stand-in for Microsoft's hosts on one port of this machine, under their names and a certificate that nobody knows. */
export async function openCloud(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const server = createServer(
    { key: readFileSync(file('server-key.pem')), cert: readFileSync(file('server.pem')) },
    async (request: IncomingMessage, response: ServerResponse) => {
      const { host = '', authorization } = request.headers;
      const one = { host, path: request.url ?? '', authorization, body: await text(request) };
      asked.push(one);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(one)));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, asked, close };
}
