import assert from 'node:assert/strict';
import type { Owed, OwedList } from '../../src/conversation/feature.ts';
import { post } from '../../src/delivery/outbox.ts';
import { planOwed } from '../../src/delivery/owed.ts';
import { type DeliveryNeeds, readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
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
  matter: { name: `Abstimmung ${key}`, title: `Punkt ${key}`, asked: 11 },
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
    const none = async () => [];
    const { work = {}, live = {} } = reminders({
      owed: list,
      answered: none,
      notices: none,
      waiting: none,
      called: () => undefined,
    });
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

  it('are one post, each matter with those who owe it, and mention one person of each municipality once', async () => {
    owed = [point('votes:4', 'haan'), point('votes:4', 'hilden'), point('votes:5', 'haan')];
    await comes('2023-10-12T08:00');
    assert.deepEqual(inChannel()[0]?.text.split('\n').slice(0, 11), [
      'Erinnerung\u00a0· 12.10.2023 · 2\u00a0Punkte offen',
      'Hier fehlen noch Antworten',
      'Jede Schaltfläche antwortet für Ihre eigene Kommune.',
      'Abstimmung votes:4: Punkt votes:4',
      'bis Freitag, 13.\u00a0Oktober 2023, 12:00\u00a0Uhr',
      'Es fehlen 2\u00a0von\u00a011: Haan und Hilden',
      '[Abstimmung votes:4 …]',
      'Abstimmung votes:5: Punkt votes:5',
      'bis Freitag, 13.\u00a0Oktober 2023, 12:00\u00a0Uhr',
      'Es fehlt 1\u00a0von\u00a011: Haan',
      '[Abstimmung votes:5 …]',
    ]);
    assert.equal(inChannel().length, 1);
    const personOf = (wanted: string) => samplePlan.people.find(({ office }) => office === wanted)?.objectId;
    const mention = (name: string, id: string | undefined) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    });
    assert.deepEqual(inChannel()[0]?.card['msteams'], {
      entities: [mention('Haan', personOf('Sozialamt Haan')), mention('Hilden', personOf('Sozialamt Hilden'))],
    });
    assert.equal(JSON.stringify(inChannel()[0]?.card).match(/<at>Haan<\/at>/gu)?.length, 2);
  });

  it('mention who stands in while the head is away, and reach them', async () => {
    await round.say('Sozialamt Haan', 'vertretung: Sozialamt Haan, Sachbearbeitung bis 20.10.2023');
    await round.openChat('Sozialamt Haan');
    await round.openChat('Sozialamt Haan, Sachbearbeitung');
    owed = [point('votes:4', 'haan')];
    await comes('2023-10-12T08:00');
    const standing = samplePlan.people.find(({ office }) => office === 'Sozialamt Haan, Sachbearbeitung')?.objectId;
    const { card } = inChannel().at(-1) ?? assert.fail('no post');
    const { entities } = card['msteams'] as { entities: { mentioned: { id: string } }[] };
    assert.deepEqual(
      entities.map(({ mentioned }) => mentioned.id),
      [standing],
    );
    const reached = sent.filter(
      ({ text, conversationId }) => text.startsWith('Erinnerung\n') && /^chat-/u.test(conversationId),
    );
    assert.deepEqual(
      reached.map(({ conversationId }) => conversationId),
      [`chat-${standing}`],
    );
  });

  it('leave in peace those who owe nothing', async () => {
    await comes('2023-10-12T08:00');
    assert.equal(sent.length, 0);
  });

  it('are one post a day, and go out again on the days before and of its end', async () => {
    owed = [point('votes:4', 'haan')];
    await plan('votes:4', '2023-10-12T12:00');
    for (const [local, posts] of [
      ['2023-10-11T08:00', 0],
      ['2023-10-12T07:59', 0],
      ['2023-10-12T08:00', 1],
      ['2023-10-12T12:00', 1],
      ['2023-10-13T08:00', 2],
      ['2023-10-13T11:00', 2],
    ] as const) {
      await comes(local);
      assert.equal(inChannel().length, posts, local);
    }
  });

  it('name once more on the next allowed day after its end what can still be answered, and then no more', async () => {
    owed = [point('agreements:4', 'haan')];
    for (const [local, posts] of [
      ['2023-10-12T08:00', 1],
      ['2023-10-13T08:00', 2],
      ['2023-10-14T08:00', 2],
      ['2023-10-16T08:00', 3],
      ['2023-10-17T08:00', 3],
    ] as const) {
      await comes(local);
      assert.equal(inChannel().length, posts, local);
    }
    assert.match(inChannel().at(-1)?.text ?? '', /überfällig seit 13\.\u00a0Oktober/u);
  });

  it('are followed by a further post for what was opened later and ends before the next one', async () => {
    owed = [point('votes:4', 'haan')];
    await comes('2023-10-12T08:00');
    owed = [...owed, { ...point('votes:5', 'hilden'), until: moment('2023-10-12T16:00') }];
    await plan('votes:5', '2023-10-12T13:00');
    await comes('2023-10-12T13:00');
    assert.equal(inChannel().length, 2);
    assert.match(inChannel()[1]?.text ?? '', /1\u00a0Punkt offen[\s\S]*votes:5/u);
    assert.doesNotMatch(inChannel()[1]?.text ?? '', /votes:4/u);
  });

  it('do not name reports and money in the channel, but in the personal chats', async () => {
    owed = [{ ...point('grants:report:2023-10-13', 'haan'), confidential: true }, point('votes:4', 'hilden')];
    await round.openChat('Sozialamt Haan');
    await plan('grants:report:2023-10-13', '2023-10-12T09:00');
    await comes('2023-10-12T09:00');
    assert.equal(inChannel().length, 1);
    assert.doesNotMatch(inChannel()[0]?.text ?? '', /grants|Haan/u);
    const [personal, ...more] = sent.filter(({ conversationId }) => conversationId !== samplePlan.channel);
    assert.match(personal?.text ?? '', /Für Haan ist ein Punkt offen\nPunkt grants/u);
    assert.deepEqual(more, []);
  });

  it('say in the channel that more is open, and not what, where nobody has a personal chat', async () => {
    owed = [{ ...point('grants:report:2023-10-13', 'haan'), confidential: true }];
    await plan('grants:report:2023-10-13', '2023-10-12T09:00');
    await comes('2023-10-12T09:00');
    assert.equal(inChannel().length, 1);
    assert.match(inChannel()[0]?.text ?? '', /noch anderes offen[\s\S]*\[Meine offenen Punkte\]/u);
    assert.doesNotMatch(inChannel()[0]?.text ?? '', /grants|Haan|Bericht/u);
    await comes('2023-10-13T08:00');
    assert.equal(inChannel().length, 1);
  });

  it('reach the heads and deputies in their personal chats too, unless they have muted them', async () => {
    owed = [point('votes:4', 'hilden')];
    await round.openChat('Sozialamt Hilden');
    await round.openChat('Sozialamt Hilden, Vertretung');
    await round.say('Sozialamt Hilden, Vertretung', 'erinnerungen aus');
    await comes('2023-10-12T08:00');
    const personal = sent.filter(({ text }) => text.startsWith('Erinnerung\n') && !text.includes('Vertretung'));
    assert.equal(personal.length, 1);
    assert.equal(inChannel().length, 1);
  });

  it('show what is due first', async () => {
    owed = Array.from({ length: 10 }, (_, at) => ({
      ...point(`votes:${at}`, 'haan'),
      until: moment(`2023-10-13T${10 + (9 - at)}:00`),
    }));
    await comes('2023-10-12T08:00');
    assert.match(inChannel()[0]?.text ?? '', /10\u00a0Punkte offen[\s\S]*Punkt votes:9[\s\S]*Punkt votes:0/u);
  });

  it('leave out what has been settled while they waited', async () => {
    owed = [point('votes:4', 'haan')];
    round.clock.set('2023-10-12T08:00');
    await doDueWork(needs);
    owed = [];
    await comes('2023-10-12T08:01');
    assert.equal(sent.length, 0);
  });

  it('are one post for what comes due while it waits for Teams', async () => {
    owed = [point('votes:4', 'haan')];
    isDown = true;
    await comes('2023-10-12T08:00');
    owed = [point('votes:4', 'haan'), point('votes:5', 'haan')];
    await plan('votes:5', '2023-10-12T14:00');
    await comes('2023-10-12T14:00');
    isDown = false;
    await comes('2023-10-12T14:10');
    assert.equal(inChannel().length, 1);
    assert.match(inChannel()[0]?.text ?? '', /verspätet zugestellt[\s\S]*votes:4[\s\S]*votes:5/u);
  });

  it('name after a day on which Teams could not be reached only what still counts', async () => {
    owed = [{ ...point('votes:3', 'haan'), until: moment('2023-10-12T16:00') }, point('votes:4', 'haan')];
    isDown = true;
    await comes('2023-10-12T08:00');
    owed = owed.slice(1);
    isDown = false;
    await comes('2023-10-13T07:00');
    await comes('2023-10-13T08:00');
    assert.equal(inChannel().length, 1);
    assert.doesNotMatch(inChannel()[0]?.text ?? '', /votes:3/u);
  });

  it('go out after an outage the same day, and say that they are late', async () => {
    owed = [point('votes:4', 'haan')];
    await comes('2023-10-12T11:00');
    assert.match(inChannel()[0]?.text ?? '', /verspätet zugestellt/u);
  });

  it('wait for the next day after an outage that ends in the evening', async () => {
    owed = [point('votes:4', 'haan')];
    await comes('2023-10-12T19:00');
    assert.equal(sent.length, 0);
    await comes('2023-10-13T08:00');
    assert.equal(inChannel().length, 1);
  });

  it('come before their hour where something ends by then', async () => {
    owed = [{ ...point('votes:4', 'haan'), until: moment('2023-10-12T07:50') }];
    await plan('votes:4', '2023-10-12T07:20');
    await comes('2023-10-12T07:20');
    assert.equal(inChannel().length, 1);
    await comes('2023-10-12T07:40');
    assert.equal(inChannel().length, 1);
  });

  it('do not go out in the evening when Teams could not be reached before', async () => {
    owed = [point('votes:4', 'haan')];
    round.clock.set('2023-10-12T08:00');
    await doDueWork(needs);
    await comes('2023-10-12T18:00');
    assert.equal(sent.length, 0);
    await comes('2023-10-13T08:00');
    assert.equal(sent.length, 1);
  });

  it('go out once when several look at the same time, each for something else', async () => {
    const keys = ['votes:4', 'votes:5', 'votes:6', 'votes:7'];
    owed = keys.map((key) => point(key, 'haan'));
    for (const key of keys) await plan(key, '2023-10-12T08:00');
    round.clock.set('2023-10-12T08:00');
    await Promise.all(keys.map(() => doDueWork(needs)));
    await comes('2023-10-12T08:00');
    assert.equal(inChannel().length, 1);
  });

  it('take up what an earlier version has queued: a day’s reminder of one municipality', async () => {
    owed = [point('votes:4', 'haan')];
    const subject = 'reminders.owed:haan/2023-10-12T10:00:00.000Z';
    const at = moment('2023-10-12T12:00');
    const reply = { card: 'reminders/owed', data: {}, summary: '' };
    await post(round.db, { roundId: samplePlan.id, conversationId: samplePlan.channel, at, reply, subject });
    await comes('2023-10-12T12:00');
    assert.equal(inChannel().length, 1);
    assert.match(inChannel()[0]?.text ?? '', /Es fehlt 1\u00a0von\u00a011: Haan/u);
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
