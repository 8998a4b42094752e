import assert from 'node:assert/strict';
import { notice } from '../../src/conversation/cards.ts';
import { learn, personalChat, reinstalled } from '../../src/delivery/conversations.ts';
import { post, touch } from '../../src/delivery/outbox.ts';
import { tellCoordination, tellMunicipality } from '../../src/delivery/recipients.ts';
import type { Connector, Trouble } from '../support/connector.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { samplePlan } from '../support/sample.ts';
import { CHANNEL, openSending, ROUND, type Sending, said } from './fixtures.ts';

const HILDEN = samplePlan.people.find(({ office }) => office === 'Sozialamt Hilden')?.objectId ?? '';
const BLOCKED_BY_TEAMS = {
  errorCode: 209,
  message: '{"subCode":"MessageWritesBlocked","details":"Thread is not accessible","errorCode":null}',
};
const forbidden = (code: string): Trouble => ({ status: 403, code });

onEveryDatabase('a refused message', (database) => {
  let sending: Sending;
  let connector: Connector;
  beforeEach(async () => {
    sending = await openSending(database, { 'test.card': async () => said('card') });
    ({ connector } = sending);
    await sending.hear('koordination', { office: 'Koordination' });
    await sending.hear('hilden', { office: 'Sozialamt Hilden' });
  });
  afterEach(() => sending.close());

  const deliver = async (times = 3) => {
    for (let time = 0; time < times; time += 1) {
      await sending.deliver();
      sending.round.clock.advance(3_000);
    }
  };
  const asked = (conversationId: string) => connector.asked.filter((one) => one.conversationId === conversationId);
  const notes = () => connector.taken('koordination');
  const chatOfHilden = () => personalChat(sending.round.db, ROUND, HILDEN);
  const gone: readonly [string, Trouble][] = [
    ['ConversationBlockedByUser', forbidden('ConversationBlockedByUser')],
    ['MessageWritesBlocked', { status: 403, body: BLOCKED_BY_TEAMS }],
    ['BotNotInConversationRoster', forbidden('BotNotInConversationRoster')],
    ['ForbiddenOperationException', forbidden('ForbiddenOperationException')],
    ['another 403', { status: 403, body: 'no' }],
    ['ConversationNotFound', { status: 404, code: 'ConversationNotFound' }],
  ];

  it('ends alone in another channel or a group chat, which is no trouble of the round', async () => {
    const { db, clock } = sending.round;
    const other = { roundId: ROUND, conversationId: '19:another', kind: 'channel', serviceUrl: connector.url } as const;
    await learn(db, { ...other, at: clock.now() });
    connector.trouble('19:another', forbidden('BotNotInConversationRoster'));
    await sending.queue('19:another', 'one', 'two');
    await deliver();
    assert.deepEqual(connector.taken('19:another'), ['two']);
    assert.deepEqual(notes(), []);
  });

  for (const [name, trouble] of gone) {
    it(`lets a personal chat be forgotten until its person writes again: ${name}`, async () => {
      connector.trouble('hilden', trouble);
      await sending.queue('hilden', 'one', 'two');
      await deliver();
      assert.equal(asked('hilden').length, 1);
      assert.equal(await chatOfHilden(), undefined);
      assert.deepEqual(notes(), ['Nachrichten an Sozialamt Hilden kommen nicht an']);
      await sending.hear('hilden', { office: 'Sozialamt Hilden' });
      await sending.queue('hilden', 'three');
      await deliver();
      assert.deepEqual(connector.taken('hilden'), ['three']);
    });
  }

  it('lets what is meant for the person go to the channel from then on', async () => {
    connector.trouble('hilden', forbidden('ConversationBlockedByUser'));
    await sending.queue('hilden', 'one');
    await deliver();
    const told = { roundId: ROUND, at: sending.round.clock.now(), personal: () => said('own'), line: said('line') };
    await tellMunicipality(sending.round.db, 'hilden', told);
    await deliver();
    assert.deepEqual([asked('hilden').length, connector.taken(CHANNEL)], [1, ['line']]);
  });

  it('is said by its line in the channel instead, with those behind it', async () => {
    const told = (line: string) => ({
      roundId: ROUND,
      at: sending.round.clock.now(),
      personal: () => said('own'),
      line: said(line),
    });
    connector.trouble('hilden', forbidden('ConversationBlockedByUser'));
    for (const line of ['line 1', 'line 2']) await tellMunicipality(sending.round.db, 'hilden', told(line));
    await deliver();
    assert.deepEqual(connector.taken(CHANNEL), ['line 1', 'line 2']);
    connector.trouble('koordination', { status: 500, code: 'ServiceError' });
    await tellCoordination(sending.round.db, told('line 3'));
    await deliver();
    assert.deepEqual(connector.taken(CHANNEL).slice(2), ['line 3']);
  });

  it('is told again when a chat that had come back is blocked once more', async () => {
    for (let time = 0; time < 2; time += 1) {
      connector.trouble('hilden', forbidden('ConversationBlockedByUser'));
      await sending.hear('hilden', { office: 'Sozialamt Hilden' });
      await sending.queue('hilden', 'one');
      await deliver();
    }
    assert.equal(notes().length, 2);
  });

  for (const code of ['BotDisabledByAdmin', 'NotEnoughPermissions', 'InvalidBotApiHost']) {
    it(`ends alone where that is no fault of the conversation, told once: ${code}`, async () => {
      connector.trouble('hilden', forbidden(code), forbidden(code));
      connector.trouble(CHANNEL, forbidden(code), forbidden(code));
      for (const place of ['hilden', CHANNEL]) await sending.queue(place, 'one', 'two', 'three');
      await deliver();
      for (const place of ['hilden', CHANNEL]) assert.deepEqual(connector.taken(place), ['three']);
      assert.deepEqual(new Set(notes()).size, 2);
      assert.equal(notes().length, 2);
      assert.notEqual(await chatOfHilden(), undefined);
    });
  }

  it('waits in a channel that the app is not in, with all behind it, until it is installed again', async () => {
    connector.always(CHANNEL, forbidden('BotNotInConversationRoster'));
    await sending.queue(CHANNEL, 'one', 'two');
    await deliver(5);
    sending.round.clock.advance(86_400_000);
    await deliver();
    assert.equal(asked(CHANNEL).length, 1);
    assert.deepEqual(notes(), ['Nachrichten in den Kanal kommen nicht an']);
    connector.always(CHANNEL, undefined);
    await reinstalled(sending.round.db, ROUND, sending.round.clock.now());
    await deliver();
    assert.deepEqual(connector.taken(CHANNEL), ['one', 'two']);
  });

  it('goes on in a channel that is heard from again', async () => {
    connector.trouble(CHANNEL, forbidden('BotNotInConversationRoster'));
    await sending.queue(CHANNEL, 'one');
    await deliver();
    await sending.hear(`${CHANNEL};messageid=1`);
    await deliver();
    assert.deepEqual(connector.taken(CHANNEL), ['one']);
  });

  it('ends alone for every other status, without a second attempt, and is told once for each kind', async () => {
    connector.trouble(CHANNEL, ...[400, 401, 500, 500, 404].map((status) => ({ status, code: `Code${status}` })));
    await sending.queue(CHANNEL, '1', '2', '3', '4', '5', '6');
    await deliver();
    assert.deepEqual(connector.taken(CHANNEL), ['6']);
    assert.equal(asked(CHANNEL).length, 6);
    assert.deepEqual(notes(), Array(4).fill('Eine Nachricht in den Kanal kam nicht an'));
  });

  it('is named to the Koordination where it was for the channel, not where it was for one office', async () => {
    connector.trouble('hilden', { status: 500, code: 'ServiceError' });
    connector.trouble(CHANNEL, { status: 500, code: 'ServiceError' });
    await sending.queue('hilden', 'für Hilden allein');
    await sending.queue(CHANNEL, 'für alle');
    await deliver();
    const told = asked('koordination').map(({ body }) => body);
    assert.ok(told.some((body) => body.includes('Nicht zugestellt: „für alle“')));
    assert.ok(told.every((body) => !body.includes('für Hilden allein')));
  });

  it('is told again when the trouble still lasts after a month', async () => {
    const refuse = async () => {
      connector.trouble(CHANNEL, forbidden('NotEnoughPermissions'));
      await sending.queue(CHANNEL, 'one');
      await deliver();
    };
    await refuse();
    sending.round.clock.advance(29 * 86_400_000);
    await refuse();
    assert.equal(notes().length, 1);
    sending.round.clock.advance(2 * 86_400_000);
    await refuse();
    assert.equal(notes().length, 2);
  });

  it('is told when it is larger than Teams allows', async () => {
    const long = notice({ kind: 'Hinweis', title: 'Lang', text: 'x'.repeat(41_000) });
    await post(sending.round.db, {
      roundId: ROUND,
      conversationId: CHANNEL,
      at: sending.round.clock.now(),
      reply: long,
    });
    await deliver();
    assert.deepEqual([asked(CHANNEL).length, notes()], [0, ['Eine Nachricht in den Kanal kam nicht an']]);
  });

  it('is told in the channel where the Koordination has no chat that takes it', async () => {
    connector.trouble('koordination', forbidden('ConversationBlockedByUser'));
    await sending.queue('koordination', 'one');
    await deliver();
    assert.deepEqual(connector.taken(CHANNEL), ['Nachrichten an Koordination kommen nicht an']);
  });

  it('is told nowhere where nobody could read it: neither in the channel that refused it', async () => {
    connector.trouble('koordination', forbidden('ConversationBlockedByUser'));
    await sending.queue('koordination', 'one');
    await deliver();
    connector.trouble(CHANNEL, forbidden('NotEnoughPermissions'));
    await sending.queue(CHANNEL, 'one');
    await deliver();
    assert.equal(asked(CHANNEL).length, 2);
    assert.ok(sending.logged.some((line) => line.includes('NotEnoughPermissions')));
  });

  it('says in the log what was refused, and nothing of its content', async () => {
    connector.trouble('hilden', forbidden('ConversationBlockedByUser'));
    await sending.queue('hilden', 'geheim');
    await deliver();
    assert.ok(sending.logged.some((line) => line.includes('403 ConversationBlockedByUser')));
    assert.ok(sending.logged.every((line) => !line.includes('geheim') && !line.includes('not for a log')));
  });

  it('is the change of a card that was deleted: the card is left alone, and nobody is told', async () => {
    await sending.card(CHANNEL, 'test.card:1');
    await deliver();
    connector.remove('m1');
    for (let time = 0; time < 3; time += 1) {
      await touch(sending.round.db, ROUND, 'test.card:1');
      await deliver(2);
    }
    assert.deepEqual(
      asked(CHANNEL).map(({ kind, taken }) => `${kind} ${taken}`),
      ['post true', 'update false'],
    );
    assert.deepEqual(notes(), []);
    await sending.card(CHANNEL, 'test.card:1');
    await deliver();
    await touch(sending.round.db, ROUND, 'test.card:1');
    await deliver();
    assert.deepEqual(
      asked(CHANNEL)
        .slice(2)
        .map(({ kind }) => kind),
      ['post', 'update'],
    );
  });

  it('is the change of a card for another reason: a later change is tried', async () => {
    await sending.card(CHANNEL, 'test.card:1');
    await deliver();
    connector.trouble(CHANNEL, { status: 500, code: 'ServiceError' });
    for (let time = 0; time < 2; time += 1) {
      await touch(sending.round.db, ROUND, 'test.card:1');
      await deliver(2);
    }
    assert.deepEqual(
      asked(CHANNEL).map(({ taken }) => taken),
      [true, false, true],
    );
  });

  it('names nobody where the chat is a stranger’s', async () => {
    const at = sending.round.clock.now();
    const stranger = { roundId: ROUND, conversationId: 'stranger', kind: 'personal', personId: 'x' } as const;
    await learn(sending.round.db, { ...stranger, serviceUrl: connector.url, at });
    connector.trouble('stranger', forbidden('ConversationBlockedByUser'));
    await sending.queue('stranger', 'one');
    await deliver();
    assert.deepEqual(notes(), ['Nachrichten in einen persönlichen Chat kommen nicht an']);
  });
});
