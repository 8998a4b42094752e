import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Asked, openCloud, ROOT } from '../support/cloud.ts';
import { openProxy } from '../support/proxy.ts';
import { message } from '../teams/fixtures.ts';
import { APP, openIssuer } from '../teams/issuer.ts';
import { installation, launch, type Service } from './child.ts';

/** The Koordination of the round that is installed. */
const COORDINATION = 'a678cb11-e137-4fa8-ab04-82e7778fdf2c';
/** The way out of the house, by a port. */
export const through = (port: number) => `http://bot:k%C3%A4se%408@127.0.0.1:${port}`;

/** Stand-ins for Microsoft's hosts and for the proxy that leads to them, and what runs a real installation between them. */
export async function openOutside() {
  const folder = mkdtempSync(join(tmpdir(), 'kreisrunde-outside-'));
  const issuer = await openIssuer();
  const cloud = await openCloud(answers);
  const proxy = await openProxy('bot:käse@8', () => cloud.port);
  const services: Service[] = [];

  function answers({ host, path }: Asked): unknown {
    if (host === 'login.microsoftonline.com') return { access_token: 'entra', expires_in: 3600, token_type: 'Bearer' };
    if (path.endsWith('/keys')) return { keys: issuer.published };
    if (host === 'login.botframework.com') return { jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' };
    return { id: 'accepted' };
  }

  /** A real installation, which knows Microsoft's hosts by their names and trusts who signed for them. */
  async function install(env: Readonly<Record<string, string>>) {
    const own = installation(folder, `sqlite:${join(folder, 'k.db')}`);
    const trusting = { NODE_EXTRA_CA_CERTS: ROOT, NODE_OPTIONS: '--import ./test/service/nameless.ts' };
    const service = await launch('src/main.ts', { ...own, MicrosoftAppId: APP, ...trusting, ...env });
    services.push(service);
    await service.heard(/^started$/u);
    const tenantId = own['MicrosoftAppTenantId'] ?? '';
    /** What the Koordination says in the personal chat, each time anew. */
    const said = (changes: Readonly<Record<string, unknown>> = {}) =>
      message({
        id: String(Math.random()),
        from: { id: '29:x', name: 'Jemand', aadObjectId: COORDINATION },
        conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        ...changes,
      });
    const post = (body: unknown, authorization: string | undefined) => {
      const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
      return fetch(`${service.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    return { service, tenantId, said, post };
  }

  async function close(): Promise<void> {
    for (const service of services) await service.end('SIGKILL');
    for (const open of [proxy, cloud, issuer]) await open.close();
    rmSync(folder, { recursive: true, force: true });
  }

  /** What was sent through the connector, as it arrived there. */
  const sent = () => cloud.asked.filter(({ host }) => host === 'smba.trafficmanager.net');
  return { issuer, cloud, proxy, install, close, sent };
}
