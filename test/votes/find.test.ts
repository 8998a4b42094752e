import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { cast, close, FORM, publish, QUESTION } from './poll.ts';

onEveryDatabase('votes in the compose box', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const member = { personId: 'x', office: 'Sozialamt Haan', municipality: { id: 'haan', name: 'Haan' }, roles: [] };
  const find = async (words: string) => {
    const found = await round.bot.find({ roundId: round.plan.id, member, words, limit: 10 });
    return found.filter(({ title, reply }) => title === QUESTION && reply.card !== 'guidelines/answer');
  };

  it('are not found as drafts', async () => {
    await round.click('Koordination', 'votes.submit', FORM);
    assert.deepEqual(await find('gemeinsame Richtlinie'), []);
  });

  it('are found while they run, as everyone sees them, without an answer', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan');
    const [found] = await find('gemeinsame Richtlinie');
    assert.equal(
      found?.subtitle,
      'Abstimmung\u00a01\u00a0· läuft bis Donnerstag, 12.\u00a0Oktober 2023, 12:00\u00a0Uhr',
    );
    assert.equal(found?.reply.card, 'votes/vote');
    assert.doesNotMatch(JSON.stringify(found?.reply.data), /Haan hat|Zustimmung: /u);
  });

  it('are found closed with what came of them', async () => {
    await publish(round);
    await close(round);
    const [found] = await find('gemeinsame Richtlinie');
    assert.match(found?.subtitle ?? '', /ohne Quorum\u00a0· 12\.10\.2023/u);
    assert.equal(found?.reply.card, 'votes/result');
  });

  it('are found once when they were carried: as their decision', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Hilden', 'Velbert', 'Mettmann', 'Erkrath', 'Ratingen');
    await close(round);
    const found = await find('gemeinsame Richtlinie');
    assert.deepEqual(
      found.map(({ reply }) => reply.card),
      ['decisions/decision'],
    );
  });
});
