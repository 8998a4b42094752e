import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedIn } from '../../src/teams/sending/token.ts';
import { openProxy } from '../support/proxy.ts';
import { performed } from '../support/shell.ts';
import { installation, launch } from './child.ts';

const SECRET = 'verraten-0815';
const IDENTITY = { appType: 'SingleTenant', appId: 'app', password: SECRET, tenantId: 'tenant' } as const;
const MAIL = {
  MAIL_SERVER: 'smtp://127.0.0.1:1',
  ...{ MAIL_FROM: 'runde@kreis.example.de', MAIL_USER: 'runde', MAIL_PASSWORD: SECRET },
};

describe('a secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kreisrunde-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is in no log and no error of a bot whose database and proxy do not let it in', async () => {
    const proxy = await openProxy('bot:another', () => 1);
    const own = installation(folder, `postgres://bot:${SECRET}@127.0.0.1:1/kreisrunde`);
    const HTTPS_PROXY = `http://bot:${SECRET}@127.0.0.1:${proxy.port}`;
    const service = await launch('src/main.ts', { ...own, ...MAIL, MicrosoftAppPassword: SECRET, HTTPS_PROXY });
    await service.heard(/wartet auf die Datenbank/u);
    await service.heard(/^keys not fetched$/u);
    assert.equal(await service.end(), 0);
    await proxy.close();
    assert.ok(proxy.state.refused > 0);
    assert.doesNotMatch(JSON.stringify([service.logged, service.said]), new RegExp(SECRET, 'u'));
  });

  it('is in no log of a sign-in that fails, whatever the fault says', async () => {
    const logged: unknown[] = [];
    const note = (facts: unknown, event: string) => logged.push([facts, event]);
    const log = { info: note, warn: note, error: note };
    const failing: readonly (typeof fetch)[] = [
      () => Promise.reject(new Error(`could not send client_secret=${SECRET}`)),
      async () =>
        Response.json({ error: 'invalid_client', error_description: SECRET, error_codes: [7000215] }, { status: 401 }),
    ];
    for (const fetch of failing) {
      const thrown = await signedIn(IDENTITY, { log, fetch })().catch((error: unknown) => error);
      assert.doesNotMatch(`${String(thrown)}${JSON.stringify(logged)}`, new RegExp(SECRET, 'u'));
    }
    assert.equal(logged.length, 2);
  });

  it('is in no error of the shell', async () => {
    const settings = { ...MAIL, MicrosoftAppPassword: SECRET, HTTPS_PROXY: `ftp://bot:${SECRET}@proxy` };
    const places = [`postgres://bot:${SECRET}@127.0.0.1:1/k`, `postgres//bot:${SECRET}@127.0.0.1/k`];
    for (const DATABASE_URL of places)
      for (const command of ['verify', 'doctor']) {
        const { code, out, said } = await performed([command], { ...settings, DATABASE_URL });
        assert.ok(code > 0);
        assert.doesNotMatch(out + said, new RegExp(SECRET, 'u'));
      }
  });
});
