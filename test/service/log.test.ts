import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/ports.ts';
import { installation, until } from './child.ts';

/** A device that takes nothing, as a full disk does. */
const FULL = '/dev/full';

describe('the log of a bot', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-log-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, answers, and goes on where it can write none', async function () {
    if (!existsSync(FULL)) this.skip();
    const port = await freePort();
    child = spawn(process.execPath, ['src/main.ts'], {
      env: { PATH: process.env['PATH'], PORT: String(port), ...installation(folder, `sqlite:${join(folder, 'k.db')}`) },
      stdio: ['ignore', openSync(FULL, 'w'), 'ignore'],
    });
    const status = async (path: string, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method }).catch(() => undefined))?.status;
    await until(async () => child?.exitCode !== null || (await status('/ready')) === 200);
    for (let request = 0; request < 3; request += 1) await status('/api/messages', 'POST');
    assert.deepEqual([child.exitCode, await status('/ready')], [null, 200]);
  });

  it('says nothing of what goes well where it is to hold warnings alone', async () => {
    const port = await freePort();
    const own = installation(folder, `sqlite:${join(folder, 'k.db')}`);
    const set = { LOG_LEVEL: 'warn', HTTPS_PROXY: 'http://127.0.0.1:1', PORT: String(port) };
    child = spawn(process.execPath, ['src/main.ts'], {
      env: { PATH: process.env['PATH'], ...own, ...set },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece;
    });
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined))?.status === 200;
    await until(ready);
    await until(() => out.includes('keys not fetched'));
    const gone = once(child, 'close');
    child.kill('SIGTERM');
    assert.deepEqual(await gone, [0, null]);
    const levels = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { level: number }).level);
    assert.ok(Math.min(...levels) >= 40, out);
  });
});
