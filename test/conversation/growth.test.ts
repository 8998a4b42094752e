import { onEveryDatabase } from '../support/databases.ts';
import { assertGrowsEvenly, FILLINGS } from '../support/growth.ts';
import { openRound, type TestRound } from '../support/round.ts';

onEveryDatabase('a long text', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  it('of a person whom the round does not know costs at most three times as much when it is twice as long', async () => {
    const between = FILLINGS.filter(([name]) => name.endsWith('between letters'));
    await assertGrowsEvenly((text) => round.say('Jemand', text), between);
  });
});
