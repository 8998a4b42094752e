import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { endAll } from './endings.ts';
import { type Server, startServer } from './postgres.ts';
import { type Watch, watchProcesses } from './watch.ts';

let server: Server | undefined;
let watch: Watch | undefined;

/**
 * Before all tests: finds or starts PostgreSQL, and says plainly which databases the tests run on. What Node has compiled
 * is kept for all processes of the tests.
 */
export async function mochaGlobalSetup(): Promise<void> {
  process.env['NODE_COMPILE_CACHE'] ??= join(process.cwd(), 'node_modules', '.cache', 'node');
  process.env['KREISRUNDE_TEST_RUN'] = `kreisrunde_${randomBytes(6).toString('hex')}`;
  server = await startServer();
  if (server) process.env['KREISRUNDE_TEST_SERVER'] = server.url;
  else if (process.env['REQUIRE_POSTGRES']) throw new Error('PostgreSQL is required, but no server was found');
  console.log(
    server
      ? 'Databases: SQLite and PostgreSQL'
      : 'Databases: SQLite alone (no PostgreSQL server found; set TEST_DATABASE_URL or install one)',
  );
  watch = watchProcesses();
}

/** After all tests: stops what was started. */
export async function mochaGlobalTeardown(): Promise<void> {
  await endAll();
  await server?.stop();
  watch?.end();
}
