import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parcel } from '../../src/delivery/serving/deliver.ts';
import type { Identity } from '../../src/teams/identity.ts';
import { CARD_CHARACTERS } from '../../src/teams/render.ts';
import { createTransport, type TransportNeeds } from '../../src/teams/sending/connector.ts';
import { render, reply, serving, TENANT } from './fixtures.ts';

interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

const identity: Identity = { appType: 'SingleTenant', appId: TENANT, password: 'geheim', tenantId: TENANT };
const CHANNEL = '19:koordination@thread.tacv2';
const send: Parcel = { kind: 'send', reply };
const post: Parcel = { kind: 'post', reply };
const update: Parcel = { kind: 'update', activityId: '17/x', reply };

describe('the transport', () => {
  let far: Awaited<ReturnType<typeof serving>>;
  let heard: Heard[];
  let respond: (response: ServerResponse, request: IncomingMessage) => void;

  beforeEach(async () => {
    heard = [];
    far = await serving((request, response) => void listen(request, response));
  });

  afterEach(() => far.close());

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    heard.push({
      method: request.method,
      path: request.url,
      authorization: request.headers.authorization,
      body: JSON.parse(text),
    });
    respond(response, request);
  }

  function answer(status: number, body: unknown = {}, headers: Record<string, string> = {}): void {
    respond = (response) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
  }

  function carry(parcel: Parcel, changes: Partial<TransportNeeds> = {}, conversationId = CHANNEL) {
    const transport = createTransport({ identity: undefined, render, ...changes });
    return transport(
      { serviceUrl: `${far.url}/_connector/`, conversationId, tenantId: TENANT, botId: '28:bot' },
      parcel,
    );
  }

  it('gives a card views of their own for the people who may have one', async () => {
    answer(201, { id: '42' });
    const own = { ...reply, refresh: { verb: 'votes.show', data: { vote: 4 } } };
    await carry({ kind: 'send', reply: own, viewers: ['29:haan', '29:hilden'] });
    const [message = assert.fail('nothing heard')] = heard;
    const { attachments } = message.body as { attachments: { content: Record<string, unknown> }[] };
    assert.deepEqual(attachments[0]?.content['refresh'], {
      action: { type: 'Action.Execute', title: 'Aktualisieren', verb: 'votes.show', data: { vote: 4 } },
      userIds: ['29:haan', '29:hilden'],
    });
  });

  it('gives a card no view of its own where nobody is known who could have one', async () => {
    answer(201, { id: '42' });
    await carry({ kind: 'send', reply: { ...reply, refresh: { verb: 'votes.show', data: {} } }, viewers: [] });
    assert.doesNotMatch(JSON.stringify(heard[0]?.body), /refresh/u);
  });

  it('sends a message into a conversation, its thread included', async () => {
    answer(201, { id: '42' });
    assert.deepEqual(await carry(send, {}, `${CHANNEL};messageid=5`), { kind: 'accepted', activityId: '42' });
    const [message] = heard;
    const path = `/_connector/v3/conversations/${encodeURIComponent(`${CHANNEL};messageid=5`)}/activities`;
    assert.deepEqual([message?.method, message?.path, message?.authorization], ['POST', path, undefined]);
    assert.deepEqual(message?.body, {
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: render(reply).card }],
      summary: 'Kurz gesagt',
      channelData: { notification: { alert: true } },
      from: { id: '28:bot' },
      conversation: { id: `${CHANNEL};messageid=5` },
    });
  });

  it('shows a message to one person alone only by the parameter that says so', async () => {
    answer(201, { id: '42' });
    const alone: Parcel = { kind: 'targeted', recipient: '29:haan', reply };
    assert.deepEqual(await carry(alone), { kind: 'accepted', activityId: '42' });
    const [{ method, path, body } = assert.fail('nothing heard')] = heard;
    const activities = `/_connector/v3/conversations/${encodeURIComponent(CHANNEL)}/activities`;
    assert.deepEqual([method, path], ['POST', `${activities}?isTargetedActivity=true`]);
    assert.deepEqual(body['recipient'], { id: '29:haan' });
  });

  it('posts in a channel and learns the thread', async () => {
    answer(201, { id: `${CHANNEL};messageid=99`, activityId: '99' });
    const expected = { kind: 'accepted', activityId: '99', conversationId: `${CHANNEL};messageid=99` };
    assert.deepEqual(await carry(post), expected);
    const [{ path, body } = assert.fail()] = heard;
    assert.equal(path, '/_connector/v3/conversations');
    assert.deepEqual([body['isGroup'], body['bot'], body['tenantId']], [true, { id: '28:bot' }, TENANT]);
    assert.deepEqual(body['channelData'], { channel: { id: CHANNEL }, tenant: { id: TENANT } });
    assert.equal((body['activity'] as { summary: string }).summary, 'Kurz gesagt');
    answer(201, { id: `${CHANNEL};messageid=99` });
    assert.deepEqual(await carry(post), expected);
  });

  it('puts a message in the place of an earlier one, without an alert', async () => {
    answer(200, '');
    assert.deepEqual(await carry(update), { kind: 'accepted', activityId: '17/x' });
    assert.deepEqual([heard[0]?.method, heard[0]?.path?.endsWith('/activities/17%2Fx')], ['PUT', true]);
    assert.deepEqual([heard[0]?.body['id'], heard[0]?.body['channelData']], ['17/x', undefined]);
  });

  it('takes a message as accepted even when its receipt cannot be read', async () => {
    answer(200, '<html>');
    assert.deepEqual(await carry(send), { kind: 'accepted', activityId: '' });
  });

  it('waits as long as the far side asks', async () => {
    answer(429, {}, { 'retry-after': '7' });
    assert.deepEqual(await carry(send), { kind: 'again', reason: '429', retryAfterSeconds: 7 });
  });

  it('tries again after 412, 429, 502, 503 and 504, each time only once', async () => {
    for (const status of [412, 429, 502, 503, 504]) {
      answer(status, 'busy');
      assert.deepEqual(await carry(send), { kind: 'again', reason: String(status), retryAfterSeconds: undefined });
    }
    assert.equal(heard.length, 5);
  });

  it('gives up on every other status, with the error code', async () => {
    answer(500, { error: { code: 'ServiceError', message: 'geheim' } });
    assert.deepEqual(await carry(send), { kind: 'refused', status: 500, code: 'ServiceError' });
    answer(403, { errorCode: 209, message: '{}' });
    assert.deepEqual(await carry(send), { kind: 'refused', status: 403, code: '209' });
    answer(403, { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":"Thread"}' });
    assert.deepEqual(await carry(send), { kind: 'refused', status: 403, code: 'MessageWritesBlocked' });
    answer(404, 'not here');
    assert.deepEqual(await carry(send), { kind: 'refused', status: 404, code: '' });
    assert.equal(heard.length, 4);
  });

  it('follows no redirection', async () => {
    answer(307, '', { location: `${far.url}/elsewhere` });
    assert.deepEqual(await carry(send), { kind: 'refused', status: 307, code: '' });
    assert.equal(heard.length, 1);
  });

  it('tries again when no answer comes in time', async () => {
    respond = () => undefined;
    assert.deepEqual(await carry(send, { seconds: 0.05 }), { kind: 'again', reason: 'no answer in time' });
  });

  it('tries again when the connection breaks or none is made', async () => {
    respond = (_response, request) => void request.socket.destroy();
    assert.deepEqual(await carry(send), { kind: 'again', reason: 'no connection' });
    await far.close();
    assert.deepEqual(await carry(send), { kind: 'again', reason: 'no connection' });
  });

  it('signs what it sends as the bot', async () => {
    answer(201, { id: '1' });
    await carry(send, { identity, allowed: () => true, authorize: async () => 'Bearer abc' });
    assert.equal(heard[0]?.authorization, 'Bearer abc');
  });

  it('tries again when the sign-in fails or does not end', async () => {
    const failing = { identity, allowed: () => true, seconds: 0.05 };
    const never = new Promise<string>(() => undefined);
    for (const authorize of [() => Promise.reject(new Error('geheim')), () => never]) {
      assert.deepEqual(await carry(send, { ...failing, authorize }), { kind: 'again', reason: 'no token' });
    }
    assert.equal(heard.length, 0);
  });

  it('never signs a request to an address that is not Microsoft', async () => {
    let asked = 0;
    const authorize = async () => {
      asked += 1;
      return 'Bearer abc';
    };
    assert.deepEqual(await carry(send, { identity, authorize }), {
      kind: 'refused',
      status: 0,
      code: 'ServiceUrlNotAllowed',
    });
    assert.deepEqual([asked, heard.length], [0, 0]);
  });

  it('sends nothing from this machine without an identity', async () => {
    const transport = createTransport({ identity: undefined, render, post: () => assert.fail('sent') });
    const address = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId: CHANNEL };
    assert.deepEqual(await transport(address, send), { kind: 'refused', status: 0, code: 'ServiceUrlNotAllowed' });
  });

  it('sends no message that Teams would find too large', async () => {
    const large = () => ({ card: { text: 'x'.repeat(40_000) }, text: '' });
    assert.deepEqual(await carry(send, { render: large }), { kind: 'refused', status: 413, code: 'MessageSizeTooBig' });
    assert.equal(heard.length, 0);
  });

  it('sends a card that is as large as cards may be', async () => {
    const card = { text: 'x'.repeat(CARD_CHARACTERS - 20) };
    await carry(send, { render: () => ({ card, text: '' }) });
    assert.equal(heard.length, 1);
  });

  it('gives up on a card that cannot be rendered', async () => {
    const broken = () => {
      throw new Error('no template');
    };
    assert.deepEqual(await carry(send, { render: broken }), { kind: 'refused', status: 0, code: 'CardNotRendered' });
  });
});
