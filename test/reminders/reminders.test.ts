import assert from 'node:assert/strict';
import type { Owed, OwedList } from '../../src/conversation/feature.ts';
import { type DeliveryNeeds, readyQueues, serve } from '../../src/delivery/deliver.ts';
import { planOwed } from '../../src/delivery/owed.ts';
import { doDueWork } from '../../src/delivery/work.ts';
import type { Instant } from '../../src/german/berlin.ts';
import { fromBerlin } from '../../src/german/time.ts';
import { reminders } from '../../src/reminders/index.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, render, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

interface Sent {
  readonly conversationId: string;
  readonly text: string;
  readonly card: Readonly<Record<string, unknown>>;
}

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const moment = (local: string): Instant => fromBerlin(local) ?? assert.fail(local);
const point = (key: string, municipalityId: string): Owed => ({
  key,
  municipalityId,
  sentence: `Punkt ${key}`,
  until: moment('2023-10-13T12:00'),
  ways: [{ title: 'Offene Punkte ansehen', verb: 'reminders.show' }],
});

onEveryDatabase('reminders of what is owed', (database) => {
  let round: TestRound;
  let owed: Owed[];
  let sent: Sent[];
  let needs: DeliveryNeeds & { work: TestRound['bot']['work'] };
  let isDown: boolean;

  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
    owed = [];
    sent = [];
    isDown = false;
    const list: OwedList = async () => owed;
    const { work = {}, live = {} } = reminders(list, () => undefined);
    const { db, clock } = round;
    needs = {
      ...{ db, clock, log, work, live, serviceUrl: 'http://127.0.0.1:1' },
      transport: async ({ conversationId }, { reply }) => {
        if (isDown) return { kind: 'again', reason: '503' };
        sent.push({ conversationId, ...render(reply) });
        return { kind: 'accepted', activityId: String(sent.length) };
      },
    };
  });
  afterEach(() => round.close());

  const plan = (key: string, local: string) => planOwed(round.db, { roundId: samplePlan.id, key }, moment(local));
  const comes = async (local: string) => {
    round.clock.set(local);
    for (let step = 0; step < 5; step += 1) {
      await doDueWork(needs);
      for (const queue of await readyQueues(needs)) await serve(needs, queue);
    }
  };
  const inChannel = () => sent.filter(({ conversationId }) => conversationId === samplePlan.channel);

  it('go to the channel, one message for each municipality that owes, and mention one person of it', async () => {
    owed = [point('votes:4', 'haan'), point('votes:4', 'hilden')];
    await plan('votes:4', '2023-10-12T12:00');
    await comes('2023-10-12T12:00');
    assert.deepEqual(
      inChannel().map(({ text }) => text.split('\n').slice(0, 4)),
      [
        ['Erinnerung', 'Für Haan ist ein Punkt offen', 'Sozialamt Haan', 'Punkt votes:4'],
        ['Erinnerung', 'Für Hilden ist ein Punkt offen', 'Sozialamt Hilden', 'Punkt votes:4'],
      ],
    );
    const head = samplePlan.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId;
    assert.deepEqual(inChannel()[0]?.card['msteams'], {
      entities: [{ type: 'mention', text: '<at>Sozialamt Haan</at>', mentioned: { id: head, name: 'Sozialamt Haan' } }],
    });
  });

  it('mention who stands in while the head is away, and reach them', async () => {
    await round.say('Sozialamt Haan', 'vertretung: Sozialamt Haan, Sachbearbeitung bis 20.10.2023');
    await round.openChat('Sozialamt Haan');
    await round.openChat('Sozialamt Haan, Sachbearbeitung');
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    await comes('2023-10-12T12:00');
    assert.equal(inChannel()[0]?.text.split('\n')[2], 'Sozialamt Haan, Sachbearbeitung');
    const reached = sent.filter(
      ({ text, conversationId }) => text.startsWith('Erinnerung\n') && /^chat-/u.test(conversationId),
    );
    assert.deepEqual(
      reached.map(({ conversationId }) => conversationId),
      ['chat-person-Sozialamt Haan, Sachbearbeitung'],
    );
  });

  it('leave in peace those who owe nothing', async () => {
    await plan('votes:4', '2023-10-12T12:00');
    await comes('2023-10-12T12:00');
    assert.equal(sent.length, 0);
  });

  it('are one message a day: what it has named needs no other', async () => {
    owed = [point('votes:4', 'haan'), point('meetings:3', 'haan')];
    await plan('votes:4', '2023-10-12T09:00');
    await plan('meetings:3', '2023-10-12T14:00');
    await comes('2023-10-12T09:00');
    await comes('2023-10-12T14:00');
    assert.equal(inChannel().length, 1);
    assert.match(inChannel()[0]?.text ?? '', /2\u00a0Punkte offen[\s\S]*votes:4[\s\S]*meetings:3/u);
  });

  it('go out again on another day, while it is still owed', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-11T09:00');
    await plan('votes:4', '2023-10-12T09:00');
    await comes('2023-10-11T09:00');
    await comes('2023-10-12T09:00');
    assert.equal(inChannel().length, 2);
  });

  it('reach the heads and deputies in their personal chats too, unless they have muted them', async () => {
    owed = [point('votes:4', 'hilden')];
    await round.openChat('Sozialamt Hilden');
    await round.openChat('Sozialamt Hilden, Vertretung');
    await round.say('Sozialamt Hilden, Vertretung', 'erinnerungen aus');
    await plan('votes:4', '2023-10-12T12:00');
    await comes('2023-10-12T12:00');
    const personal = sent.filter(
      ({ text, conversationId }) => text.startsWith('Erinnerung\n') && conversationId !== samplePlan.channel,
    );
    assert.equal(personal.length, 1);
    assert.equal(inChannel().length, 1);
  });

  it('show what is due first, and the rest by pages', async () => {
    owed = Array.from({ length: 10 }, (_, at) => ({
      ...point(`votes:${at}`, 'haan'),
      until: moment(`2023-10-${30 - at}T12:00`),
    }));
    await plan('votes:0', '2023-10-12T12:00');
    await comes('2023-10-12T12:00');
    const text = inChannel()[0]?.text ?? '';
    assert.match(text, /10\u00a0Punkte offen[\s\S]*Punkt votes:9[\s\S]*Punkt votes:2[\s\S]*\[Weitere ansehen\]/u);
    assert.doesNotMatch(text, /Punkt votes:[01]\b/u);
  });

  it('leave out what has been settled while they waited', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    round.clock.set('2023-10-12T12:00');
    await doDueWork(needs);
    owed = [];
    await comes('2023-10-12T12:01');
    assert.equal(sent.length, 0);
  });

  it('are one message for what comes due while it waits for Teams', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    await plan('votes:5', '2023-10-12T14:00');
    isDown = true;
    await comes('2023-10-12T12:00');
    owed = [point('votes:4', 'haan'), point('votes:5', 'haan')];
    await comes('2023-10-12T14:00');
    isDown = false;
    await comes('2023-10-12T14:10');
    assert.equal(inChannel().length, 1);
    assert.match(inChannel()[0]?.text ?? '', /2\u00a0Punkte offen[\s\S]*votes:4[\s\S]*votes:5/u);
  });

  it('are one message on the day on which a late one goes out too', async () => {
    owed = [point('votes:4', 'haan'), point('votes:5', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    await plan('votes:5', '2023-10-13T09:00');
    owed = [point('votes:4', 'haan')];
    isDown = true;
    await comes('2023-10-12T12:00');
    owed = [point('votes:4', 'haan'), point('votes:5', 'haan')];
    isDown = false;
    await comes('2023-10-13T07:00');
    await comes('2023-10-13T09:00');
    assert.equal(inChannel().length, 1);
    assert.match(inChannel()[0]?.text ?? '', /verspätet zugestellt[\s\S]*votes:4[\s\S]*votes:5/u);
  });

  it('wait for the next allowed hour after an outage, and say that they are late', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    await comes('2023-10-12T19:00');
    assert.equal(sent.length, 0);
    await comes('2023-10-13T07:00');
    assert.match(inChannel()[0]?.text ?? '', /verspätet zugestellt/u);
  });

  it('do not go out in the evening when Teams could not be reached before', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    round.clock.set('2023-10-12T12:00');
    await doDueWork(needs);
    await comes('2023-10-12T18:00');
    assert.equal(sent.length, 0);
    await comes('2023-10-13T07:00');
    assert.equal(sent.length, 1);
  });

  it('go out once when two instances look at the same time', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    round.clock.set('2023-10-12T12:00');
    await Promise.all([doDueWork(needs), doDueWork(needs), doDueWork(needs)]);
    await comes('2023-10-12T12:00');
    assert.equal(inChannel().length, 1);
  });
});

onEveryDatabase('asking what is open', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { plan: { ...samplePlan, starterKnowledge: false } });
  });
  afterEach(() => round.close());

  it('says that nothing is', async () => {
    assert.match((await round.say('Sozialamt Haan', 'Was ist offen')).text, /Für Haan ist nichts mehr offen/u);
  });

  it('can be silenced and not', async () => {
    assert.match((await round.say('Sozialamt Haan', 'erinnerungen aus')).text, /sind aus/u);
    assert.match((await round.say('Sozialamt Haan', 'erinnerungen an')).text, /sind an/u);
  });
});
