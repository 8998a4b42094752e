import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, posts, publish } from './poll.ts';

const REASON = '300 € reichen bei einer Stromsperre nicht aus.';
const TEXT = { 'text~1': 'Höchstens 300 € je Haushalt.' };

onEveryDatabase('a ballot that is taken back', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round, TEXT);
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const poll = () => findPollOrThrow(round.db, round.plan.id, 1);
  const say = async (text: string, office = 'Sozialamt Haan') => (await round.say(office, text)).text;
  const click = async (office: string, verb: string, data: Record<string, unknown> = {}) =>
    (await round.click(office, verb, { vote: 1, ...data })).text;
  const object = (city: string) => click(`Sozialamt ${city}`, 'votes.cast', { choice: 'objection', reason: REASON });
  const amended = async () => {
    await say('abstimmung 1 fassung vorschlagen: Höchstens 400 € je Haushalt.', COORDINATION);
    await click(COORDINATION, 'votes.publish-wording');
    await round.settle();
  };
  const later = async () => {
    round.clock.advance(3000);
    await round.settle();
  };

  it('leaves its municipality ohne Rückmeldung, which owes its ballot again', async () => {
    await cast(round, 'yes', 'Haan', 'Velbert');
    assert.doesNotMatch(await say('offen'), /Stimme zur Abstimmung/u);
    const text = await say('stimme 1 zurücknehmen');
    assert.match(text, /Die Stimme für Haan fehlt noch\./u);
    assert.match(text, /Zuvor Zustimmung, zurückgenommen am 5\.\sOktober\s2023, 09:00\sUhr \(Sozialamt Haan\)/u);
    assert.match(await say('offen'), /Stimme zur Abstimmung/u);
    await later();
    assert.match(posts(round).at(-1) ?? '', /1\svon\s11\sKommunen hat abgestimmt[\s\S]*□\sHaan\sfehlt/u);
  });

  it('is offered below „Weitere …“ to those who may vote, as long as it runs', async () => {
    assert.doesNotMatch(await say('abstimmung 1 weiteres'), /Stimme zurücknehmen/u);
    await cast(round, 'yes', 'Haan');
    assert.match(await say('abstimmung 1'), /\[Weitere\s…\]/u);
    assert.match(await say('abstimmung 1 weiteres'), /\[Stimme zurücknehmen\]/u);
    assert.doesNotMatch(await say('abstimmung 1 weiteres', 'Sozialamt Velbert'), /Stimme zurücknehmen/u);
    await close(round);
    assert.doesNotMatch(await say('abstimmung 1 weiteres'), /Stimme zurücknehmen/u);
    assert.match(await say('stimme 1 zurücknehmen'), /Die Frist ist abgelaufen/u);
  });

  it('stays in the history with the one that is given afterwards, for all once results are', async () => {
    await cast(round, 'yes', 'Haan');
    await say('stimme 1 zurücknehmen');
    assert.match(
      await say('abstimmen 1 enthaltung'),
      /hat abgestimmt: Enthaltung[\s\S]*Zuvor Zustimmung, zurückgenommen am/u,
    );
    await cast(round, 'yes', 'Velbert', 'Hilden', 'Erkrath', 'Ratingen', 'Mettmann', 'Monheim am Rhein');
    await say('stimme 1 zurücknehmen', 'Sozialamt Hilden');
    await close(round);
    const result = posts(round).at(-1) ?? '';
    assert.match(result, /Haan: Enthaltung[^\n]*\n[^\n]*Zuvor Zustimmung, zurückgenommen am/u);
    assert.match(result, /Hilden: Zustimmung, zurückgenommen am/u);
    assert.match(result, /Ohne Rückmeldung: [\s\S]*Hilden/u);
    const { ballots } = await poll();
    assert.equal(ballots.length, 6);
  });

  it('stands as a withdrawn objection where it was one, and no longer stops the decision', async () => {
    await cast(round, 'yes', 'Haan', 'Velbert', 'Hilden', 'Erkrath', 'Mettmann', 'Heiligenhaus');
    await object('Ratingen');
    await say('einwand 1 zurückziehen', 'Sozialamt Ratingen');
    await later();
    assert.match(
      posts(round).at(-1) ?? '',
      /Ratingen: Einwand zurückgenommen\n300\s€\sreichen[\s\S]*zurückgenommen am 5\.\sOktober/u,
    );
    await close(round);
    const { vote, ballots } = await poll();
    assert.deepEqual([vote.outcome, ballots.some(({ choice }) => choice === 'objection')], ['carried', false]);
    assert.match(await say('beschluss 2023/01'), /Einwand aus Ratingen[^\n]*zurückgenommen am/u);
  });

  it('tells the Koordination where an objection was taken back', async () => {
    await round.openChat(COORDINATION);
    await object('Ratingen');
    await say('stimme 1 zurücknehmen', 'Sozialamt Ratingen');
    await round.settle();
    const told = round.arrived.filter(({ reply }) => /^Einwand zurückgenommen in/u.test(reply.summary));
    assert.equal(told.length, 1);
  });

  it('is taken back of an earlier Fassung too where its objection stands', async () => {
    await object('Ratingen');
    await amended();
    await click('Sozialamt Ratingen', 'votes.withdraw', { ballot: 1 });
    const { ballots, replaced } = await poll();
    assert.deepEqual([ballots.length, replaced[0]?.withdrawn?.office], [0, 'Sozialamt Ratingen']);
    assert.match(await say('abstimmung 1', 'Sozialamt Ratingen'), /Die Stimme für Ratingen fehlt noch/u);
  });

  it('is not asked about again in the next Fassung', async () => {
    await cast(round, 'yes', 'Haan');
    await say('stimme 1 zurücknehmen');
    await amended();
    const text = await say('abstimmung 1');
    assert.doesNotMatch(text, /galt Fassung/u);
    assert.match(text, /\[Zustimmung\]/u);
  });

  it('is nothing where there is none, and the same where it was taken back before', async () => {
    assert.match(await say('stimme 1 zurücknehmen'), /keine Stimme zurückzunehmen/u);
    await cast(round, 'yes', 'Haan');
    await say('stimme 1 zurücknehmen');
    assert.match(await say('stimme 1 zurücknehmen'), /Die Stimme für Haan fehlt noch/u);
    assert.equal((await poll()).replaced.length, 1);
  });

  it('stays where it is another than the reader saw', async () => {
    await cast(round, 'yes', 'Haan');
    await cast(round, 'abstain', 'Haan');
    assert.match(await click('Sozialamt Haan', 'votes.withdraw', { ballot: 1 }), /inzwischen neu abgestimmt/u);
    assert.equal((await poll()).ballots.length, 1);
  });

  it('says in the channel that it was taken back, and not what it was', async () => {
    await cast(round, 'yes', 'Haan');
    const { text } = await round.say('Sozialamt Haan', 'stimme 1 zurücknehmen', { place: 'channel' });
    assert.match(text, /Die Stimme für Haan ist zurückgenommen/u);
    assert.doesNotMatch(text, /Zustimmung/u);
  });

  it('counts before the closing or is refused, whichever comes first', async () => {
    await cast(round, 'yes', ...CITIES);
    const [back] = await Promise.all([
      say('stimme 1 zurücknehmen'),
      say('abstimmung 1 schließen: Alle haben sich gemeldet.', COORDINATION),
    ]);
    const refused = /nichts gespeichert/u.test(back);
    const { ballots, vote } = await poll();
    assert.deepEqual([vote.state, ballots.length], ['closed', CITIES.length - (refused ? 0 : 1)]);
  });

  it('and a new ballot are one after the other', async () => {
    await cast(round, 'yes', 'Haan');
    await Promise.all([say('stimme 1 zurücknehmen'), say('abstimmen 1 enthaltung'), say('stimme 1 zurücknehmen')]);
    const { ballots, replaced } = await poll();
    assert.equal(ballots.length + replaced.length, 2);
    assert.deepEqual(new Set([...ballots, ...replaced].map(({ choice }) => choice)), new Set(['yes', 'abstain']));
  });

  it('and a new Fassung are one after the other: nothing is lost', async () => {
    await cast(round, 'yes', 'Haan', 'Velbert');
    await say('abstimmung 1 fassung vorschlagen: Höchstens 400 € je Haushalt.', COORDINATION);
    const [back] = await Promise.all([
      click('Sozialamt Haan', 'votes.withdraw', { ballot: 1 }),
      click(COORDINATION, 'votes.publish-wording'),
    ]);
    const { ballots, replaced } = await poll();
    assert.deepEqual([ballots.length, replaced.length], [0, 2]);
    const kept = replaced.find(({ municipality }) => municipality.id === 'haan');
    assert.equal(kept?.withdrawn === undefined, /keine Stimme zurückzunehmen/u.test(back));
  });
});
