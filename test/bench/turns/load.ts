import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { collect } from '../../support/garbage.ts';
import type { Connector } from './connector.ts';

/** A turn to be sent: its body, and for a message the conversation in which the answer arrives. */
export interface Sent {
  readonly body: string;
  readonly answeredIn?: string;
}

/** Where turns are sent, and where their answers arrive. */
export interface Way {
  readonly port: number;
  readonly connector: Connector;
}

/** Milliseconds of each turn, and of all of them together. */
export interface Timed {
  readonly each: readonly number[];
  readonly all: number;
}

/** How turns come: from so many clients, each of which waits for its answer, or so many a second, whatever becomes of them. */
export type Pace = { readonly clients: number } | { readonly perSecond: number };

const GIVEN_UP_MS = 120_000;

/**
 * Sends turns; a turn is over when the connector has taken its answer, or a click's response is there. Garbage of who
 * sends is collected before, not while somebody is measured on the same cores.
 */
export async function drive(way: Way, turns: readonly Sent[], pace: Pace): Promise<Timed> {
  collect();
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  const each: number[] = [];
  const perform = async (turn: Sent, from = performance.now()) => {
    await one(way, agent, turn);
    each.push(performance.now() - from);
  };
  try {
    if ('clients' in pace) await inTurn(turns, pace.clients, perform);
    else await planned(turns, pace.perSecond, perform);
    return { each, all: performance.now() - began };
  } finally {
    agent.destroy();
  }
}

async function inTurn(turns: readonly Sent[], clients: number, perform: (turn: Sent) => Promise<void>): Promise<void> {
  const left = turns.values();
  const client = async () => {
    for (const turn of left) await perform(turn);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** A turn that comes late because others took long has waited since it was planned. */
async function planned(
  turns: readonly Sent[],
  perSecond: number,
  perform: (turn: Sent, from: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (const [at, turn] of turns.entries()) {
    const due = began + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    running.push(perform(turn, due));
  }
  await Promise.all(running);
}

async function one({ port, connector }: Way, agent: Agent, { body, answeredIn }: Sent): Promise<void> {
  const answered = answeredIn === undefined ? undefined : connector.next(answeredIn);
  const { status, text } = await post(port, agent, body);
  if (status !== 200 && status !== 201) throw new Error(`a turn was refused: ${status} ${text}`);
  await answered;
}

interface Response {
  readonly status: number;
  readonly text: string;
}

/** A connection that the server has just given up was never read from: the turn is sent again on another. */
function post(port: number, agent: Agent, body: string): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const to = { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers };
  const sent = request({ ...to, timeout: GIVEN_UP_MS }, (response) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => resolve({ status: response.statusCode ?? 0, text: String(Buffer.concat(pieces)) }));
  });
  sent.on('timeout', () => sent.destroy(new Error('a turn was not answered')));
  sent.on('error', (error: NodeJS.ErrnoException) => {
    if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(port, agent, body));
    else reject(error);
  });
  sent.end(body);
  return promise;
}
