import assert from 'node:assert/strict';
import { findConversation, personalChat } from '../../src/delivery/conversations.ts';
import type { DeliveryTables } from '../../src/delivery/tables.ts';
import type { Storage } from '../../src/storage/index.ts';
import { database, HEAD, LOCAL_URL, message, openEdge, round, TENANT } from './fixtures.ts';

const CHANNEL = '19:koordination@thread.tacv2';
const CHAT = 'a:personal';

describe('the place of what comes in', () => {
  let storage: Storage;
  let door: Awaited<ReturnType<typeof openEdge>>;

  beforeEach(async () => {
    storage = await database(round());
    door = await openEdge(storage);
  });

  afterEach(async () => {
    await door.edge.close();
    await storage.close();
  });

  /** Says something in a conversation, and gives where the bot takes it to have been said. */
  async function placeOf(conversation: Readonly<Record<string, unknown>>): Promise<string | undefined> {
    const response = await door.post(message({ serviceUrl: LOCAL_URL, conversation }));
    assert.equal(response.status, 200);
    return door.turns.at(-1)?.place.kind;
  }

  const chatOfHead = () => personalChat(storage.db, 'mettmann', HEAD);

  it('is the channel of the round, whatever the platform says of it or leaves out', async () => {
    for (const id of [CHANNEL, `${CHANNEL};messageid=5`])
      for (const conversationType of [undefined, null, 'personal', 'channel'])
        assert.equal(await placeOf({ id, conversationType }), 'channel', `${id} ${conversationType}`);
    assert.equal(await chatOfHead(), undefined);
  });

  it('is elsewhere in any other thread, whatever the platform says of it or leaves out', async () => {
    for (const id of [
      '19:other@thread.tacv2;messageid=5',
      '19:chat@thread.v2',
      '19:meeting_x@thread.v2',
      '19:old@thread.skype',
    ])
      for (const conversationType of [undefined, 'personal'])
        assert.equal(await placeOf({ id, conversationType }), 'elsewhere', id);
    assert.equal(await chatOfHead(), undefined);
  });

  it('is elsewhere where the platform does not say what it is, and the personal chat once it does', async () => {
    assert.equal(await placeOf({ id: CHAT }), 'elsewhere');
    assert.equal(await chatOfHead(), undefined);
    assert.equal(await placeOf({ id: CHAT, conversationType: 'personal' }), 'personal');
    assert.equal(await chatOfHead(), CHAT);
    assert.equal(await placeOf({ id: CHAT }), 'elsewhere');
    assert.equal(await chatOfHead(), CHAT);
  });

  it('is elsewhere where the platform contradicts itself, or calls it by a name that we do not know', async () => {
    assert.equal(await placeOf({ id: CHAT, conversationType: 'personal', isGroup: true }), 'elsewhere');
    assert.equal(await placeOf({ id: CHAT, conversationType: 'Personal' }), 'elsewhere');
    assert.equal(await chatOfHead(), undefined);
    assert.equal(await placeOf({ id: CHAT, conversationType: 'personal' }), 'personal');
  });

  it('stays elsewhere where a group has once been, also when the platform calls it personal', async () => {
    assert.equal(await placeOf({ id: CHAT, conversationType: 'groupChat', isGroup: true }), 'elsewhere');
    assert.equal(await placeOf({ id: CHAT, conversationType: 'personal' }), 'elsewhere');
    assert.equal(await chatOfHead(), undefined);
    assert.equal((await findConversation(storage.db, 'mettmann', CHAT))?.kind, 'channel');
  });

  it('was taken for a personal chat by an earlier version, and is none any more', async () => {
    const taken = {
      kind: 'personal',
      person_id: HEAD,
      service_url: LOCAL_URL,
      tenant_id: TENANT,
      bot_id: null,
    } as const;
    await storage.db
      .withTables<DeliveryTables>()
      .insertInto('conversations')
      .values({ round_id: 'mettmann', conversation_id: CHANNEL, ...taken, last_seen_at: '2023-10-05T07:00:00.000Z' })
      .execute();
    assert.equal(await chatOfHead(), undefined);
    assert.equal((await findConversation(storage.db, 'mettmann', CHANNEL))?.kind, 'channel');
    assert.equal(await placeOf({ id: CHAT, conversationType: 'personal' }), 'personal');
    assert.equal(await chatOfHead(), CHAT);
  });

  it('is a personal chat also by the id that Teams gives it elsewhere', async () => {
    const id = `19:${HEAD}_28bot@unq.gbl.spaces`;
    assert.equal(await placeOf({ id, conversationType: 'personal' }), 'personal');
    assert.equal(await chatOfHead(), id);
  });
});
