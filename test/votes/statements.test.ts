import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, posts, publish, showChanges } from './poll.ts';

const TEXT = 'Haan wendet das erst ab Januar an.';

onEveryDatabase('an Erklärung on a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round);
    await cast(round, 'yes', ...CITIES);
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  const stated = async () => (await findPollOrThrow(round.db, round.plan.id, 1)).statements ?? [];
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const rows = () =>
    round.db
      .withTables<{ vote_statements: { text: string | null; version: number } }>()
      .selectFrom('vote_statements')
      .select(['text', 'version'])
      .orderBy('version')
      .execute();

  it('waits for the end of the vote', async () => {
    assert.match(await say(`abstimmung 1 erklärung: ${TEXT}`), /Erklärungen stehen beim Ergebnis/u);
    assert.deepEqual(await stated(), []);
  });

  it('stands on the result, the card in the channel and in the register, and changes nothing', async () => {
    await close(round);
    assert.match(posts(round).at(-1) ?? '', /\[Erklärung beifügen …\]/u);
    const before = await findPollOrThrow(round.db, round.plan.id, 1);
    const text = plain(await say(`abstimmung 1 erklärung: ${TEXT}`));
    assert.match(
      text,
      /Erklärungen: 1[\s\S]*Haan\nHaan wendet das erst ab Januar an\.\nSozialamt Haan · 12\. Oktober 2023, 12:00 Uhr/u,
    );
    assert.match(text, /\[Erklärung ändern …\]/u);
    await showChanges(round);
    assert.ok(posts(round).some((post) => /\[Ergebnis ansehen\]/u.test(post) && /Haan wendet das erst/u.test(post)));
    assert.match(posts(round).at(-1) ?? '', /Geschlossen am[\s\S]*Haan wendet das erst ab Januar an/u);
    assert.match(
      plain(await say('beschluss 2023/01')),
      /Erklärungen\nHaan \(Sozialamt Haan, 12\. Oktober[^\n]*: Haan wendet/u,
    );
    const { vote, ballots } = await findPollOrThrow(round.db, round.plan.id, 1);
    assert.deepEqual(
      [vote.outcome, vote.decision, ballots],
      [before.vote.outcome, before.vote.decision, before.ballots],
    );
  });

  it('leaves the posted result with one post, whatever is declared and taken back', async () => {
    await close(round);
    const before = posts(round).length;
    await say(`abstimmung 1 erklärung: ${TEXT}`);
    await showChanges(round);
    await say('abstimmung 1 erklärung zurücknehmen');
    await showChanges(round);
    assert.equal(posts(round).length, before);
    assert.doesNotMatch(posts(round).join('\n'), /Haan wendet das erst/u);
  });

  it('is replaced and taken back by its municipality, and what it said before stays on record', async () => {
    await close(round);
    await say(`abstimmung 1 erklärung: ${TEXT}`);
    assert.match(await say('abstimmung 1 erklärung'), /Haan wendet das erst ab Januar an/u);
    await say('abstimmung 1 erklärung: Haan wendet das ab Februar an.');
    assert.deepEqual(
      (await stated()).map(({ text }) => text),
      ['Haan wendet das ab Februar an.'],
    );
    assert.match(await say('abstimmung 1 weiteres'), /\[Erklärung ändern …\] \[Erklärung zurücknehmen\]/u);
    await say('abstimmung 1 erklärung zurücknehmen');
    assert.deepEqual(await stated(), []);
    assert.deepEqual(
      (await rows()).map(({ text }) => text),
      [TEXT, 'Haan wendet das ab Februar an.', null],
    );
  });

  it('is kept once where the same is said twice, and one after the other where two say it at once', async () => {
    await close(round);
    await Promise.all([say(`abstimmung 1 erklärung: ${TEXT}`), say('abstimmung 1 erklärung: Anders.')]);
    await say('abstimmung 1 erklärung: Zuletzt.');
    await say('abstimmung 1 erklärung: Zuletzt.');
    assert.deepEqual(
      (await rows()).map(({ version }) => version),
      [1, 2, 3],
    );
    assert.deepEqual(
      (await stated()).map(({ text }) => text),
      ['Zuletzt.'],
    );
  });

  it('is for those who may vote for their municipality', async () => {
    await close(round);
    await say(`abstimmung 1 erklärung: ${TEXT}`, 'Sozialamt Haan, Sachbearbeitung');
    assert.deepEqual(await stated(), []);
    assert.match(await say('abstimmung 1 erklärung', COORDINATION), /Am Ergebnis ändert sie nichts/u);
  });

  it('says in the channel that it stands at the result', async () => {
    await close(round);
    const { text } = await round.say('Sozialamt Haan', `abstimmung 1 erklärung: ${TEXT}`, { place: 'channel' });
    assert.match(text, /Die Erklärung von Haan steht beim Ergebnis\. Am Ergebnis ändert sie nichts\./u);
  });
});
