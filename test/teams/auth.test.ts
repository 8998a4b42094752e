import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { JWTPayload } from 'jose';
import sinon from 'sinon';
import type { Storage } from '../../src/storage/index.ts';
import { createEdge } from '../../src/teams/index.ts';
import { click, database, message, needsOf, openEdge, render, reply, round, SERVICE_URL, TENANT } from './fixtures.ts';
import { APP, forged, identity, openIssuer } from './issuer.ts';

const sdk = createRequire(createRequire(import.meta.url).resolve('botbuilder'));
const { ToBotFromBotOrEmulatorTokenValidationParameters: remembered } = sdk(
  'botframework-connector/lib/auth/tokenValidationParameters',
) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };

describe('the guard at the door', () => {
  let storage: Storage;
  let issuer: Awaited<ReturnType<typeof openIssuer>>;
  let door: Awaited<ReturnType<typeof openEdge>>;
  let printed: sinon.SinonStub;

  before(async () => {
    printed = sinon.stub(console, 'error');
    storage = await database(round());
    issuer = await openIssuer();
    door = await openEdge(storage, { identity, keysUrl: issuer.keysUrl });
  });

  after(async () => {
    sinon.restore();
    await door.edge.close();
    await issuer.close();
    await storage.close();
  });

  const token = (claims?: JWTPayload, header?: { kid?: string; expires?: string }) => issuer.token(claims, header);

  async function statusOf(body: unknown, authorization?: string): Promise<number> {
    const before = door.turns.length;
    const response = await door.post(body, authorization === undefined ? {} : { authorization });
    const text = await response.text();
    if (response.status !== 200) {
      assert.equal(door.turns.length, before, 'nothing was heard');
      assert.match(text, /^\{"error":"(?:unauthorized|forbidden|bad request|unavailable)"\}$/u);
    }
    return response.status;
  }

  it('lets in an activity that the Bot Framework signed for this bot and tenant', async () => {
    assert.equal(await statusOf(message(), await token()), 200);
    assert.equal(door.turns.at(-1)?.member?.office, 'Sozialamt Haan');
  });

  it('answers a click with HTTP 200 and the card', async () => {
    const response = await door.post(click(), { authorization: await token() });
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: render(reply).card };
    assert.deepEqual([response.status, await response.json()], [200, body]);
  });

  it('turns away what carries no token, or none that can be read', async () => {
    assert.equal(await statusOf(message()), 401);
    assert.equal(await statusOf(message(), ''), 401);
    for (const header of [
      'Bearer',
      'Bearer x.y',
      'Basic a.b.c',
      'Bearer a.b.c',
      'Bearer a.bnVsbA.c',
      'Bearer x.y.z w',
    ]) {
      assert.equal(await statusOf(message(), header), 401, header);
    }
  });

  it('turns away a token for another bot, of another issuer, expired or of an unknown key', async () => {
    assert.equal(await statusOf(message(), await token({ aud: TENANT })), 401);
    assert.equal(await statusOf(message(), await token({ iss: 'https://api.botframework.us' })), 401);
    assert.equal(await statusOf(message(), await token({}, { expires: '-10 minutes' })), 401);
    assert.equal(await statusOf(message(), await token({ nbf: Date.now() / 1000 + 600 })), 401);
    assert.equal(await statusOf(message(), await token({}, { kid: 'two' })), 401);
  });

  it('turns away a token whose signature does not hold', async () => {
    assert.equal(await statusOf(message(), forged(await token())), 401);
    for (const alg of ['none', 'HS256', 'RS512']) {
      const head = Buffer.from(JSON.stringify({ alg, typ: 'JWT', kid: 'one' })).toString('base64url');
      assert.equal(await statusOf(message(), (await token()).replace(/Bearer [^.]*/u, `Bearer ${head}`)), 401, alg);
    }
  });

  it('turns away a service address that the token does not name, that is missing or that is not Microsoft', async () => {
    assert.equal(await statusOf(message({ serviceUrl: 'https://smba.trafficmanager.net/amer/' }), await token()), 401);
    assert.equal(await statusOf(message({ serviceUrl: undefined }), await token()), 401);
    for (const address of [
      'https://evil.example/',
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://a:b@smba.trafficmanager.net/',
    ]) {
      assert.equal(
        await statusOf(message({ serviceUrl: address }), await token({ serviceurl: address })),
        401,
        address,
      );
    }
  });

  it('turns away every other channel, which the SDK would check by other rules', async () => {
    for (const channelId of ['emulator', 'webchat', 'AseChannel', 'directline']) {
      assert.equal(await statusOf(message({ channelId }), await token()), 401, channelId);
    }
  });

  it('turns away tokens of the emulator and of other bots', async () => {
    const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
    assert.equal(await statusOf(message(), await token({ iss: emulator, ver: '1.0', appid: APP })), 401);
    const own = `https://login.microsoftonline.com/${TENANT}/v2.0`;
    assert.equal(await statusOf(message(), await token({ iss: own, tid: TENANT, ver: '2.0', azp: APP })), 401);
    assert.equal(await statusOf(message(), await token({ ver: '1.0', appid: TENANT })), 401);
  });

  it('turns away people of a tenant that takes part in no round', async () => {
    const foreign = { channelData: { tenant: { id: APP } } };
    assert.equal(await statusOf(message(foreign), await token()), 403);
    assert.equal(await statusOf(message({ channelData: {}, conversation: { id: 'a:1' } }), await token()), 403);
  });

  it('remembers nothing of tokens that it turned away', async () => {
    const known = remembered.issuer.length;
    const fetched = issuer.state.asked;
    for (let index = 0; index < 50; index += 1) {
      const tid = crypto.randomUUID();
      const iss = index % 2 === 0 ? `https://sts.windows.net/${tid}/` : 'https://api.botframework.com';
      assert.equal(await statusOf(message(), forged(await token({ iss, tid }))), 401);
    }
    assert.deepEqual([remembered.issuer.length, issuer.state.asked], [known, fetched]);
  });

  it('never sends answers in the response, except to a click', async () => {
    assert.equal(await statusOf(message({ deliveryMode: 'expectReplies' }), await token()), 400);
  });

  it('says that it is unavailable when the keys cannot be fetched', async () => {
    const other = await openEdge(storage, { identity, keysUrl: 'http://127.0.0.1:9/openid' });
    const response = await other.post(message(), { authorization: await token() });
    assert.deepEqual([response.status, await response.json()], [503, { error: 'unavailable' }]);
    await other.edge.close();
  });

  it('keeps tokens and names out of the log', () => {
    assert.doesNotMatch(door.log.entries.join('\n'), /Bearer|eyJ|Leitung|hilfe/u);
    assert.equal(printed.callCount, 0);
  });
});

