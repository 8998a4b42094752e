import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM, TYPED } from './typed.ts';

onEveryDatabase('announcing and cancelling a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
  });
  afterEach(() => round.close());

  const texts = () => round.channel().map((one) => one.shown.text);

  it('posts the invitation once, however often it is announced', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    const first = await round.click('Koordination', 'meetings.announce', { number: '1' });
    const second = await round.click('Koordination', 'meetings.announce', { number: '1' });
    await round.settle();
    assert.match(first.text, /Die Einladung steht im Kanal/u);
    assert.deepEqual(second.reply, first.reply);
    assert.equal(round.channel().length, 1);
    assert.match(texts()[0] ?? '', /^Einladung zur Sitzung\u00a01 · geplant\nAustausch der Sozialamtsleitungen\n/u);
    assert.equal(
      round.channel()[0]?.reply.summary,
      'Einladung: Do., 12.\u00a0Oktober 2023, 14:00\u00a0Uhr, Kreishaus Mettmann, Sitzungsraum 2',
    );
  });

  it('posts the invitation once when two coordinators click at the same time', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    const click = () => round.click('Koordination', 'meetings.announce', { number: '1' });
    const answers = await Promise.all([click(), click(), click()]);
    await round.settle();
    assert.equal(round.channel().length, 1);
    assert.ok(answers.every(({ text }) => text.includes('Die Einladung steht im Kanal')));
  });

  it('announces by a typed message', async () => {
    await round.say('Koordination', TYPED);
    await round.say('Koordination', 'Sitzung 1 veroeffentlichen', { place: 'channel' });
    await round.settle();
    assert.match(texts()[0] ?? '', /Austausch zur Einzelfallhilfe/u);
  });

  it('announces no meeting whose time is over', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    round.clock.set('2023-10-12T14:00');
    const { reply } = await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
    assert.match(reply.summary, /Der Termin der Sitzung 1 ist vorbei/u);
    assert.equal(round.channel().length, 0);
  });

  describe('when it is cancelled', () => {
    beforeEach(async () => {
      await round.click('Koordination', 'meetings.draft', FORM);
      await round.say('Koordination', 'sitzung 1 veröffentlichen');
      await round.settle();
    });

    it('shows the reason on the invitation, tells the channel, and reminds of nothing', async () => {
      const { text } = await round.say('Koordination', 'sitzung 1 für alle absagen: Zu viele sind krank.');
      round.clock.advance(5_000);
      await round.settle();
      round.clock.set('2023-10-11T14:00');
      await round.settle();
      const [invitation, post, ...more] = texts();
      assert.match(text, /findet nicht statt/u);
      assert.match(invitation ?? '', /abgesagt\n.*\nAbgesagt am .*\(Koordination\)\.\nGrund: Zu viele sind krank\./u);
      assert.match(
        post ?? '',
        /Die Sitzung am Donnerstag, 12\.\u00a0Oktober 2023, 14:00\u00a0Uhr, findet nicht statt\./u,
      );
      assert.deepEqual(more, []);
    });

    it('is cancelled once', async () => {
      await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
      const { text } = await round.say('Koordination', 'sitzung 1 für alle absagen: Nochmals');
      await round.settle();
      assert.match(text, /Grund: Krankheit/u);
      assert.equal(round.channel().length, 2);
    });

    it('asks for the reason', async () => {
      const { text } = await round.say('Koordination', 'sitzung 1 für alle absagen');
      assert.match(text, /Bitte den Grund nennen.*„sitzung 3 für alle absagen: Grund“/u);
    });

    it('is not announced again', async () => {
      await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
      const { text } = await round.say('Koordination', 'sitzung 1 veröffentlichen');
      assert.match(text, /Sitzung 1 ist abgesagt/u);
    });

    it('stays as it was once it has begun', async () => {
      round.clock.set('2023-10-12T14:00');
      assert.match((await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit')).text, /ist vorbei/u);
    });
  });

  it('drops a draft without a word in the channel', async () => {
    await round.click('Koordination', 'meetings.draft', FORM);
    const { text } = await round.say('Koordination', 'sitzung 1 für alle absagen: doch nicht');
    await round.settle();
    assert.match(text, /Der Entwurf ist verworfen/u);
    assert.equal(round.channel().length, 0);
    assert.match((await round.say('Koordination', 'sitzungen')).text, /Es ist noch keine/u);
  });
});
