import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { answersOf } from '../../src/votes/items.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { itemPolls } from '../../src/votes/vote.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, publish } from './poll.ts';

const CITIES = ['Erkrath', 'Haan', 'Heiligenhaus', 'Hilden', 'Langenfeld', 'Mettmann', 'Velbert'];
/** Twenty-five items stand on two pages. */
const LIST = Array.from({ length: 25 }, (_, at) => `${at + 1} Abschnitt`).join('\n');
const DEPUTY = {
  objectId: 'person-Vertretung Haan',
  office: 'Vertretung Haan',
  municipality: 'haan',
  roles: ['deputy'],
};

onEveryDatabase('pages of items that are saved at the same time as something else', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    const people = [...samplePlan.people, { ...DEPUTY, roles: ['deputy' as const] }];
    round = await openRound(database, { plan: { ...samplePlan, people, starterKnowledge: false } });
    await publish(round, { 'items~1': LIST });
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const poll = () => findPollOrThrow(round.db, round.plan.id, 1);
  const save = (office: string, page: number, answers: Record<string, string>) =>
    round.click(office, 'votes.cast-items', { vote: 1, page, attempt: 1, ...answers });

  it('are both kept where head and deputy save two pages at once, each with who answered', async () => {
    await Promise.all([
      save('Sozialamt Haan', 1, { 'choice1~1': 'yes', 'choice2~1': 'abstain' }),
      save('Vertretung Haan', 2, { 'choice21~1': 'yes' }),
    ]);
    const found = await poll();
    const answers = [...answersOf(found, 'haan').values()].map(({ item, choice }) => `${item} ${choice}`);
    assert.deepEqual(answers, ['1 yes', '2 abstain', '21 yes']);
    const offices = itemPolls(found).flatMap((one) => one.poll.ballots.map(({ office }) => office));
    assert.deepEqual(offices, ['Sozialamt Haan', 'Sozialamt Haan', 'Vertretung Haan']);
  });

  it('are the one or the other where both save the same page, and what was replaced stays on record', async () => {
    await Promise.all([
      save('Sozialamt Haan', 1, { 'choice1~1': 'yes' }),
      save('Vertretung Haan', 1, { 'choice1~1': 'abstain' }),
    ]);
    const [first] = itemPolls(await poll());
    const choices = [...(first?.poll.ballots ?? []), ...(first?.poll.replaced ?? [])].map(({ choice }) => choice);
    assert.deepEqual(new Set(choices), new Set(['abstain', 'yes']));
    assert.equal(first?.poll.ballots.length, 1);
  });

  it('count where they were saved before the closing, and are refused where not', async () => {
    const saving = CITIES.map((city) => round.click(`Sozialamt ${city}`, 'votes.cast-all', { vote: 1 }));
    const closing = round.say(COORDINATION, 'abstimmung 1 schließen: Alle haben geantwortet.');
    const texts = (await Promise.all(saving)).map(({ text }) => text);
    await closing;
    const kept = texts.filter((text) => !/nichts gespeichert/u.test(text)).length;
    const found = await poll();
    assert.equal(found.vote.state, 'closed');
    for (const one of itemPolls(found)) assert.equal(one.poll.ballots.length, kept);
    assert.equal(found.vote.outcome, kept >= 6 ? 'carried' : 'no-quorum');
  });

  it('are one save where the same click is delivered twice', async () => {
    const twice = { 'choice1~1': 'yes' };
    await Promise.all([save('Sozialamt Haan', 1, twice), save('Sozialamt Haan', 1, twice)]);
    const { ballots, replaced } = await poll();
    assert.deepEqual([ballots.length, replaced.length, ballots[0]?.version], [1, 0, 1]);
  });

  it('are silence again where the ballot is taken back, with what was said on record at each item', async () => {
    await save('Sozialamt Haan', 1, { 'choice1~1': 'yes' });
    await save('Sozialamt Haan', 1, { 'choice2~1': 'abstain' });
    await round.say('Sozialamt Haan', 'stimme 1 zurücknehmen');
    const [first, second] = itemPolls(await poll());
    for (const one of [first, second]) {
      assert.deepEqual(one?.poll.ballots, []);
      assert.equal(one?.poll.replaced[0]?.withdrawn?.office, 'Sozialamt Haan');
    }
    await save('Sozialamt Haan', 1, { 'choice1~1': 'abstain' });
    assert.deepEqual([...answersOf(await poll(), 'haan').keys()], [1]);
  });
});
