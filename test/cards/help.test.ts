import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render } from '../support/round.ts';

onEveryDatabase('what help looks like', (database) => {
  it('is made once for each municipality, in whatever order they ask', async () => {
    const round = await openRound(database);
    const offices = round.plan.people.map(({ office }) => office);
    const asked = async () => {
      const shown = [];
      for (const office of offices) shown.push(render((await round.say(office, 'hilfe')).reply).card);
      return shown;
    };
    const before = await asked();
    const again = await asked();
    assert.deepEqual(
      offices.filter((_, at) => before[at] !== again[at]),
      [],
    );
    assert.ok(new Set(before).size > 10);
    await round.close();
  });
});
