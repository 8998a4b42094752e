import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Identity } from '../identity.ts';
import { assertionOf } from './assertion.ts';

/** A token, and for how many seconds it holds. */
export interface Granted {
  readonly token: string;
  readonly seconds: number;
}

/** Why there was no token: Entra's numbers, and what to do next; its own sentences name the app and are left out. */
export class Denial extends Error {
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(facts: Readonly<Record<string, unknown>>) {
    super('denied');
    this.name = 'Denial';
    this.facts = facts;
  }
}

/** Whom a token is shown to, where nothing else is said. */
const PLATFORM = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';
/** Every machine in Azure finds its identities here; it is nobody's address on the internet. */
const MACHINE = 'http://169.254.169.254/metadata/identity/oauth2/token';
const CLIENT_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SECONDS = 10;

/** Entra says how long a token holds, the sources of managed identities some of them only when it ends (Unix seconds). */
const granted = z
  .object({
    access_token: z.string().min(1),
    expires_in: z.coerce.number().positive().optional(),
    expires_on: z.coerce.number().positive().optional(),
  })
  .transform(({ access_token: token, expires_in: seconds, expires_on: end }) => ({
    token,
    seconds: seconds ?? (end ?? 0) - Date.now() / 1000,
  }))
  .refine(({ seconds }) => seconds > 0);
const denied = z.object({
  error: z.string().max(100).optional().catch(undefined),
  error_codes: z.array(z.number()).max(10).optional().catch(undefined),
});

/** What an administrator can do about the errors that come of wrong settings. */
const ADVICE: Readonly<Record<number, string>> = {
  7000222:
    'Der geheime Clientschlüssel ist abgelaufen. Legen Sie im Azure-Portal einen neuen an: MicrosoftAppPassword.',
  7000215: 'Der geheime Clientschlüssel ist falsch. Gebraucht wird sein Wert, nicht seine ID: MicrosoftAppPassword.',
  700016: 'Die App ist in diesem Mandanten unbekannt. Prüfen Sie MicrosoftAppId und MicrosoftAppTenantId.',
  90002: 'Den Mandanten gibt es nicht. Prüfen Sie MicrosoftAppTenantId.',
  7000112: 'Die App ist in Microsoft Entra abgeschaltet. Schalten Sie sie dort wieder ein.',
  700027:
    'Microsoft kennt das Zertifikat der App nicht. Laden Sie es im Azure-Portal hoch, und prüfen Sie CertificateThumbprint.',
  700024: 'Die Uhr des Servers geht falsch. Stellen Sie sie nach einem Zeitserver.',
  53003: 'Eine Richtlinie für bedingten Zugriff sperrt die App. Nehmen Sie sie davon aus.',
};

/**
 * Asks for a token of the platform, or of another resource of Microsoft (`https://graph.microsoft.com`). Thrown is a
 * `Denial`, or what kept the answer from coming.
 */
export async function askForToken(identity: Identity, network: typeof fetch, resource = PLATFORM): Promise<Granted> {
  const { url, ...request } = await requestOf(identity, resource);
  const response = await network(url, { ...request, signal: AbortSignal.timeout(SECONDS * 1000), redirect: 'error' });
  const body: unknown = await response.json().catch(() => undefined);
  const token = granted.safeParse(body);
  if (response.ok && token.success) return token.data;
  const { error, error_codes: codes = [] } = denied.safeParse(body).data ?? {};
  const advice = codes.map((code) => ADVICE[code]).find((known) => known !== undefined);
  throw new Denial({ host: new URL(url).hostname, status: response.status, error, codes, advice });
}

type TokenRequest = { readonly url: string } & Pick<RequestInit, 'method' | 'headers' | 'body'>;

async function requestOf(identity: Identity, resource: string): Promise<TokenRequest> {
  const { appId, password, certificate, tokens } = identity;
  if (certificate) return toEntra(identity, resource, asserted(assertionFor({ ...identity, certificate })));
  if (identity.appType === 'SingleTenant') return toEntra(identity, resource, { client_secret: password ?? '' });
  const about = new URLSearchParams({ resource, client_id: appId });
  switch (tokens?.kind) {
    case 'service':
      about.set('api-version', '2019-08-01');
      return { url: `${tokens.endpoint}?${about}`, headers: { 'x-identity-header': tokens.header } };
    case 'cluster':
      // The cluster replaces the file all the time.
      return toEntra(identity, resource, asserted((await readFile(tokens.tokenFile, 'utf8')).trim()));
    default:
      about.set('api-version', '2018-02-01');
      return { url: `${MACHINE}?${about}`, headers: { metadata: 'true' } };
  }
}

function asserted(assertion: string): Readonly<Record<string, string>> {
  return { client_assertion_type: CLIENT_ASSERTION, client_assertion: assertion };
}

function assertionFor(identity: Parameters<typeof assertionOf>[0] & Identity): string {
  return assertionOf(identity, { audience: tokenUrl(identity), seconds: Date.now() / 1000 });
}

function toEntra(identity: Identity, resource: string, proof: Readonly<Record<string, string>>): TokenRequest {
  const { appId } = identity;
  const fields = { grant_type: 'client_credentials', client_id: appId, scope: `${resource}/.default`, ...proof };
  return { url: tokenUrl(identity), method: 'POST', body: new URLSearchParams(fields) };
}

function tokenUrl({ tenantId }: Identity): string {
  return `${LOGIN}${tenantId}/oauth2/v2.0/token`;
}
