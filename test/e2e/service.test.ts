import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/ports.ts';
import { administer, databaseUrl } from '../support/postgres.ts';
import { until } from '../support/processes.ts';

const TENANT = '5b0c9d3e-7a41-4f6e-8d22-3c1f0a9b8e75';

function settings(folder: string, changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  const file = join(folder, 'round.yaml');
  const sample = readFileSync('src/municipalities/sample-round.yaml', 'utf8');
  writeFileSync(file, sample.replace(/(tenants:\n\s+- )\S+/u, `$1${TENANT}`));
  const account = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: TENANT,
    MicrosoftAppPassword: 'secret',
    MicrosoftAppTenantId: TENANT,
  };
  return { PATH: process.env['PATH'], ROUND_FILE: file, ...account, ...changes };
}

describe('the service', () => {
  let folder: string;
  let running: ChildProcess[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-service-'));
    running = [];
  });

  after(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const serve = (env: NodeJS.ProcessEnv) => {
    const child = spawn(process.execPath, ['src/main.ts'], { env, stdio: 'ignore' });
    running.push(child);
    return child;
  };
  const ready = async (port: number) =>
    (await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined))?.status === 200;
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

  it('names every wrong setting at once and ends with 78', () => {
    const env = { PATH: process.env['PATH'], MicrosoftAppType: 'MultiTenant', NOW: '2023-10-11T13:59' };
    const run = () => execFileSync(process.execPath, ['src/main.ts'], { env, stdio: 'pipe', encoding: 'utf8' });
    assert.throws(run, (error: { status: number; stderr: string }) => {
      const names = ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId', 'ROUND_FILE', 'NOW'];
      assert.equal(error.status, 78);
      assert.deepEqual(
        names.filter((name) => !error.stderr.includes(name)),
        [],
      );
      return true;
    });
  });

  it('lets nobody in without a token, and says nothing of itself', async () => {
    const port = await freePort();
    const child = serve(settings(folder, { PORT: String(port), DATABASE_URL: `sqlite:${join(folder, 'bot.db')}` }));
    await until(() => ready(port));
    const body = JSON.stringify({
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/de/',
      from: { id: '29:x' },
      recipient: { id: '28:b' },
      conversation: { id: 'a:1', tenantId: TENANT },
      text: 'hilfe',
    });
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    assert.deepEqual([response.status, Object.keys((await response.json()) as object)], [401, ['error']]);
    const exit = ended(child);
    child.kill('SIGTERM');
    assert.equal(await exit, 0);
  });

  it('starts twice at the same moment on one empty PostgreSQL database, and stops', async function () {
    const server = process.env['KREISRUNDE_TEST_SERVER'];
    if (!server) return this.skip();
    const name = `${process.env['KREISRUNDE_TEST_RUN']}_service`;
    await administer(server, `create database ${name}`);
    const url = databaseUrl(server, name);
    const ports = [await freePort(), await freePort()];
    const both = ports.map((port) => serve(settings(folder, { PORT: String(port), DATABASE_URL: url })));
    await until(async () => (await Promise.all(ports.map(ready))).every(Boolean));
    const exits = Promise.all(both.map(ended));
    for (const child of both) child.kill('SIGTERM');
    assert.deepEqual(await exits, [0, 0]);
    await administer(server, `drop database ${name} with (force)`);
  });
});
