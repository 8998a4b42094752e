import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';
import { COORDINATION, cast, publish } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('reminding because the Koordination asks for it', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    await publish(round);
    await cast(round, 'yes', 'Hilden');
  });
  afterEach(() => round.close());

  const posted = () => round.channel().filter(({ reply }) => reply.card === 'reminders/day');

  it('shows who owes what as a grid, in the order of the round, with buttons for each matter', async () => {
    await round.say(COORDINATION, 'sitzung anlegen: Treffen; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Haan');
    await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
    await round.say(HAAN, 'sitzung 1 zusage');
    const { text, card } = await round.say(COORDINATION, 'offen in der runde');
    assert.match(text, /20\u00a0Antworten fehlen/u);
    const lacks = (name: string) => new RegExp(`^${name}(?:\u00a0· (.*))?$`, 'mu').exec(text)?.[1];
    assert.equal(lacks('Erkrath'), 'Abstimmung\u00a01, Sitzung\u00a01');
    assert.equal(lacks('Haan'), 'Abstimmung\u00a01');
    assert.equal(lacks('Hilden'), 'Sitzung\u00a01');
    const squares = [...JSON.stringify(card).matchAll(/"[■□]"/gu)].map(([one]) => one[1]);
    assert.equal(squares.slice(0, 8).join(''), '□□□■□□■□');
    assert.match(
      text,
      /Abstimmung\u00a01: [^\n]*\nbis Donnerstag[^\n]*\nEs fehlen 10\u00a0von\u00a011\n\[Abstimmung 1: Jetzt erinnern\] \[Abstimmung 1: Notieren …\]/u,
    );
  });

  it('is for the Koordination alone', async () => {
    assert.doesNotMatch((await round.say(HAAN, 'offen in der runde')).text, /Erkrath/u);
    await round.say(HAAN, 'jetzt erinnern an Abstimmung 1');
    await round.settle();
    assert.equal(posted().length, 0);
  });

  for (const typed of ['jetzt erinnern an Abstimmung 1', 'jetzt erinnern: abstimmung 1'])
    it(`posts the matter at once, naming who has not answered: ${typed}`, async () => {
      assert.match((await round.say(COORDINATION, typed)).text, /geht jetzt in den Kanal/u);
      await round.settle();
      const [post, ...more] = posted();
      assert.deepEqual(more, []);
      assert.match(post?.shown.text ?? '', /Es fehlen 10\u00a0von\u00a011: Erkrath[^\n]*\n\[Zustimmung\]/u);
      assert.doesNotMatch(post?.shown.text ?? '', /Hilden/u);
    });

  it('finds what is called by more than its number by its number, too', async () => {
    await round.say(COORDINATION, 'abstimmung 1 fassung vorschlagen: Höchstens 300 Euro je Haushalt.');
    await round.say(COORDINATION, 'abstimmung 1 fassung 2 veröffentlichen');
    assert.match(
      (await round.say(COORDINATION, 'offen in der runde')).text,
      /Abstimmung\u00a01\u00a0· Fassung\u00a02/u,
    );
    assert.match((await round.say(COORDINATION, 'jetzt erinnern an Abstimmung 1')).text, /geht jetzt in den Kanal/u);
  });

  it('is done once a day and matter, and does not stand in for the post of a day', async () => {
    await round.click(COORDINATION, 'reminders.urge', { matter: 'votes:1' });
    assert.match(
      (await round.click(COORDINATION, 'reminders.urge', { matter: 'votes:1' })).text,
      /heute schon erinnert/u,
    );
    assert.doesNotMatch((await round.say(COORDINATION, 'offen in der runde')).text, /\[Jetzt erinnern\]/u);
    await round.settle();
    assert.equal(posted().length, 1);
    round.clock.set('2023-10-11T08:00');
    await round.settle();
    assert.equal(posted().length, 2);
    assert.match((await round.click(COORDINATION, 'reminders.urge', { matter: 'votes:1' })).text, /geht jetzt/u);
  });

  it('is not done in the evening, nor of what nobody owes', async () => {
    assert.match((await round.say(COORDINATION, 'jetzt erinnern an Abstimmung 7')).text, /Hier ist nichts offen/u);
    round.clock.set('2023-10-05T19:00');
    assert.match(
      (await round.say(COORDINATION, 'jetzt erinnern an Abstimmung 1')).text,
      /wieder ab Freitag, 6\.\u00a0Oktober 2023, 07:00\u00a0Uhr/u,
    );
  });

  it('is never of reports or money', async () => {
    const report = { key: 'report-1', name: 'Zwischenbericht', on: '2023-10-20', asks: 'interim-report', remind: [15] };
    const programme = { ...samplePlan.programme, deadlines: [{ ...report, asks: 'interim-report' as const }] };
    const other = await openRound(database, { plan: { ...samplePlan, programme, starterKnowledge: false } });
    try {
      const { text } = await other.say(COORDINATION, 'offen in der runde');
      assert.match(text, /Zwischenbericht abgeben\n[\s\S]*Offen bei: Erkrath/u);
      assert.doesNotMatch(text, /\[Jetzt erinnern\]/u);
      const refused = await other.click(COORDINATION, 'reminders.urge', { matter: 'grants:report-1:2023-10-20' });
      assert.match(refused.text, /nicht im Kanal erinnert/u);
      await other.settle();
      assert.ok(other.channel().every(({ shown }) => !shown.text.includes('Zwischenbericht')));
    } finally {
      await other.close();
    }
  });

  it('is noted where it was done by telephone', async () => {
    const { text } = await round.say(COORDINATION, 'telefonisch erinnert Haan: Abstimmung 1');
    assert.match(text, /Die Notiz ist gespeichert\n[^\n]*Abstimmung\u00a01, Haan: telefonisch erinnert/u);
    const form = await round.click(COORDINATION, 'reminders.note-form', { matter: 'votes:1' });
    assert.match(form.text, /Erinnerung notieren[\s\S]*Notiz: telefonisch erinnert/u);
    await round.click(COORDINATION, 'reminders.note', {
      matter: 'votes:1',
      attempt: 1,
      'municipality~1': 'erkrath',
      'note~1': 'Leitung ist bis Freitag im Urlaub',
    });
    const shown = (await round.say(COORDINATION, 'offen in der runde')).text;
    assert.match(shown, /Haan: telefonisch erinnert \(5\.\u00a0Oktober 2023\)/u);
    assert.match(shown, /Erkrath: Leitung ist bis Freitag im Urlaub/u);
  });

  it('takes no note of a municipality that owes nothing', async () => {
    const { text } = await round.say(COORDINATION, 'telefonisch erinnert Hilden: Abstimmung 1');
    assert.match(text, /deren Antwort noch fehlt/u);
    assert.doesNotMatch((await round.say(COORDINATION, 'offen in der runde')).text, /telefonisch erinnert/u);
  });
});
