import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, makeCluster } from '../../support/cluster.ts';

/** A small disk of its own, where this machine lets us have one; else a folder that can be neither filled nor closed. */
export interface Disk {
  readonly folder: string;
  readonly isOwn: boolean;
  fill(): void;
  empty(): void;
  /** Whether it can be written to. */
  writable(may: boolean): void;
  remove(): void;
}

/** Where a database lies that suffers, with how many bot processes on it. */
export interface Place {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly url: string;
  readonly processes: number;
  readonly disk: Disk;
  readonly cluster?: Cluster;
  remove(): Promise<void>;
}

const PIECE = 65_536;
const MEGABYTES = { SQLite: 96, PostgreSQL: 512 };

function openDisk(megabytes: number): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-faults-'));
  const isOwn = mounted(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder]);
  const filling = join(folder, 'filling');
  return {
    folder,
    isOwn,
    fill: () => fillUp(folder, filling),
    empty: () => rmSync(filling, { force: true }),
    writable: (may) => mounted(['-o', `remount,${may ? 'rw' : 'ro'}`, folder]),
    remove: () => {
      if (isOwn) execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Only the administrator of a machine may. */
function mounted(args: readonly string[]): boolean {
  try {
    execFileSync('mount', [...args], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** To the last byte. */
function fillUp(folder: string, filling: string): void {
  for (const size of [1_048_576, PIECE, 4096])
    try {
      const { bavail, bsize } = statfsSync(folder);
      for (let left = bavail * bsize; left > 0; left -= size) writeFileSync(filling, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // It is full.
    }
}

/** A SQLite file, with one process. */
export function sqlitePlace(): Place {
  const disk = openDisk(MEGABYTES.SQLite);
  const url = `sqlite:${join(disk.folder, 'faults.db')}`;
  return { name: 'SQLite', url, processes: 1, disk, remove: async () => disk.remove() };
}

const SETTINGS = ['synchronous_commit=on', 'min_wal_size=32MB', 'max_wal_size=64MB', 'jit=off', 'shared_buffers=32MB'];

/** A PostgreSQL server of its own, with two processes; undefined where none is installed. */
export async function postgresPlace(): Promise<Place | undefined> {
  const disk = openDisk(MEGABYTES.PostgreSQL);
  const before = process.env['TMPDIR'];
  const data = join(disk.folder, 'server');
  mkdirSync(data, { mode: 0o777 });
  process.env['TMPDIR'] = data;
  const cluster = await makeCluster(SETTINGS).finally(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  if (!cluster) {
    disk.remove();
    return undefined;
  }
  await cluster.start();
  const remove = async () => {
    await cluster.remove();
    disk.remove();
  };
  return { name: 'PostgreSQL', url: cluster.url, processes: 2, disk, cluster, remove };
}
