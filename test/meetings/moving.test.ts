import assert from 'node:assert/strict';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { FORM } from './typed.ts';

const MOVE = {
  operation: '5f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  number: '1',
  attempt: 1,
  'date~1': '2023-10-19',
  'time~1': '10:00',
  'place~1': 'Rathaus Haan',
  'link~1': '',
  'reason~1': 'Der Sitzungsraum ist belegt.',
};
const MOVED = 'sitzung 1 verschieben: 19.10.2023; Uhrzeit: 10 Uhr; Grund: Raum belegt';

onEveryDatabase('moving a meeting', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
  });
  afterEach(() => round.close());

  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  const posts = async () => {
    round.clock.advance(5_000);
    await round.settle();
    return round.channel().map(({ shown }) => shown.text);
  };
  /** Its own ones and the posts of a day in which it stands. */
  const reminders = () =>
    round
      .channel()
      .filter(
        ({ reply, shown }) =>
          reply.card.endsWith('/reminder') || /^Erinnerung\u00a0·[\s\S]*Sitzung\u00a01: /u.test(shown.text),
      );

  it('opens a form with the date and place as they are', async () => {
    const { text } = await round.say('Koordination', 'sitzung 1 verschieben');
    assert.match(text, /Bisher: Donnerstag, 12\.\u00a0Oktober 2023, 14:00\u00a0Uhr\./u);
    assert.match(text, /Neues Datum: 2023-10-12\nUhrzeit: 14:00\nOrt: Kreishaus Mettmann, Sitzungsraum 2/u);
    assert.match((await round.say('Koordination', 'sitzung 1')).text, /\[Sitzung verschieben …\]/u);
    assert.doesNotMatch((await round.say('Sozialamt Haan', 'sitzung 1')).text, /verschieben/u);
  });

  it('tells the channel, and the invitation shows both dates with the reason', async () => {
    const { text } = await round.click('Koordination', 'meetings.move', MOVE);
    assert.match(text, /^Sitzung\u00a01 · verlegt/u);
    const [invitation = '', notice = '', ...more] = await posts();
    assert.match(
      invitation,
      /· verlegt\n.*\nVerlegt am 5\.\u00a0Oktober 2023 \(Koordination\)\. Bisher: Donnerstag, 12/u,
    );
    assert.match(
      invitation,
      /Grund: Der Sitzungsraum ist belegt\.\nDonnerstag, 19\.\u00a0Oktober 2023, 10:00–12:00\u00a0Uhr\nRathaus Haan\n/u,
    );
    assert.match(notice, /Neuer Termin: Donnerstag, 19\.\u00a0Oktober 2023, 10:00\u00a0Uhr, Rathaus Haan\./u);
    assert.match(notice, /Bitte antworten Sie neu\.\n\[Zusage\] \[Vertretung\] \[Absage\]/u);
    assert.deepEqual(more, []);
  });

  it('moves once, however often the form is sent', async () => {
    await round.click('Koordination', 'meetings.move', MOVE);
    const { text } = await round.click('Koordination', 'meetings.move', MOVE);
    assert.match(text, /verlegt/u);
    assert.equal((await posts()).length, 2);
  });

  it('takes no answer that was meant for the old date', async () => {
    const old = { number: '1', answer: 'accepted', sequence: '0' };
    const card = JSON.stringify(round.channel()[0]?.shown.card);
    assert.match(card, /"verb":"meetings\.answer".{0,80}"sequence":"0"/u);
    await round.click('Koordination', 'meetings.move', MOVE);
    const { text } = await round.click('Sozialamt Haan', 'meetings.answer', old);
    assert.match(text, /Sitzung 1 ist verlegt[\s\S]*19\.\u00a0Oktober 2023, 10:00\u00a0Uhr/u);
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1')).text, /Die Antwort für Haan fehlt noch/u);
    await round.click('Sozialamt Haan', 'meetings.answer', { ...old, sequence: '1' });
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1')).text, /Haan: Zusage/u);
  });

  it('asks all municipalities anew', async () => {
    await round.say('Sozialamt Haan', 'sitzung 1 zusage');
    await round.click('Koordination', 'meetings.move', MOVE);
    assert.match((await posts())[0] ?? '', /0\u00a0von\u00a011\u00a0Kommunen haben geantwortet/u);
    assert.match((await round.say('Sozialamt Haan', 'sitzung 1')).text, /Die Antwort für Haan fehlt noch/u);
    assert.match((await round.say('Sozialamt Haan', 'offen')).text, /Antwort zur Sitzung\u00a01/u);
  });

  it('moves by a typed message, which keeps the place', async () => {
    await round.say('Koordination', MOVED);
    const { text } = await round.say('Sozialamt Haan', 'sitzung 1');
    assert.match(text, /Donnerstag, 19\.\u00a0Oktober 2023, 10:00–12:00\u00a0Uhr\nKreishaus Mettmann, Sitzungsraum 2/u);
    assert.match(text, /Grund: Raum belegt/u);
  });

  it('reminds of the new date only', async () => {
    await round.click('Koordination', 'meetings.move', MOVE);
    await comes('2023-10-11T14:00');
    await comes('2023-10-12T12:00');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /Donnerstag, 19\.\u00a0Oktober 2023, 10:00/u);
    await comes('2023-10-18T10:00');
    await comes('2023-10-19T08:00');
    assert.equal(reminders().length, 4);
  });

  it('reminds of nothing that was due before the move', async () => {
    await comes('2023-10-10T09:00');
    const before = reminders().length;
    await round.say('Koordination', 'sitzung 1 verschieben: 13.10.2023; Grund: Krankheit');
    await comes('2023-10-10T09:05');
    assert.equal(reminders().length, before);
    await comes('2023-10-12T14:00');
    assert.equal(reminders().length, before + 1);
  });

  it('lets no reminder of the old date out that waits for Teams', async () => {
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 600 });
    await comes('2023-10-11T14:00');
    await round.click('Koordination', 'meetings.move', MOVE);
    await comes('2023-10-11T14:30');
    assert.ok(reminders().every(({ shown }) => !shown.text.includes('12.\u00a0Oktober')));
  });

  it('changes the date of a draft without a word in the channel', async () => {
    await round.click('Koordination', 'meetings.draft', { ...FORM, operation: FORM.operation.replace('6f', '7f') });
    const { text } = await round.say('Koordination', MOVED.replace('1', '2'));
    assert.doesNotMatch(text, /antworten Sie neu/u);
    assert.equal((await posts()).length, 1);
  });

  describe('an input that does not hold', () => {
    const wrong: readonly [string, Record<string, string>, RegExp][] = [
      ['the same date', { 'date~1': '2023-10-12', 'time~1': '14:00' }, /Das ist der bisherige Termin/u],
      ['a date in the past', { 'date~1': '2023-10-01' }, /liegt in der Vergangenheit/u],
      ['no reason', { 'reason~1': '' }, /Bitte den Grund nennen/u],
      ['neither place nor link', { 'place~1': '' }, /Bitte einen Ort oder einen Link eingeben/u],
    ];
    for (const [what, change, expected] of wrong) {
      it(`is named at its field: ${what}`, async () => {
        const { text } = await round.click('Koordination', 'meetings.move', { ...MOVE, ...change });
        assert.match(text, expected);
        assert.match(text, /nicht gespeichert/u);
        assert.equal((await posts()).length, 1);
      });
    }

    it('is said in the channel where there is no personal chat', async () => {
      const said = 'sitzung 1 verschieben: bald; Grund: Krankheit';
      const { text } = await round.say('Koordination', said, { place: 'channel' });
      assert.match(text, /„bald“ ist kein Datum.*So geht es/u);
    });
  });

  it('is done by the Koordination, before the meeting begins, and not to a cancelled one', async () => {
    assert.match((await round.click('Sozialamt Haan', 'meetings.move', MOVE)).text, /nicht möglich/u);
    round.clock.set('2023-10-12T14:00');
    assert.match((await round.click('Koordination', 'meetings.move', MOVE)).text, /ist vorbei/u);
    round.clock.set('2023-10-12T13:00');
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    assert.match((await round.say('Koordination', 'sitzung 1 verschieben')).text, /ist abgesagt/u);
  });
});
