import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/ports.ts';
import { installation, until } from './child.ts';

/** A device that takes nothing, as a full disk does. */
const FULL = '/dev/full';

describe('a bot that can write no log', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  before(function () {
    if (!existsSync(FULL)) this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-log-'));
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, answers, and goes on', async () => {
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
});
