import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { backIn } from '../../src/cli/backups/forgetting.ts';
import { forgettingIn, owingIn } from '../../src/cli/owing.ts';
import type { Db } from '../../src/conversation/database.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { deletedIn } from '../../src/municipalities/deleted.ts';
import { findMember } from '../../src/municipalities/members.ts';
import { deletePerson } from '../../src/personal-data/deleting.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { makeCluster } from '../support/cluster.ts';
import { samplePlan } from '../support/sample.ts';
import { freshShell } from '../support/shell.ts';

const [BEFORE, AFTER] = ['2023-10-05T07:00:00.000Z', '2023-10-09T07:00:00.000Z'];
const roundId = samplePlan.id;
const [{ objectId: personId } = { objectId: '' }] = samplePlan.people;

const isThere = async (db: Db) => (await findMember(db, roundId, personId)) !== undefined;

const forget = (storage: Storage) =>
  storage.db.transaction().execute((db) => deletePerson(db, forgettingIn(storage), { roundId, personId, at: AFTER }));

const lookedAt = async (url: string) => {
  const storage = await openStorage(url);
  const there = await isThere(storage.db);
  await storage.close();
  return there;
};

describe('a person who was deleted after the backup', () => {
  const shell = freshShell();
  const inShell = (name: string) => join(shell.folder, name);
  const url = (name = 'k.db') => `sqlite:${inShell(name)}`;
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(url());
    await applyRound(storage.db, samplePlan, BEFORE);
    await shell.cli(['backup', inShell('old.db')]);
  });
  afterEach(() => storage.close());

  it('is deleted again by what the replaced database knows', async () => {
    await forget(storage);
    assert.equal(await isThere(storage.db), false);
    await storage.close();
    const restored = await shell.cli(['restore', inShell('old.db'), '--yes']);
    assert.match(restored.out, /^Erneut gelöscht: eine Person$/mu);
    assert.equal(await lookedAt(url()), false);
    assert.equal((await shell.cli(['verify'])).code, 0);
  });

  it('is deleted again by the list of a later backup where the database is lost, and is named by verify where it is back', async () => {
    await forget(storage);
    const taken = await shell.cli(['backup', inShell('new.db')]);
    assert.match(taken.out, /^Liste gelöschter Personen \(nur Schlüssel\): .*new\.db\.geloescht\.json \(1\)$/mu);
    const env = { DATABASE_URL: url('again.db') };
    const restored = await shell.cli(['restore', inShell('old.db'), '--yes'], env);
    assert.match(restored.out, /^Erneut gelöscht: eine Person$/mu);
    assert.equal(await lookedAt(env.DATABASE_URL), false);

    await storage.close();
    const again = await openStorage(env.DATABASE_URL);
    await applyRound(again.db, { ...samplePlan, people: [] }, BEFORE);
    await applyRound(again.db, samplePlan, BEFORE);
    await again.close();
    const broken = await shell.cli(['verify'], env);
    assert.equal(broken.code, 1);
    assert.match(broken.out, /^Verletzt: Wessen Daten gelöscht wurden, ist nicht wieder da\. Tabelle memberships, /mu);
    assert.doesNotMatch(broken.out, new RegExp(personId, 'iu'));
  });

  it('is let in anew by whoever may, and then is not taken for one who is back', async () => {
    await forget(storage);
    await applyRound(storage.db, { ...samplePlan, people: [] }, AFTER);
    await applyRound(storage.db, samplePlan, '2023-10-10T07:00:00.000Z');
    assert.deepEqual(await backIn(storage.db, owingIn(storage), await deletedIn(storage.db, roundId)), []);
  });
});

describe('a person who was deleted after pg_dump', () => {
  const shell = freshShell();

  it('is deleted again by the list that was written since', async function () {
    const cluster = await makeCluster();
    if (!cluster) this.skip();
    try {
      await cluster.start();
      const [env, dump] = [{ DATABASE_URL: cluster.url }, join(shell.folder, 'k.dump')];
      const storage = await openStorage(cluster.url);
      await applyRound(storage.db, samplePlan, BEFORE);
      execFileSync(join(cluster.binaries, 'pg_dump'), ['--format=custom', `--file=${dump}`, cluster.url]);
      await forget(storage);
      await storage.close();
      const list = `${dump}.geloescht.json`;
      await shell.cli(['deleted', list], env);
      execFileSync(join(cluster.binaries, 'pg_restore'), ['--clean', `--dbname=${cluster.url}`, dump]);
      assert.equal(await lookedAt(cluster.url), true);
      assert.match((await shell.cli(['restore', '--deleted', list], env)).out, /^Erneut gelöscht: eine Person$/mu);
      assert.equal(await lookedAt(cluster.url), false);
    } finally {
      await cluster.remove();
    }
  });
});
