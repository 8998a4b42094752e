import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readRound } from '../../src/config.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { playgroundConfig } from '../../src/teams/playground/config.ts';
import { PlaygroundError, requireFreePorts, startPlayground } from '../../src/teams/playground/playground.ts';
import { freePort } from '../support/ports.ts';

const round = readRound(SAMPLE_ROUND_FILE);
const config = playgroundConfig(round);

describe('the Playground’s seats', () => {
  it('are the Koordination and exactly five more, one of them unknown', () => {
    assert.equal(config.currentUser.name, 'Koordination');
    assert.deepEqual(
      config.users.map(({ name }) => name),
      ['Sozialamt Haan', 'Sozialamt Mettmann', 'Sozialamt Velbert', 'Sozialamt Hilden, Vertretung', 'Gast ohne Zugang'],
    );
  });

  it('are people of the round by their object ids, but for the guest', () => {
    const known = new Map(round.people.map((person) => [person.objectId, person.office]));
    const seats = [config.currentUser, ...config.users];
    assert.deepEqual(
      seats.map(({ aadObjectId }) => known.get(aadObjectId)),
      [...seats.slice(0, -1).map(({ name }) => name), undefined],
    );
  });

  it('are in the tenant and the channel of the round', () => {
    assert.equal(config.tenantId, round.tenants[0]);
    assert.deepEqual(
      config.team.channels.map(({ id }) => id),
      [round.channel],
    );
  });

  it('are filled with guests where a round is small', () => {
    const small = playgroundConfig({ ...round, people: round.people.slice(0, 2) });
    const ids = [small.currentUser, ...small.users].map(({ id }) => id);
    assert.equal(small.users.length, 5);
    assert.equal(new Set(ids).size, 6);
  });
});

describe('the Playground’s process', () => {
  const preload = new URL('../../src/teams/playground/preload.ts', import.meta.url).href;
  const run = async (script: string) =>
    (await promisify(execFile)(process.execPath, ['--import', preload, '-e', script])).stdout.trim();

  it('listens on this machine alone, however it is asked to', async () => {
    for (const given of ['0', '{ port: 0 }', '{ port: 0, host: "0.0.0.0" }', '0, "::"'])
      assert.equal(
        await run(
          `const s = require('node:http').createServer().listen(${given}, () => { console.log(s.address().address); s.close(); })`,
        ),
        '127.0.0.1',
      );
  });

  it('calls no other machine', async () => {
    const said = await run(
      `fetch('http://192.0.2.1/').catch((e) => console.log(e.cause.message)); require('node:https').get('https://example.org').on('error', (e) => console.log(e.message))`,
    );
    assert.deepEqual(said.split('\n'), Array(2).fill('the Playground stays on this machine'));
  });
});

describe('the real Playground', () => {
  let bot: Server;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-playground-'));
    bot = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    await once(bot, 'listening');
  });
  afterEach(() => {
    bot.close();
    rmSync(folder, { recursive: true });
  });
  const needs = (port: number) => ({
    ...{ round, folder, port },
    botUrl: `http://127.0.0.1:${portOf(bot)}/api/messages`,
    ended: () => assert.fail('ended'),
  });

  it('takes the round, tells the bot where it is installed, and leaves its port when it is stopped', async () => {
    const port = await freePort();
    const seen: unknown[] = [];
    bot.on('request', async (request) => seen.push(...(await bodies(request))));
    const playground = await startPlayground(needs(port));
    try {
      const answer = await fetch(`${playground.url}/_internal/v1/config`);
      const { config: taken } = (await answer.json()) as { config: typeof config };
      assert.deepEqual([taken.currentUser, taken.users], [config.currentUser, config.users]);
      for (const address of otherAddresses()) assert.equal(await reaches(address, port), false);
    } finally {
      await playground.stop();
    }
    assert.equal(await reaches('127.0.0.1', port), false);
    assert.deepEqual(seen, ['playground-personal', round.channel]);
  });

  it('says that its port is taken', async () => {
    await assert.rejects(startPlayground(needs(portOf(bot))), PlaygroundError);
  });
});

describe('the ports of npm start', () => {
  it('are both named where something runs on them, with what to do', async () => {
    const taken = [createServer(), createServer()].map((server) => server.listen(0, '127.0.0.1'));
    await Promise.all(taken.map((server) => once(server, 'listening')));
    const [PORT = 0, PLAYGROUND_PORT = 0] = taken.map(portOf);
    await assert.rejects(requireFreePorts({ PORT, PLAYGROUND_PORT }), (error) => {
      assert.ok(error instanceof PlaygroundError);
      for (const said of [`${PORT} ist belegt`, `${PLAYGROUND_PORT} ist belegt`, 'auf freie Ports', 'DATABASE_URL'])
        assert.ok(error.message.includes(said), said);
      return true;
    });
    for (const server of taken) server.close();
  });

  it('are taken where nothing else runs', async () => {
    await requireFreePorts({ PORT: await freePort(), PLAYGROUND_PORT: await freePort() });
  });
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** The conversations of the installations that a request tells of; the Playground also knocks without a body. */
async function bodies(request: AsyncIterable<Buffer>): Promise<string[]> {
  let text = '';
  for await (const chunk of request) text += chunk.toString('utf8');
  if (text === '') return [];
  const { type, conversation } = JSON.parse(text) as { type: string; conversation: { id: string } };
  return type === 'installationUpdate' ? [conversation.id] : [];
}

function otherAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

async function reaches(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  const reached = await promise;
  socket.destroy();
  return reached;
}
