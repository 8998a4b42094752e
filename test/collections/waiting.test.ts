import assert from 'node:assert/strict';
import { remindedSince } from '../../src/collections/waiting/reminder.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const K = 'Koordination';
const HAAN = 'Sozialamt Haan';
const plan = { ...samplePlan, programme: { ...samplePlan.programme, deadlines: [] } };

describe('when a letter that waits is told of', () => {
  const since = (today: string, remindOn?: string) => remindedSince({ on: '2023-02-14', remindOn }, today);

  it('is six weeks after it was sent, and every quarter after that', () => {
    assert.equal(since('2023-03-27'), undefined);
    assert.equal(since('2023-03-28'), '2023-03-28');
    assert.equal(since('2023-06-27'), '2023-03-28');
    assert.equal(since('2023-06-28'), '2023-06-28');
    assert.equal(since('2024-03-28'), '2024-03-28');
  });

  it('is the day until which the Koordination wanted to wait, and every quarter after that', () => {
    assert.equal(since('2023-06-29', '2023-06-30'), undefined);
    assert.equal(since('2023-09-29', '2023-06-30'), '2023-06-30');
    assert.equal(since('2023-09-30', '2023-06-30'), '2023-09-30');
  });
});

onEveryDatabase('a letter that the ministry has not answered', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan });
    await round.openChat(K);
    await say('sammlung anlegen: Fragen; Anlass: Offene Punkte; Frist: 12.10.2023 12:00');
    await say('sammlung 1 veröffentlichen');
    await say('sammlung 1 schließen: Alle sind da');
    await say('mail-entwurf 1 gesendet am 05.10.2023: MAGS NRW, Referat');
  });
  afterEach(() => round.close());
  const say = async (text: string, office = K) => (await round.say(office, text)).text;
  const comes = async (...moments: readonly string[]) => {
    for (const local of moments) {
      round.clock.set(local);
      await round.settle();
    }
  };
  const TOLD = /auf die Koordination\n[\s\S]*Schreiben ans MAGS vom 05\.10\.2023/u;
  const told = () => round.arrived.filter(({ shown }) => TOLD.test(shown.text));

  it('is told to the Koordination alone after six weeks, at an allowed hour, once', async () => {
    await comes('2023-11-15T08:00', '2023-11-15T17:00');
    assert.equal(told().length, 0);
    await comes('2023-11-16T08:00', '2023-11-16T12:00');
    await round.bot.load();
    await comes('2023-11-17T08:00', '2024-01-15T08:00');
    assert.equal(told().length, 1);
    const [{ conversationId, shown } = assert.fail()] = told();
    assert.match(conversationId, /^chat-/u);
    assert.match(shown.text, /Erinnerung\n[\s\S]*3\u00a0Fragen ohne Antwort\n/u);
    assert.match(shown.text, /Frage\u00a01, Frage\u00a02 und Frage\u00a03\u00a0· bei MAGS NRW, Referat\n/u);
    assert.match(shown.text, /\[Warten bis …\] \[Ohne Antwort abschließen …\]/u);
  });

  it('is told again each quarter, and once where several passed while nothing ran', async () => {
    await comes('2023-11-16T08:00', '2024-02-15T08:00', '2024-02-16T08:00');
    assert.equal(told().length, 2);
    await round.bot.load();
    await comes('2024-11-18T08:00', '2024-11-19T08:00');
    assert.equal(told().length, 3);
  });

  it('is told on the next working day where its day is none', async () => {
    await say('mail-entwurf 1 warten bis 23.12.2023');
    await comes('2023-12-22T08:00', '2023-12-23T08:00', '2023-12-26T08:00', '2023-12-27T06:59');
    assert.equal(told().length, 0);
    await comes('2023-12-27T08:00');
    assert.equal(told().length, 1);
  });

  it('is not told of before the day until which the Koordination waits', async () => {
    await comes('2023-11-16T08:00');
    assert.match(await say('mail-entwurf 1 warten bis 28.06.2024'), /Erinnerung kommt am 28\.\u00a0Juni 2024/u);
    await comes('2024-02-16T08:00', '2024-05-16T08:00', '2024-06-27T08:00');
    assert.equal(told().length, 1);
    assert.doesNotMatch(await say('offen'), /Schreiben ans MAGS vom/u);
    await comes('2024-06-28T08:00', '2024-07-01T08:00');
    assert.equal(told().length, 2);
    assert.match(await say('mail-entwurf 1 warten bis 27.06.2024'), /noch kommt/u);
  });

  it('is not told of once all its questions are answered or closed, and names those that are still open', async () => {
    await say('frage 1 beantwortet: MAGS NRW, E-Mail vom 12.10.2023');
    await say('frage 2 nachgefragt am 05.10.2023');
    await comes('2023-11-16T08:00');
    assert.match(
      told()[0]?.shown.text ?? '',
      /2\u00a0Fragen ohne Antwort\nFrage\u00a02 und Frage\u00a03[^\n]*nachgefragt am 05\.10/u,
    );
    assert.match(await say('mail-entwurf 1 ohne antwort abschließen: überholt'), /Frage\u00a02 und Frage\u00a03\n/u);
    assert.match(await say('frage 2', HAAN), /abgeschlossen am 16\.\u00a0November 2023: überholt/u);
    assert.match(await say('frage 1', HAAN), /E-Mail vom 12\.10\.2023/u);
    await comes('2024-02-16T08:00');
    assert.equal(told().length, 1);
    assert.match(await say('mail-entwurf 1 warten bis 28.06.2024'), /keine Frage mehr offen[\s\S]*wieder offen/u);
    await say('frage 3 wieder offen');
    await comes('2024-05-16T08:00');
    assert.equal(told().length, 2);
  });

  it('is closed for the questions that are chosen alone', async () => {
    const form = await round.click(K, 'collections.unanswered-form', { number: 1 });
    assert.match(form.text, /Ohne Antwort abschließen\n[\s\S]*Frage\u00a01: Werden AGH-Stellen/u);
    const data = { number: 1, 'questions~1': '1,3', 'reason~1': 'überholt' };
    await round.click(K, 'collections.unanswered', data);
    assert.deepEqual((await say('fragen ans mags beim mags')).match(/Frage\u00a0\d/gu), ['Frage\u00a02']);
    const wrong = await round.click(K, 'collections.unanswered', { number: 1, 'questions~1': '2', 'reason~1': '' });
    assert.match(wrong.text, /nicht gespeichert[\s\S]*Grund/u);
  });

  it('is the Koordination’s alone to wait for, once it was sent', async () => {
    assert.match(await say('mail-entwurf 1 warten bis 28.06.2024', HAAN), /Koordination/u);
    assert.match(await say('mail-entwurf 2 warten bis 28.06.2024'), /noch nicht gesendet/u);
  });
});
