import { openStorage } from '../../../src/storage/index.ts';
import { onPostgres } from '../databases.ts';
import { openReport } from '../report.ts';
import { askAll } from './asked.ts';
import { berlin, endAll, judge, type Load, liveAll, openGround, startAll } from './ground.ts';
import { judgeNotice } from './noticed.ts';

/** How many instances there are. */
export interface Scale extends Load {
  readonly instances: number;
}

/**
 * Several instances on one PostgreSQL behind a proxy that sends nobody to the same one twice in a row: everybody lives
 * through what takes several steps, while others do; then knowledge, people and round change, and all that is asked ends
 * while the instances start anew, with messages that still wait for the pace of the channel.
 */
export function instances(scale: Scale): Promise<boolean> {
  return onPostgres(scale.instances, ({ url }) => run(scale, url));
}

async function run(scale: Scale, url: string): Promise<boolean> {
  const { instances: count, seed, times } = scale;
  const report = openReport(`several instances behind a proxy (PostgreSQL, ${count} processes, seed ${seed})`);
  const offset = berlin(await askAll(url)) - Date.now();
  const ground = await openGround(url, scale);
  const storage = await openStorage(url);
  const begun = performance.now();
  const running = await startAll(count, { ...ground.setting, offset });
  const took = performance.now() - begun;
  ground.proxy.instances = running.map(({ port }) => port);
  await liveAll(ground, report, (time) => time <= times);
  const { disturbed } = ground.world.counts;
  report.check('nobody was told to try again', disturbed === 0 ? [] : [`${disturbed} times`]);
  const now = () => Date.now() + offset;
  await judgeNotice(report, { world: ground.world, ports: ground.proxy.instances, db: storage.db, now });
  await Promise.all(running.map((one) => one.end()));
  await endAll(report, ground, { count, storage, took });
  await judge(report, ground, url);
  await Promise.all([storage.close(), ground.close()]);
  return report.print();
}
