import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts } from './poll.ts';

const ASKED = 'Gilt das auch für Honorarkräfte?';
const ANSWER = 'Ja, auch für Honorarkräfte.';

onEveryDatabase('a Rückfrage on a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await round.click('Sozialamt Haan', 'votes.submit', { ...FORM, 'text~1': 'Höchstens 300 € je Haushalt.' });
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    await round.settle();
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office = 'Sozialamt Velbert') => (await round.say(office, text)).text;
  const asked = (office = 'Sozialamt Velbert') => say(`abstimmung 1 rückfrage: ${ASKED}`, office);
  const queries = async () => (await findPollOrThrow(round.db, round.plan.id, 1)).queries ?? [];
  const later = async () => {
    round.clock.advance(3000);
    await round.settle();
  };
  const card = () => plain(posts(round).findLast((text) => /Rückfragen: 1/u.test(text)) ?? '');
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const told = (words: RegExp) => round.arrived.filter(({ shown }) => words.test(plain(shown.text)));

  it('is asked by a form that says who reads it', async () => {
    assert.match(
      await say('abstimmung 1 rückfrage'),
      /geht an Sozialamt Haan und die Koordination[\s\S]*alle lesen sie/u,
    );
    assert.match(await asked(), /Die Rückfrage ist gestellt/u);
  });

  it('stands on the card with office and time, and its answer with those who gave it', async () => {
    await asked();
    await later();
    assert.match(
      card(),
      /Rückfragen: 1, davon offen: 1[\s\S]*1\. Gilt das auch für Honorarkräfte\?\nSozialamt Velbert · 5\. Oktober 2023, 09:00 Uhr\nNoch nicht beantwortet\./u,
    );
    await say(`abstimmung 1 rückfrage 1: ${ANSWER}`, 'Sozialamt Haan');
    await later();
    assert.match(
      card(),
      /Rückfragen: 1[\s\S]*Sozialamt Haan: Ja, auch für Honorarkräfte\.\n5\. Oktober 2023, 09:00 Uhr/u,
    );
  });

  it('is told to the municipality that drafted the vote and to the Koordination, with the way to answer', async () => {
    await round.openChat('Sozialamt Haan');
    await round.openChat(COORDINATION);
    await asked();
    await round.settle();
    assert.equal(told(/Sozialamt Velbert fragt: Gilt das[\s\S]*\[Rückfrage 1 beantworten …\]/u).length, 2);
    assert.match(await say('offen', COORDINATION), /Rückfrage/u);
  });

  it('is answered by these alone, from below „Weitere …“', async () => {
    await asked();
    assert.match(
      await say(`abstimmung 1 rückfrage 1: ${ANSWER}`, 'Sozialamt Hilden'),
      /Diese Rückfrage beantworten andere/u,
    );
    assert.doesNotMatch(await say('abstimmung 1 weiteres', 'Sozialamt Hilden'), /beantworten/u);
    assert.match(await say('abstimmung 1 weiteres', 'Sozialamt Haan'), /\[Rückfrage 1 beantworten …\]/u);
    assert.match(
      await say('abstimmung 1 rückfrage 1 beantworten', 'Sozialamt Haan'),
      /Sozialamt Velbert fragt: Gilt das/u,
    );
  });

  it('is answered once to who asked, where they asked, and can be put right', async () => {
    await round.openChat('Sozialamt Velbert');
    await asked();
    await say(`abstimmung 1 rückfrage 1: ${ANSWER}`, COORDINATION);
    await say('abstimmung 1 rückfrage 1: Nein, doch nicht.', COORDINATION);
    await round.settle();
    assert.equal(told(/Auf die Rückfrage von Sozialamt Velbert/u).length, 1);
    assert.equal((await queries())[0]?.answer?.text, 'Nein, doch nicht.');
  });

  it('is told in the thread where it was asked there', async () => {
    await round.say('Sozialamt Velbert', `abstimmung 1 rückfrage: ${ASKED}`, { place: 'channel' });
    await say(`abstimmung 1 rückfrage 1: ${ANSWER}`, COORDINATION);
    await round.settle();
    const [line] = told(/Auf die Rückfrage von Sozialamt Velbert/u);
    assert.match(line?.conversationId ?? '', /messageid=1/u);
  });

  it('ends with the vote, and stays on the result and in the register', async () => {
    await asked();
    await say(`abstimmung 1 rückfrage 1: ${ANSWER}`, COORDINATION);
    await cast(round, 'yes', ...CITIES);
    await close(round);
    assert.match(card(), /Rückfragen: 1[\s\S]*Ja, auch für Honorarkräfte\./u);
    assert.match(
      plain(await say('beschluss 2023/01')),
      /Rückfragen\nRückfrage 1 \(Sozialamt Velbert[^\n]*Gilt das[^\n]*Antwort \(Koordination[^\n]*Ja, auch/u,
    );
    assert.match(await asked(), /Die Frist ist abgelaufen/u);
    assert.match(await say('abstimmung 1 rückfragen'), /Gilt das auch/u);
  });

  it('is numbered one by one where many are asked at once', async () => {
    await Promise.all(CITIES.map((city) => asked(`Sozialamt ${city}`)));
    assert.deepEqual(
      (await queries()).map(({ number }) => number),
      CITIES.map((_, at) => at + 1),
    );
  });

  it('comes back in its form where it is too long, and nothing typed is lost', async () => {
    const text = await say(`abstimmung 1 rückfrage: ${'Warum? '.repeat(90)}`);
    assert.match(text, /auf 500\u00a0Zeichen kürzen/u);
    assert.match(text, /Warum\? Warum\?/u);
  });
});
