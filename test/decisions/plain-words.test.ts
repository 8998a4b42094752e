import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { thingsSeen } from '../support/things.ts';
import { cast, close, publish, QUESTION } from '../votes/poll.ts';

onEveryDatabase('decisions in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  it('are known by number, question and day once they are taken', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES);
    assert.deepEqual(await thingsSeen(round, 'decision', 'Sozialamt Haan'), []);
    await close(round);
    assert.deepEqual(await thingsSeen(round, 'decision', 'Sozialamt Haan'), [
      {
        number: '2023/01',
        title: QUESTION,
        open: true,
        day: '2023-10-12',
        facts: [{ label: 'Beschlossen am', value: '12.\u00a0Oktober 2023' }],
      },
    ]);
  });
});
