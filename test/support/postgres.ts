import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for the tests: a given one, or a temporary cluster of its own. */
export interface Server {
  readonly url: string;
  stop(): void;
}

/** The server of `TEST_DATABASE_URL`, else a temporary cluster where server binaries are found, else undefined. */
export function startServer(): Server | undefined {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => undefined };
  const binaries = findBinaries();
  return binaries === undefined ? undefined : startCluster(binaries);
}

/** The folder of the newest server binaries that are installed. */
export function findBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root: then the cluster belongs to `postgres`, else to `nobody`. */
export function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const uid = found.status === 0 ? Number(found.stdout) : 65534;
  return { uid, gid: uid === 65534 ? 65534 : Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' })) };
}

function startCluster(binaries: string): Server {
  const who = owner();
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (who) for (const path of [folder, data]) chownSync(path, who.uid, who.gid);
  const port = 20_000 + (process.pid % 20_000);
  const options = { stdio: 'ignore', cwd: folder, ...who } as const;
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const settings = `-k ${folder} -c listen_addresses=127.0.0.1 -p ${port} -c fsync=off -c full_page_writes=off -c max_connections=200`;
  execFileSync(
    join(binaries, 'pg_ctl'),
    ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'],
    options,
  );
  const stop = () => {
    spawnSync(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** Runs statements outside any transaction, as an administrator of the server. */
export async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
