import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish } from './poll.ts';

const LINK = 'Entwurf der Richtlinie https://www.beispiel.de/entwurf.pdf';
const PLAN = 'Plan https://www.beispiel.de/plan.pdf';
const TEXT = { 'text~1': 'Höchstens 300 € je Haushalt.' };

onEveryDatabase('what is attached to a vote', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, {
      plan: { ...samplePlan, starterKnowledge: false },
      fetchFile: async () => ({ kind: 'file', bytes: Buffer.from('Höchstbetrag je Haushalt: 300 €.') }),
    });
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  const drafted = () => round.click('Sozialamt Haan', 'votes.submit', { ...FORM, ...TEXT });
  const opened = async () => {
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    await round.settle();
  };
  const attached = async () => (await findPollOrThrow(round.db, round.plan.id, 1)).attachments ?? [];
  const lines = (text: string) => text.replaceAll('\u00a0', ' ');

  it('is attached to a draft by its municipality and named on the card in the channel', async () => {
    await drafted();
    assert.match(await say(`anlage abstimmung 1: ${LINK}`), /„Entwurf der Richtlinie“ ist beigefügt/u);
    assert.match(lines(await say('abstimmung 1')), /Anlagen\nEntwurf der Richtlinie[^\n]*· Inhalt nicht festgehalten/u);
    await opened();
    assert.match(lines(posts(round).at(-1) ?? ''), /Anlagen\nEntwurf der Richtlinie/u);
  });

  it('is a file too, which is handed out to those who see the vote', async () => {
    await drafted();
    const taken = await round.say('Sozialamt Haan', 'anlage abstimmung 1: Konzept', { files: ['konzept.txt'] });
    await round.settle();
    assert.ok(taken);
    const [file] = await attached();
    assert.deepEqual([file?.title, file?.copy?.name], ['Konzept', 'konzept.txt']);
    await opened();
    assert.match(lines(posts(round).at(-1) ?? ''), /Anlagen\nKonzept \(Datei\)[\s\S]*\[Anlagen laden\]/u);
    assert.match(await say('abstimmung 1 anlagen', 'Sozialamt Velbert'), /Anlage 1 laden/u);
  });

  it('offers to keep what a link leads to, and keeps it', async () => {
    await drafted();
    await say(`anlage abstimmung 1: ${LINK}`);
    assert.match(
      await say('abstimmung 1 anlagen'),
      /Inhalt nicht festgehalten\. Datei übernehmen: [^\n]*„abstimmung 1 anlage 1“/u,
    );
    await round.say('Sozialamt Haan', 'abstimmung 1 anlage 1', { files: ['entwurf.txt'] });
    await round.settle();
    assert.match(await say('abstimmung 1 anlagen'), /Inhalt festgehalten am/u);
  });

  it('changes until the first ballot, by the Koordination once it is published, and then stands', async () => {
    await drafted();
    await opened();
    assert.match(await say(`anlage abstimmung 1: ${LINK}`), /Anlagen fügen hier andere bei/u);
    await say(`anlage abstimmung 1: ${LINK}`, COORDINATION);
    await cast(round, 'yes', 'Velbert');
    assert.match(
      await say(`anlage abstimmung 1: ${PLAN}`, COORDINATION),
      /Die Anlagen stehen fest[\s\S]*liegt schon eine Stimme vor/u,
    );
    assert.match(await say('abstimmung 1 anlage 1 entfernen', COORDINATION), /Die Anlagen stehen fest/u);
    assert.notEqual((await attached())[0]?.frozenAt, undefined);
  });

  it('stands with a ballot that was told to the Koordination as well', async () => {
    await drafted();
    await say(`anlage abstimmung 1: ${LINK}`);
    await opened();
    await say('abstimmen 1 für Hilden: zustimmung', COORDINATION);
    assert.notEqual((await attached())[0]?.frozenAt, undefined);
  });

  it('can be more for a changed Fassung, until its first ballot; what was there before stays', async () => {
    await drafted();
    await say(`anlage abstimmung 1: ${LINK}`);
    await opened();
    await cast(round, 'yes', 'Velbert');
    await say('abstimmung 1 fassung vorschlagen: Höchstens 400 € je Haushalt.', COORDINATION);
    await say('abstimmung 1 fassung 2 veröffentlichen', COORDINATION);
    assert.match(await say(`anlage abstimmung 1: ${PLAN}`, COORDINATION), /„Plan“ ist beigefügt/u);
    assert.match(await say('abstimmung 1 anlage 1 entfernen', COORDINATION), /Anlage 1 bleibt, wie sie ist/u);
    await round.click('Sozialamt Haan', 'votes.cast', { vote: 1, choice: 'yes', wording: 2 });
    assert.match(
      await say('abstimmung 1 anlage 2 entfernen', COORDINATION),
      /Zu Fassung\u00a02 liegt schon eine Stimme vor/u,
    );
  });

  it('asks in the post of the day to be read before anybody votes', async () => {
    await drafted();
    await say(`anlage abstimmung 1: ${LINK}`);
    await opened();
    round.clock.set('2023-10-12T08:00');
    await round.settle();
    const post = posts(round).find((text) => /Lesen und abstimmen/u.test(text)) ?? '';
    assert.match(post, /\[Lesen und abstimmen\]/u);
  });

  it('stands on the result, in the register and in its files', async () => {
    await drafted();
    await say(`anlage abstimmung 1: ${LINK}`);
    await opened();
    await cast(round, 'yes', ...CITIES);
    await close(round);
    assert.match(lines(posts(round).at(-1) ?? ''), /Anlagen\nEntwurf der Richtlinie/u);
    const decision = await say('beschluss 2023/01');
    assert.match(
      lines(decision),
      /Anlagen\nAnlage 1: Entwurf der Richtlinie, https:\/\/www\.beispiel\.de\/entwurf\.pdf, Inhalt nicht/u,
    );
  });

  it('of a draft is told to nobody else', async () => {
    await drafted();
    await say(`anlage abstimmung 1: ${LINK}`);
    assert.match(await say('abstimmung 1 anlagen', 'Sozialamt Velbert'), /noch nicht veröffentlicht/u);
    assert.match(await say(`anlage abstimmung 1: ${PLAN}`, 'Sozialamt Velbert'), /Anlagen fügen hier andere bei/u);
  });

  it('and the first ballot are one after the other: what a ballot answers has not changed since', async () => {
    await publish(round, TEXT);
    const [link] = await Promise.all([
      say(`anlage abstimmung 1: ${LINK}`, COORDINATION),
      round.click('Sozialamt Velbert', 'votes.cast', { vote: 1, choice: 'yes' }),
    ]);
    const all = await attached();
    if (/ist beigefügt/u.test(link)) assert.ok(all.every(({ frozenAt }) => frozenAt !== undefined));
    else assert.deepEqual(all, []);
  });
});
