import assert from 'node:assert/strict';
import { findConversation, personalChat } from '../../src/delivery/conversations.ts';
import { send } from '../../src/delivery/outbox.ts';
import { readyQueues, serve } from '../../src/delivery/serving/deliver.ts';
import type { Storage } from '../../src/storage/index.ts';
import { type Activity, readActivity, textOf } from '../../src/teams/activities.ts';
import { inputOf } from '../../src/teams/reception/input.ts';
import { meaningOf } from '../../src/teams/reception/turns.ts';
import { assertGrowsEvenly } from '../support/growth.ts';
import { UNFIT_SIGNS } from '../text/unfit.ts';
import { click, clock, database, HEAD, memoryLog, message, reply, round, SERVICE_URL, TENANT } from './fixtures.ts';

const CHANNEL = '19:koordination@thread.tacv2';
const channel = (id = `${CHANNEL};messageid=5`) => ({
  conversation: { id, conversationType: 'channel', isGroup: true },
});

function activity(body: unknown): Activity {
  return readActivity(body) ?? assert.fail('no activity');
}

const extension = { actions: [], textOfHtml: (html: string) => html };

describe('the text of a message', () => {
  const typed = (text: string, entities: readonly unknown[] = []) => textOf(activity(message({ text, entities })));
  const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id } });

  it('leaves out the mention of the bot, wherever it stands', () => {
    const own = mention('28:bot', '<at>Kreisrunde</at>');
    assert.equal(typed('<at>Kreisrunde</at>&nbsp;abstimmen 1 ja\n', [own]), 'abstimmen 1 ja');
    assert.equal(typed('Hallo <at>Kreisrunde</at> hallo', [own]).replace(/ +/gu, ' '), 'Hallo hallo');
  });

  it('keeps other people by their name', () => {
    assert.equal(
      typed('zuständig <at id="1">Haan</at>', [mention('29:haan', '<at id="1">Haan</at>')]),
      'zuständig Haan',
    );
  });

  it('resolves the characters of HTML, once', () => {
    assert.equal(
      typed('a &lt; b &amp;&amp; &quot;c&quot; &#228; &#xE4; &amp;lt; &unknown; &#0;'),
      'a < b && "c" ä ä &lt; &unknown; &#0;',
    );
  });

  for (const [form, text] of [
    ['a mark', '<quoted messageId="1772050244572"/> abstimmen 1 zustimmung'],
    ['two marks', '<quoted messageId="1"/> <quoted messageId="2"></quoted>abstimmen 1 zustimmung'],
    [
      'its words',
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1772"><strong itemprop="mri">Kreisrunde</strong>' +
        '<p itemprop="preview">Abstimmung 1 <blockquote>Frage</blockquote></p></blockquote><p>abstimmen 1 zustimmung</p>',
    ],
  ] as const) {
    it(`leaves out what is answered, as ${form} of the platform`, () => {
      assert.equal(typed(text), 'abstimmen 1 zustimmung');
    });
  }

  it('keeps what people quote by themselves, and what is quoted without an end', () => {
    const own = 'idee: <blockquote>Wärmestube</blockquote>';
    assert.equal(typed(own), own);
    const open = '<blockquote itemtype="http://schema.skype.com/Reply">idee: Wärmestube';
    assert.equal(typed(open), open);
    assert.equal(typed('a &lt;quoted messageId="1"/&gt;'), 'a <quoted messageId="1"/>');
  });

  it('reads quotations in a time that grows with their length alone', async () => {
    const parts = [
      '<blockquote itemtype="http://schema.skype.com/Reply">',
      '<blockquote ',
      '<quoted ',
      '</blockquote>',
      '<p>',
    ];
    await assertGrowsEvenly(
      typed,
      parts.map((part) => [part, (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)]),
    );
  });

  it('costs at most three times as much when it is twice as long', async () => {
    await assertGrowsEvenly((text) => typed(text, [mention('28:bot', 'Kreisrunde')]));
  });

  it('survives thousands of mentions', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => mention('28:bot', `<at>${at}</at>`));
    assert.equal(typed('<at>0</at> hilfe', many), 'hilfe');
  });

  it('survives entities of any kind', () => {
    const strange = [{ type: 'clientInfo' }, { type: 'mention' }, mention('28:bot', ''), { type: 'mention', text: 4 }];
    assert.equal(typed('hilfe', strange), 'hilfe');
    assert.equal(typed('hilfe', 'nonsense' as never), 'hilfe');
  });
});

