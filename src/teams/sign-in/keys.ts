import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { faultFacts, type Log } from '../../conversation/log.ts';
import { Rejection } from '../rejection.ts';

/** The public keys with which the Bot Framework signs, by their ids. */
export interface Keys {
  /** Fetches them, so that the first who comes does not wait; a failure is logged. */
  load(): Promise<void>;
  /** The key of this id; undefined where there is none. Thrown is a `Rejection`: the keys cannot be had now. */
  find(id: string): Promise<KeyObject | undefined>;
}

/** Where the keys are described, how they are fetched, and the time in milliseconds, which never goes back. */
export interface KeysNeeds {
  readonly url: string;
  readonly log: Log;
  readonly fetch?: typeof fetch | undefined;
  readonly now?: () => number;
}

/** Where the Bot Framework says which keys it signs with. */
export const KEYS_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const FETCH_SECONDS = 10;
const MINUTE = 60_000;
/** After this time they are fetched anew; meanwhile the old ones serve, at the longest as long as Microsoft allows. */
const FRESH = 24 * 60 * MINUTE;
const USABLE = 5 * FRESH;
/** Anybody can name an id that nobody knows: it is looked for once in this time, for all who name one. */
const LOOK_AGAIN = 5 * MINUTE;
const AFTER_FAILURE = MINUTE / 2;
const CHANNEL = 'msteams';

const description = z.object({ jwks_uri: z.url() });
const published = z.object({
  keys: z
    .array(z.looseObject({ kid: z.string().optional(), kty: z.string(), endorsements: z.array(z.string()).optional() }))
    .min(1),
});
type Published = z.infer<typeof published>['keys'][number];

/** Makes the ring of keys. However many ask at once, one fetch serves them all; after a failed one there is a pause. */
export function keyRing(needs: KeysNeeds): Keys {
  const now = needs.now ?? (() => performance.now());
  let keys = new Map<string, KeyObject>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let notBefore = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  const look = async () => {
    if (running === undefined && now() < notBefore) return;
    running ??= fetchKeys(needs)
      .then(
        (fetched) => {
          [keys, fetchedAt, notBefore] = [fetched, now(), now() + LOOK_AGAIN];
        },
        (error: unknown) => {
          notBefore = now() + AFTER_FAILURE;
          needs.log.warn({ ...faultFacts(error), host: URL.parse(needs.url)?.hostname }, 'keys not fetched');
        },
      )
      .finally(() => {
        running = undefined;
      });
    await running;
  };
  return {
    load: look,
    find: async (id) => {
      const known = now() - fetchedAt < USABLE ? keys.get(id) : undefined;
      const looked = !known || now() - fetchedAt > FRESH ? look() : undefined;
      if (known) return known;
      await looked;
      if (now() - fetchedAt > USABLE) throw new Rejection(503, 'keys');
      return keys.get(id);
    },
  };
}

async function fetchKeys(needs: KeysNeeds): Promise<Map<string, KeyObject>> {
  const signal = AbortSignal.timeout(FETCH_SECONDS * 1000);
  const read = async (url: string): Promise<unknown> => {
    const response = await (needs.fetch ?? fetch)(url, { signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
  const { jwks_uri } = description.parse(await read(needs.url));
  const { keys } = published.parse(await read(jwks_uri));
  return new Map(keys.filter(serves).map((key) => [key.kid ?? '', createPublicKey({ key, format: 'jwk' })]));
}

/** A key can be endorsed for some channels alone. */
function serves({ kty, endorsements = [] }: Published): boolean {
  return kty === 'RSA' && (endorsements.length === 0 || endorsements.includes(CHANNEL));
}
