import type { Settings } from '../../config.ts';
import { askForToken, Denial } from '../../teams/sending/entra.ts';
import { fetchThrough } from '../../teams/sending/outgoing.ts';
import { KEYS_URL } from '../../teams/sign-in/keys.ts';
import { clockFinding } from './clock.ts';
import { broken, type Finding, fine, unchecked } from './finding.ts';

/** The way out of the house, and the time, so that tests can have others. */
export interface Outside {
  readonly now: () => number;
  readonly leave?: typeof fetch | undefined;
}

const CONNECTOR_URL = 'https://smba.trafficmanager.net/teams/';
const MILLISECONDS = 10_000;

interface Way {
  readonly leave: typeof fetch;
  readonly byProxy: boolean;
  readonly now: () => number;
}

/** Looks whether Microsoft's hosts are reached: where the bot signs in, where the keys of Teams lie, where answers go. */
export async function lookAtEndpoints(settings: Settings | undefined, outside: Outside): Promise<Finding[]> {
  if (!settings) return [unchecked('token', 'Microsofts Dienste, bis die Einstellungen gültig sind.')];
  const { outgoing } = settings.network;
  const leave = outside.leave ?? (outgoing ? fetchThrough(outgoing) : fetch);
  const way = { leave, byProxy: outgoing !== undefined, now: outside.now };
  return (await Promise.all([ofToken(settings, way), ofKeys(way), ofConnector(way)])).flat();
}

async function ofToken({ identity }: Settings, way: Way): Promise<Finding> {
  if (!identity) return unchecked('token', 'die Anmeldung bei Microsoft, denn es ist kein Konto eingestellt.');
  try {
    await askForToken(identity, way.leave);
    return fine('token', 'Kreisrunde kann sich bei Microsoft anmelden.');
  } catch (error) {
    if (error instanceof Denial) return denied(error);
    return unreached('token', { host: 'login.microsoftonline.com', error, way });
  }
}

function denied({ facts: { status, codes, advice } }: Denial): Finding {
  const said = [status, ...(Array.isArray(codes) ? codes.map((code) => `AADSTS${code}`) : [])].join(', ');
  const todo =
    typeof advice === 'string'
      ? advice
      : 'prüfen Sie MicrosoftAppId, MicrosoftAppTenantId und das Geheimnis oder Zertifikat der App.';
  return broken('token', `Microsoft nimmt die Anmeldung nicht an (${said})`, todo);
}

async function ofKeys(way: Way): Promise<Finding> {
  const host = 'login.botframework.com';
  try {
    const signal = AbortSignal.timeout(MILLISECONDS);
    const described = await jsonAt(KEYS_URL, signal, way);
    const { jwks_uri: at } = described;
    if (typeof at !== 'string' || !URL.canParse(at)) throw new Unexpected('keine Beschreibung');
    const { keys } = await jsonAt(at, signal, way);
    if (!Array.isArray(keys) || keys.length === 0) throw new Unexpected('keine Schlüssel');
    return fine('keys', 'Die Schlüssel, mit denen Teams unterschreibt, sind abrufbar.');
  } catch (error) {
    return unreached('keys', { host, error, way });
  }
}

/** Whatever it answers to a stranger, it has answered. */
async function ofConnector(way: Way): Promise<Finding[]> {
  const host = new URL(CONNECTOR_URL).hostname;
  try {
    const answer = await way.leave(CONNECTOR_URL, { signal: AbortSignal.timeout(MILLISECONDS), redirect: 'manual' });
    await answer.body?.cancel();
    const date = Date.parse(answer.headers.get('date') ?? '');
    const reached = fine('connector', 'Der Dienst, über den Antworten nach Teams gehen, ist erreichbar.');
    if (answer.status >= 500) throw new Unexpected(`Status ${answer.status}`);
    if (Number.isNaN(date)) return [reached];
    return [reached, clockFinding({ here: way.now(), there: date, whose: 'von Microsoft' })];
  } catch (error) {
    return [unreached('connector', { host, error, way })];
  }
}

/** Somebody answered, and not as those do who are meant. */
class Unexpected extends Error {}

async function jsonAt(url: string, signal: AbortSignal, { leave }: Way): Promise<Record<string, unknown>> {
  const answer = await leave(url, { signal });
  if (!answer.ok) throw new Unexpected(`Status ${answer.status}`);
  return answer.json().catch(() => {
    throw new Unexpected('kein JSON');
  }) as Promise<Record<string, unknown>>;
}

interface Unreached {
  readonly host: string;
  readonly error: unknown;
  readonly way: Way;
}

function unreached(check: 'token' | 'keys' | 'connector', { host, error, way }: Unreached): Finding {
  const { what, todo } = reasonOf(error, way);
  return broken(check, `${host} ${what}`, todo);
}

/** Messages of faults could name the proxy with its password: only codes are repeated. */
function reasonOf(error: unknown, { byProxy }: Way): { what: string; todo: string } {
  const code = codeOf(error);
  if (error instanceof Unexpected)
    return {
      what: `antwortet anders als erwartet (${error.message})`,
      todo: 'prüfen Sie, ob ein Proxy oder eine Firewall an seiner Stelle antwortet.',
    };
  if (/CERT|SIGN|ISSUER/u.test(code))
    return {
      what: `zeigt ein Zertifikat, das niemand kennt (${code})`,
      todo: 'nennen Sie in NODE_EXTRA_CA_CERTS das Stammzertifikat Ihres Hauses, wenn ein Proxy in die Verschlüsselung sieht.',
    };
  const todo = byProxy
    ? 'prüfen Sie HTTPS_PROXY (Adresse, Name, Kennwort) und ob der Proxy diesen Rechnernamen durchlässt.'
    : 'lassen Sie ausgehendes https dorthin zu, oder nennen Sie Ihren Proxy in HTTPS_PROXY.';
  const how = byProxy ? 'ist über den Proxy' : 'ist';
  return code === 'TIMEOUT'
    ? { what: `antwortet nicht binnen ${MILLISECONDS / 1000} Sekunden`, todo }
    : { what: `${how} nicht zu erreichen (${code})`, todo };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unbekannt';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
