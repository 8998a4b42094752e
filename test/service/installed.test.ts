import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../.deploy/release.ts';
import { freePort } from '../support/ports.ts';
import { installation, until } from './child.ts';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** A link is enough for a file that nobody changes; another disk has none. */
function put(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The steps of `.deploy/Containerfile`: packages of production alone, nobody's rights, a tree on which nothing is written. */
describe('what is installed', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-installed-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data'));
    assemble(join(folder, 'app'), put);
    if (isRoot) chownSync(join(folder, 'data'), NOBODY, NOBODY);
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Mounted so that nobody can write there, where the kernel lets us; as a user without rights in any case. */
  function started(env: Record<string, string>): ChildProcess {
    const app = join(folder, 'app');
    const command = [join(app, 'node_modules/.bin/node'), 'src/main.ts'];
    const lower = isRoot
      ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...command]
      : command;
    const script = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" "$0" && cd "$0" && exec "$@"';
    const alone = isRoot ? ['--mount'] : ['--mount', '--map-root-user'];
    const mounts = ['unshare', ...alone, 'sh', '-c', script, app];
    const can = spawnSync('unshare', [...alone, 'sh', '-c', 'mount --bind "$0" "$0"', app]).status === 0;
    const [program = '', ...args] = can ? [...mounts, ...lower] : lower;
    return spawn(program, args, {
      cwd: app,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  it('runs as nobody on a tree that is only read, says that it is ready, and ends in order', async () => {
    const port = await freePort();
    const own = installation(join(folder, 'data'), `sqlite:${join(folder, 'data', 'k.db')}`);
    child = started({ ...own, PORT: String(port), NODE_ENV: 'production' });
    const said: string[] = [];
    child.stderr?.on('data', (piece) => said.push(String(piece)));
    child.stdout?.resume();
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined))?.status === 200;
    await until(async () => child?.exitCode !== null || (await ready()));
    assert.equal(child.exitCode, null, said.join(''));
    const [, owner] = /^Uid:\s+(\d+)/mu.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    if (isRoot) assert.equal(owner, String(NOBODY));
    assert.equal(existsSync(join(folder, 'app/node_modules/.cache')), false);
    assert.equal(existsSync(join(folder, 'app/node_modules/mocha')), false);
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await gone, [0, null]);
  });
});
