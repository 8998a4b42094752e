import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { fileURLToPath } from 'node:url';

/** What is read of this room's certificate, which is made for Graph and SharePoint and known to nobody else. */
export function tlsFile(name: string): string {
  return readFileSync(fileURLToPath(new URL(`tls/${name}`, import.meta.url)), 'utf8');
}

/** `fetch` in a world in which all hosts lie on one port of this machine; it follows no redirect. */
export function networkTo(port: number): { readonly leave: typeof fetch; close(): void } {
  const agent = new Agent({ keepAlive: true, ca: tlsFile('server.pem'), maxSockets: 8 });
  const leave: typeof fetch = async (input, init) => {
    const asked = new Request(input, init);
    const { hostname: servername, pathname, search } = new URL(asked.url);
    const body = Buffer.from(await asked.arrayBuffer());
    const headers = {
      ...Object.fromEntries(asked.headers),
      host: servername,
      ...(['PUT', 'POST'].includes(asked.method) ? { 'content-length': body.length } : {}),
    };
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const options = {
      agent,
      host: '127.0.0.1',
      port,
      servername,
      method: asked.method,
      path: pathname + search,
      headers,
    };
    const sent = request({ ...options, signal: asked.signal }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const content = [204, 304].includes(status) ? null : Buffer.concat(pieces);
        resolve(new Response(content, { status, headers: answer.headers as Record<string, string> }));
      });
    });
    sent.on('error', reject);
    sent.end(body);
    return promise;
  };
  return { leave, close: () => agent.destroy() };
}