describe('the door without an identity', () => {
  let storage: Storage;
  let door: Awaited<ReturnType<typeof openEdge>>;
  const local = { serviceUrl: 'http://localhost:56150/_connector' };

  before(async () => {
    storage = await database(round());
    door = await openEdge(storage);
  });

  after(async () => {
    await door.edge.close();
    await storage.close();
  });

  it('lets in what comes from this machine', async () => {
    for (const serviceUrl of ['http://localhost:56150/_connector', 'http://127.0.0.1:1', 'http://[::1]:5/']) {
      assert.equal((await door.post(message({ serviceUrl }))).status, 200, serviceUrl);
    }
    assert.equal((await door.post(message({ ...local, channelId: 'emulator' }))).status, 200);
  });

  it('turns away a service address elsewhere and other channels', async () => {
    for (const serviceUrl of [SERVICE_URL, 'http://localhost.evil.example/', 'ftp://localhost/', '', 'nonsense']) {
      assert.equal((await door.post(message({ serviceUrl }))).status, 401, serviceUrl);
    }
    assert.equal((await door.post(message({ ...local, channelId: 'webchat' }))).status, 401);
  });

  it('listens on this machine alone', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.1', '']) {
      assert.throws(() => createEdge({ ...needsOf(storage), host }), /this machine alone/u);
    }
  });
});
