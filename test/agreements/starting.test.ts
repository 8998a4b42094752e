import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { allAgreements, type NewAgreement, saveAgreement } from '../../src/agreements/store.ts';
import { nextNumber } from '../../src/municipalities/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { until } from '../support/processes.ts';
import { openRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const KEPT = {
  operation: 'starter',
  text: 'Die Tafel besuchen.',
  kind: 'task',
  agreedOn: '2023-02-07',
  office: 'Koordination',
  at: '2023-02-07T12:00:00.000Z',
} as NewAgreement;

onEveryDatabase('an agreement that two instances keep at the same moment', (database) => {
  it('is kept once, and uses up one number', async () => {
    const { db, close } = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    const [kept, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = db.transaction().execute(async (tx) => {
      await saveAgreement(tx, samplePlan.id, KEPT);
      kept.resolve();
      await go.promise;
    });
    await kept.promise;
    const second = db.transaction().execute((tx) => saveAgreement(tx, samplePlan.id, KEPT));
    if (database.name === 'PostgreSQL')
      await until(async () => {
        const { rows } = await sql`select 1 from pg_locks where not granted`.execute(db);
        return rows.length > 0;
      });
    go.resolve();
    await first;
    assert.deepEqual(await second, { number: 1, isNew: false });
    assert.equal((await allAgreements(db, samplePlan.id)).length, 1);
    assert.equal(await nextNumber(db, samplePlan.id, 'agreements'), 2);
    await close();
  });
});