describe('an activity', () => {
  it('bears no sign that nobody types, in ids, names and data', () => {
    const sign = UNFIT_SIGNS.join('');
    const read = activity(
      click('votes.cast', {
        id: `f:${sign}1`,
        from: { id: `29:${sign}head`, name: `Na${sign}me`, aadObjectId: HEAD },
        value: { action: { verb: 'votes.cast', data: { [`rea${sign}son`]: `zu${sign} teuer`, all: [sign] } } },
      }),
    );
    const clean = JSON.stringify(read);
    for (const one of UNFIT_SIGNS) assert.ok(!clean.includes(JSON.stringify(one).slice(1, -1)), JSON.stringify(one));
    assert.deepEqual([read.id, read.from.id, read.from.name], ['f:1', '29:head', 'Name']);
    assert.deepEqual(inputOf(read)?.kind === 'click' && inputOf(read), {
      kind: 'click',
      verb: 'votes.cast',
      data: { reason: 'zu teuer', all: [''] },
      messageId: '17',
    });
  });

  it('may be nested as deeply as its body allows', () => {
    const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    assert.equal(inputOf(activity(click('votes.cast', { value: { verb: 'x', nested } })))?.kind, 'click');
  });
});

describe('the input of an activity', () => {
  const inputFrom = (body: unknown) => inputOf(activity(body));

  it('is a click with its verb, its data and the message of its card', () => {
    const expected = { kind: 'click', verb: 'votes.cast', data: { vote: 4 }, messageId: '17' };
    assert.deepEqual(inputFrom(click()), expected);
    const value = { action: { verb: 'ideas.form' } };
    assert.deepEqual(inputFrom(click('', { value, replyToId: undefined })), {
      kind: 'click',
      verb: 'ideas.form',
      data: {},
      messageId: undefined,
    });
  });

  it('is a click, too, when an old client sends it as a message', () => {
    const value = { verb: 'votes.cast', vote: 4 };
    const expected = { kind: 'click', verb: 'votes.cast', data: { vote: 4 }, messageId: '17' };
    assert.deepEqual(inputFrom(message({ text: undefined, value, replyToId: '17' })), expected);
    const nested = { action: { verb: 'votes.cast', data: { vote: 4 } } };
    assert.deepEqual(inputFrom(message({ text: null, value: nested, replyToId: '17' })), expected);
  });

  it('is the text where there is one', () => {
    assert.deepEqual(inputFrom(message({ text: 'hilfe', value: { verb: 'votes.cast' } })), {
      kind: 'text',
      text: 'hilfe',
    });
    assert.deepEqual(inputFrom(message({ text: undefined })), { kind: 'text', text: '' });
  });

  it('is nothing for other invokes, malformed clicks and other kinds of activity', () => {
    assert.equal(inputFrom(click('x', { name: 'task/fetch' })), undefined);
    for (const value of [undefined, null, 'x', {}, { action: {} }, { action: { verb: '' } }, { action: { verb: 4 } }]) {
      assert.equal(inputFrom(click('x', { value })), undefined, JSON.stringify(value));
    }
    for (const type of ['typing', 'messageReaction', 'messageUpdate', 'event'])
      assert.equal(inputFrom(message({ type })), undefined);
  });

  it('takes data that is no object as none', () => {
    const value = { action: { verb: 'votes.cast', data: 'x' } };
    assert.deepEqual(inputFrom(click('', { value })), { kind: 'click', verb: 'votes.cast', data: {}, messageId: '17' });
  });
});

