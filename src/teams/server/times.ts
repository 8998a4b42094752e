import type { Server } from 'node:http';

/** How long a client may take, in milliseconds. */
export interface Times {
  /** To send the headers, and to send all of a request. */
  readonly headers: number;
  readonly request: number;
  /** How often it is looked for who takes longer. */
  readonly look: number;
  /** Without a word from either side, while it is answered. */
  readonly silence: number;
  /** Between two requests on one connection. */
  readonly idle: number;
}

/** Nobody needs more than half a minute to send a request, by the time that it is noticed. */
export const TIMES: Times = { headers: 10_000, request: 25_000, look: 5000, silence: 60_000, idle: 5000 };

/** Sets the times of a server that does not listen yet. Restify makes it without options, so they are set as fields. */
export function keepTimes(server: Server, times: Times): void {
  Object.assign(server, {
    headersTimeout: times.headers,
    requestTimeout: times.request,
    connectionsCheckingInterval: times.look,
    timeout: times.silence,
    keepAliveTimeout: times.idle,
  });
}
