import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administer, databaseUrl, startServer } from '../support/postgres.ts';

/** A database for a soak, with how many bot processes share it. */
export interface SoakDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly url: string;
  readonly processes: number;
}

/** How a report names it: `PostgreSQL, 2 processes`. */
export function nameOf({ name, processes }: SoakDatabase): string {
  return `${name}, ${processes} process${processes > 1 ? 'es' : ''}`;
}

/** Runs the same on a SQLite file with one process, and on PostgreSQL with two where a server is found. */
export async function onEachDatabase(run: (database: SoakDatabase) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-soak-'));
  const server = await startServer();
  try {
    const held = [await run({ name: 'SQLite', url: `sqlite:${join(folder, 'soak.db')}`, processes: 1 })];
    if (server) {
      const name = `kreisrunde_soak_${process.pid}`;
      await administer(server.url, `drop database if exists ${name}`, `create database ${name}`);
      held.push(await run({ name: 'PostgreSQL', url: databaseUrl(server.url, name), processes: 2 }));
      await administer(server.url, `drop database if exists ${name} with (force)`);
    }
    return held.every(Boolean);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
