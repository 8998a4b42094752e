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
  const reminders = () => round.channel().filter((one) => one.reply.card === 'meetings/reminder');

  it('go to the channel at their times, once each', async () => {
    await announce();
    for (const [local, expected] of [
      ['2023-10-05T13:59', 0],
      ['2023-10-05T14:00', 1],
      ['2023-10-05T14:01', 1],
      ['2023-10-11T13:59', 1],
      ['2023-10-11T14:00', 2],
      ['2023-10-12T11:59', 2],
      ['2023-10-12T12:00', 3],
      ['2023-10-12T15:00', 3],
      ['2023-10-19T14:00', 3],
    ] as const) {
      await comes(local);
      assert.equal(reminders().length, expected, local);
    }
  });

  it('name date, time, place, link and agenda', async () => {
    await announce();
    await comes('2023-10-11T14:00');
    const [reminder] = reminders();
    const text = reminder?.shown.text ?? '';
    assert.match(text, /^Erinnerung an die Sitzung\u00a01 · geplant\nAustausch der Sozialamtsleitungen\n/u);
    assert.match(
      text,
      /Donnerstag, 12\.\u00a0Oktober 2023, 14:00–16:00\u00a0Uhr\nKreishaus Mettmann\u00a0· online\u00a0teilnehmen\n/u,
    );
    assert.match(text, /Tagesordnung\nTOP\u00a01 · Niederschrift\nTOP\u00a02 · Antworten des MAGS\n/u);
    assert.equal(
      reminder?.reply.summary,
      'Sitzung am 12.\u00a0Oktober, 14:00\u00a0Uhr: Austausch der Sozialamtsleitungen',
    );
  });

  it('go out one day before when the invitation was posted a minute before that', async () => {
    round.clock.set('2023-10-11T13:59');
    await announce();
    await round.settle();
    assert.equal(reminders().length, 0);
    await comes('2023-10-11T14:00');
    assert.equal(reminders().length, 1);
  });

  it('do not go out before the meeting is announced', async () => {
    await comes('2023-10-11T14:00');
    assert.equal(round.channel().length, 0);
  });

  it('go out after a restart too, once', async () => {
    await announce();
    await round.settle();
    round.clock.set('2023-10-11T14:00');
    const { storage, clock } = round;
    const second = createBot({ db: storage.db, clock, log, publicUrl: PUBLIC_URL });
    await doDueWork({ db: storage.db, clock, log, work: second.work });
    await doDueWork({ db: storage.db, clock, log, work: second.work });
    await round.settle();
    assert.equal(reminders().length, 1);
  });

  it('go out once when two instances look at the same time', async () => {
    await announce();
    await round.settle();
    round.clock.set('2023-10-11T14:00');
    const { storage, clock, bot } = round;
    const look = () => doDueWork({ db: storage.db, clock, log, work: bot.work });
    await Promise.all([look(), look(), look()]);
    await round.settle();
    assert.equal(reminders().length, 1);
  });

  it('are, after an outage, the latest one alone, marked as late', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-12T13:30');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /verspätet zugestellt/u);
  });

  it('are not late after a short delay', async () => {
    await announce();
    await comes('2023-10-11T14:10');
    assert.match(reminders()[0]?.shown.text ?? '', /geplant/u);
  });

  it('are none after an outage that lasts until the meeting begins', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-12T14:00');
    assert.equal(reminders().length, 0);
  });

  it('wait for the next allowed hour when an outage ends in the evening', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-11T21:00');
    assert.equal(reminders().length, 0);
    await comes('2023-10-12T07:00');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /verspätet zugestellt/u);
    await comes('2023-10-12T12:00');
    assert.equal(reminders().length, 2);
  });

  it('give way to a later one when they waited for the next allowed hour', async () => {
    await announce();
    await round.settle();
    await comes('2023-10-11T21:00');
    await comes('2023-10-12T12:00');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /geplant/u);
  });

  it('do not go out any more when Teams could not be reached until the meeting began', async () => {
    await announce();
    await comes('2023-10-12T11:00');
    const before = reminders().length;
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 3 * 3600 });
    await comes('2023-10-12T12:00');
    await comes('2023-10-12T15:01');
    assert.equal(reminders().length, before);
  });

  it('are marked as late when Teams could not be reached in time', async () => {
    await announce();
    await round.settle();
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 1800 });
    await comes('2023-10-11T14:00');
    await comes('2023-10-11T14:31');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /verspätet zugestellt/u);
  });

  it('wait for the next morning when Teams could not be reached until the evening, and let others pass', async () => {
    await announce();
    await round.settle();
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 3600 });
    await comes('2023-10-11T14:00');
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 3600 });
    await comes('2023-10-11T17:30');
    await comes('2023-10-11T18:45');
    assert.equal(reminders().length, 0);
    const before = round.arrived.length;
    await round.say('Sozialamt Haan', 'hilfe', { place: 'channel', answer: 'queued' });
    await round.settle();
    assert.equal(round.arrived.length, before + 1);
    await comes('2023-10-12T07:00');
    assert.equal(reminders().length, 1);
    assert.match(reminders()[0]?.shown.text ?? '', /verspätet zugestellt/u);
  });

  it('do not go out for a meeting that was cancelled, not even those that wait for Teams', async () => {
    await announce();
    await round.settle();
    round.outcomes.push({ kind: 'again', reason: '503', retryAfterSeconds: 600 });
    await comes('2023-10-11T14:00');
    await round.say('Koordination', 'sitzung 1 für alle absagen: Krankheit');
    await comes('2023-10-11T14:30');
    await comes('2023-10-12T12:00');
    assert.equal(reminders().length, 0);
  });
});
