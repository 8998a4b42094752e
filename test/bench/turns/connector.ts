import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for Teams' connector that takes all that comes, and tells who waits for a conversation. */
export interface Connector {
  readonly url: string;
  /** Resolves when the next message for a conversation has been taken. */
  next(conversationId: string): Promise<void>;
  close(): Promise<void>;
}

const PLACE = /\/v3\/conversations\/([^/]+)\/activities/u;

/** Starts it on a free port. */
export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, () => void>();
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      taken += 1;
      response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"m${taken}"}`);
      const conversation = decodeURIComponent(PLACE.exec(request.url ?? '')?.[1] ?? '');
      waiting.get(conversation)?.();
      waiting.delete(conversation);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/connector`,
    next: (conversation) => new Promise((resolve) => void waiting.set(conversation, resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
