import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { thingsSeen } from '../support/things.ts';

onEveryDatabase('requests for access in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say('Neue Person', 'zugang anfragen');
  });
  afterEach(() => round.close());

  it('are known to the Koordination with who asks', async () => {
    const [request] = await thingsSeen(round, 'request', 'Koordination');
    assert.deepEqual([request?.number, request?.title, request?.open], [1, 'Neue Person', true]);
    assert.deepEqual(request?.facts, [{ label: 'Angefragt', value: 'am 5.\u00a0Oktober 2023' }]);
  });

  it('are known to nobody else', async () => {
    assert.deepEqual(await thingsSeen(round, 'request', 'Sozialamt Haan'), []);
  });

  it('do not say in the channel who asks', async () => {
    const [request] = await thingsSeen(round, 'request', 'Koordination', 'channel');
    assert.equal(request?.title, 'Eine Person');
  });
});