describe('the meaning of an activity', () => {
  let storage: Storage;

  beforeEach(async () => {
    storage = await database(round());
  });

  afterEach(() => storage.close());

  const meaning = (body: unknown) => meaningOf({ db: storage.db, clock, extension }, activity(body));

  async function turn(body: unknown) {
    const meant = await meaning(body);
    return meant.kind === 'turn' ? meant.turn : assert.fail(meant.kind);
  }

  for (const eventType of ['editMessage', 'undeleteMessage']) {
    it(`is a message that was edited, under its own activity: ${eventType}`, async () => {
      const meant = await meaning(
        message({ type: 'messageUpdate', channelData: { tenant: { id: TENANT }, eventType } }),
      );
      assert.equal(meant.kind, 'edit');
      assert.equal('turn' in meant && meant.turn.activity, (await turn(message())).activity);
    });
  }

  it('is unseen where the platform says that its author alone saw it, and only there', async () => {
    const unseen = async (recipient: object) => {
      const meant = await meaning(message({ ...channel(), recipient: { id: '28:bot', ...recipient } }));
      return meant.kind === 'turn' ? meant.turn.unseen : assert.fail(meant.kind);
    };
    assert.equal(await unseen({ isTargeted: true }), true);
    for (const other of [{}, { isTargeted: false }, { isTargeted: 'true' }, { isTargeted: null }])
      assert.equal(await unseen(other), undefined);
  });

  it('is nothing where a card of the bot was updated, or a message taken back', async () => {
    const changed = { channelData: { tenant: { id: TENANT } } };
    assert.deepEqual(await meaning(message({ type: 'messageUpdate', ...changed })), { kind: 'nothing' });
    const taken = { channelData: { tenant: { id: TENANT }, eventType: 'softDeleteMessage' } };
    assert.deepEqual(await meaning(message({ type: 'messageDelete', ...taken })), { kind: 'nothing' });
  });

  it('is a turn of a member in their personal chat', async () => {
    const { member, ...rest } = await turn(message());
    assert.deepEqual(rest, {
      roundId: 'mettmann',
      activity: 'msteams|a:personal|1700000000001|message/',
      at: clock.now(),
      place: { kind: 'personal', conversationId: 'a:personal' },
      input: { kind: 'text', text: 'hilfe' },
      answer: 'queued',
      dialog: false,
    });
    assert.deepEqual([member?.personId, member?.office, member?.roles], [HEAD, 'Sozialamt Haan', ['head']]);
  });

  it('is a turn in the thread of a channel', async () => {
    assert.deepEqual((await turn(message(channel()))).place, {
      kind: 'channel',
      conversationId: `${CHANNEL};messageid=5`,
    });
  });

  it('is elsewhere in another channel, its threads, and a group chat', async () => {
    const group = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } };
    const others = [group, channel('19:other@thread.tacv2'), channel('19:other@thread.tacv2;messageid=5')];
    for (const other of others) assert.equal((await turn(message(other))).place.kind, 'elsewhere');
  });

  it('has the same key when it comes again, and another for everything else', async () => {
    const keys = [
      message(),
      message(),
      message({ id: '2' }),
      click(),
      click('votes.cast', { id: undefined }),
      click('votes.cast', { id: undefined }),
    ];
    const [first, again, ...others] = await Promise.all(keys.map(async (body) => (await turn(body)).activity));
    assert.equal(first, again);
    assert.equal(new Set([first, ...others]).size, 5);
  });

  it('has the answer to a click returned, and to a message queued', async () => {
    const answers = [click(), message(), message({ deliveryMode: 'expectReplies' })].map(
      async (body) => (await turn(body)).answer,
    );
    assert.deepEqual(await Promise.all(answers), ['returned', 'queued', 'returned']);
  });

  it('takes who acts from the sign-in, never from the card', async () => {
    const value = { action: { verb: 'votes.cast', data: { from: { aadObjectId: HEAD }, personId: HEAD } } };
    const from = { id: '29:stranger', aadObjectId: '55555555-5555-4555-8555-555555555555' };
    assert.equal((await turn(click('', { value, from }))).member, undefined);
    assert.equal((await turn(click('', { value, from: { id: '29:head' } }))).member, undefined);
  });

  it('learns the personal chat of a member, and where it is reached', async () => {
    await turn(message());
    assert.equal(await personalChat(storage.db, 'mettmann', HEAD), 'a:personal');
    const known = await findConversation(storage.db, 'mettmann', 'a:personal');
    assert.deepEqual(
      [known?.kind, known?.service_url, known?.tenant_id, known?.bot_id],
      ['personal', SERVICE_URL, TENANT, '28:bot'],
    );
  });

  it('names a stranger by sign-in and shown name, and learns where they are reached', async () => {
    const { member, stranger } = await turn(message({ from: { id: '29:x', aadObjectId: 'x', name: 'Gast' } }));
    assert.deepEqual([member, stranger], [undefined, { personId: 'x', tenantId: TENANT, name: 'Gast' }]);
    assert.equal(await personalChat(storage.db, 'mettmann', 'x'), 'a:personal');
  });

  it('is the arrival of the app in a team, and nothing when it leaves', async () => {
    const team = { ...channel(), type: 'installationUpdate', text: undefined };
    assert.deepEqual(await meaning(message({ ...team, action: 'add' })), { kind: 'arrival', roundId: 'mettmann' });
    assert.deepEqual(await meaning(message({ ...team, action: 'remove' })), { kind: 'nothing' });
  });

  it('is a click without a message when it comes from a dialog', async () => {
    const value = {
      data: { msteams: { type: 'task/fetch' }, verb: 'ideas.form', title: 'Eins' },
      context: { theme: 'dark' },
    };
    const { input, dialog, answer } = await turn(click('', { name: 'task/fetch', value }));
    assert.deepEqual(
      [input, dialog, answer],
      [{ kind: 'click', verb: 'ideas.form', data: { title: 'Eins' } }, true, 'returned'],
    );
  });

  it('learns a channel, without its thread and without a person', async () => {
    await turn(message(channel()));
    const known = await findConversation(storage.db, 'mettmann', CHANNEL);
    assert.deepEqual([known?.conversation_id, known?.kind, known?.person_id], [CHANNEL, 'channel', null]);
  });

  it('learns nothing of a caller who waits for replies: they are nobody whom a message would reach', async () => {
    await turn(message({ deliveryMode: 'expectReplies' }));
    assert.equal(await findConversation(storage.db, 'mettmann', 'a:personal'), undefined);
  });

  const bot = [{ id: '28:bot' }];
  const comes = [
    { type: 'installationUpdate', action: 'add', by: 'installation' },
    { type: 'installationUpdate', action: 'add-upgrade', by: 'membership' },
    { type: 'conversationUpdate', membersAdded: bot, by: 'membership' },
  ] as const;
  for (const { by, ...how } of comes) {
    it(`is the arrival of the app in a personal chat, which it learns: ${JSON.stringify(how)}`, async () => {
      const conversation = { id: 'a:new', conversationType: 'personal' };
      const meant = await meaning(message({ ...how, conversation, text: undefined }));
      const { member, ...chat } = (meant.kind === 'arrival' && meant.chat) || assert.fail(meant.kind);
      assert.deepEqual(chat, { conversationId: 'a:new', by });
      assert.equal(member?.office, 'Sozialamt Haan');
      assert.equal((await findConversation(storage.db, 'mettmann', 'a:new'))?.person_id, HEAD);
    });
  }

  it('is nobody’s arrival when others come, when it is removed, or in a group chat', async () => {
    const group = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
    for (const changes of [
      { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] },
      { type: 'conversationUpdate' },
      { type: 'conversationUpdate', membersAdded: bot, membersRemoved: bot },
      { type: 'installationUpdate', action: 'remove' },
      { type: 'installationUpdate', action: 'add', conversation: group },
    ])
      assert.deepEqual(await meaning(message({ ...changes, text: undefined })), { kind: 'nothing' });
  });

  it('learns nothing where it is removed', async () => {
    await meaning(message({ type: 'installationUpdate', action: 'remove' }));
    assert.equal(await findConversation(storage.db, 'mettmann', 'a:personal'), undefined);
  });

  it('learns nothing when it is told that the bot was removed', async () => {
    await meaning(message({ type: 'conversationUpdate', text: undefined, membersRemoved: [{ id: '28:bot' }] }));
    assert.equal(await findConversation(storage.db, 'mettmann', 'a:personal'), undefined);
    await meaning(message({ type: 'conversationUpdate', text: undefined, membersRemoved: [{ id: '29:other' }] }));
    assert.ok(await findConversation(storage.db, 'mettmann', 'a:personal'));
  });

  it('forgets a personal chat in which the app is removed, and keeps a channel', async () => {
    const removal = { type: 'installationUpdate', action: 'remove', text: undefined };
    await turn(message());
    await turn(message(channel()));
    await meaning(message(removal));
    await meaning(message({ ...channel(), ...removal }));
    assert.equal(await personalChat(storage.db, 'mettmann', HEAD), undefined);
    assert.ok(await findConversation(storage.db, 'mettmann', CHANNEL));
  });

  it('lets the channel go on that waits for the app, whichever channel of the team names the installation', async () => {
    await turn(message(channel()));
    const needs = {
      ...{ db: storage.db, clock, log: memoryLog(), live: {}, serviceUrl: SERVICE_URL },
      transport: async () => ({ kind: 'refused', status: 403, code: 'BotNotInConversationRoster' }) as const,
    };
    await send(storage.db, { roundId: 'mettmann', conversationId: CHANNEL, at: clock.now(), reply });
    await serve(needs, { queue: CHANNEL });
    assert.deepEqual(await readyQueues(needs), []);
    const team = { ...channel('19:general@thread.tacv2'), type: 'installationUpdate', text: undefined };
    await meaning(message({ ...team, action: 'add' }));
    assert.deepEqual(
      (await readyQueues(needs)).map(({ queue }) => queue),
      [CHANNEL],
    );
  });

  it('is nothing for a reaction, unknown for another invoke, foreign for another tenant', async () => {
    assert.deepEqual(await meaning(message({ type: 'messageReaction' })), { kind: 'nothing' });
    assert.deepEqual(await meaning(click('x', { name: 'task/fetch' })), { kind: 'unknown' });
    assert.deepEqual(await meaning(click('x', { value: {} })), { kind: 'malformed' });
    assert.deepEqual(await meaning(message({ channelData: { tenant: { id: 'other' } } })), { kind: 'foreign' });
    assert.deepEqual(await meaning(message({ channelData: null, conversation: { id: 'a:1' } })), { kind: 'foreign' });
  });
});

