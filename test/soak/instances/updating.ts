import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStorage } from '../../../src/storage/index.ts';
import { onPostgres } from '../databases.ts';
import { type Running, start } from '../processes.ts';
import { openReport } from '../report.ts';
import { berlin, endAll, type Ground, judge, type Load, liveAll, openGround, quiet, startAll } from './ground.ts';

const HERE = join(import.meta.dirname, '../../..');
const INSTANCES = 2;
/** Between one instance and the next, as a rolling update leaves it time to be looked at. */
const APART_MILLISECONDS = 4000;

/**
 * A rolling update from an earlier state of the sources (a name that Git knows): its instances are replaced one after the
 * other, while everybody lives through what takes several steps; what was begun with one version goes on with the other.
 */
export function update(from: string, load: Load): Promise<boolean> {
  return onPostgres(INSTANCES, async ({ url }) => {
    const tree = checkOut(from);
    try {
      return await run({ from, tree, url }, load);
    } finally {
      execFileSync('git', ['worktree', 'remove', '--force', tree], { cwd: HERE });
    }
  });
}

/** The earlier sources, with what asks, starts and ends a process as it stands today. */
function checkOut(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-before-'));
  rmSync(folder, { recursive: true });
  execFileSync('git', ['worktree', 'add', '--detach', '--quiet', folder, from], { cwd: HERE });
  symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'test/soak/instances'), { recursive: true });
  for (const file of ['worker.ts', 'posted.ts', 'instances/asked.ts', 'instances/prepare.ts'])
    cpSync(join(HERE, 'test/soak', file), join(folder, 'test/soak', file));
  return folder;
}

interface Before {
  readonly from: string;
  readonly tree: string;
  readonly url: string;
}

async function run({ from, tree, url }: Before, load: Load): Promise<boolean> {
  const report = openReport(`a rolling update from ${from} (PostgreSQL, ${INSTANCES} processes, seed ${load.seed})`);
  const asked = execFileSync(process.execPath, ['test/soak/instances/prepare.ts', url], {
    cwd: tree,
    encoding: 'utf8',
  });
  const offset = berlin(asked.trim()) - Date.now();
  const ground = await openGround(url, load);
  const begun = performance.now();
  const old = await startAll(INSTANCES, { ...ground.setting, offset, tree });
  const took = performance.now() - begun;
  ground.proxy.instances = old.map(({ port }) => port);
  const state = { replacing: true };
  const replaced = replaceAll(ground, { old, offset }).finally(() => {
    state.replacing = false;
  });
  await liveAll(ground, report, (time) => state.replacing || time <= load.times);
  const running = await replaced;
  const storage = await openStorage(url);
  report.check('nothing is left to be sent', await quiet(storage.db, () => Date.now() + offset));
  await Promise.all(running.map((one) => one.end()));
  await endAll(report, ground, { count: INSTANCES, storage, took });
  await judge(report, ground, url);
  await Promise.all([storage.close(), ground.close()]);
  return report.print();
}

/** Starts a new one, leaves the old one out, and ends it, one after the other. */
async function replaceAll(
  { proxy, setting }: Ground,
  { old, offset }: { old: readonly Running[]; offset: number },
): Promise<Running[]> {
  const running: Running[] = [];
  const left = [...old];
  for (const one of old) {
    await pause(APART_MILLISECONDS);
    running.push(await start({ ...setting, offset }));
    proxy.instances = [...running, ...left].map(({ port }) => port);
    await pause(APART_MILLISECONDS);
    left.shift();
    proxy.instances = [...running, ...left].map(({ port }) => port);
    await one.end();
  }
  return running;
}
