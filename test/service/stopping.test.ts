import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { readRound, readSettings } from '../../src/config.ts';
import { SAMPLE_ROUND_FILE } from '../../src/round-file.ts';
import { enter } from '../../src/running.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { installation, launch, type Service, until } from './child.ts';

const WORKER = 'test/service/worker.ts';
const sample = readRound(SAMPLE_ROUND_FILE);
const [TENANT = ''] = sample.tenants;
const HEAD = sample.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId ?? '';

describe('a stop', () => {
  let folder: string;
  let file: string;
  let connector: Connector;
  let service: Service | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-stop-'));
    file = join(folder, 'k.db');
    connector = await startConnector();
  });
  afterEach(async () => {
    await service?.end('SIGKILL');
    service = undefined;
    connector.release();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async () => {
    service = await launch(WORKER, { DATABASE_URL: `sqlite:${file}` });
    await service.heard(/^started$/u);
    return service;
  };
  const activity = (more: object) =>
    JSON.stringify({
      ...{ id: 'said', channelId: 'msteams', serviceUrl: connector.url },
      ...{ from: { id: '29:head', aadObjectId: HEAD }, recipient: { id: '28:bot' } },
      conversation: { id: 'chat', conversationType: 'personal', tenantId: TENANT },
      ...{ channelData: { tenant: { id: TENANT } }, ...more },
    });
  const stops = (running: Service) => until(async () => (await running.ready()) === 0);

  it('finishes the turn that is under way: its answer arrives', async () => {
    const running = await run();
    const other = new DatabaseSync(file, { timeout: 10_000 });
    other.exec('begin immediate');
    const value = { action: { type: 'Action.Execute', verb: 'help.show', data: {} }, trigger: 'manual' };
    const answered = posted(running.url, activity({ type: 'invoke', name: 'adaptiveCard/action', value }));
    await answered.taken;
    const ended = running.end();
    await stops(running);
    other.exec('rollback');
    other.close();
    const { statusCode, type } = JSON.parse(await answered.body) as Record<string, unknown>;
    assert.deepEqual([statusCode, type], [200, 'application/vnd.microsoft.card.adaptive']);
    assert.equal(await ended, 0);
  });

  it('finishes the message that is being sent: that it was taken is recorded', async () => {
    const running = await run();
    connector.trouble('chat', 'hang');
    await posted(running.url, activity({ type: 'message', text: 'hilfe' })).body;
    await connector.requests(1);
    const ended = running.end();
    await stops(running);
    connector.finish();
    assert.equal(await ended, 0);
    const database = new DatabaseSync(file);
    const [first] = database.prepare('select state from outbox order by id').all();
    database.close();
    assert.equal(first?.['state'], 'sent');
    assert.deepEqual(connector.complaints, []);
  });

  it('that is asked for twice, as npm hands on one Ctrl-C, is one stop', async () => {
    service = await launch('src/main.ts', installation(folder, `sqlite:${file}`));
    await service.heard(/^started$/u);
    const [once, twice] = await Promise.all([service.end(), service.end('SIGINT')]);
    assert.deepEqual([once, twice], [0, 0]);
    assert.equal(service.logged.filter(({ msg }) => msg === 'stopped').length, 1);
  });

  it('can be called twice, as can a start after it', async () => {
    const settings = readSettings({ DATABASE_URL: `sqlite:${file}`, PORT: '0' }, 'local');
    for (let time = 0; time < 2; time += 1) {
      const house = await enter(settings, pino({ level: 'silent' }), Promise.resolve());
      assert.equal(await house.opened, true);
      const first = house.stop();
      await Promise.all([first, house.stop()]);
      await house.stop();
      assert.equal(await fetch(`http://127.0.0.1:${house.port}/health`).catch(() => 'gone'), 'gone');
    }
  });
});

/** Posts an activity: when the bot has taken it in, and what it answers in the end. */
function posted(url: string, body: string): { readonly taken: Promise<void>; readonly body: Promise<string> } {
  const written = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<string>();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request(`${url}/api/messages`, { method: 'POST', headers, agent: false }, (response) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => answer.resolve(Buffer.concat(pieces).toString()));
  });
  asked.on('error', answer.reject);
  asked.end(body, () => written.resolve());
  // Who comes after it is answered after it has been taken in.
  const taken = written.promise.then(async () => {
    for (let time = 0; time < 2; time += 1) await fetch(`${url}/health`);
  });
  return { taken, body: answer.promise };
}
