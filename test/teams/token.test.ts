import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from '../../src/teams/identity.ts';
import { signedIn } from '../../src/teams/sending/token.ts';
import { memoryLog, TENANT } from './fixtures.ts';
import { APP, identity } from './issuer.ts';

const MINUTE = 60_000;
const ENTRA = `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`;
const RESOURCE = 'https://api.botframework.com';
const unavailable = { message: 'no token' };

/** Somebody who hands out tokens named for their number, each for an hour; `state.answer` says otherwise. */
function source(who: Identity = identity) {
  const asked: Request[] = [];
  const state = { answer: undefined as (() => Response | Promise<Response>) | undefined };
  const clock = { now: 0 };
  const log = memoryLog();
  const network = async (url: string | URL | Request, init?: RequestInit) => {
    asked.push(new Request(url, init));
    return state.answer?.() ?? Response.json({ access_token: `token-${asked.length}`, expires_in: 3600 });
  };
  const authorize = signedIn(who, { log, fetch: network, now: () => clock.now });
  return { asked, state, clock, log, authorize };
}

const refused = (body: unknown, status = 401) => Response.json(body, { status });

describe('a token', () => {
  it('is asked of Entra with the secret of the app, in the round’s own tenant', async () => {
    const { asked, authorize } = source();
    assert.equal(await authorize(), 'Bearer token-1');
    const [request] = asked;
    assert.deepEqual([request?.url, request?.method, request?.redirect], [ENTRA, 'POST', 'error']);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(await request?.text())), {
      grant_type: 'client_credentials',
      client_id: APP,
      client_secret: 'geheim',
      scope: `${RESOURCE}/.default`,
    });
  });

  it('is not asked for where nobody signs in', async () => {
    assert.equal(await signedIn(undefined)(), undefined);
  });

  it('is asked for once for all that wait for it', async () => {
    const { asked, authorize } = source();
    const all = await Promise.all(Array.from({ length: 20 }, authorize));
    assert.deepEqual([new Set(all), asked.length], [new Set(['Bearer token-1']), 1]);
  });

  it('is kept until five minutes before its end, and then renewed behind the backs of those who come', async () => {
    const { asked, clock, authorize } = source();
    await authorize();
    clock.now = 55 * MINUTE - 1;
    assert.equal(await authorize(), 'Bearer token-1');
    assert.equal(asked.length, 1);
    clock.now = 55 * MINUTE;
    assert.equal(await authorize(), 'Bearer token-1');
    await authorize();
    clock.now = 61 * MINUTE;
    assert.equal(await authorize(), 'Bearer token-2');
    assert.equal(asked.length, 2);
  });

  it('serves until its end while no other can be had, and not longer', async () => {
    const { state, clock, authorize } = source();
    await authorize();
    state.answer = () => Promise.reject(new TypeError('fetch failed'));
    clock.now = 60 * MINUTE - 1;
    assert.equal(await authorize(), 'Bearer token-1');
    clock.now = 60 * MINUTE;
    await assert.rejects(authorize(), unavailable);
  });

  it('is not asked for again within ten seconds of a failure', async () => {
    const { asked, state, clock, authorize } = source();
    state.answer = () => refused({}, 503);
    await assert.rejects(authorize(), unavailable);
    clock.now = 9_999;
    await assert.rejects(authorize(), unavailable);
    assert.equal(asked.length, 1);
    state.answer = undefined;
    clock.now = 10_000;
    assert.equal(await authorize(), 'Bearer token-2');
  });

  it('is none where the answer is no token', async () => {
    for (const answer of [
      () => new Response('<html>Bitte anmelden</html>'),
      () => Response.json({ access_token: 'x' }),
      () => Response.json({ access_token: '', expires_in: 3600 }),
      () => Response.json({ access_token: 'x', expires_on: 1 }),
    ]) {
      const { state, authorize } = source();
      state.answer = answer;
      await assert.rejects(authorize(), unavailable);
    }
  });
});

