import { execFile, execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries, owner } from './postgres.ts';

/** A PostgreSQL server that a test starts, ends and puts into recovery as it likes. */
export interface Cluster {
  readonly url: string;
  start(): Promise<void>;
  /** `fast` ends all sessions in order, `immediate` drops them as a crash does. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** From the next start on it replays a log that never ends, so that nothing can be written; `false` ends that. */
  recover(on: boolean): void;
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Makes a server of its own on a free port, not yet started; undefined where no server binaries are installed. */
export async function makeCluster(settings: readonly string[] = []): Promise<Cluster | undefined> {
  const binaries = findBinaries();
  if (binaries === undefined) return undefined;
  const who = owner();
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-cluster-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (who) for (const path of [folder, data]) chownSync(path, who.uid, who.gid);
  const port = await freePort();
  const options = { cwd: folder, ...who };
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { ...options, stdio: 'ignore' });
  const given = ['listen_addresses=127.0.0.1', `port=${port}`, 'fsync=off', 'full_page_writes=off', ...settings];
  const flags = [`-k ${folder}`, ...given.map((setting) => `-c ${setting}`)].join(' ');
  const control = async (...args: readonly string[]) => {
    await run(join(binaries, 'pg_ctl'), ['-D', data, '-w', ...args], options);
  };
  const stop = (mode: string) => control('-m', mode, 'stop');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => control('-l', join(folder, 'log'), '-o', flags, 'start'),
    stop,
    recover: (on) => {
      const signal = join(data, 'standby.signal');
      if (!on) return rmSync(signal, { force: true });
      writeFileSync(signal, '');
      if (who) chownSync(signal, who.uid, who.gid);
    },
    remove: async () => {
      await stop('immediate').catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that the kernel had free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
