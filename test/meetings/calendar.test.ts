import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { renewKey } from '../../src/downloads/index.ts';
import { addressesBefore } from '../../src/meetings/calendar/address-store.ts';
import { calendarEntry, isInCalendar } from '../../src/meetings/calendar/calendar-entry.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { meeting } from '../cards/samples/meetings.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL, samplePlan } from '../support/sample.ts';
import { FORM, TYPED } from './typed.ts';

const NOW = '2023-10-05T07:00:00.000Z';

describe('a meeting in a calendar', () => {
  it('is the same entry through moves and its cancellation, each a later version', () => {
    const cancellation = { at: NOW, office: 'Koordination', reason: 'Zu viele Absagen' };
    const versions = [
      meeting(),
      meeting({ sequence: 1, startsAt: '2023-10-19T12:00:00.000Z' }),
      meeting({ sequence: 1, startsAt: '2023-10-19T12:00:00.000Z', state: 'cancelled', cancellation }),
    ].map(calendarEntry);
    assert.deepEqual(
      versions.map(({ sequence, cancelled }) => [sequence, cancelled]),
      [
        [0, false],
        [1, false],
        [2, true],
      ],
    );
    assert.equal(new Set(versions.map(({ uid }) => uid)).size, 1);
    assert.equal(versions[1]?.endsAt, '2023-10-19T14:00:00.000Z');
    assert.equal(versions[2]?.title, 'Abgesagt: Austausch der Sozialamtsleitungen');
    assert.match(versions[2]?.text ?? '', /^Abgesagt \(Koordination\): Zu viele Absagen\n/u);
  });

  it('names place, link and agenda', () => {
    const { place, text } = calendarEntry(meeting());
    assert.equal(place, 'Kreishaus Mettmann, Sitzungsraum 2');
    assert.match(text, /^Online teilnehmen: https:\/\/teams\.microsoft\.com\//u);
    assert.match(text, /^TOP\u00a01: Niederschrift der letzten Sitzung$/mu);
    assert.match(text, /^Einladung und Antworten in Teams: sitzung 3$/mu);
    assert.equal(calendarEntry(meeting({ place: undefined })).place, 'online');
  });

  it('is shown once it has been announced, and for a year after it', () => {
    assert.ok(isInCalendar(meeting(), NOW));
    assert.ok(!isInCalendar(meeting({ announcedAt: undefined }), NOW));
    assert.ok(isInCalendar(meeting(), '2024-10-12T11:59:00.000Z'));
    assert.ok(!isInCalendar(meeting(), '2024-10-12T12:00:00.000Z'));
  });
});

onEveryDatabase('meetings in the own calendar', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.click('Koordination', 'meetings.draft', FORM);
    await round.click('Koordination', 'meetings.announce', { number: '1' });
  });
  afterEach(() => round.close());

  const addressIn = ({ card }: Answer) =>
    /https:\/\/bot\.example\.org\/files\/[\w./-]+/u.exec(JSON.stringify(card))?.[0] ?? assert.fail('no address');
  const load = (address: string) => round.bot.file(address.slice(`${PUBLIC_URL}/files/`.length).split('/')[0] ?? '');
  const events = async (address: string) => {
    const file = (await load(address)) ?? assert.fail('no file');
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.body).toString()));
    return calendar.getAllSubcomponents('vevent').map((component) => ({
      uid: component.getFirstPropertyValue('uid'),
      sequence: component.getFirstPropertyValue('sequence'),
      status: component.getFirstPropertyValue('status'),
      summary: component.getFirstPropertyValue('summary'),
      begins: new ICAL.Event(component).startDate.toJSDate().toISOString(),
    }));
  };
  const planned = {
    uid: FORM.operation,
    sequence: 0,
    status: 'CONFIRMED',
    summary: 'Austausch der Sozialamtsleitungen',
    begins: '2023-10-12T12:00:00.000Z',
  };
  const cancelled = { ...planned, sequence: 1, status: 'CANCELLED', summary: `Abgesagt: ${planned.summary}` };

  it('come as a file from the button of the invitation', async () => {
    await round.settle();
    assert.match(round.channel()[0]?.shown.text ?? '', /\[In den Kalender\]/u);
    const answer = await round.click('Sozialamt Haan', 'meetings.calendar', { number: '1' });
    assert.match(answer.text, /Sitzung\u00a01 am Donnerstag, 12\.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr/u);
    assert.deepEqual(await events(addressIn(answer)), [planned]);
    assert.equal((await load(addressIn(answer)))?.name, 'Sitzung-1.ics');
  });

  it('come as a file whose link holds for a week', async () => {
    const address = addressIn(await round.say('Sozialamt Haan', 'sitzung 1 kalender'));
    round.clock.set('2023-10-12T09:00');
    assert.equal(await load(address), undefined);
  });

  it('are shown to the asker alone in the channel', async () => {
    const clicked = await round.click('Sozialamt Haan', 'meetings.calendar', { number: '1' }, { place: 'channel' });
    assert.match(clicked.text, /\[?Datei laden/u);
    const typed = await round.say('Sozialamt Haan', 'kalender', { place: 'channel', answer: 'queued' });
    assert.doesNotMatch(JSON.stringify(typed.card), /\/files\//u);
  });

  it('come as a file that says when the meeting is cancelled', async () => {
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    assert.deepEqual(await events(addressIn(await round.say('Sozialamt Haan', 'kalender sitzung 1'))), [cancelled]);
  });

  it('come as a file only once they are announced', async () => {
    await round.say('Koordination', TYPED);
    assert.match(
      (await round.say('Koordination', 'sitzung 2 kalender')).text,
      /Sitzung 2 ist noch nicht veröffentlicht/u,
    );
    assert.match((await round.say('Sozialamt Haan', 'sitzung 9 kalender')).text, /Eine Sitzung 9 gibt es nicht/u);
  });

  it('are found at an address of the person, which follows what happens', async () => {
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    assert.match(address, /\/sitzungen\.ics$/u);
    assert.deepEqual(await events(address), [planned]);
    await round.say('Koordination', TYPED);
    assert.equal((await events(address)).length, 1);
    await round.say('Koordination', 'sitzung 2 veröffentlichen');
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    round.clock.set('2024-03-01T09:00');
    const [first, second, ...rest] = await events(address);
    assert.deepEqual([first, rest], [cancelled, []]);
    assert.equal(second?.begins, '2023-10-17T07:00:00.000Z');
  });

  it('are moved where they stand', async () => {
    const file = addressIn(await round.say('Sozialamt Haan', 'sitzung 1 kalender'));
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    await round.say('Koordination', 'sitzung 1 verschieben: 7.11.2023; Uhrzeit: 10 Uhr; Grund: Raum belegt');
    const moved = { ...planned, sequence: 1, begins: '2023-11-07T09:00:00.000Z' };
    assert.deepEqual([await events(address), await events(file)], [[moved], [moved]]);
  });

  const ASKED = 'Frist der Rundfrage\u00a01: Wie viele Fälle?';
  const DRAFT = 'rundfrage anlegen: Wie viele Fälle?; Frist: 13.10.2023 12:00';

  it('stand beside the ends until which the own municipality owes an answer, which follow an extension', async () => {
    await round.say('Koordination', DRAFT);
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    assert.deepEqual(await events(address), [planned]);
    await round.say('Koordination', 'rundfrage 1 veröffentlichen');
    const [, before] = await events(address);
    const { uid, ...first } = before ?? assert.fail('no end');
    const shown = { sequence: 0, status: 'CONFIRMED', summary: ASKED };
    assert.deepEqual(first, { ...shown, begins: '2023-10-13T09:30:00.000Z' });
    await round.say('Koordination', 'rundfrage 1 verlängern bis 16.10.2023 10 Uhr: Ferien');
    const moved = { ...shown, sequence: 1, begins: '2023-10-16T07:30:00.000Z' };
    assert.deepEqual((await events(address)).slice(1), [{ uid, ...moved }]);
    const file = Buffer.from((await load(address))?.body ?? [])
      .toString()
      .replaceAll('\r\n ', '');
    assert.match(file, /SUMMARY:Frist der Rundfrage[^\r]*\r\nTRANSP:TRANSPARENT\r\n/u);
    assert.match(file, /Die Rückmeldung für Haan fehlt noch\.\\nAntworten in Teams: rundfrage\u00a01\r\n/u);
  });

  it('lose an end once the own municipality has answered, in no other calendar', async () => {
    await round.say('Koordination', DRAFT);
    await round.say('Koordination', 'rundfrage 1 veröffentlichen');
    await round.say('Koordination', 'kenntnisnahme anlegen: Erlass; Text: Bitte lesen; Frist: 12.10.2023 12:00');
    await round.say('Koordination', 'kenntnisnahme 1 veröffentlichen');
    const haan = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const hilden = addressIn(await round.say('Sozialamt Hilden', 'kalender'));
    const ends = async (address: string) => (await events(address)).slice(1).map(({ summary }) => summary);
    const both = [ASKED, 'Frist der Kenntnisnahme\u00a01: Erlass'];
    assert.deepEqual(await ends(haan), both);
    await round.say('Sozialamt Haan', 'rundfrage 1 fehlanzeige');
    assert.deepEqual(await ends(haan), both.slice(1));
    await round.say('Sozialamt Haan', 'kenntnisnahme 1 bestätigen');
    assert.deepEqual(await ends(haan), []);
    assert.deepEqual(await ends(hilden), both);
  });

  it('lose an end that was cancelled, closed early or has passed', async () => {
    for (const number of [1, 2, 3]) {
      await round.say('Koordination', `rundfrage anlegen: Frage ${number}?; Frist: 13.10.2023 12:00`);
      await round.say('Koordination', `rundfrage ${number} veröffentlichen`);
    }
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const left = async () => (await events(address)).length - 1;
    assert.equal(await left(), 3);
    await round.say('Koordination', 'rundfrage 1 abbrechen: Erledigt');
    assert.equal(await left(), 2);
    await round.say('Koordination', 'rundfrage 2 schließen: Alle da');
    assert.equal(await left(), 1);
    round.clock.set('2023-10-13T12:00');
    assert.equal(await left(), 0);
  });

  it('hold the ends of votes and date polls alike', async () => {
    await round.say('Koordination', 'abstimmung stellen: Soll es so sein?; Regel: Konsent; Frist: 21.10.2023 12:00');
    await round.say('Koordination', 'abstimmung 1 veröffentlichen');
    const dates =
      'terminfindung anlegen: Frühjahr; Termine: 12.11.2023 14:00 | 13.11.2023 10:00; Frist: 20.10.2023 12:00';
    await round.say('Koordination', dates);
    await round.say('Koordination', 'terminfindung 1 veröffentlichen');
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const ends = async () => (await events(address)).slice(1).map(({ summary }) => summary);
    assert.deepEqual((await ends()).toSorted(), [
      'Frist der Abstimmung\u00a01: Soll es so sein?',
      'Frist der Terminfindung\u00a01: Frühjahr',
    ]);
    await round.say('Sozialamt Haan', 'abstimmen 1 zustimmung');
    assert.deepEqual(await ends(), ['Frist der Terminfindung\u00a01: Frühjahr']);
  });

  it('have one address a person, shown again when asked for', async () => {
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    assert.equal(addressIn(await round.say('Sozialamt Haan', 'kalenderadresse')), address);
    assert.notEqual(addressIn(await round.say('Sozialamt Hilden', 'kalender')), address);
  });

  it('have another address after a renewal, and the old one stops', async () => {
    const before = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const answer = await round.click('Sozialamt Haan', 'meetings.renew-address');
    assert.match(answer.text, /Die bisherige Adresse gilt nicht mehr/u);
    assert.equal(await load(before), undefined);
    assert.deepEqual(await events(addressIn(answer)), [planned]);
  });

  it('have no address after it was revoked, until another is asked for', async () => {
    const before = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const others = addressIn(await round.say('Sozialamt Hilden', 'kalender'));
    assert.match((await round.say('Sozialamt Haan', 'kalender widerrufen')).text, /Keine Kalenderadresse gilt mehr/u);
    assert.equal(await load(before), undefined);
    assert.ok(await load(others));
    assert.notEqual(addressIn(await round.click('Sozialamt Haan', 'meetings.address')), before);
    assert.equal(await load(before), undefined);
  });

  it('have no address for somebody who has left the round', async () => {
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const people = samplePlan.people.filter(({ office }) => office !== 'Sozialamt Haan');
    await applyRound(round.db, { ...samplePlan, people }, round.clock.now());
    assert.equal(await load(address), undefined);
  });

  it('have no address that another round, person or guess could make', async () => {
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const [ticket = '', mac] = address.slice(`${PUBLIC_URL}/files/`.length).split('/')[0]?.split('.') ?? [];
    const fields = JSON.parse(Buffer.from(ticket, 'base64url').toString()) as unknown[];
    for (const at of fields.keys()) {
      const changed = Buffer.from(JSON.stringify(fields.with(at, 'x'))).toString('base64url');
      assert.equal(await round.bot.file(`${changed}.${mac}`), undefined);
    }
  });

  it('go on when the key of the installation is renewed, until their person renews the address', async () => {
    const first = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const file = addressIn(await round.say('Sozialamt Haan', 'sitzung 1 kalender'));
    round.clock.advance(1000);
    assert.ok(await renewKey(round.db, round.clock.now()));
    assert.equal(await addressesBefore(round.db, round.clock.now()), 1);
    assert.ok(await load(first));
    assert.equal(await load(file), undefined);
    round.clock.advance(1000);
    const renewed = addressIn(await round.say('Sozialamt Haan', 'kalender erneuern'));
    assert.equal(await load(first), undefined);
    assert.ok(await load(renewed));
    assert.ok(await load(addressIn(await round.say('Sozialamt Haan', 'sitzung 1 kalender'))));
    assert.ok(await load(addressIn(await round.say('Sozialamt Velbert', 'kalender'))));
  });
});
