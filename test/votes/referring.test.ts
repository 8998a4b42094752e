import assert from 'node:assert/strict';
import { brokenIn } from '../../src/cli/broken.ts';
import { findPollOrThrow } from '../../src/votes/store.ts';
import { owingOf } from '../../src/wiring.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { CITIES, samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, close, FORM, posts, publish, QUESTION } from './poll.ts';

const HAAN = 'Sozialamt Haan';
const RATINGEN = 'Sozialamt Ratingen';
const REASON = 'Die Folgen für 2024 sind offen.';

onEveryDatabase('a vote that a municipality wants dealt with in a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(async () => {
    const broken = await brokenIn(round.db, owingOf(round.bot.features));
    await round.close();
    assert.deepEqual(broken, []);
  });

  const say = async (text: string, office = HAAN) => (await round.say(office, text)).text;
  const poll = () => findPollOrThrow(round.db, round.plan.id, 1);
  const refer = (office = RATINGEN, wording?: number) =>
    round.click(office, 'votes.cast', { vote: 1, choice: 'referral', reason: REASON, ...(wording ? { wording } : {}) });
  async function shown(): Promise<string> {
    await round.settle();
    round.clock.advance(5_000);
    await round.settle();
    return posts(round).join('\n');
  }

  it('is stopped by one of them: no decision, the ballots shown, the reason with its municipality', async () => {
    await publish(round);
    await cast(round, 'yes', 'Haan', 'Hilden');
    await refer();
    const { vote } = await poll();
    assert.deepEqual([vote.state, vote.outcome, vote.decision], ['closed', 'referred', undefined]);
    const text = await shown();
    assert.match(text, /Abstimmung\u00a01 · in Sitzung verwiesen/u);
    assert.match(text, /Auf Wunsch von Ratingen\. 3\u00a0von\u00a011\u00a0Kommunen haben abgestimmt\./u);
    assert.match(text, /Zustimmung: 2\nEnthaltung: 0\nEinwand: 0\nIn der Sitzung behandeln: 1/u);
    assert.match(text, /Ratingen\nDie Folgen für 2024 sind offen\./u);
    assert.doesNotMatch(text, /Beschluss\u00a02023/u);
  });

  it('waits in the Themenspeicher, which the Klärungsstand shows, and comes onto the agenda of the next meeting', async () => {
    await publish(round);
    await refer();
    assert.match(
      await say('klärungsstand'),
      new RegExp(`${QUESTION.replace('?', '\\?')}\nThemenspeicher\\s· Ratingen`, 'u'),
    );
    await say('sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Rathaus Haan');
    assert.match(await say('sitzung 1'), /Themenspeicher/u);
    await say('sitzung 1 veröffentlichen', COORDINATION);
    const agenda = await say('tagesordnung 1');
    assert.match(agenda, new RegExp(`TOP\u00a01: ${QUESTION.replace('?', '\\?')}`, 'u'));
    assert.match(agenda, /\[Abstimmung 1 ansehen\]/u);
    assert.doesNotMatch(await say('klärungsstand'), /Themenspeicher/u);
  });

  it('is a TOP of the meeting that is announced', async () => {
    await say('sitzung anlegen: Runde; Datum: 20.10.2023; Uhrzeit: 14:00; Ort: Rathaus Haan');
    await say('sitzung 1 veröffentlichen', COORDINATION);
    await publish(round);
    await refer();
    const { text } = await round.say(HAAN, 'abstimmung 1');
    assert.match(text, /\[TOP ansehen\]/u);
    assert.match(await say('tagesordnung 1'), new RegExp(`TOP\u00a01: ${QUESTION.replace('?', '\\?')}`, 'u'));
  });

  it('is led to by what else can be done, and asked for with a reason alone', async () => {
    await publish(round);
    assert.match((await round.click(RATINGEN, 'votes.more', { vote: 1 })).text, /\[In der Sitzung behandeln …\]/u);
    const form = await round.click(RATINGEN, 'votes.referral', { vote: 1 });
    assert.match(form.text, /alle Stimmen werden sichtbar; sie wird TOP/u);
    const again = await say('abstimmen 1 in der sitzung behandeln', RATINGEN);
    assert.match(again, /Begründung/u);
    const without = await round.click(RATINGEN, 'votes.cast', { vote: 1, choice: 'referral', attempt: 1 });
    assert.match(without.text, /Bitte begründen/u);
    assert.equal((await poll()).vote.state, 'open');
    await say(`abstimmen 1 in der sitzung behandeln: ${REASON}`, RATINGEN);
    assert.equal((await poll()).vote.outcome, 'referred');
  });

  it('says beforehand that hidden ballots are then shown', async () => {
    await publish(round);
    assert.match(posts(round)[0] ?? '', /„In der Sitzung behandeln“ beendet die Abstimmung und zeigt alle Stimmen\./u);
  });

  it('goes on where its form asks for more of them: the first shows at once, counts for the quorum and for no side', async () => {
    await publish(round, { 'referrals~1': '2' });
    await cast(round, 'yes', ...CITIES.slice(0, 5));
    await refer();
    const text = await shown();
    assert.match(text, /In der Sitzung behandeln\nRatingen\nDie Folgen für 2024 sind offen\./u);
    assert.match(
      text,
      /„In der Sitzung behandeln“ von 2\u00a0Kommunen beendet die Abstimmung und zeigt alle Stimmen\./u,
    );
    assert.doesNotMatch(text, /Zustimmung: /u);
    await close(round);
    const { vote } = await poll();
    assert.equal(vote.outcome, 'carried');
    assert.match(posts(round)[1] ?? '', /6\u00a0von\u00a011\u00a0Kommunen haben abgestimmt, nötig waren 6\./u);
    assert.match(
      await say('beschluss 2023/01'),
      /In der Sitzung behandeln\nRatingen \(Sozialamt Ratingen, [^\n]*\): Die Folgen für 2024 sind offen\./u,
    );
  });

  it('stops with the last of those that its form asks for', async () => {
    await publish(round, { 'referrals~1': '2' });
    await refer();
    assert.equal((await poll()).vote.state, 'open');
    await refer('Sozialamt Velbert');
    assert.equal((await poll()).vote.outcome, 'referred');
    assert.match(await shown(), /Auf Wunsch von Ratingen und Velbert\./u);
  });

  it('goes on where the municipality votes otherwise in time', async () => {
    await publish(round, { 'referrals~1': '2' });
    await refer();
    await round.click(RATINGEN, 'votes.cast', { vote: 1, choice: 'yes' });
    await refer('Sozialamt Velbert');
    assert.equal((await poll()).vote.state, 'open');
  });

  it('can be neither a Meinungsbild nor a vote that was published before', async () => {
    await publish(round, { 'rule~1': 'straw-poll' });
    assert.match((await refer()).text, /Diese Antwort gibt es hier nicht/u);
    assert.match((await round.click(RATINGEN, 'votes.referral', { vote: 1 })).text, /beschließt nichts/u);
    assert.doesNotMatch(posts(round)[0] ?? '', /In der Sitzung behandeln/u);
    const { text } = await round.click(COORDINATION, 'votes.submit', {
      ...FORM,
      operation: '8f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      'rule~1': 'straw-poll',
      'referrals~1': '2',
    });
    assert.match(text, /wird nicht in die Sitzung verwiesen/u);
  });

  it('can have options of its own', async () => {
    await publish(round, { 'rule~1': 'simple', 'options~1': 'Variante A\nVariante B' });
    await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'option-1' });
    await say(`abstimmen 1: in der sitzung behandeln: ${REASON}`, RATINGEN);
    const { vote, ballots } = await poll();
    assert.equal(vote.outcome, 'referred');
    assert.deepEqual(ballots.map(({ choice }) => choice).toSorted(), ['option-1', 'referral']);
  });

  it('is stopped by what the Koordination was told, too', async () => {
    await publish(round);
    await say(`abstimmen 1 für Ratingen: in der sitzung behandeln: ${REASON}`, COORDINATION);
    const { vote, ballots } = await poll();
    assert.deepEqual([vote.outcome, ballots[0]?.given], ['referred', 'telephone']);
    assert.match(await shown(), /Auf Wunsch von Ratingen\./u);
  });

  it('takes no ballots any more, is owed by nobody and ends on no day', async () => {
    await publish(round);
    assert.match(await say('offen'), /Abstimmung\u00a01/u);
    await refer();
    assert.match(await say('abstimmen 1 zustimmung'), /Die Abstimmung ist in die Sitzung verwiesen/u);
    assert.doesNotMatch(await say('offen'), /Abstimmung\u00a01/u);
    assert.doesNotMatch(await say('termine'), /Frist der Abstimmung/u);
    assert.match(await say('abstimmungen'), /in die Sitzung verwiesen/u);
    await close(round);
    assert.equal(posts(round).filter((text) => /verwiesen/u.test(text)).length, 2);
  });

  it('stands over a new Fassung as the ballot of its municipality, until that votes anew', async () => {
    await publish(round, { 'text~1': 'Höchstens 300 € je Haushalt.', 'referrals~1': '2' });
    await refer();
    await cast(round, 'yes', ...CITIES.filter((city) => city !== 'Ratingen'));
    await say('abstimmung 1 fassung vorschlagen: Höchstens 400 € je Haushalt.', COORDINATION);
    await say('abstimmung 1 fassung 2 veröffentlichen', COORDINATION);
    const amended = await poll();
    assert.deepEqual(
      amended.ballots.map(({ municipality, choice }) => [municipality.name, choice]),
      [['Ratingen', 'referral']],
    );
    assert.match(await say('abstimmung 1', RATINGEN), /Ratingen hat abgestimmt: In der Sitzung behandeln/u);
    assert.doesNotMatch(await say('abstimmung 1', RATINGEN), /behoben/u);
    await round.click(RATINGEN, 'votes.cast', { vote: 1, choice: 'yes', wording: 2 });
    await refer('Sozialamt Velbert', 2);
    assert.equal((await poll()).vote.state, 'open');
  });

  it('can be taken back while it runs', async () => {
    await publish(round, { 'referrals~1': '2' });
    await refer();
    await round.click(RATINGEN, 'votes.withdraw', { vote: 1, ballot: 1 });
    await refer('Sozialamt Velbert');
    assert.equal((await poll()).vote.state, 'open');
  });

  it('and its closing never pass each other', async () => {
    await publish(round);
    await cast(round, 'yes', ...CITIES.filter((city) => city !== 'Ratingen'));
    const [referred, closed] = await Promise.all([
      refer(),
      round.say(COORDINATION, 'abstimmung 1 schließen: Alle haben geantwortet.'),
    ]);
    const { vote, ballots } = await poll();
    if (vote.outcome === 'referred') {
      assert.equal(vote.decision, undefined);
      assert.match(closed.text, /in die Sitzung verwiesen/u);
    } else {
      assert.equal(vote.outcome, 'carried');
      assert.match(referred.text, /nichts gespeichert/u);
      assert.equal(ballots.length, CITIES.length - 1);
    }
  });

  it('and a new Fassung never pass each other: it runs on in the one or is dealt with in a meeting', async () => {
    await publish(round, { 'text~1': 'Höchstens 300 € je Haushalt.' });
    await say('abstimmung 1 fassung vorschlagen: Höchstens 400 € je Haushalt.', COORDINATION);
    const [published, referred] = await Promise.all([
      round.click(COORDINATION, 'votes.publish-wording', { vote: 1, proposal: 1 }),
      refer(),
    ]);
    const { vote } = await poll();
    if (vote.outcome === 'referred') assert.match(published.text, /in die Sitzung verwiesen/u);
    else {
      assert.equal(vote.wording, 2);
      assert.match(referred.text, /Gefragt ist Fassung\u00a02/u);
    }
  });

  it('is stopped once where several want it at the same time', async () => {
    await publish(round);
    await Promise.all(CITIES.map((city) => refer(`Sozialamt ${city}`)));
    const { vote, ballots } = await poll();
    assert.deepEqual([vote.outcome, ballots.length], ['referred', 1]);
    await round.settle();
    assert.equal(posts(round).filter((text) => /Kein Beschluss/u.test(text)).length, 1);
  });
});
