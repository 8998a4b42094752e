import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a server that a test can cut. */
export interface Wire {
  readonly url: string;
  /** Resolves when the server has been sent this text. */
  carried(text: string): Promise<void>;
  /** Breaks all connections, as a router does that has been restarted. */
  reset(): void;
  /** From now on nothing comes back any more, and nobody is told. */
  silence(): void;
  close(): Promise<void>;
}

/** Lays a wire to the server of a URL; the wire's own URL is the same with another port. */
export async function layWire(url: string): Promise<Wire> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const waiting: { readonly text: string; readonly resolve: () => void }[] = [];
  const state = { silent: false };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.on('data', (data) => {
      far.write(data);
      const sent = data.toString('latin1');
      for (const { text, resolve } of waiting) if (sent.includes(text)) resolve();
    });
    far.on('data', (data) => void (state.silent || near.write(data)));
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const mine = new URL(url);
  mine.port = String((server.address() as AddressInfo).port);
  return {
    url: mine.href,
    carried: (text) => new Promise((resolve) => void waiting.push({ text, resolve })),
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    silence: () => {
      state.silent = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
