import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Cluster, makeCluster } from '../support/cluster.ts';
import { administer } from '../support/postgres.ts';
import { launch, type Service, until } from './child.ts';

const WORKER = 'test/service/worker.ts';
const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

describe('a running bot whose database', () => {
  const is = (service: Service, status: number) => until(async () => (await service.ready()) === status);

  describe('is PostgreSQL', () => {
    let cluster: Cluster;
    let service: Service;
    before(async function () {
      const made = await makeCluster();
      if (!made) return this.skip();
      cluster = made;
      await cluster.start();
      service = await launch(WORKER, { DATABASE_URL: cluster.url });
      await service.heard(/^started$/u);
    });
    after(async () => {
      await service?.end('SIGKILL');
      await cluster?.remove();
    });
    afterEach(() => is(service, 200));

    for (const mode of ['fast', 'immediate'] as const)
      it(`goes down and comes up again is not ready meanwhile, and goes on (${mode})`, async () => {
        await is(service, 200);
        await cluster.stop(mode);
        await is(service, 503);
        await cluster.start();
        await is(service, 200);
        assert.ok(service.isAlive());
      });

    it('is set to reading only is not ready meanwhile', async () => {
      await is(service, 200);
      await administer(cluster.url, 'alter system set default_transaction_read_only = on', 'select pg_reload_conf()');
      await is(service, 503);
      await administer(cluster.url, 'alter system reset default_transaction_read_only', 'select pg_reload_conf()');
      await is(service, 200);
    });

    it('comes up again as a standby is not ready until that is promoted', async () => {
      await is(service, 200);
      await cluster.stop('fast');
      cluster.recover();
      await cluster.start();
      await is(service, 503);
      await cluster.promote();
      await is(service, 200);
    });
  });

  describe('is a SQLite file', () => {
    let folder: string;
    let file: string;
    let service: Service;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'kreisrunde-ready-'));
      file = join(folder, 'k.db');
      service = await launch(WORKER, { DATABASE_URL: `sqlite:${file}` });
      await service.heard(/^started$/u);
    });
    after(async () => {
      await service?.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });

    it('is held by another program is not ready meanwhile, and answers all the same', async () => {
      await is(service, 200);
      const other = new DatabaseSync(file, { timeout: 10_000 });
      other.exec('begin immediate');
      await is(service, 503);
      assert.equal((await fetch(`${service.url}/health`)).status, 200);
      other.exec('rollback');
      other.close();
      await is(service, 200);
    });

    it('finds no room on the disk is not ready meanwhile', async function () {
      if (!hasLimits) return this.skip();
      const room = (bytes: string) =>
        execFileSync('prlimit', ['--pid', String(service.pid), `--fsize=${bytes}:unlimited`]);
      await is(service, 200);
      room('0');
      await is(service, 503);
      room('unlimited');
      await is(service, 200);
      assert.ok(service.isAlive());
    });
  });
});
