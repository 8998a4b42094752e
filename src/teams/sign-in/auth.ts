import { type Activity, tenantOf } from '../activities.ts';
import { isLoopbackHost, isLoopbackUrl } from '../hosts.ts';
import { Rejection } from '../rejection.ts';
import { type Claims, verifiedClaims } from './bearer.ts';
import type { Keys } from './keys.ts';

/** Who stands at the door: `admit` hears the caller before anything else is read, `check` what the caller brings. */
export interface Guard {
  /** Takes the headers of a request; throws a `Rejection` for whom the bot does not listen to. */
  admit(headers: Headed): Promise<Admitted>;
  /** Throws a `Rejection` for an activity that this caller may not bring. */
  check(admitted: Admitted, activity: Activity): Promise<void>;
}

/** The headers of a request that say who calls. */
export interface Headed {
  readonly authorization?: string | undefined;
  readonly host?: string | undefined;
}

/** Who has been let in: with the claims of their token, where one is asked for. */
export interface Admitted {
  readonly claims?: Claims;
}

/** What the guard of a real installation needs. */
export interface Guarded {
  readonly appId: string;
  readonly keys: Keys;
  /** The tenants of the rounds: nobody else's people are let in. */
  readonly tenants: () => Promise<readonly string[]>;
}

/** The tenant of the Bot Framework itself. */
const FRAMEWORK_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

/**
 * The guard of a real installation. It takes the place of the SDK's own (4.23.3), which also takes tokens of its emulator,
 * of skills and of other channels, fetches keys once for each request that waits for them, remembers the tenant of a token
 * before it checks the signature, and leaves the service address unchecked where there is none.
 */
export function strictGuard({ appId, keys, tenants }: Guarded): Guard {
  return {
    admit: async ({ authorization }) => ({
      claims: await verifiedClaims(authorization, { appId, keys, now: Date.now() }),
    }),
    check: async ({ claims }, activity) => {
      if (activity.channelId !== 'msteams') throw new Rejection(401, 'channel');
      if (activity.serviceUrl !== claims?.serviceUrl) throw new Rejection(401, 'service url');
      const known = (await tenants()).map((tenant) => tenant.toLowerCase());
      const { tenantId } = claims;
      if (tenantId !== undefined && ![...known, FRAMEWORK_TENANT].includes(tenantId))
        throw new Rejection(401, 'tenant of the token');
      const tenant = tenantOf(activity);
      if (tenant === undefined || !known.includes(tenant.toLowerCase())) throw new Rejection(403, 'tenant');
    },
  };
}

/** The guard of a bot that listens on this machine alone: nobody signs in, all must come from this machine. */
export function localGuard(): Guard {
  return {
    admit: async ({ host }) => {
      if (!isLoopbackHost(host)) throw new Rejection(403, 'host');
      return {};
    },
    check: async (_admitted, { channelId, serviceUrl }) => {
      if (channelId !== 'msteams' && channelId !== 'emulator') throw new Rejection(401, 'channel');
      if (!isLoopbackUrl(serviceUrl)) throw new Rejection(401, 'service url');
    },
  };
}
