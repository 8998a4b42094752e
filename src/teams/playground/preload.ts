/**
 * Loaded into the Playground's process before it starts, and nowhere else. Left alone it listens on every address,
 * sends statistics about its own telemetry although telemetry is off, and would outlive a parent that was killed.
 */
import { type ListenOptions, Server, Socket } from 'node:net';

const HOST = '127.0.0.1';
const HERE = new Set(['localhost', HOST, '::1']);

type Listen = (this: Server, ...given: readonly unknown[]) => Server;
type Connect = (this: Socket, ...given: readonly unknown[]) => Socket;

const prototypes: { server: { listen: Listen }; socket: { connect: Connect } } = {
  server: Server.prototype as { listen: Listen },
  socket: Socket.prototype as { connect: Connect },
};
const { listen } = prototypes.server;
const { connect } = prototypes.socket;

/** `listen(port, …)` and `listen({ port, … })` become `listen({ port, host: '127.0.0.1' }, …)`. */
prototypes.server.listen = function (...given) {
  const [first, ...rest] = given;
  const options: ListenOptions = typeof first === 'object' && first !== null ? first : { port: Number(first ?? 0) };
  return listen.call(this, { ...options, host: HOST }, ...rest.filter((one) => typeof one === 'function'));
};

/** Other machines are not called. Node's own callers hand on `[options, callback]` as one argument. */
prototypes.socket.connect = function (...given) {
  const [first, second]: readonly unknown[] = Array.isArray(given[0]) ? given[0] : given;
  const named = typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined;
  const host = named ?? (typeof second === 'string' ? second : HOST);
  if (HERE.has(String(host))) return connect.call(this, ...given);
  process.nextTick(() => this.destroy(new Error('the Playground stays on this machine')));
  return this;
};

process.on('disconnect', () => process.exit(0));
