import assert from 'node:assert/strict';
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { freePort } from '../support/ports.ts';
import { SERVICE_URL, TENANT } from '../teams/fixtures.ts';
import { APP, forged } from '../teams/issuer.ts';
import { openOutside, through } from './behind-cloud.ts';
import { until } from './child.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);
const honest = () => ({
  iss: 'https://api.botframework.com',
  aud: APP,
  serviceurl: SERVICE_URL,
  exp: seconds() + 3600,
});

/** A token with any heading and any claims, signed by any key. */
function signed(key: KeyObject, head: object, claims: object): string {
  const text = `${encoded(head)}.${encoded(claims)}`;
  return `Bearer ${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

describe('the door of a running installation', () => {
  let outside: Awaited<ReturnType<typeof openOutside>>;
  let house: Awaited<ReturnType<typeof outside.install>>;
  let own: string;

  before(async () => {
    outside = await openOutside();
    const at = `127.0.0.1:${await freePort()}`;
    own = `http://${at}`;
    house = await outside.install({ HTTPS_PROXY: through(outside.proxy.port), METRICS_ADDRESS: at });
  });

  after(() => outside.close());

  /** The texts that arrived in the chat. */
  const arrived = () => outside.sent().length;

  it('turns away every token that the Bot Framework did not sign for this bot, and hears nothing of what came with it', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const own = (claims: object, head: object = {}) =>
      signed(privateKey, { alg: 'RS256', typ: 'JWT', kid: 'one', ...head }, { ...honest(), ...claims });
    const [jwk] = outside.issuer.published;
    const text = `${encoded({ alg: 'HS256', typ: 'JWT', kid: 'one' })}.${encoded(honest())}`;
    const hmac = createHmac('sha256', JSON.stringify(jwk)).update(text).digest('base64url');
    const { token } = outside.issuer;
    const turnedAway: Readonly<Record<string, string | undefined>> = {
      'no token': undefined,
      'signed by somebody else': own({}),
      'with a key that it brings itself': own({}, { jwk }),
      'with a key from where it says': own({}, { jku: 'https://evil.example/keys', x5u: 'https://evil.example/x' }),
      'with the public key as a secret': `Bearer ${text}.${hmac}`,
      'of no algorithm': `Bearer ${encoded({ alg: 'none', kid: 'one' })}.${encoded(honest())}.${'A'.repeat(342)}`,
      'with another signature': forged(await token()),
      'for another bot': await token({ aud: TENANT }),
      'for several': await token({ aud: [APP, TENANT] }),
      'for nobody': await token({ aud: undefined }),
      'of Entra, for this bot': await token({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0` }),
      'of nobody': await token({ iss: undefined }),
      'that has ended': await token({}, { expires: '-10 minutes' }),
      'that begins later': await token({ nbf: seconds() + 900 }),
      'by a key that is not published': await token({}, { kid: 'another' }),
      'for a service that is none': await token({ serviceurl: 'https://evil.example/' }),
      'for the bot of somebody else': await token({ appid: TENANT }),
      'in another scheme': (await token()).replace('Bearer', 'Basic'),
      'twice in one': `${await token()}, ${await token()}`,
    };
    const statuses = new Map<string, number>();
    for (const [name, authorization] of Object.entries(turnedAway))
      statuses.set(name, (await house.post(house.said({ text: 'hilfe' }), authorization)).status);
    assert.deepEqual(
      [...statuses].filter(([, status]) => status !== 401),
      [],
    );
    assert.deepEqual([arrived(), house.service.logged.some(({ msg }) => msg === 'answered')], [0, false]);
  });

  it('turns away people of another tenant, and other channels, though the token holds', async () => {
    const authorization = await outside.issuer.token();
    const foreign = { channelData: { tenant: { id: TENANT } }, conversation: { id: 'a:x', tenantId: TENANT } };
    assert.equal((await house.post(house.said({ text: 'hilfe', ...foreign }), authorization)).status, 403);
    for (const channelId of ['webchat', 'emulator', 'directline'])
      assert.equal((await house.post(house.said({ text: 'hilfe', channelId }), authorization)).status, 401, channelId);
    assert.equal(
      (await house.post(house.said({ text: 'hilfe' }), await outside.issuer.token({ tid: TENANT }))).status,
      401,
    );
    assert.equal(arrived(), 0);
  });

  it('does once what is sent again, word for word and with its own token', async () => {
    const authorization = await outside.issuer.token();
    const said = house.said({ id: 'one', text: 'idee einreichen: Wärmestube; Beschreibung: Für alle' });
    for (let time = 0; time < 3; time += 1) assert.equal((await house.post(said, authorization)).status, 200);
    await until(() => arrived() > 0);
    assert.equal((await house.post(house.said({ id: 'two', text: 'idee 2' }), authorization)).status, 200);
    await until(() => arrived() > 1);
    const texts = outside.sent().map(({ body }) => body);
    assert.equal(texts.filter((text) => /Wärmestube/u.test(text)).length, 1);
    assert.match(texts.at(-1) ?? '', /keinen|nicht/u);
  });

  it('lets nobody take the turns of others, and says to wait', async () => {
    const authorization = await outside.issuer.token();
    const flood = (changes: object) =>
      Promise.all(
        Array.from({ length: 200 }, () => house.post(house.said({ type: 'typing', ...changes }), authorization)),
      );
    const statuses = (await flood({})).map(({ status }) => status);
    assert.deepEqual(new Set(statuses), new Set([200, 429]));
    const other = { from: { id: '29:y', name: 'Jemand', aadObjectId: '0d5f29d5-6b1a-4c6e-9d8e-2b6f0a3f1c77' } };
    assert.equal((await house.post(house.said({ type: 'typing', ...other }), authorization)).status, 200);
    const strangers = await Promise.all(Array.from({ length: 200 }, () => house.post(house.said({}), undefined)));
    assert.deepEqual(new Set(strangers.map(({ status }) => status)), new Set([401, 429]));
    assert.equal((await house.post(house.said({ type: 'typing', ...other }), authorization)).status, 200);
  });

  it('tells its numbers at the operator’s own address, and nothing else there or of them at the door', async () => {
    const statuses = async (at: string, paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await fetch(`${at}${path}`)).status));
    assert.deepEqual(await statuses(own, ['/metrics', '/ready', '/api/messages', '/.env']), [200, 200, 404, 404]);
    assert.match(await (await fetch(`${own}/metrics`)).text(), /^kreisrunde_turns_total\{.*\} [1-9]/mu);
    assert.deepEqual(await statuses(house.service.url, ['/metrics', '/health']), [404, 200]);
  });

  it('says in its log that somebody was turned away, and nothing of what they said or sent', async () => {
    await house.service.heard(/^requests? refused$/u);
    const log = JSON.stringify([house.service.logged, house.service.said]);
    assert.doesNotMatch(log, /Wärmestube|Jemand|eyJ|hilfe/u);
  });
});
