import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { convertIcsCalendar } from 'ts-ics';
import { type Errands, openErrands } from '../../src/errands/index.ts';
import { mailErrand, SENDING } from '../../src/mail/index.ts';
import type { Posted, Posting } from '../../src/mail/posting.ts';
import { smtpPost } from '../../src/mail/sending/smtp.ts';
import { applyRound } from '../../src/municipalities/apply.ts';
import type { RoundPlan } from '../../src/municipalities/round.ts';
import { mailFollowers } from '../../src/outside/mailing.ts';
import { buttonsOf } from '../support/buttons.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openMailServer } from '../support/mail-server.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const DEPUTY = 'Sozialamt Hilden, Vertretung';
const MAILS: Readonly<Record<string, string>> = {
  [HAAN]: 'sozialamt@haan.example',
  [DEPUTY]: 'vertretung@hilden.example',
};
const mailbox = { name: 'Kreissozialamt', address: 'runde@kreis.example' };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ON = 'einladungen per e-mail';
const OFF = 'keine einladungen per e-mail';
const DRAFT =
  'sitzung anlegen: Austausch; Datum: 19.10.2023; Uhrzeit: 14:00; Dauer: 120; Ort: Kreishaus; TOP: Berichte';
const MOVE = (day: string) => `sitzung 1 verschieben auf: Datum: ${day}; Uhrzeit: 10:00; Grund: Saal belegt`;

const planned = (mails: Readonly<Record<string, string>>): RoundPlan => ({
  ...samplePlan,
  people: samplePlan.people.map((one) => ({ ...one, ...(mails[one.office] ? { mail: mails[one.office] } : {}) })),
});

/** An e-mail as another mail program and a calendar read it. */
async function read({ to, content }: Pick<Posted, 'to' | 'content'>) {
  const mail = await PostalMime.parse(content);
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const source = Buffer.from(content).toString('latin1');
  const written = part?.content;
  const text = typeof written === 'string' ? written : new TextDecoder().decode(written);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  assert.ok(component);
  const event = new ICAL.Event(component);
  const starts = event.startDate.toJSDate().toISOString();
  const other = convertIcsCalendar(undefined, text);
  const [shown] = other.events ?? [];
  assert.deepEqual(
    [other.method, shown?.uid, shown?.sequence ?? 0, shown?.status, shown?.start.date.toISOString()],
    [
      ...[calendar.getFirstPropertyValue('method'), event.uid, event.sequence],
      ...[component.getFirstPropertyValue('status'), starts],
    ],
    'two calendar programs read it in the same way',
  );
  assert.equal(shown?.organizer?.email, mailbox.address);
  return {
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    named: /text\/calendar;[^\r\n]*(?:\r\n[ \t][^\r\n]*)*method=(?<method>\w+)/u.exec(source)?.groups?.['method'],
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    starts,
    status: component.getFirstPropertyValue('status'),
    organizer: component.getFirstPropertyValue('organizer'),
    attendees: component.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase()),
    source,
  };
}

