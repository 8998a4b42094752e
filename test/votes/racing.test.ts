import assert from 'node:assert/strict';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, publish } from './poll.ts';

onEveryDatabase('ballots that come at the same time as something else', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round, { 'results~1': 'visible' });
  });
  afterEach(() => round.close());

  const casts = (city: string) => round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 1, choice: 'yes' });
  const found = () => findPollOrThrow(round.db, round.plan.id, 1);
  /** How many were taken: each says whether it was. */
  const takenOf = async (casting: readonly Promise<{ text: string }>[]) => {
    const texts = (await Promise.all(casting)).map(({ text }) => text);
    const taken = texts.filter((text) => /hat abgestimmt: Zustimmung/u.test(text));
    for (const text of texts.filter((one) => !taken.includes(one))) assert.match(text, /nichts gespeichert/u);
    return taken.length;
  };

  it('are counted where they were taken before it was closed early, and refused where not', async () => {
    const casting = CITIES.map(casts);
    const closing = round.say(COORDINATION, 'abstimmung 1 schließen: Alle haben sich gemeldet');
    const taken = await takenOf(casting);
    await closing;
    const { ballots, vote } = await found();
    assert.equal(vote.state, 'closed');
    assert.equal(ballots.length, taken);
  });

  it('are kept where they were taken before it was cancelled, and refused where not', async () => {
    const casting = CITIES.map(casts);
    const cancelling = round.say(COORDINATION, 'abstimmung 1 abbrechen: Überholt');
    const taken = await takenOf(casting);
    await cancelling;
    const { ballots, vote } = await found();
    assert.deepEqual([vote.state, ballots.length], ['cancelled', taken]);
  });

  it('are one ballot where a municipality answers while the Koordination enters its call, and both stay on record', async () => {
    const said = ['zustimmung', 'enthaltung', 'einwand: Zu teuer'];
    await Promise.all(
      said.flatMap((one) => [
        round.say(COORDINATION, `abstimmen 1 für Hilden: ${one}`),
        round.say('Sozialamt Hilden', `abstimmen 1 ${one}`),
      ]),
    );
    const { ballots, replaced } = await found();
    assert.equal(ballots.length, 1);
    assert.equal(ballots[0]?.version, replaced.length + 1);
    const choices = new Set([...ballots, ...replaced].map(({ choice }) => choice));
    assert.deepEqual(choices, new Set(['yes', 'abstain', 'objection']));
  });
});
