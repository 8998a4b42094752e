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

/**
 * Runs the same on a SQLite file with one process, and on PostgreSQL with two where a server is found: side by side, so that
 * none of the cores waits while the other database is slow.
 */
export async function onEachDatabase(run: (database: SoakDatabase) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-soak-'));
  const server = await startServer();
  try {
    const url = `sqlite:${join(folder, 'soak.db')}`;
    const onIt = server ? [onServer(server.url, run)] : [];
    const ended = await Promise.allSettled([run({ name: 'SQLite', url, processes: 1 }), ...onIt]);
    return ended.map(heldOrThrown).every(Boolean);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs on PostgreSQL alone, where a server is found: what several processes do. */
export async function onPostgres(
  processes: number,
  run: (database: SoakDatabase) => Promise<boolean>,
): Promise<boolean> {
  const server = await startServer();
  if (!server) return true;
  try {
    return await onServer(server.url, run, processes);
  } finally {
    await server.stop();
  }
}

async function onServer(
  server: string,
  run: (database: SoakDatabase) => Promise<boolean>,
  processes = 2,
): Promise<boolean> {
  const name = `kreisrunde_soak_${process.pid}`;
  await administer(server, `drop database if exists ${name}`, `create database ${name}`);
  const held = await run({ name: 'PostgreSQL', url: databaseUrl(server, name), processes });
  await administer(server, `drop database if exists ${name} with (force)`);
  return held;
}

/** What one came to, once both have ended. */
function heldOrThrown(ended: PromiseSettledResult<boolean>): boolean {
  if (ended.status === 'rejected') throw ended.reason;
  return ended.value;
}
