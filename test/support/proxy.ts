import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy as houses have them: nobody gets out but by it, and only with name and password. */
export interface OpenProxy {
  readonly port: number;
  /** The hosts and ports that it was asked to connect with, and how often it refused for want of the password. */
  readonly connected: string[];
  readonly state: { refused: number };
  close(): Promise<void>;
}

/** Opens a proxy that lets in who knows `name:password`, and leads all to one port of this machine, whatever they ask for. */
export async function openProxy(lets: string, port: () => number): Promise<OpenProxy> {
  const connected: string[] = [];
  const state = { refused: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => {
    response.statusCode = 501;
    response.end();
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, near: Socket) => {
    near.on('error', () => undefined);
    if (request.headers['proxy-authorization'] !== `Basic ${Buffer.from(lets).toString('base64')}`) {
      state.refused += 1;
      near.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n');
      return;
    }
    connected.push(request.url ?? '');
    const far = connect(port(), '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      near.pipe(far).pipe(near);
    });
    sockets.add(far);
    far.on('error', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port: (server.address() as AddressInfo).port, connected, state, close };
}
