import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { signedIn } from '../../src/teams/sending/token.ts';
import { certificateOf } from '../support/certificate.ts';
import { memoryLog, serving, TENANT } from './fixtures.ts';
import { APP } from './issuer.ts';

const PATH = `/${TENANT}/oauth2/v2.0/token`;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate = certificateOf(keys, '2099-12-30');

/** As Entra does it: gives a token for a signed assertion that is for this address, this app, now, and for the first time. */
async function openEntra() {
  const seen = new Set<string>();
  const refusal = async (fields: URLSearchParams) => {
    const assertion = fields.get('client_assertion') ?? '';
    const { alg, x5t, 'x5t#S256': x5t256 } = decodeProtectedHeader(assertion) as Record<string, string>;
    const prints = { RS256: x5t, PS256: x5t256 }[alg ?? ''];
    const { raw } = new X509Certificate(certificate.pem);
    const print = createHash(alg === 'RS256' ? 'sha1' : 'sha256')
      .update(raw)
      .digest('base64url');
    if (prints !== print) return 'certificate';
    const audience = `https://login.microsoftonline.com${PATH}`;
    const { payload } = await jwtVerify(assertion, keys.publicKey, { audience, issuer: APP, subject: APP });
    const { jti = '', nbf = 0, exp = 0 } = payload;
    if (jti === '' || seen.has(jti) || exp - nbf > 600) return 'times';
    seen.add(jti);
    const [type, scope] = [fields.get('client_assertion_type'), fields.get('scope')];
    if (type !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') return 'type';
    if (scope !== 'https://api.botframework.com/.default' || fields.get('client_id') !== APP) return 'scope';
    return fields.has('client_secret') || fields.get('grant_type') !== 'client_credentials' ? 'grant' : undefined;
  };
  const server = await serving(async (request, response) => {
    const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const isAsked = request.method === 'POST' && request.url === PATH && form;
    const refused = isAsked
      ? await refusal(new URLSearchParams(await text(request))).catch(() => 'signature')
      : 'request';
    response.setHeader('content-type', 'application/json');
    response.statusCode = refused === undefined ? 200 : 401;
    const denied = { error: refused, error_codes: [700_027] };
    response.end(JSON.stringify(refused === undefined ? { access_token: 'granted', expires_in: 3600 } : denied));
  });
  const network: typeof fetch = (url, init) => fetch(new URL(new URL(String(url)).pathname, server.url), init);
  return { ...server, network };
}

describe('an app with a certificate', () => {
  let entra: Awaited<ReturnType<typeof openEntra>>;
  before(async () => {
    entra = await openEntra();
  });
  after(() => entra.close());

  const signIn = (thumbprint: string, { privateKey } = keys) => {
    const log = memoryLog();
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const identity = { appType: 'SingleTenant', appId: APP, tenantId: TENANT } as const;
    const who = { ...identity, certificate: { thumbprint, privateKey: pem, ends: undefined } };
    return { log, authorize: signedIn(who, { log, fetch: entra.network }) };
  };

  for (const [name, print] of [
    ['SHA-1', certificate.sha1],
    ['SHA-256', certificate.sha256],
  ] as const)
    it(`signs in with an assertion of its own each time, its fingerprint in ${name}`, async () => {
      assert.equal(await signIn(print).authorize(), 'Bearer granted');
      assert.equal(await signIn(print).authorize(), 'Bearer granted');
    });

  it('is refused with another key, and the log says what to do and holds no key', async () => {
    const { log, authorize } = signIn(certificate.sha1, others);
    await assert.rejects(authorize(), { message: 'no token' });
    assert.match(log.entries.join('\n'), /"error":"signature".*Laden Sie es im Azure-Portal hoch/u);
    assert.doesNotMatch(log.entries.join('\n'), /KEY|eyJ/u);
  });
});
