import assert from 'node:assert/strict';
import { SERVICE_URL, serving } from '../teams/fixtures.ts';
import { openOutside, through } from './behind-cloud.ts';
import { type Service, until } from './child.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';

describe('a house that lets out only what its proxy carries', () => {
  let outside: Awaited<ReturnType<typeof openOutside>>;
  let cloud: typeof outside.cloud;
  let proxy: typeof outside.proxy;
  let service: Service | undefined;

  beforeEach(async () => {
    outside = await openOutside();
    ({ cloud, proxy } = outside);
  });

  afterEach(() => outside.close());

  /** A real installation; gives what says something to it. */
  async function installed(env: Record<string, string>) {
    const house = await outside.install(env);
    service = house.service;
    return async (changes: Record<string, unknown>) => house.post(house.said(changes), await outside.issuer.token());
  }

  /** The hosts that it looked for itself, past the proxy. */
  const lookedFor = () => new Set(service?.said.flatMap((line) => /^looked for (.+)$/u.exec(line)?.[1] ?? []));

  const askedOf = (host: string) => cloud.asked.filter((one) => one.host === host);

  it('carries the keys, the sign-in, the answers and the files, all by the proxy and with its password', async () => {
    const say = await installed({ HTTPS_PROXY: through(proxy.port) });
    assert.equal((await say({ text: 'hilfe' })).status, 200);
    const downloadUrl = 'https://stadt.sharepoint.com/datei.txt';
    const attachments = [{ contentType: FILE, name: 'datei.txt', content: { downloadUrl } }];
    assert.equal((await say({ text: '', attachments })).status, 200);
    await until(() => askedOf('stadt.sharepoint.com').length > 0 && askedOf('smba.trafficmanager.net').length > 0);
    const [sent] = askedOf('smba.trafficmanager.net');
    assert.deepEqual(
      [sent?.path, sent?.authorization],
      [`${new URL(SERVICE_URL).pathname}v3/conversations/a%3Achat/activities`, 'Bearer entra'],
    );
    const [signedIn] = askedOf('login.microsoftonline.com');
    assert.equal(new URLSearchParams(signedIn?.body).get('client_secret'), 'secret');
    assert.deepEqual(
      new Set(proxy.connected),
      new Set([
        'login.botframework.com:443',
        'login.microsoftonline.com:443',
        'smba.trafficmanager.net:443',
        'stadt.sharepoint.com:443',
      ]),
    );
    assert.deepEqual([proxy.state.refused, lookedFor()], [0, new Set()]);
  });

  it('gets the token of a managed identity past the proxy, also where one is named for all that is not encrypted', async () => {
    const azure = await serving((request, response) => {
      const known = request.headers['x-identity-header'] === 'known';
      response.statusCode = known ? 200 : 401;
      response.end(
        JSON.stringify({ access_token: 'managed', expires_on: String(Math.floor(Date.now() / 1000) + 3600) }),
      );
    });
    const way = through(proxy.port);
    const say = await installed({
      MicrosoftAppType: 'UserAssignedMsi',
      MicrosoftAppPassword: '',
      IDENTITY_ENDPOINT: `${azure.url}/msi/token`,
      IDENTITY_HEADER: 'known',
      HTTPS_PROXY: way,
      HTTP_PROXY: way,
    });
    assert.equal((await say({ text: 'hilfe' })).status, 200);
    await until(() => askedOf('smba.trafficmanager.net').length > 0);
    assert.equal(askedOf('smba.trafficmanager.net')[0]?.authorization, 'Bearer managed');
    assert.deepEqual([askedOf('login.microsoftonline.com'), lookedFor()], [[], new Set()]);
    await azure.close();
  });

  it('reaches nobody where no proxy is named', async () => {
    const say = await installed({});
    assert.equal((await say({ text: 'hilfe' })).status, 503);
    await service?.heard(/^looked for /u);
    assert.deepEqual([cloud.asked, proxy.connected], [[], []]);
    assert.deepEqual(lookedFor(), new Set(['login.botframework.com']));
  });

  it('trusts nobody whom neither the world nor the house has signed for', async () => {
    const say = await installed({
      HTTPS_PROXY: through(proxy.port),
      NODE_EXTRA_CA_CERTS: '',
    });
    assert.equal((await say({ text: 'hilfe' })).status, 503);
    assert.ok(proxy.connected.length > 0);
    assert.deepEqual(cloud.asked, []);
    await service?.heard(/^keys not fetched$/u);
    const [failed] = service?.logged.filter(({ msg }) => msg === 'keys not fetched') ?? [];
    assert.match(String(failed?.['code']), /CERT|SIGN/u);
  });

  it('lets nothing out without the password: the bot runs on, and says in its log what fails', async () => {
    const say = await installed({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
    await until(() => proxy.state.refused > 0);
    assert.equal((await say({ text: 'hilfe' })).status, 503);
    await service?.heard(/^keys not fetched$/u);
    assert.deepEqual([cloud.asked, service?.isAlive()], [[], true]);
  });

  it('is passed by where NO_PROXY says so', async () => {
    const say = await installed({
      HTTPS_PROXY: through(proxy.port),
      NO_PROXY: 'localhost,.botframework.com',
    });
    assert.equal((await say({ text: 'hilfe' })).status, 503);
    await service?.heard(/^looked for /u);
    assert.deepEqual([proxy.connected, lookedFor()], [[], new Set(['login.botframework.com'])]);
  });
});
