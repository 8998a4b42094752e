import assert from 'node:assert/strict';
import { learn, learnUser } from '../../src/delivery/conversations.ts';
import { isServiceUrl } from '../../src/teams/hosts.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { openRound, type TestRound } from '../support/round.ts';
import { samplePlan } from '../support/sample.ts';

const TEAMS = 'https://smba.trafficmanager.net/teams/';
const HAAN = samplePlan.people.find(({ office }) => office === 'Sozialamt Haan')?.objectId ?? '';
const IN_CHANNEL = { place: 'channel', answer: 'queued' } as const;
const NOBODY_ELSE = { ...IN_CHANNEL, unseen: true } as const;

onEveryDatabase('an answer in the channel that its asker alone sees', (database) => {
  let round: TestRound;
  beforeEach(async () => {
    round = await openRound(database, { showsAlone: isServiceUrl });
    await hear(TEAMS);
    await learnUser(round.db, { roundId: samplePlan.id, personId: HAAN, userId: '29:haan' });
  });
  afterEach(() => round.close());

  const hear = (serviceUrl: string) =>
    learn(round.db, {
      ...{ roundId: samplePlan.id, conversationId: samplePlan.channel, kind: 'channel', serviceUrl },
      at: round.clock.now(),
    });
  /** What came of it: how it was sent, to whom alone, and its notification text. */
  const sent = async () => {
    const before = round.arrived.length;
    await round.settle();
    return round.arrived.slice(before).map(({ kind, recipient, reply }) => [kind, recipient, reply.summary]);
  };
  const OWN_VIEW = ['send', undefined, 'Nur für Sie'];

  it('goes to them alone, and stands there for nobody else', async () => {
    await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
    const [told, ...more] = await sent();
    assert.deepEqual([told?.[0], told?.[1], more], ['targeted', '29:haan', []]);
    assert.match(String(told?.[2]), /Haan/u);
  });

  it('is sent once where the message is delivered again', async () => {
    const again = { ...IN_CHANNEL, activity: 'once' };
    await round.say('Sozialamt Haan', 'offen', again);
    await round.say('Sozialamt Haan', 'offen', again);
    assert.equal((await sent()).length, 1);
  });

  for (const status of [400, 403, 404])
    it(`becomes the button to their own view where the platform says ${status}, for a week`, async () => {
      round.outcomes.push({ kind: 'refused', status, code: 'BotNotInConversationRoster' });
      await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
      assert.deepEqual(await sent(), [OWN_VIEW]);
      round.clock.advance(6 * 86_400_000);
      await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
      assert.deepEqual(
        (await sent()).filter(([kind]) => kind === 'targeted'),
        [],
      );
      round.clock.advance(2 * 86_400_000);
      await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
      assert.equal((await sent()).filter(([kind]) => kind === 'targeted').length, 1);
    });

  it('is tried again as what it is where the platform was busy', async () => {
    round.outcomes.push({ kind: 'again', reason: '429', retryAfterSeconds: 1 });
    await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
    await sent();
    round.clock.advance(60_000);
    assert.deepEqual(
      (await sent()).map(([kind]) => kind),
      ['targeted'],
    );
  });

  it('never goes to a far side on this machine, which would show it to all', async () => {
    await hear('http://127.0.0.1:56150/_connector');
    await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
    assert.deepEqual(await sent(), [OWN_VIEW]);
  });

  it('never goes to a far side on this machine, where the round was heard from between question and answer', async () => {
    await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
    round.clock.advance(120_000);
    await hear('http://127.0.0.1:56150/_connector');
    assert.deepEqual(await sent(), [OWN_VIEW]);
  });

  it('goes to the personal chat of those whom the platform does not know', async () => {
    await round.openChat('Sozialamt Hilden');
    await round.say('Sozialamt Hilden', 'offen', IN_CHANNEL);
    const told = await sent();
    assert.deepEqual(
      told.map(([kind]) => kind),
      ['send', 'send'],
    );
    assert.ok(told.some(([, , summary]) => summary === 'Die Antwort steht in Ihrem persönlichen Chat mit Kreisrunde.'));
  });

  it('answers alone what was asked alone, whatever it was', async () => {
    await round.say('Sozialamt Haan', 'Sind Personalkosten förderfähig?', NOBODY_ELSE);
    await round.say('Sozialamt Haan', 'abstimmung 99', NOBODY_ELSE);
    const told = await sent();
    assert.deepEqual(
      told.map(([kind, recipient]) => [kind, recipient]),
      [
        ['targeted', '29:haan'],
        ['targeted', '29:haan'],
      ],
    );
  });

  it('says nothing of what was asked alone where it cannot be answered so', async () => {
    round.outcomes.push({ kind: 'refused', status: 403, code: 'BotNotInConversationRoster' });
    await round.say('Sozialamt Haan', 'Sind Personalkosten förderfähig?', NOBODY_ELSE);
    assert.deepEqual(await sent(), [['send', undefined, 'Die Antwort steht hier nicht']]);
    assert.ok(round.channel().every(({ shown }) => !/Personal/u.test(shown.text)));
  });

  it('says nothing to all of what a stranger asked alone', async () => {
    await round.say('Fremdes Amt', 'offen', NOBODY_ELSE);
    assert.deepEqual(await sent(), [['send', undefined, 'Die Antwort steht hier nicht']]);
  });

  it('keeps nothing of what was shown', async () => {
    await round.say('Sozialamt Haan', 'offen', IN_CHANNEL);
    await sent();
    const rows = await round.storage.db
      .withTables<{ outbox: { reply: string | null; private_reply: string | null } }>()
      .selectFrom('outbox')
      .select(['reply', 'private_reply'])
      .execute();
    assert.deepEqual(
      rows.map(({ reply, private_reply: alone }) => [reply, alone]),
      [[null, null]],
    );
  });
});