onEveryDatabase('an invitation by e-mail', (database) => {
  let round: TestRound;
  let errands: Errands;
  let posted: Posted[];
  let answers: Posting[];
  beforeEach(async () => {
    round = await openRound(database, { plan: planned(MAILS), mailbox });
    [posted, answers] = [[], []];
    const post = async (mail: Posted): Promise<Posting> => {
      const answer = answers.shift() ?? { kind: 'taken', refused: [] };
      if (answer.kind === 'taken') posted.push(mail);
      return answer;
    };
    const { db, clock } = round;
    const send = mailErrand({ db, from: mailbox.address, post, followers: mailFollowers });
    errands = openErrands({ db, clock, log: silent, handlers: { [SENDING]: send } });
    for (const office of [K, HAAN, DEPUTY]) await round.openChat(office);
    await round.say(K, DRAFT);
  });
  afterEach(async () => {
    await errands.close();
    await round.close();
  });

  const announce = () => round.say(K, 'sitzung 1 veröffentlichen');
  const send = async () => {
    await errands.look();
    await errands.idle();
    await round.settle();
  };
  const sent = () => Promise.all(posted.map(read));
  const brief = async () => (await sent()).map(({ to, method, sequence }) => `${to.join()} ${method} ${sequence}`);

  it('reaches those who want it, and is moved and cancelled there as the same entry', async () => {
    for (const _twice of [1, 2]) assert.match((await round.say(HAAN, ON)).text, /auch an sozialamt@haan\.example/u);
    assert.match((await round.say(DEPUTY, ON)).text, /auch an vertretung@hilden\.example/u);
    assert.match((await round.say('Sozialamt Velbert', ON)).text, /keine E-Mail-Adresse[\s\S]*Kreissozialamt/u);
    assert.match((await round.say(K, 'sitzung 1')).text, /geht auch per E-Mail an 2 Personen/u);
    assert.match((await announce()).text, /geht auch per E-Mail an 2 Personen/u);
    await announce();
    await send();
    assert.match((await round.say(K, MOVE('20.10.2023'))).text, /Der neue Termin geht auch per E-Mail an 2 Personen/u);
    await send();
    assert.match((await round.say(K, 'sitzung 1 für alle absagen: Krank')).text, /Absage geht auch per E-Mail an 2/u);
    for (const _twice of [1, 2]) await send();
    const mails = await sent();
    const haan = mails.filter(({ to }) => to.includes('sozialamt@haan.example'));
    assert.deepEqual([mails.length, haan.length], [6, 3]);
    assert.deepEqual(
      haan.map(({ method, named }) => [method, named]),
      [
        ['REQUEST', 'REQUEST'],
        ['REQUEST', 'REQUEST'],
        ['CANCEL', 'CANCEL'],
      ],
    );
    assert.deepEqual(
      haan.map(({ sequence }) => sequence),
      [0, 1, 2],
    );
    assert.equal(new Set(haan.map(({ uid }) => uid)).size, 1);
    assert.deepEqual(
      haan.map(({ starts, status }) => `${starts} ${status}`),
      [
        '2023-10-19T12:00:00.000Z CONFIRMED',
        '2023-10-20T08:00:00.000Z CONFIRMED',
        '2023-10-20T08:00:00.000Z CANCELLED',
      ],
    );
    for (const one of haan) {
      assert.deepEqual(one.attendees, ['mailto:sozialamt@haan.example']);
      assert.equal(one.organizer, 'mailto:runde@kreis.example');
      assert.doesNotMatch(one.source, /hilden\.example/u);
    }
    const [invited, moved, cancelled] = haan;
    assert.match(invited?.subject ?? '', /^Einladung: Do\., 19\. Oktober 2023, 14:00 Uhr: Austausch \(Sitzung 1\)$/u);
    assert.match(invited?.text ?? '', /Ort: Kreishaus[\s\S]*TOP 1: Berichte[\s\S]*Bitte auf der Karte antworten/u);
    assert.match(moved?.text ?? '', /Bisher: Donnerstag, 19\. Oktober 2023[\s\S]*Saal belegt/u);
    assert.match(cancelled?.text ?? '', /findet nicht statt[\s\S]*Krank/u);
    assert.doesNotMatch(cancelled?.text ?? '', /Bitte auf der Karte antworten/u);
  });

  it('leaves in its last version alone where it was moved before; cancelled before, none leaves', async () => {
    await round.say(HAAN, ON);
    await announce();
    await round.say(K, MOVE('20.10.2023'));
    await round.say(K, MOVE('23.10.2023'));
    await send();
    assert.deepEqual(await brief(), ['sozialamt@haan.example REQUEST 2']);
    await round.say(K, 'sitzung anlegen: Zweite; Datum: 26.10.2023; Uhrzeit: 14:00; Dauer: 120; Ort: Kreishaus');
    await round.say(K, 'sitzung 2 veröffentlichen');
    await round.say(K, 'sitzung 2 für alle absagen: Krank');
    await send();
    assert.equal(posted.length, 1);
  });

  it('comes once to who chooses it later, and to nobody who has chosen otherwise or left', async () => {
    await announce();
    assert.match((await round.say(HAAN, ON)).text, /Einladung zur kommenden Sitzung ist unterwegs/u);
    await send();
    await round.say(HAAN, OFF);
    await round.say(HAAN, ON);
    await send();
    assert.deepEqual(await brief(), ['sozialamt@haan.example REQUEST 0']);
    await round.say(DEPUTY, ON);
    assert.match((await round.say(DEPUTY, OFF)).text, /Per E-Mail kommt nichts mehr/u);
    await round.say(K, MOVE('20.10.2023'));
    await applyRound(round.db, planned({}), round.clock.now());
    await send();
    assert.equal(posted.length, 1);
    assert.match((await round.say(K, 'e-mails')).text, /nicht mehr gesendet/u);
  });

  it('is tried again by a server that fails, then superseded; who knows nothing of it keeps the order', async () => {
    await round.say(HAAN, ON);
    await announce();
    answers.push({ kind: 'later', code: '451' });
    await send();
    await round.say(K, MOVE('20.10.2023'));
    answers.push({ kind: 'unsure', code: 'econnection' });
    await send();
    round.clock.advance(3 * 3_600_000);
    await send();
    assert.deepEqual(await brief(), []);
    await round.say(K, MOVE('23.10.2023'));
    await send();
    assert.deepEqual(await brief(), ['sozialamt@haan.example REQUEST 2']);
  });

  it('tells the Koordination and its person once where the address is refused, and then leaves it alone', async () => {
    await round.say(HAAN, ON);
    await announce();
    answers.push({ kind: 'refused', code: '550', refused: [{ address: 'sozialamt@haan.example', code: '550' }] });
    await send();
    const told = round.arrived.filter(({ shown }) => /kam nicht an/u.test(shown.text));
    assert.equal(told.length, 2);
    assert.match(told[0]?.shown.text ?? '', /sozialamt@haan\.example kam nicht an: [^.]*\(550\)/u);
    await round.say(K, MOVE('20.10.2023'));
    await send();
    assert.equal(posted.length, 0);
    assert.match((await round.say(HAAN, ON)).text, /kam zuletzt nichts an/u);
    await applyRound(round.db, planned({ [HAAN]: 'neu@haan.example' }), round.clock.now());
    await round.say(K, MOVE('23.10.2023'));
    await send();
    assert.deepEqual(await brief(), ['neu@haan.example REQUEST 2']);
  });

  it('is planned once by two that act at once, and offered by a click where somebody asks in own words', async () => {
    const offered = await round.say(HAAN, 'Bitte schicken Sie mir die Einladungen auch per Mail');
    const [offer] = buttonsOf(offered.card);
    assert.equal(offer?.verb, 'meetings.mail', offered.text);
    assert.match((await announce()).text, /Die Einladung steht im Kanal/u);
    await send();
    assert.equal(posted.length, 0);
    await Promise.all([1, 2].map(() => round.click(HAAN, 'meetings.mail')));
    await Promise.all([send(), send()]);
    assert.deepEqual(await brief(), ['sozialamt@haan.example REQUEST 0']);
  });
});

