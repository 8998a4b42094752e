import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { processesIn, until } from '../support/processes.ts';
import { freePlace, isReady, type Place } from './support/bot.ts';

/** The machine of a newcomer: an empty home, and a PATH of node, npm and sh alone. */
function newMachine(folder: string): NodeJS.ProcessEnv {
  const [home, bin] = [join(folder, 'home'), join(folder, 'bin')];
  for (const path of [home, bin]) mkdirSync(path);
  for (const name of ['node', 'npm', 'sh']) symlinkSync(installed(name), join(bin, name));
  const registry = process.env['npm_config_registry'];
  return { HOME: home, PATH: bin, ...(registry ? { npm_config_registry: registry } : {}) };
}

/** A program of the machine itself, not of this project's node_modules. */
function installed(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return realpathSync(found ?? assert.fail(`${name} is not installed`));
}

describe('a newcomer with node, npm and sh alone', function () {
  this.timeout(600_000);
  let folder: string;
  let clone: string;
  let place: Place;
  let env: NodeJS.ProcessEnv;
  let bot: ChildProcess | undefined;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-new-'));
    clone = join(folder, 'kreisrunde');
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), clone]);
    place = await freePlace();
    env = { ...newMachine(folder), ...place.env };
  });

  after(() => {
    bot?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('installs everything with npm ci', () => {
    execFileSync(join(folder, 'bin', 'npm'), ['ci', '--no-audit', '--no-fund'], { cwd: clone, env, stdio: 'pipe' });
    assert.ok(existsSync(join(clone, 'node_modules', '.bin', 'node')));
  });

  it('starts bot and Playground with npm start', async () => {
    bot = spawn(join(folder, 'bin', 'npm'), ['start'], { cwd: clone, env, stdio: 'ignore' });
    await until(() => isReady(place));
  });

  it('has both listen on this machine alone', () => {
    const listening = [readFileSync('/proc/net/tcp', 'utf8'), readFileSync('/proc/net/tcp6', 'utf8')].join('\n');
    const places = [...listening.matchAll(/^ *\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:0000 0A/gmu)]
      .filter(([, , port]) => Object.values(place.ports).includes(Number.parseInt(port ?? '', 16)))
      .map(([, address]) => address);
    assert.deepEqual(places, ['0100007F', '0100007F']);
  });

  it('stops with SIGTERM, and leaves no process', async () => {
    bot?.kill('SIGTERM');
    await until(() => processesIn(clone).length === 0);
    await assert.rejects(fetch(`http://127.0.0.1:${place.ports.bot}/ready`));
  });
});
