import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Storage } from '../../src/storage/index.ts';
import type { EdgeNeeds } from '../../src/teams/index.ts';
import { TIMES, type Times } from '../../src/teams/server/times.ts';
import { database, openEdge, round } from './fixtures.ts';
import { identity } from './issuer.ts';

const HOUR = 3_600_000;
const NEVER: Times = { headers: HOUR, request: HOUR, look: 20, silence: HOUR, idle: HOUR };
const SOON = 100;
const HEAD = 'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';

describe('the time that a client may take', () => {
  let storage: Storage;
  let door: Awaited<ReturnType<typeof openEdge>>;
  let socket: Socket;

  before(async () => {
    storage = await database(round());
  });

  afterEach(async () => {
    socket.destroy();
    await door.edge.close();
  });

  after(() => storage.close());

  /** A connection to a door whose other times never end. */
  async function connected(times: Partial<Times>, changes: Partial<EdgeNeeds> = {}): Promise<Socket> {
    const file = async () => ({ name: 'gross.bin', contentType: 'text/plain', body: Buffer.alloc(50_000_000) });
    door = await openEdge(storage, { times: { ...NEVER, ...times }, file, ...changes });
    socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  /** Ends as soon as the connection does, however it does. */
  async function closed(client: Socket): Promise<void> {
    await new Promise((resolve) => client.once('close', resolve));
  }

  /** Sends a byte again and again, as those do who want to hold a connection; gives what came back until it was closed. */
  async function drip(client: Socket, byte: string): Promise<string> {
    let heard = '';
    client.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    const dripping = setInterval(() => client.write(byte), 5);
    await closed(client);
    clearInterval(dripping);
    return heard;
  }

  it('ends for who connects and says nothing', async () => {
    const client = await connected({ headers: SOON });
    await closed(client.resume());
  });

  it('ends for who sends the headers byte by byte', async () => {
    const client = await connected({ headers: SOON });
    client.write(`${HEAD}x-slow: `);
    assert.doesNotMatch(await drip(client, 'a'), /^HTTP\/1\.1 200 /u);
  });

  it('ends for who sends the body byte by byte', async () => {
    const client = await connected({ headers: SOON, request: 2 * SOON });
    client.write(`${HEAD}content-length: 100000\r\n\r\n`);
    assert.doesNotMatch(await drip(client, ' '), /^HTTP\/1\.1 200 /u);
    assert.equal(door.turns.length, 0);
  });

  it('ends for who goes on sending after having been turned away', async () => {
    const client = await connected({ headers: SOON, request: 2 * SOON }, { identity, keysUrl: 'http://127.0.0.1:9/' });
    client.write(`${HEAD}content-length: 100000\r\n\r\n`);
    assert.match(await drip(client, ' '), /^HTTP\/1\.1 401 /u);
  });

  it('ends for who does so in a second request on the same connection', async () => {
    const client = await connected({ headers: SOON });
    client.write('GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    await once(client, 'data');
    client.write(`${HEAD}x-slow: `);
    assert.doesNotMatch(await drip(client, 'a'), /^HTTP\/1\.1 200 /u);
  });

  it('ends for who does not take the answer', async () => {
    const client = await connected({ silence: SOON });
    client.write('GET /files/link HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    await once(client, 'readable');
    await door.edge.close();
    assert.equal(client.bytesRead < 50_000_000, true);
  });

  it('ends between two requests', async () => {
    const client = await connected({ idle: SOON });
    client.write('GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    await closed(client.resume());
  });

  it('is half a minute at most, by when it is noticed', () => {
    assert.ok(Math.max(TIMES.headers, TIMES.request) + TIMES.look <= 30_000);
  });
});