describe('a sign-in that fails', () => {
  it('says in the log what Entra said, in numbers, and what to do, and nothing secret', async () => {
    const { state, log, authorize } = source();
    state.answer = () =>
      refused({
        error: 'invalid_client',
        error_description: `AADSTS7000222: The provided client secret keys for app '${APP}' are expired.`,
        error_codes: [7_000_222],
        trace_id: 'x',
      });
    await assert.rejects(authorize(), unavailable);
    assert.deepEqual(log.entries, [
      `sign-in failed ${JSON.stringify({
        host: 'login.microsoftonline.com',
        status: 401,
        error: 'invalid_client',
        codes: [7_000_222],
        advice:
          'Der geheime Clientschlüssel ist abgelaufen. Legen Sie im Azure-Portal einen neuen an: MicrosoftAppPassword.',
      })}`,
    ]);
  });

  it('says in the log why Entra could not be reached', async () => {
    const { state, log, authorize } = source();
    const cause = Object.assign(new Error('getaddrinfo login.microsoftonline.com'), { code: 'ENOTFOUND' });
    state.answer = () => Promise.reject(new TypeError('fetch failed', { cause }));
    await assert.rejects(authorize(), unavailable);
    assert.match(log.entries.join('\n'), /^sign-in failed .*"code":"ENOTFOUND"/u);
    assert.doesNotMatch(log.entries.join('\n'), /geheim/u);
  });
});

describe('a managed identity', () => {
  const managed = (tokens: Identity['tokens']): Identity => ({
    appType: 'UserAssignedMsi',
    appId: APP,
    tenantId: TENANT,
    tokens,
  });
  const inAnHour = () => String(Math.floor(Date.now() / 1000) + 3600);

  it('gets its token from the machine that it runs on', async () => {
    const { asked, authorize } = source(managed({ kind: 'machine' }));
    assert.equal(await authorize(), 'Bearer token-1');
    const url = new URL(asked[0]?.url ?? '');
    assert.equal(`${url.origin}${url.pathname}`, 'http://169.254.169.254/metadata/identity/oauth2/token');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      resource: RESOURCE,
      client_id: APP,
      'api-version': '2018-02-01',
    });
    assert.equal(asked[0]?.headers.get('metadata'), 'true');
  });

  it('gets its token from App Service, which says when it ends', async () => {
    const endpoint = 'http://127.0.0.1:41000/msi/token';
    const { asked, state, clock, authorize } = source(managed({ kind: 'service', endpoint, header: 'vertraulich' }));
    state.answer = () => Response.json({ access_token: 'app', expires_on: inAnHour() });
    assert.equal(await authorize(), 'Bearer app');
    assert.equal(
      asked[0]?.url,
      `${endpoint}?resource=https%3A%2F%2Fapi.botframework.com&client_id=${APP}&api-version=2019-08-01`,
    );
    assert.equal(asked[0]?.headers.get('x-identity-header'), 'vertraulich');
    clock.now = 50 * MINUTE;
    await authorize();
    assert.equal(asked.length, 1);
    clock.now = 56 * MINUTE;
    await authorize();
    assert.equal(asked.length, 2);
  });

  it('shows Entra what its cluster says of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-token-'));
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, 'from-the-cluster\n');
    const { asked, authorize } = source(managed({ kind: 'cluster', tokenFile }));
    assert.equal(await authorize(), 'Bearer token-1');
    rmSync(folder, { recursive: true });
    assert.equal(asked[0]?.url, ENTRA);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(await asked[0]?.text())), {
      grant_type: 'client_credentials',
      client_id: APP,
      scope: `${RESOURCE}/.default`,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'from-the-cluster',
    });
  });

  it('says in the log that its cluster says nothing of it', async () => {
    const { log, authorize } = source(managed({ kind: 'cluster', tokenFile: '/nowhere/token' }));
    await assert.rejects(authorize(), unavailable);
    assert.match(log.entries.join('\n'), /^sign-in failed .*"code":"ENOENT"/u);
  });
});
