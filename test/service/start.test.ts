import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Cluster, makeCluster } from '../support/cluster.ts';
import { administer } from '../support/postgres.ts';
import { installation, launch, type Service, until } from './child.ts';

const MAIN = 'src/main.ts';

describe('a start', () => {
  let folder: string;
  let service: Service | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-start-'));
  });
  afterEach(async () => {
    await service?.end('SIGKILL');
    service = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (databaseUrl: string) => {
    service = await launch(MAIN, installation(folder, databaseUrl));
    return service;
  };

  describe('on PostgreSQL', () => {
    let cluster: Cluster;
    beforeEach(async function () {
      const made = await makeCluster();
      if (!made) return this.skip();
      cluster = made;
    });
    afterEach(() => cluster?.remove());

    const own = () => Object.assign(new URL(cluster.url), { username: 'kreisrunde', pathname: '/kreisrunde' }).href;

    it('waits for the server, its user and its database, says each, and opens by itself', async () => {
      const waiting = await start(own());
      await waiting.heard(/wartet auf die Datenbank .* Sie ist nicht zu erreichen \(ECONNREFUSED\)/u);
      assert.equal(await waiting.ready(), 503);
      await cluster.start();
      await waiting.heard(/Der Server nimmt Nutzer oder Kennwort nicht an/u);
      await administer(cluster.url, 'create role kreisrunde login');
      await waiting.heard(/Diese Datenbank gibt es auf dem Server nicht/u);
      assert.equal(await waiting.ready(), 503);
      await administer(cluster.url, 'create database kreisrunde owner kreisrunde');
      await waiting.heard(/^started$/u);
      await until(async () => (await waiting.ready()) === 200);
      assert.deepEqual([...new Set(waiting.said)], waiting.said);
      assert.equal(await waiting.end(), 0);
    });

    it('ends cleanly when it is stopped while it waits', async () => {
      const waiting = await start(own());
      await waiting.heard(/wartet auf die Datenbank/u);
      assert.equal(await waiting.end(), 0);
    });

    it('waits while its database only reads, as a standby does', async () => {
      cluster.recover();
      await cluster.start();
      const waiting = await start(cluster.url);
      await waiting.heard(/In sie lässt sich zurzeit nur lesen/u);
      assert.equal(await waiting.ready(), 503);
      await cluster.promote();
      await until(async () => (await waiting.ready()) === 200);
    });
  });

  describe('on SQLite', () => {
    const file = () => join(folder, 'data', 'k.db');

    it('waits while another program holds the file, and opens by itself', async () => {
      const path = join(folder, 'k.db');
      const other = new DatabaseSync(path);
      other.exec('pragma journal_mode = wal; begin immediate');
      const waiting = await start(`sqlite:${path}`);
      await waiting.heard(/Ein anderes Programm hält die Datei fest/u);
      assert.equal(await waiting.ready(), 503);
      other.exec('rollback');
      other.close();
      await until(async () => (await waiting.ready()) === 200);
      assert.equal(await waiting.end(), 0);
    });

    it('waits until its folder can be made', async () => {
      const blocked = join(folder, 'data');
      writeFileSync(blocked, 'no folder');
      const waiting = await start(`sqlite:${file()}`);
      await waiting.heard(/wartet auf die Datenbank/u);
      rmSync(blocked);
      await until(async () => (await waiting.ready()) === 200);
    });

    it('ends with a sentence where the file is no database, for which waiting does not help', async () => {
      const path = join(folder, 'k.db');
      writeFileSync(path, 'this is no database, and never will be one'.repeat(100));
      const ending = await start(`sqlite:${path}`);
      await ending.heard(
        /Die Datenbank lässt sich nicht öffnen \(file is not a database\)\. Bitte prüfen Sie DATABASE_URL/u,
      );
      await until(() => !ending.isAlive());
      assert.equal(await ending.end(), 1);
    });

    it('ends with a sentence where another program has the address for the numbers of operation', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const METRICS_ADDRESS = `127.0.0.1:${(other.address() as AddressInfo).port}`;
      const env = {
        PATH: process.env['PATH'],
        PORT: '0',
        ...installation(folder, `sqlite:${file()}`),
        METRICS_ADDRESS,
      };
      const { promise, resolve } = Promise.withResolvers<{ code: unknown; said: string }>();
      execFile(process.execPath, [MAIN], { env }, (error, _out, said) => resolve({ code: error?.code, said }));
      assert.deepEqual(await promise, {
        code: 1,
        said: `METRICS_ADDRESS: ${METRICS_ADDRESS} ist hier nicht zu haben (EADDRINUSE). Nennen Sie einen freien Port an einer Adresse dieses Rechners.\n`,
      });
      other.close();
    });
  });
});
