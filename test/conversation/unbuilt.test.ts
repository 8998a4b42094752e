import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

onEveryDatabase('an ability that is still to come', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  for (const typed of ['planner']) {
    it(`is said to be: ${typed}`, async () => {
      assert.match((await round.say('Sozialamt Haan', typed)).text, /Das ist noch nicht eingerichtet/u);
    });
  }

  for (const typed of ['Wer ist zuständig für Wohnungslosenhilfe?', 'Planner?']) {
    it(`is not named where a question is asked: ${typed}`, async () => {
      assert.doesNotMatch((await round.say('Sozialamt Haan', typed)).text, /noch nicht eingerichtet/u);
    });
  }
});
