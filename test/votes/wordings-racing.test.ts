import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, FORM, publish } from './poll.ts';

const CITIES = ['Erkrath', 'Haan', 'Heiligenhaus', 'Hilden', 'Langenfeld', 'Mettmann', 'Velbert', 'Wülfrath'];
const TEXT = 'Höchstens 300 € je Haushalt.';

onEveryDatabase('a new Fassung beside what comes at the same time', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round, { ...FORM, 'text~1': TEXT });
    await round.say(COORDINATION, 'abstimmung 1 fassung vorschlagen: Höchstens 400 € je Haushalt.');
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const poll = () => findPollOrThrow(round.db, round.plan.id, 1);
  const amend = () => round.click(COORDINATION, 'votes.publish-wording', { vote: 1, proposal: 1 });
  const consents = (city: string, wording?: number) =>
    round.click(`Sozialamt ${city}`, 'votes.cast', { vote: 1, choice: 'yes', ...(wording ? { wording } : {}) });

  it('counts no ballot that was clicked on the one before, whichever comes first', async () => {
    const [published, ...answers] = await Promise.all([amend(), ...CITIES.map((city) => consents(city))]);
    assert.match(published.text, /Fassung\u00a02/u);
    const { ballots, replaced } = await poll();
    assert.deepEqual(ballots, []);
    const kept = answers.filter(({ text }) => !/Gefragt ist Fassung/u.test(text)).length;
    assert.equal(replaced.length, kept);
  });

  it('keeps an objection whichever comes first: it stands or is told that other words are asked', async () => {
    const objects = { vote: 1, choice: 'objection', reason: 'Das reicht nicht.' };
    const [, raised] = await Promise.all([amend(), round.click('Sozialamt Ratingen', 'votes.cast', objects)]);
    const { ballots } = await poll();
    const refused = /Gefragt ist Fassung/u.test(raised.text);
    assert.equal(ballots.length, refused ? 0 : 1);
  });

  it('takes what is settled or consented to in the new one, once', async () => {
    await round.click('Sozialamt Ratingen', 'votes.cast', {
      vote: 1,
      choice: 'objection',
      reason: 'Das reicht nicht.',
    });
    await cast(round, 'yes', ...CITIES);
    await amend();
    const lift = () => round.click('Sozialamt Ratingen', 'votes.lift', { vote: 1, choice: 'yes', wording: 2 });
    await Promise.all([lift(), lift(), ...CITIES.map((city) => consents(city, 2))]);
    const { ballots } = await poll();
    assert.deepEqual([...new Set(ballots.map(({ choice, wording }) => `${choice}/${wording}`))], ['yes/2']);
    assert.equal(ballots.length, CITIES.length + 1);
  });

  it('and the closing never pass each other: it is decided in the one or runs on in the other', async () => {
    await cast(round, 'yes', ...CITIES);
    const [published] = await Promise.all([
      amend(),
      round.say(COORDINATION, 'abstimmung 1 schließen: Alle haben geantwortet.'),
    ]);
    const { vote } = await poll();
    if (/Die Frist ist abgelaufen/u.test(published.text)) {
      assert.equal(vote.wording, undefined);
      assert.equal(vote.outcome, 'carried');
    } else {
      assert.equal(vote.wording, 2);
      assert.equal(vote.decision, undefined);
    }
  });
});