describe('the round of an activity', () => {
  const other = '66666666-6666-4666-8666-666666666666';
  const people = [{ objectId: other, office: 'Sozialamt Ratingen', municipality: 'haan', roles: ['head' as const] }];
  let storage: Storage;

  before(async () => {
    storage = await database(round(), round({ id: 'zweite', channel: '19:zweite@thread.tacv2', people }));
  });

  after(() => storage.close());

  async function roundOf(changes: Readonly<Record<string, unknown>>): Promise<string> {
    const meant = await meaningOf({ db: storage.db, clock, extension }, activity(message(changes)));
    return meant.kind === 'turn' ? meant.turn.roundId : meant.kind;
  }

  it('is the one whose channel it is, whoever speaks', async () => {
    assert.equal(await roundOf(channel('19:zweite@thread.tacv2;messageid=1')), 'zweite');
    assert.equal(await roundOf({ ...channel(), from: { id: '29:x', aadObjectId: other } }), 'mettmann');
  });

  it('is elsewhere one that knows the person', async () => {
    assert.equal(await roundOf({ from: { id: '29:x', aadObjectId: other } }), 'zweite');
    assert.equal(await roundOf({}), 'mettmann');
  });

  it('is else the first of the tenant', async () => {
    assert.equal(await roundOf({ from: { id: '29:x' } }), 'mettmann');
  });

  it('is never one of another tenant', async () => {
    const foreign = { ...channel('19:zweite@thread.tacv2'), channelData: { tenant: { id: 'other' } } };
    assert.equal(await roundOf(foreign), 'foreign');
  });
});
