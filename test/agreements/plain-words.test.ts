import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { thingsSeen } from '../support/things.ts';
import { COORDINATION } from '../votes/poll.ts';

onEveryDatabase('agreements in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  it('are known to all with who does what until when', async () => {
    await round.say(COORDINATION, 'absprache erfassen: Vorlage klären; Zuständig: Haan; Frist: 20.10.2023');
    assert.deepEqual(await thingsSeen(round, 'agreement', 'Sozialamt Hilden'), [
      {
        number: 1,
        title: 'Vorlage klären',
        open: true,
        day: '2023-10-20',
        facts: [
          { label: 'Zuständig', value: 'Haan' },
          { label: 'Frist', value: 'Freitag, 20.\u00a0Oktober 2023' },
          { label: 'Stand', value: 'offen' },
        ],
      },
    ]);
  });

  it('fill the form with text, municipality and day', async () => {
    const said = { text: 'Vorlage klären', municipality: 'Hilden', dueOn: '2023-10-31' };
    const shown = JSON.stringify((await round.click(COORDINATION, 'agreements.form', said)).card);
    for (const value of ['Vorlage klären', 'hilden', '2023-10-31'])
      assert.ok(shown.includes(`"value":"${value}"`), value);
  });

  it('leave out a municipality for which the author cannot agree', async () => {
    const said = { text: 'Vorlage klären', municipality: 'Hilden' };
    const shown = JSON.stringify((await round.click('Sozialamt Haan', 'agreements.form', said)).card);
    assert.doesNotMatch(shown, /hilden/iu);
  });
});
