import { sqlite } from '../support/databases.ts';
import { assertGrowsEvenly } from '../support/growth.ts';
import { openRound, type TestRound } from '../support/round.ts';

describe('a text that is twice as long costs at most three times as much', () => {
  let round: TestRound;
  before(async () => {
    round = await openRound(sqlite);
  });
  after(() => round.close());

  it('from a person whom the round does not know', async () => {
    await assertGrowsEvenly((text) => round.say('Jemand', text));
  });
});
