import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES } from '../support/sample.ts';
import { barsOf } from '../support/squares.ts';
import { cast, close, publish } from './poll.ts';

onEveryDatabase('the bars of a result', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await publish(round);
  });
  afterEach(() => round.close());

  const result = () => round.arrived.find(({ reply }) => reply.card === 'votes/result')?.shown;

  it('stand only below answers that somebody gave', async () => {
    await cast(round, 'yes', ...CITIES.slice(0, 9));
    await close(round);
    assert.deepEqual(barsOf(result()?.card), ['■■■■■■■■■□□']);
    assert.match(result()?.text ?? '', /Zustimmung: 9\nEnthaltung: 0\nEinwand: 0\n/u);
  });

  it('are missing where nobody voted, and the words stay', async () => {
    await close(round);
    assert.deepEqual(barsOf(result()?.card), []);
    assert.match(result()?.text ?? '', /Zustimmung: 0\n/u);
  });
});
