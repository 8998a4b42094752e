import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';

const OF_THE_WHOLE = [
  'Was ist der Stärkungspakt NRW?',
  'Was ist eigentlich der Stärkungspakt NRW – gemeinsam gegen Armut?',
  'Worum geht es beim Stärkungspakt?',
  'Wozu dient der Stärkungspakt?',
];

onEveryDatabase('a question for the programme as a whole', (database) => {
  let round: TestRound;
  before(async () => {
    round = await openRound(database);
  });
  after(() => round.close());

  for (const question of OF_THE_WHOLE)
    it(`is answered with its purpose: ${question}`, async () => {
      const { text } = await round.say('Sozialamt Haan', question);
      assert.match(text, /^Richtlinienfrage · Bericht\n[^\n]*\nZweck: soziale Einrichtungen/u);
    });

  it('is none where it asks for something of it', async () => {
    const { text } = await round.say('Sozialamt Haan', 'Was ist der Stärkungspakt Stadtfinanzen?');
    assert.doesNotMatch(text, /^Richtlinienfrage · Bericht\n[^\n]*\nZweck:/u);
  });
});
