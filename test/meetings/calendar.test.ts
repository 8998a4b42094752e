import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { renewKey } from '../../src/downloads/index.ts';
import { addressesBefore } from '../../src/meetings/calendar/address-store.ts';
import { calendarEntry, isInCalendar } from '../../src/meetings/calendar/calendar-entry.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import { meeting } from '../cards/samples/meetings.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { type Answer, openRound, type TestRound } from '../support/round.ts';
import { datedPlan, PUBLIC_URL, samplePlan } from '../support/sample.ts';
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
    const without = await round.say('Sozialamt Haan', 'kalender ohne terminvorschläge');
    assert.match(without.text, /Terminvorschläge stehen nicht mehr in Ihrem Kalender/u);
    const address = addressIn(without);
    const ends = async () => (await events(address)).slice(1).map(({ summary }) => summary);
    assert.deepEqual((await ends()).toSorted(), [
      'Frist der Abstimmung\u00a01: Soll es so sein?',
      'Frist der Terminfindung\u00a01: Frühjahr',
    ]);
    await round.say('Sozialamt Haan', 'abstimmen 1 zustimmung');
    assert.deepEqual(await ends(), ['Frist der Terminfindung\u00a01: Frühjahr']);
  });

  const entries = async (address: string) => {
    const file = (await load(address)) ?? assert.fail('no file');
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.body).toString()));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const { startDate, endDate, summary, sequence, uid } = new ICAL.Event(component);
      const [status, busy] = ['status', 'x-microsoft-cdo-busystatus'].map((name) =>
        component.getFirstPropertyValue(name),
      );
      return { summary, sequence, uid, status, busy, isDate: startDate.isDate, from: `${startDate}`, to: `${endDate}` };
    });
  };
  const titles = async (address: string) => (await entries(address)).map(({ summary }) => summary);
  const titled = async (address: string, words: RegExp) =>
    (await entries(address)).filter(({ summary }) => words.test(summary));

  it('stand beside the days of agreements, whole days that stay the same entry when they move', async () => {
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const others = addressIn(await round.say('Sozialamt Hilden', 'kalender'));
    await round.say('Koordination', 'absprache erfassen: Muster entwerfen; Zuständig: Haan; Frist: 20.10.2023');
    const [first] = await titled(address, /Muster entwerfen/u);
    const shown = { status: 'CONFIRMED', busy: 'FREE', isDate: true };
    const { uid = '', summary = '', ...day } = first ?? {};
    assert.deepEqual(day, { ...shown, sequence: 0, from: '2023-10-20', to: '2023-10-21' });
    assert.deepEqual(await titled(others, /Muster entwerfen/u), []);
    const number = /\d+/u.exec(summary)?.[0];
    const terms = { 'text~1': 'Muster entwerfen', 'municipality~1': 'haan', 'dueOn~1': '2023-10-27', 'kind~1': 'task' };
    const form = { operation: FORM.operation, agreement: number, attempt: 1, ...terms };
    await round.click('Koordination', 'agreements.submit', form);
    assert.deepEqual(await titled(address, /Muster entwerfen/u), [
      { uid, summary, ...shown, sequence: 1, from: '2023-10-27', to: '2023-10-28' },
    ]);
    await round.say('Koordination', `absprache ${number} erledigt`);
    assert.deepEqual(await titled(address, /Muster entwerfen/u), []);
  });

  it('stand beside the dates of the programme, without an amount, which move with the file of the round', async () => {
    await applyRound(round.db, datedPlan, round.clock.now());
    await round.say('Sozialamt Haan', 'bescheid hinterlegen: 143.325');
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const [, , deadline] = datedPlan.programme.deadlines ?? [];
    assert.ok(deadline);
    const reports = async () => (await entries(address)).filter(({ summary }) => summary === deadline.name);
    const [first] = await reports();
    assert.deepEqual([first?.from, first?.isDate, first?.busy], [deadline.on, true, 'FREE']);
    assert.doesNotMatch(Buffer.from((await load(address))?.body ?? []).toString(), /143|€/u);
    const moved = (datedPlan.programme.deadlines ?? []).map((one) =>
      one.key === deadline.key ? { ...one, on: '2023-11-15' } : one,
    );
    round.clock.advance(60_000);
    await applyRound(
      round.db,
      { ...datedPlan, programme: { ...datedPlan.programme, deadlines: moved } },
      round.clock.now(),
    );
    const [after] = await reports();
    assert.deepEqual([after?.uid, after?.from], [first?.uid, '2023-11-15']);
    assert.ok((after?.sequence ?? 0) > (first?.sequence ?? 0));
  });

  it('hold the dates of a date poll as tentative ones until one is chosen', async () => {
    const dates = 'Termine: 12.11.2023 14:00 | 13.11.2023 10:00; Frist: 20.10.2023 12:00';
    await round.say('Koordination', `terminfindung anlegen: Frühjahr; ${dates}`);
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const proposed = () => titled(address, /^Vorschlag der Terminfindung\u00a01: Frühjahr$/u);
    assert.deepEqual(await proposed(), []);
    await round.say('Koordination', 'terminfindung 1 veröffentlichen');
    const open = await proposed();
    assert.deepEqual(
      open.map(({ status, busy, from, to }) => [status, busy, from, to]),
      [
        ['TENTATIVE', 'TENTATIVE', '2023-11-12T14:00:00', '2023-11-12T16:00:00'],
        ['TENTATIVE', 'TENTATIVE', '2023-11-13T10:00:00', '2023-11-13T12:00:00'],
      ],
    );
    assert.equal(new Set(open.map(({ uid }) => uid)).size, 2);
    assert.doesNotMatch((await round.say('Sozialamt Haan', 'termine')).text, /Vorschlag der Terminfindung/u);
    round.clock.set('2023-10-20T13:00');
    assert.deepEqual(await proposed(), open);
    await round.say('Koordination', 'terminfindung 1 termin 2');
    assert.deepEqual(await proposed(), []);
  });

  it('leave out each kind that their person does not want, in their calendar alone, also after a renewal', async () => {
    await applyRound(round.db, datedPlan, round.clock.now());
    await round.say('Koordination', 'rundfrage anlegen: Wie viele Fälle?; Frist: 13.10.2023 12:00');
    await round.say('Koordination', 'rundfrage 1 veröffentlichen');
    await round.say('Koordination', 'absprache erfassen: Muster entwerfen; Zuständig: Haan; Frist: 20.10.2023');
    const whole = addressIn(await round.say('Sozialamt Hilden', 'kalender'));
    const before = await titles(whole);
    const left = async (said: string) => titles(addressIn(await round.say('Sozialamt Haan', said)));
    const deadlines = (datedPlan.programme.deadlines ?? []).map(({ name }) => name);
    const all = await left('kalender');
    assert.deepEqual(
      await left('kalender ohne berichtstermine'),
      all.filter((one) => !deadlines.includes(one)),
    );
    assert.ok(!(await left('kalender ohne sitzungen')).includes(planned.summary));
    assert.deepEqual((await left('kalender ohne fristen')).length, 1);
    assert.deepEqual(await left('kalender ohne absprachen'), []);
    assert.deepEqual(await left('kalender erneuern'), []);
    const answer = await round.click('Sozialamt Haan', 'meetings.calendar-with', { kind: 'agreements' });
    assert.match(answer.text, /Absprachen stehen in Ihrem Kalender/u);
    assert.match((await titles(addressIn(answer))).join(), /^Absprache\u00a0\d+: Muster entwerfen$/u);
    assert.deepEqual(await titles(whole), before);
  });

  it('leave nothing out by plain words alone, but offer it', async () => {
    await applyRound(round.db, datedPlan, round.clock.now());
    const address = addressIn(await round.say('Sozialamt Haan', 'kalender'));
    const before = await titles(address);
    const offered = await round.say('Sozialamt Haan', 'Ich brauche die Berichtstermine nicht im Kalender');
    assert.match(offered.text, /Berichtstermine stehen dann nicht mehr in Ihrem Kalender/u);
    assert.deepEqual(await titles(address), before);
    await round.click('Sozialamt Haan', 'meetings.calendar-without', { kind: 'reports' });
    assert.ok((await titles(address)).length < before.length);
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
