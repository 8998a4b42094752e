/**
 * Measures what a turn costs beside an echo bot on the same SDK: `npm run bench [-- --quick] [--json] [--only SQLite-300]`.
 * Both receive over HTTP and send over HTTP to one stand-in for the connector, in alternation; a message is over when its
 * answer has been taken there. Everybody has a tenant and a chat of their own, so that no pace limits what is measured.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCluster } from '../../support/cluster.ts';
import { startConnector } from './connector.ts';
import { FULL, QUICK, type Subject } from './plan.ts';
import { start } from './processes.ts';
import { reportOf } from './report.ts';
import { type Bench, measureSubject, type Result, type Started } from './subject.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const DURABLE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'shared_buffers=64MB'];

const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-bench-'));
const plan = values.quick ? QUICK : FULL;
const subjects = plan.subjects.filter((one) => values.only === undefined || values.only === nameOf(one));
const started: Started[] = [];
const results: Result[] = [];
try {
  const bench: Bench = { plan, folder, connector: await startConnector(), echo: await start('echo.ts') };
  for (const subject of subjects) {
    if (subject.database === 'SQLite') await add(bench, subject, `sqlite:${join(folder, `${nameOf(subject)}.db`)}`);
    else await onPostgres((url) => add(bench, subject, url));
  }
  await bench.echo.end();
  await bench.connector.close();
  console.log(values.json ? JSON.stringify({ started, results }) : reportOf(started, results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function nameOf({ database, passages }: Subject): string {
  return `${database}-${passages}`;
}

async function add(bench: Bench, subject: Subject, databaseUrl: string): Promise<void> {
  if (!values.json) console.error(`${nameOf(subject)} …`);
  const measured = await measureSubject(bench, subject, databaseUrl);
  started.push(measured.started);
  results.push(...measured.results);
}

/** On a server that flushes what it commits; without server binaries nothing is measured. */
async function onPostgres(work: (url: string) => Promise<void>): Promise<void> {
  const cluster = await makeCluster(DURABLE);
  if (!cluster) return console.error('PostgreSQL is not installed: not measured.');
  await cluster.start();
  try {
    await work(cluster.url);
  } finally {
    await cluster.remove();
  }
}
