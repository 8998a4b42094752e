import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before the instances of one installation: whatever a person does next goes to another one than before. */
export interface RoundRobin {
  readonly port: number;
  /** The ports of those that run now, in their order. */
  instances: readonly number[];
  /** How many requests each of them has answered, by its port. */
  readonly answered: ReadonlyMap<number, number>;
  close(): Promise<void>;
}

/** Starts it with nobody behind it. */
export async function startProxy(): Promise<RoundRobin> {
  const turns = new Map<string, number>();
  const answered = new Map<number, number>();
  const state: { instances: readonly number[] } = { instances: [] };
  const next = (person: string) => {
    const turn = turns.get(person) ?? 0;
    turns.set(person, turn + 1);
    return state.instances[turn % state.instances.length] ?? 0;
  };
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await textOf(request);
    const port = next(personIn(body));
    const headers = { 'content-type': 'application/json' };
    const far = await fetch(`http://127.0.0.1:${port}${request.url}`, { method: 'POST', headers, body });
    const text = await far.text();
    answered.set(port, (answered.get(port) ?? 0) + 1);
    response.writeHead(far.status, headers).end(text);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.writeHead(502).end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(state, { port: (server.address() as AddressInfo).port, answered, close });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

function personIn(body: string): string {
  const { from } = JSON.parse(body) as { from: { aadObjectId: string } };
  return from.aadObjectId;
}
