import assert from 'node:assert/strict';
import { Kysely, sql } from 'kysely';
import { keptWrite } from '../../src/conversation/kept-query.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { type Limits, postgresDialect } from '../../src/storage/postgres.ts';
import { type Cluster, makeCluster } from '../support/cluster.ts';
import { administer } from '../support/postgres.ts';
import { layWire, type Wire } from '../support/wire.ts';

/** Waits until they are gone: who is ended says so before they give up their place. */
const OTHERS =
  'select pg_terminate_backend(pid, 60000) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null';

describe('a PostgreSQL database that goes away', () => {
  let cluster: Cluster | undefined;
  let wire: Wire;
  let storage: Storage;
  before(async function () {
    cluster = await makeCluster(['max_connections=16', 'superuser_reserved_connections=6']);
    if (!cluster) return this.skip();
    await cluster.start();
    await administer(cluster.url, 'create role plain login', 'create database plain owner plain');
  });
  after(() => cluster?.remove());
  beforeEach(async () => {
    wire = await layWire(plain());
    storage = await openStorage(wire.url);
  });
  afterEach(async () => {
    await storage.close();
    await wire.close();
    await administer(server().url, OTHERS);
  });

  const answers = async () => (await sql<{ one: number }>`select 1 as one`.execute(storage.db)).rows;
  const plain = () => Object.assign(new URL(server().url), { username: 'plain', pathname: '/plain' }).href;
  const server = () => {
    if (!cluster) throw new Error('no server');
    return cluster;
  };

  it('fails the transaction whose session is ended, and answers the next', async () => {
    const open = storage.db.transaction().execute(async (db) => {
      await sql`select 1`.execute(db);
      await administer(server().url, OTHERS);
      await sql`select 1`.execute(db);
    });
    await assert.rejects(open);
    assert.deepEqual(await answers(), [{ one: 1 }]);
  });

  it('fails a statement whose session is ended under it', async () => {
    const running = sql`select pg_sleep(60)`.execute(storage.db);
    await Promise.all([assert.rejects(running), wire.carried('pg_sleep').then(() => administer(server().url, OTHERS))]);
    assert.deepEqual(await answers(), [{ one: 1 }]);
  });

  it('answers after all sessions were ended that nobody used', async () => {
    await Promise.all([answers(), answers(), answers()]);
    await administer(server().url, OTHERS);
    await Promise.allSettled([answers(), answers(), answers()]);
    assert.deepEqual(await Promise.all([answers(), answers(), answers()]), Array(3).fill([{ one: 1 }]));
  });

  it('fails a statement whose connection is reset, and answers the next', async () => {
    const running = sql`select pg_sleep(60)`.execute(storage.db);
    await Promise.all([assert.rejects(running), wire.carried('pg_sleep').then(() => wire.reset())]);
    assert.deepEqual(await answers(), [{ one: 1 }]);
  });

  for (const mode of ['fast', 'immediate'] as const)
    it(`fails while the server is down and answers when it is there again (${mode})`, async () => {
      const lent = storage.db.transaction().execute(async (db) => {
        await sql`select 1`.execute(db);
        await server().stop(mode);
        await sql`select 1`.execute(db);
      });
      await assert.rejects(lent);
      await assert.rejects(answers());
      await server().start();
      assert.deepEqual(await answers(), [{ one: 1 }]);
    });

  it('fails while the server has no place for one more session, and answers when it has', async () => {
    const others = await Promise.all(Array.from({ length: 2 }, () => openStorage(plain())));
    const busy = others.flatMap(({ db }) => Array.from({ length: 5 }, () => sql`select pg_sleep(60)`.execute(db)));
    const ended = Promise.allSettled(busy);
    const all = () => Promise.allSettled(Array.from({ length: 10 }, answers));
    const refused = (await all()).flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.ok(refused.includes('53300'), refused.join(', '));
    await administer(server().url, OTHERS);
    await ended;
    await all();
    assert.deepEqual(await answers(), [{ one: 1 }]);
    for (const other of others) await other.close();
  });

  describe('with a statement that comes again and again', () => {
    const again = async (column: '*' | 'what', times = 8) => {
      for (let time = 1; time < times; time += 1) await ask(column);
      return (await ask(column)).rows;
    };
    const ask = (column: '*' | 'what') =>
      sql`select ${sql.raw(column)} from kept where what = ${1}`.execute(storage.db);
    const prepared = async () =>
      (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(storage.db)).rows;
    beforeEach(async () => {
      await sql`create table kept (what int)`.execute(storage.db);
      await sql`insert into kept values (1)`.execute(storage.db);
    });
    afterEach(() => sql`drop table kept`.execute(storage.db));

    it('has it read once, and not one that is asked now and then', async () => {
      await again('what', 2);
      assert.deepEqual(await prepared(), []);
      await again('what');
      assert.deepEqual(await prepared(), [{ statement: 'select what from kept where what = $1' }]);
    });

    it('gives what a table has, whatever a newer version adds to it meanwhile', async () => {
      await again('*');
      await again('what');
      await administer(plain(), 'alter table kept add column more int');
      assert.deepEqual(await again('*'), [{ what: 1, more: null }]);
      assert.deepEqual(await again('what'), [{ what: 1 }]);
    });

    it('fails once where somebody between hands out connections, and goes on without', async () => {
      await again('what');
      await sql`deallocate all`.execute(storage.db);
      await assert.rejects(again('what'), { code: '26000' });
      assert.deepEqual(await again('what'), [{ what: 1 }]);
      assert.deepEqual(await prepared(), []);
    });
  });

  describe('with a write that nobody looks at the result of', () => {
    const write = keptWrite((db, { what }: { what: number }) =>
      db.withTables<{ unseen: { what: number } }>().insertInto('unseen').values({ what }),
    );
    const rows = async () =>
      (await sql<{ what: number }>`select what from unseen order by what`.execute(storage.db)).rows;
    beforeEach(() => sql`create table unseen (what int primary key)`.execute(storage.db));
    afterEach(() => sql`drop table unseen`.execute(storage.db));

    it('keeps it with its transaction, and shows it to what comes after it in there', async () => {
      await storage.db.transaction().execute(async (db) => {
        await write(db, { what: 1 });
        await write(db, { what: 2 });
        assert.equal((await sql`select what from unseen`.execute(db)).rows.length, 2);
      });
      await write(storage.db, { what: 3 });
      assert.deepEqual(await rows(), [{ what: 1 }, { what: 2 }, { what: 3 }]);
    });

    it('fails the transaction by it as it is committed, and keeps nothing', async () => {
      const twice = storage.db.transaction().execute(async (db) => {
        for (const what of [1, 2, 2]) await write(db, { what });
      });
      await assert.rejects(twice, { code: '23505' });
      assert.deepEqual(await rows(), []);
    });

    it('fails what follows it in the transaction by the same error, and the next transaction by none', async () => {
      const caught: unknown[] = [];
      const twice = storage.db.transaction().execute(async (db) => {
        for (const what of [1, 1]) await write(db, { what });
        await sql`select 1`.execute(db).catch((error: unknown) => caught.push(error));
      });
      await assert.rejects(twice, { code: '23505' });
      assert.deepEqual(
        caught.map((error) => (error as { code?: string }).code),
        ['23505'],
      );
      for (let what = 0; what < 20; what += 1) await storage.db.transaction().execute((db) => write(db, { what }));
      assert.equal((await rows()).length, 20);
    });

    it('fails the transaction whose session is ended before it has come back', async () => {
      const open = storage.db.transaction().execute(async (db) => {
        await write(db, { what: 1 });
        await administer(server().url, OTHERS);
        await write(db, { what: 2 });
      });
      await assert.rejects(open);
      assert.deepEqual(await rows(), []);
    });
  });

  describe('within its limits', () => {
    const limited = async (limits: Partial<Limits>, body: (db: Kysely<unknown>) => Promise<void>) => {
      const all = { statement: 60_000, idle: 60_000, silence: 60_000, ...limits };
      const db = new Kysely<unknown>({ dialect: postgresDialect(wire.url, all) });
      await body(db).finally(() => db.destroy());
    };

    it('ends a statement that takes too long', () =>
      limited({ statement: 100 }, async (db) => {
        await assert.rejects(sql`select pg_sleep(60)`.execute(db), { code: '57014' });
      }));

    it('gives up a connection that has fallen silent, whole transaction and all', () =>
      limited({ silence: 300 }, async (db) => {
        const open = db.transaction().execute(async (tx) => {
          await sql`select 1`.execute(tx);
          wire.silence();
          await sql`select 2`.execute(tx);
        });
        await assert.rejects(open);
      }));

    it('takes the rows back from a process that holds them and does nothing', () =>
      limited({ idle: 100 }, async (db) => {
        await sql`create table held (id int)`.execute(db);
        const frozen = Promise.withResolvers<void>();
        const holding = db.transaction().execute(async (tx) => {
          await sql`lock table held`.execute(tx);
          await frozen.promise;
          await sql`select 1`.execute(tx);
        });
        await sql`insert into held values (1)`.execute(db);
        frozen.resolve();
        await assert.rejects(holding);
      }));

    it('leaves a server that only reads any more', () =>
      limited({}, async (db) => {
        await sql`create table written (id int)`.execute(db);
        await sql`set session characteristics as transaction read only`.execute(db);
        await assert.rejects(sql`insert into written values (1)`.execute(db), { code: '25006' });
        await sql`insert into written values (1)`.execute(db);
      }));
  });
});