onEveryDatabase('invitations by a mail server that fails', (database) => {
  it('leave each version at most once for each person, and the last one in the end, whichever process sends', async () => {
    const server = await openMailServer({ tls: 'none' });
    const round = await openRound(database, { plan: planned(MAILS), mailbox });
    const auth = { kind: 'none' } as const;
    const way = { kind: 'smtp', host: '127.0.0.1', port: server.port, secure: false, needsTls: false, auth } as const;
    const { db, clock } = round;
    const none = async () => Promise.reject(new Error('no token'));
    const handler = () =>
      mailErrand({ db, from: mailbox.address, post: smtpPost(way, none), followers: mailFollowers });
    const both = [1, 2].map(() => openErrands({ db, clock, log: silent, handlers: { [SENDING]: handler() } }));
    const send = async () => {
      await Promise.all(both.map((one) => one.look()));
      await Promise.all(both.map((one) => one.idle()));
    };
    try {
      server.behaviour.answers.push(451, 'dies', 451, 'dies-taken', 452, 451);
      for (const office of [HAAN, DEPUTY]) await round.say(office, ON);
      await round.say(K, DRAFT);
      await round.say(K, 'sitzung 1 veröffentlichen');
      for (const day of ['20.10.2023', '23.10.2023', '24.10.2023']) {
        await send();
        clock.advance(20 * 60_000);
        await send();
        await round.say(K, MOVE(day));
      }
      for (const _again of [1, 2, 3]) {
        clock.advance(3 * 3_600_000);
        await send();
      }
      const mails = await Promise.all(server.got.map(read));
      const versions = mails.map(({ to, sequence }) => `${to.join()} ${sequence}`);
      assert.equal(new Set(versions).size, versions.length);
      for (const address of Object.values(MAILS)) {
        const own = mails.filter(({ to }) => to.includes(address)).map(({ sequence }) => sequence);
        assert.deepEqual([own.at(-1), own], [3, own.toSorted((one, other) => one - other)]);
      }
    } finally {
      for (const one of both) await one.close();
      await round.close();
      await server.close();
    }
  });
});
