import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { thingsSeen } from '../support/things.ts';

onEveryDatabase('questions to the ministry in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  it('are known with their state and who asks them, the newest first', async () => {
    await round.say('Sozialamt Haan', 'Frage ans MAGS: Dürfen Dolmetscher bezahlt werden?');
    await round.say('Sozialamt Velbert', 'Frage ans MAGS: Zählt ein Gefrierschrank als Investition?');
    const known = await thingsSeen(round, 'question', 'Sozialamt Hilden');
    assert.deepEqual(
      known.map(({ number, title, open }) => [number, title, open]),
      [
        [2, 'Zählt ein Gefrierschrank als Investition?', true],
        [1, 'Dürfen Dolmetscher bezahlt werden?', true],
      ],
    );
    assert.deepEqual(known[0]?.facts, [
      { label: 'Stand', value: 'gesammelt' },
      { label: 'Gefragt von', value: 'Velbert' },
    ]);
  });

  it('are listed for who asks what lies with the ministry', async () => {
    const { reply } = await round.say('Sozialamt Haan', 'Welche Fragen liegen noch unbeantwortet beim MAGS?');
    assert.equal(reply.card, 'questions/list');
  });

  it('are offered with their wording, though it ends as a question', async () => {
    const wish = 'Bitte ans MAGS weitergeben: Zählen gebrauchte Gefriertruhen als investiv?';
    const { text } = await round.say('Sozialamt Haan', wish);
    assert.match(text, /Zählen gebrauchte Gefriertruhen als investiv/u);
    assert.match((await round.say('Sozialamt Haan', 'fragen ans mags')).text, /keine Frage aufgenommen/u);
  });
});
