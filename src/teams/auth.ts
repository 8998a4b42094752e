import { ConfigurationBotFrameworkAuthentication, type Activity as SdkActivity } from 'botbuilder';
import { z } from 'zod';
import { isLoopbackUrl, isServiceUrl } from './hosts.ts';
import { type Identity, sdkSettings } from './identity.ts';
import { Rejection } from './rejection.ts';

/** Authentication as the SDK's adapter uses it. */
export type Authentication = ConfigurationBotFrameworkAuthentication;
type Authenticated = ReturnType<Authentication['authenticateRequest']>;

/** What the guard lets in. `keysUrl` names another issuer's keys, for tests alone. */
export interface Guarded {
  readonly identity: Identity;
  /** The tenants of the rounds: nobody else's people are let in. */
  readonly tenants: () => Promise<readonly string[]>;
  readonly keysUrl?: string | undefined;
}

const ISSUER = 'https://api.botframework.com';
/** The tenant of the Bot Framework itself. */
const FRAMEWORK_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
/** The SDK fetches the keys without a time-out of its own. */
const KEYS_SECONDS = 10;

const claims = z.looseObject({ iss: z.literal(ISSUER), tid: z.string().optional() });

/** The authentication of a real installation: the SDK's own, with its gaps closed. */
export function strictAuthentication(guarded: Guarded): Authentication {
  return new StrictAuthentication(guarded);
}

/** The authentication of a bot that listens on this machine alone: nobody signs in, all must come from this machine. */
export function localAuthentication(): Authentication {
  return new LocalAuthentication({ MicrosoftAppType: 'MultiTenant', MicrosoftAppId: '' });
}

/**
 * The SDK (4.23.3) also takes tokens of its emulator, of skills and of other channels, remembers the tenant of a
 * token before it checks the signature, and leaves the service address unchecked where there is none.
 */
class StrictAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #guarded: Guarded;

  constructor(guarded: Guarded) {
    super({ ...sdkSettings(guarded.identity), ...(guarded.keysUrl === undefined ? {} : issuedBy(guarded.keysUrl)) });
    this.#guarded = guarded;
  }

  override async authenticateRequest(activity: SdkActivity, authorization: string): Authenticated {
    const { tid } = claimsOf(authorization);
    if (activity.channelId !== 'msteams') throw new Rejection(401, 'channel');
    if (!isServiceUrl(activity.serviceUrl)) throw new Rejection(401, 'service url');
    const tenants = (await this.#guarded.tenants()).map((tenant) => tenant.toLowerCase());
    if (tid !== undefined && ![...tenants, FRAMEWORK_TENANT].includes(tid))
      throw new Rejection(401, 'tenant of the token');
    const result = await inTime(super.authenticateRequest(activity, authorization)).catch(refuse);
    const tenant: unknown = activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
    if (typeof tenant !== 'string' || !tenants.includes(tenant.toLowerCase())) throw new Rejection(403, 'tenant');
    return result;
  }
}

class LocalAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: SdkActivity, authorization: string): Authenticated {
    if (activity.channelId !== 'msteams' && activity.channelId !== 'emulator') throw new Rejection(401, 'channel');
    if (!isLoopbackUrl(activity.serviceUrl)) throw new Rejection(401, 'service url');
    return super.authenticateRequest(activity, authorization);
  }
}

/** What a token says of itself, not yet verified; before the SDK sees it, it must come from the channel's issuer. */
function claimsOf(authorization: string): z.infer<typeof claims> {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/u.exec(authorization) ?? [];
  if (payload === undefined) throw new Rejection(401, 'no token');
  const { data } = claims.safeParse(decoded(payload));
  if (!data) throw new Rejection(401, 'issuer');
  return data;
}

function decoded(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Rejection(503, 'keys')), KEYS_SECONDS * 1000);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** The SDK throws many things at a bad token; only when it could not fetch the keys is it not the caller's fault. */
function refuse(error: unknown): never {
  if (error instanceof Rejection) throw error;
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  throw name === 'FetchError' || statusCode === 500 ? new Rejection(503, 'keys') : new Rejection(401, 'token');
}

/** All seven addresses, as the SDK leaves the rest undefined when one is given. */
function issuedBy(keysUrl: string): Record<string, string> {
  return {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: keysUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: keysUrl,
    CallerId: 'urn:botframework:azure',
  };
}
