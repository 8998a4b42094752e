import assert from 'node:assert/strict';
import { createBot } from '../../src/bot.ts';
import { doDueWork } from '../../src/delivery/work.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { PUBLIC_URL } from '../support/sample.ts';

const MEETING =
  'sitzung anlegen: Austausch der Sozialamtsleitungen; Datum: 12.10.2023; Uhrzeit: 14:00; Ort: Kreishaus Mettmann; Link: https://teams.microsoft.com/l/1; TOP: Niederschrift | Antworten des MAGS';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

onEveryDatabase('reminders of meetings', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database);
    await round.say('Koordination', MEETING);
  });
  afterEach(() => round.close());

  const announce = () => round.say('Koordination', 'sitzung 1 veröffentlichen');
  /** Lets the time come; nothing runs in between. */
  const comes = async (local: string) => {
    round.clock.set(local);
    await round.settle();
  };
  /** The posts of the day in which the meeting stands. */
  const lines = () =>
    round
      .channel()
      .filter(({ reply, shown }) => reply.card === 'reminders/day' && shown.text.includes('Sitzung\u00a01: '));
  /** The reminders of its own day. */
  const reminders = () => round.channel().filter((one) => one.reply.card === 'meetings/reminder');

  it('stand in the posts of earlier days, and go out by themselves on its day, once each', async () => {
    await announce();
    for (const [local, posts, own] of [
      ['2023-10-05T13:59', 0, 0],
      ['2023-10-05T14:00', 1, 0],
      ['2023-10-05T14:01', 1, 0],
      ['2023-10-06T08:00', 1, 0],
      ['2023-10-11T07:59', 1, 0],
      ['2023-10-11T08:00', 2, 0],
      ['2023-10-11T14:00', 2, 0],
      ['2023-10-12T08:00', 3, 0],
      ['2023-10-12T11:59', 3, 0],
      ['2023-10-12T12:00', 3, 1],
      ['2023-10-12T15:00', 3, 1],
      ['2023-10-19T14:00', 3, 1],
    ] as const) {
      await comes(local);
      assert.deepEqual([lines().length, reminders().length], [posts, own], local);
    }
  });

  it('name in the post of the day date, place, agenda and who has not answered', async () => {
    await announce();
    await round.say('Sozialamt Haan', 'sitzung 1 zusage');
    await comes('2023-10-11T08:00');
    const text = lines()[0]?.shown.text ?? '';
    assert.match(
      text,
      /Sitzung\u00a01: Austausch der Sozialamtsleitungen\nam Donnerstag, 12\.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr, Kreishaus Mettmann\nTagesordnung: Niederschrift, Antworten des MAGS\nEs fehlen 10\u00a0von\u00a011: /u,
    );
    assert.doesNotMatch(text, /Haan/u);
  });

  it('stand in the post of the day also when all have answered', async () => {
    await announce();
    for (const office of new Set(
      round.plan.people.filter(({ roles }) => roles.includes('head')).map((one) => one.office),
    ))
      await round.say(office, 'sitzung 1 zusage');
    await comes('2023-10-11T08:00');
    assert.equal(lines().length, 1);
    await comes('2023-10-12T08:00');
    assert.equal(lines().length, 1);
  });

  it('name on its day date, time, place, link and agenda, and nothing that anybody owes', async () => {
    await announce();
    await comes('2023-10-12T12:00');
    const [reminder] = reminders();
    const text = reminder?.shown.text ?? '';
    assert.match(text, /^Erinnerung an die Sitzung\u00a01 · geplant\nAustausch der Sozialamtsleitungen\n/u);
    assert.match(
      text,
      /Donnerstag, 12\.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr\nKreishaus Mettmann\u00a0· online\u00a0teilnehmen\n/u,
    );
    assert.match(text, /Tagesordnung\nTOP\u00a01 · Niederschrift\nTOP\u00a02 · Antworten des MAGS$/u);
    assert.doesNotMatch(text, /Haan|offen/u);
    assert.equal(
      reminder?.reply.summary,
      'Sitzung am 12.\u00a0Oktober, 14:00\u00a0Uhr: Austausch der Sozialamtsleitungen',
    );
  });

  it('name those who have not answered a meeting that begins before the next post', async () => {
    await round.say(
      'Koordination',
      'sitzung anlegen: Früh; Datum: 11.10.2023; Uhrzeit: 07:45; Ort: Haan; Erinnerungen: 15 Minuten',
    );
    await comes('2023-10-10T09:00');
    await round.say('Koordination', 'sitzung 2 veröffentlichen');
    await comes('2023-10-10T17:30');
    const [post] = round.channel().filter(({ reply }) => reply.card === 'reminders/day');
    assert.match(post?.shown.text ?? '', /Sitzung\u00a02: Früh[\s\S]*Es fehlen 11\u00a0von\u00a011/u);
  });

  it('do not go out before the meeting is announced', async () => {
    await comes('2023-10-11T14:00');
    assert.deepEqual([lines().length, reminders().length], [0, 0]);
  });

  it('go out after a restart too, once', async () => {
    await announce();
    await round.settle();
    round.clock.set('2023-10-12T12:00');
    const { storage, clock } = round;
    const second = createBot({ db: storage.db, clock, log, publicUrl: PUBLIC_URL });
    await doDueWork({ db: storage.db, clock, log, work: second.work });
    await doDueWork({ db: storage.db, clock, log, work: second.work });
    await round.settle();
    assert.deepEqual([lines().length, reminders().length], [1, 1]);
  });

  it('go out once when two instances look at the same time', async () => {
    await announce();
    await round.settle();
    round.clock.set('2023-10-12T12:00');
    const { storage, clock, bot } = round;
    const look = () => doDueWork({ db: storage.db, clock, log, work: bot.work });
    await Promise.all([look(), look(), look()]);
    await round.settle();
    assert.deepEqual([lines().length, reminders().length], [1, 1]);
  });

  it('are marked as late after an outage', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-12T13:30');
    assert.match(reminders()[0]?.shown.text ?? '', /verspätet zugestellt/u);
    assert.match(lines()[0]?.shown.text ?? '', /verspätet zugestellt/u);
  });

  it('stand in a later post after an outage of their day', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-06T08:00');
    assert.equal(lines().length, 1);
  });

  it('are not late after a short delay', async () => {
    await announce();
    await comes('2023-10-12T12:10');
    assert.match(reminders()[0]?.shown.text ?? '', /geplant/u);
  });

  it('are none after an outage that lasts until the meeting begins', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-12T14:00');
    assert.deepEqual([lines().length, reminders().length], [0, 0]);
  });

  it('do not go out any more when Teams could not be reached until the meeting began', async () => {
    await announce();
    await comes('2023-10-12T11:00');
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 3 * 3600 });
    await comes('2023-10-12T12:00');
    await comes('2023-10-12T15:01');
    assert.equal(reminders().length, 0);
  });

  it('are marked as late when Teams could not be reached in time', async () => {
    await announce();
    await comes('2023-10-12T08:00');
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 1800 });
    await comes('2023-10-12T12:00');
    await comes('2023-10-12T12:31');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /verspätet zugestellt/u);
  });

  it('wait for the next morning when Teams could not be reached until the evening, and let others pass', async () => {
    await announce();
    await comes('2023-10-11T07:00');
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 11 * 3600 });
    await comes('2023-10-11T08:00');
    await comes('2023-10-11T19:45');
    const before = round.arrived.length;
    await round.say('Sozialamt Haan', 'hilfe', { place: 'channel', answer: 'queued' });
    await round.settle();
    assert.equal(round.arrived.length, before + 1);
    assert.equal(lines().length, 0);
    await comes('2023-10-12T08:00');
    assert.equal(lines().length, 1);
  });

  it('do not go out for a meeting that was cancelled, not even those that wait for Teams', async () => {
    await announce();
    await round.settle();
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 600 });
    await comes('2023-10-11T08:00');
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    await comes('2023-10-11T14:30');
    await comes('2023-10-12T12:00');
    assert.deepEqual([lines().length, reminders().length], [0, 0]);
  });
});
