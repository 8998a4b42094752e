import assert from 'node:assert/strict';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { COORDINATION, FORM } from '../votes/poll.ts';

const HAAN = 'Sozialamt Haan';

onEveryDatabase('the record of reminders', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click(COORDINATION, 'votes.submit', FORM);
    await round.click(COORDINATION, 'votes.open', { vote: 1 });
    await round.settle();
  });
  afterEach(() => round.close());

  const all = () => round.db.withTables<DeliveryTables>().selectFrom('reminded').selectAll().execute();
  /** The Kreis is reminded of an agreement too. */
  const rows = async (of = 'votes:1') => (await all()).filter(({ key }) => key === of);
  const remind = async () => {
    round.clock.set('2023-10-11T12:00');
    for (let step = 0; step < 4; step += 1) {
      await round.settle();
      round.clock.advance(10_000);
    }
  };

  it('holds matter, municipality, time and acceptance of each reminder, and none of its words', async () => {
    await remind();
    const posted = await rows();
    assert.equal(posted.length, 11);
    const [haan] = posted.filter(({ municipality_id: id }) => id === 'haan');
    assert.deepEqual(
      [haan?.key, haan?.person_id, haan?.outcome, haan?.reminded_at.slice(0, 16)],
      ['votes:1', null, 'accepted', '2023-10-11T10:00'],
    );
    assert.ok(posted.every((row) => !JSON.stringify(row).includes('Soll')));
  });

  it('names whose personal chat a copy went to', async () => {
    await round.openChat(HAAN);
    await remind();
    const mine = (await all()).filter(({ municipality_id: id }) => id === 'haan');
    assert.equal(mine.length, 2);
    assert.equal(mine.filter(({ person_id: person }) => person !== null).length, 1);
  });

  it('says of what Teams refused that it was refused', async () => {
    round.outcomes.push({ kind: 'refused', status: 400, code: 'BadArgument' });
    await remind();
    assert.deepEqual(new Set((await rows()).map(({ outcome }) => outcome)), new Set(['refused']));
  });

  it('holds what was sent again only once, and nothing of what has not gone out', async () => {
    round.outcomes.push({ kind: 'again', reason: '503' });
    await remind();
    await remind();
    assert.equal((await rows()).length, 11);
  });

  it('does not count that a posted card is shown anew', async () => {
    await remind();
    await round.click(HAAN, 'votes.cast', { vote: 1, choice: 'yes' });
    await round.settle();
    assert.equal((await rows()).length, 11);
  });

  it('holds what a meeting reminds of, for all who are invited', async () => {
    await round.say(COORDINATION, 'sitzung anlegen: Treffen; Datum: 13.10.2023; Uhrzeit: 14:00; Ort: Haan');
    await round.say(COORDINATION, 'sitzung 1 veröffentlichen');
    round.clock.set('2023-10-12T14:00');
    await round.settle();
    round.clock.advance(60_000);
    await round.settle();
    const meeting = await rows('meetings:1');
    assert.equal(new Set(meeting.map(({ municipality_id: id }) => id)).size, 11);
  });

  it('is forgotten after thirteen months', async () => {
    await remind();
    round.clock.set('2024-11-10T12:00');
    await round.bot.tidy();
    assert.equal((await rows()).length, 11);
    round.clock.set('2024-11-13T12:00');
    await round.bot.tidy();
    assert.equal((await rows()).length, 0);
  });

  for (const words of ['erinnerungen an haan', 'Wann wurde Haan erinnert?', 'hat Haan schon eine Erinnerung bekommen'])
    it(`is shown to the Koordination of a municipality: ${words}`, async () => {
      await remind();
      const { text } = await round.say(COORDINATION, words);
      assert.match(text, /Erinnerungen an Haan/u);
      assert.match(text, /Haan: Mittwoch, 11\.\sOktober\s2023, 12:00\sUhr/u);
      assert.match(text, /Abstimmung\u00a01\n[\s\S]*im Kanal[\s\S]*von Teams angenommen/u);
      assert.doesNotMatch(text, /Hilden/u);
    });

  it('is shown to the Koordination by pages', async () => {
    await remind();
    const first = await round.say(COORDINATION, 'erinnerungen');
    assert.match(first.text, /11\u00a0gesendet[\s\S]*\[(?:Weitere|Noch) \d+ anzeigen \(Seite.2 von.\d\)\]/u);
    const second = await round.click(COORDINATION, 'reminders.sent', { page: 2 });
    assert.equal((second.text.match(/im Kanal/gu) ?? []).length, 5);
  });

  it('shows an office those of its own municipality, and says who sees the others', async () => {
    await remind();
    assert.match((await round.say(HAAN, 'wann wurden wir zuletzt erinnert?')).text, /Erinnerungen an Haan/u);
    const refused = await round.say(HAAN, 'erinnerungen an Hilden');
    assert.match(refused.text, /Das sieht nur die Koordination/u);
    assert.doesNotMatch(refused.text, /Mittwoch/u);
  });

  it('says that none went out', async () => {
    assert.match((await round.say(COORDINATION, 'erinnerungen an Velbert')).text, /keine[\s\S]*ging keine hinaus/u);
  });

  it('is not read aloud in the channel', async () => {
    await remind();
    const { text } = await round.say(COORDINATION, 'erinnerungen an haan', { place: 'channel' });
    assert.doesNotMatch(text, /Mittwoch/u);
  });
});
