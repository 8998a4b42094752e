import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type BoundProcess, startBound } from './bound-process.ts';
import { freePort } from './ports.ts';

/** A PostgreSQL server that a test starts, ends and puts into recovery as it likes; it ends with this process. */
export interface Cluster {
  readonly url: string;
  /** Where all of it lies, and where its processes work. */
  readonly folder: string;
  /** Where the server's programs lie. */
  readonly binaries: string;
  start(): Promise<void>;
  /** `fast` ends all sessions in order, `immediate` drops them as a crash does. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** From the next start on it is a standby, on which nothing can be written until it is promoted. */
  recover(): void;
  promote(): Promise<void>;
  remove(): Promise<void>;
}

/** Nothing is flushed: what a test writes need not outlive a power cut. */
const SETTINGS = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const START_SECONDS = 60;
const run = promisify(execFile);

/** Makes a server of its own on a free port, not yet started; undefined where no server binaries are installed. */
export async function makeCluster(settings: readonly string[] = []): Promise<Cluster | undefined> {
  const binaries = findBinaries();
  if (binaries === undefined) return undefined;
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...localeFlags(), '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { cwd: folder, ...user, stdio: 'ignore' });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const flags = [`port=${port}`, ...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
  const command = [join(binaries, 'postgres'), '-D', data, '-k', folder, ...flags];
  const control = async (...args: readonly string[]) => {
    await run(join(binaries, 'pg_ctl'), ['-D', data, '-w', ...args], { cwd: folder, ...user });
  };
  let server: BoundProcess | undefined;
  return {
    url,
    folder,
    binaries,
    start: async () => {
      server = startBound({ command, folder, user });
      await untilItAnswers(url, server);
    },
    stop: (mode) => control('-m', mode, 'stop'),
    promote: () => control('promote'),
    recover: () => {
      const signal = join(data, 'standby.signal');
      writeFileSync(signal, '');
      if (user) chownSync(signal, user.uid, user.gid);
    },
    remove: async () => {
      await server?.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * How the server orders words: by their bytes, or as `PG_LOCALE` says: `de_DE.UTF-8` as the system has it, `icu:de-DE` as
 * the server brings it along.
 */
function localeFlags(): string[] {
  const [, icu] = /^icu:(.+)$/u.exec(process.env['PG_LOCALE'] ?? '') ?? [];
  if (icu === undefined) return [`--locale=${process.env['PG_LOCALE'] || 'C'}`];
  return ['--locale=C.UTF-8', '--locale-provider=icu', `--icu-locale=${icu}`];
}

/** The folder of the newest server binaries that are installed. */
export function findBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root: then the cluster belongs to `postgres`, else to `nobody`. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const uid = found.status === 0 ? Number(found.stdout) : 65534;
  return { uid, gid: uid === 65534 ? 65534 : Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' })) };
}

async function untilItAnswers(url: string, server: BoundProcess): Promise<void> {
  const end = performance.now() + START_SECONDS * 1000;
  while (!(await answers(url))) {
    if (!server.isAlive()) throw new Error('PostgreSQL ended while it started');
    if (performance.now() > end) throw new Error('PostgreSQL does not answer');
    await pause(20);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
