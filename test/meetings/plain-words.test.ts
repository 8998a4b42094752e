import assert from 'node:assert/strict';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { thingsSeen } from '../support/things.ts';
import { FORM } from './typed.ts';

onEveryDatabase('meetings in plain words', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click('Sozialamt Velbert', 'meetings.draft', FORM);
  });
  afterEach(() => round.close());

  const publish = async () => {
    await round.say('Koordination', 'sitzung 1 veröffentlichen');
    await round.settle();
  };

  it('are known with day, time and place', async () => {
    await publish();
    assert.deepEqual(await thingsSeen(round, 'meeting', 'Sozialamt Haan'), [
      {
        number: 1,
        title: 'Austausch der Sozialamtsleitungen',
        open: true,
        day: '2023-10-12',
        facts: [
          { label: 'Termin', value: 'Donnerstag, 12.\u00a0Oktober 2023, 14:00\u00a0Uhr' },
          { label: 'Ort', value: 'Kreishaus Mettmann, Sitzungsraum 2' },
        ],
      },
    ]);
  });

  it('are known as drafts to their municipality and the Koordination alone', async () => {
    assert.equal((await thingsSeen(round, 'meeting', 'Sozialamt Velbert')).length, 1);
    assert.equal((await thingsSeen(round, 'meeting', 'Koordination')).length, 1);
    assert.deepEqual(await thingsSeen(round, 'meeting', 'Sozialamt Haan'), []);
  });

  it('do not say in the channel what a draft plans', async () => {
    const seen = await thingsSeen(round, 'meeting', 'Koordination', 'channel');
    assert.deepEqual(seen, [{ number: 1, title: 'Entwurf', open: true }]);
  });

  it('move by what was said, and keep the rest', async () => {
    await publish();
    const said = { number: 1, date: '2023-10-19', reason: 'Raum belegt', rest: 'kept' };
    const { text } = await round.click('Koordination', 'meetings.move', said);
    assert.match(text, /Neuer Termin: Donnerstag, 19\.\u00a0Oktober 2023, 14:00\u00a0Uhr, Kreishaus Mettmann/u);
  });

  it('reckon a week later from the date that stands', async () => {
    await publish();
    const { card } = await round.click('Koordination', 'meetings.move-form', { number: 1, days: 7, reason: 'Ferien' });
    const shown = JSON.stringify(card);
    for (const value of ['2023-10-19', '14:00', 'Ferien']) assert.ok(shown.includes(`"value":"${value}"`), value);
  });

  it('fill the form of a new meeting with what was said of it', async () => {
    const said = { title: 'Fristen', date: '2023-11-09', time: '09:30', minutes: 90, place: 'Rathaus' };
    const shown = JSON.stringify((await round.click('Koordination', 'meetings.form', said)).card);
    for (const value of Object.values(said)) assert.ok(shown.includes(`"value":"${value}"`), String(value));
  });

  it('take an answer for the own municipality by its name, and for no other', async () => {
    await publish();
    const said = { number: 1, answer: 'excused', municipality: 'Haan' };
    assert.match((await round.click('Sozialamt Velbert', 'meetings.answer', said)).text, /gilt einer anderen Kommune/u);
    assert.match((await round.click('Sozialamt Haan', 'meetings.answer', said)).text, /Absage/u);
  });

  it('move a TOP of the next meeting where none is named', async () => {
    await publish();
    const { text } = await round.click('Koordination', 'meetings.raise', { top: 2, to: '1' });
    assert.match(text, /TOP\u00a01: Antworten des MAGS/u);
  });

  /** The first button of an offer, clicked by who was offered it. */
  const take = async (office: string, { card }: Answer) => {
    const [offered] = buttonsOf(card);
    assert.ok(offered);
    return round.click(office, offered.verb, offered.data);
  };

  it('offer the excuse of the own municipality, and keep it by a click', async () => {
    await publish();
    const offer = await round.say('Sozialamt Haan', 'Zur Sitzung 1 können wir leider nicht kommen');
    assert.match(offer.text, /Haan sagt für Sitzung\s1 ab/u);
    assert.doesNotMatch((await round.say('Sozialamt Hilden', 'sitzung 1')).text, /Absage[^\n\]]*Haan/u);
    assert.match((await take('Sozialamt Haan', offer)).text, /Absage/u);
  });

  it('offer to move a meeting to the day that was named', async () => {
    await publish();
    const wish = 'Bitte Sitzung 1 auf den 19.10.2023 verschieben, weil der Raum belegt ist';
    const moved = await take('Koordination', await round.say('Koordination', wish));
    assert.match(moved.text, /19\.\u00a0Oktober 2023, 14:00\u00a0Uhr|2023-10-19/u);
  });

  it('show the agenda to who asks what is discussed', async () => {
    await publish();
    const { reply } = await round.say('Sozialamt Haan', 'Was steht auf der Tagesordnung der Sitzung 1?');
    assert.equal(reply.card, 'meetings/agenda');
  });

  it('offer a TOP with its title', async () => {
    await publish();
    const offer = await round.say('Sozialamt Haan', 'Bitte als TOP aufnehmen: Umgang mit Restmitteln');
    assert.match(offer.text, /Umgang mit Restmitteln/u);
    assert.match((await take('Sozialamt Haan', offer)).text, /TOP\u00a03 der Sitzung\u00a01/u);
  });
});
