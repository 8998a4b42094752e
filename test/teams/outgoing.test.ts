import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { fetchThrough } from '../../src/teams/sending/outgoing.ts';
import { type OpenProxy, openProxy } from '../support/proxy.ts';
import { serving } from './fixtures.ts';

/** Names that no network knows: what is asked without the proxy ends at once. */
const HOST = 'bot.example.invalid';

describe('what leaves without the proxy', () => {
  let proxy: OpenProxy;
  beforeEach(async () => {
    proxy = await openProxy('bot:secret', () => 9);
  });
  afterEach(() => proxy.close());

  /** Whether the proxy was asked to connect with a host. */
  async function carries(except: string | undefined, address = `https://${HOST}/`): Promise<boolean> {
    const before = proxy.connected.length;
    await assert.rejects(fetchThrough({ proxy: `http://bot:secret@127.0.0.1:${proxy.port}`, except })(address));
    return proxy.connected.length > before;
  }

  it('is nothing where nothing is excepted', async () => {
    for (const except of [undefined, '', 'example.org', 'ample.invalid', 'example.invalid.de', '10.0.0.0/8'])
      assert.equal(await carries(except), true, String(except));
  });

  it('is what NO_PROXY names: the host, its domain, with a dot, a star or the port, between commas or spaces', async () => {
    for (const except of [
      HOST,
      HOST.toUpperCase(),
      'example.invalid',
      '.example.invalid',
      '*.example.invalid',
      `${HOST}:443`,
      'localhost, .example.invalid',
      'localhost .example.invalid',
      '*',
      'localhost,*',
    ])
      assert.equal(await carries(except), false, except);
  });

  it('is not what NO_PROXY names with another port', async () => {
    assert.equal(await carries(`${HOST}:8443`), true);
  });

  it('is what this machine is asked, encrypted or not, whatever NO_PROXY names', async () => {
    for (const except of [undefined, 'example.org'])
      for (const address of ['http://127.0.0.1:9/', 'https://127.0.0.1:9/', 'https://localhost:9/', 'https://[::1]:9/'])
        assert.equal(await carries(except, address), false, address);
  });

  it('is whatever is not encrypted, as the identities that Azure hands out', async () => {
    const { url, close } = await serving((_request, response) => response.end('near'));
    const answer = await fetchThrough({ proxy: `http://127.0.0.1:${proxy.port}`, except: undefined })(url);
    assert.deepEqual([await answer.text(), proxy.connected], ['near', []]);
    await close();
  });
});

describe('a proxy', () => {
  let server: Server;
  let calls: number;
  let answer: (socket: Socket) => void;
  beforeEach(async () => {
    calls = 0;
    server = createServer((socket) => {
      calls += 1;
      socket.on('error', () => undefined);
      socket.once('data', () => answer(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const ask = (signal = AbortSignal.timeout(20_000)) => {
    const { port } = server.address() as { port: number };
    return fetchThrough({ proxy: `http://127.0.0.1:${port}`, except: undefined })(`https://${HOST}/`, { signal });
  };

  it('that hangs up, or says no, is asked once and not again and again', async () => {
    for (const [index, say] of ['', 'HTTP/1.1 502 Bad Gateway\r\n\r\n', 'no proxy\r\n\r\n'].entries()) {
      answer = (socket) => socket.end(say);
      await assert.rejects(ask(), (error: Error) => error.name !== 'TimeoutError');
      assert.equal(calls, index + 1);
    }
  });

  it('that says nothing is waited for as long as the caller wants, and not longer', async () => {
    const over = new AbortController();
    const open: Socket[] = [];
    answer = (socket) => {
      open.push(socket);
      over.abort(new Error('over'));
    };
    await assert.rejects(ask(over.signal), { message: 'over' });
    for (const socket of open) socket.destroy();
  });
});
