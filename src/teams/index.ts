import type restify from 'restify';
import { faultFacts, type Log } from '../conversation/log.ts';
import { type Activity, expectsReplies, readActivity, tenantOf } from './activities.ts';
import type { Identity } from './identity.ts';
import { type Passes, RATES, type Rates, rateLimit } from './rate.ts';
import { type Answered, EdgeAdapter } from './reception/adapter.ts';
import { type ReceptionNeeds, receive } from './reception/reception.ts';
import { neutralBody, Rejection } from './rejection.ts';
import { readJson } from './server/body.ts';
import { callerOf, type TrustedProxy } from './server/caller.ts';
import { type RefusalLog, refusalLog } from './server/refusal-log.ts';
import { createServer, type Door, type Edge, type ServerNeeds } from './server/server.ts';
import { type Admitted, type Guard, localGuard, strictGuard } from './sign-in/auth.ts';
import { KEYS_URL, keyRing } from './sign-in/keys.ts';

/** What letting in needs. Without an `identity` nobody signs in. */
interface DoorNeeds extends ReceptionNeeds {
  readonly identity: Identity | undefined;
  readonly tenants: () => Promise<readonly string[]>;
  /** Resolves when the bot answers, with false where that takes too long; without it, it does from the beginning. */
  readonly opened?: () => Promise<boolean>;
  /** Where the addresses of callers are found behind a reverse proxy; without it they are those of the connections. */
  readonly proxy?: TrustedProxy | undefined;
  /** How the keys of the Bot Framework are fetched, where calls leave the house by a proxy. */
  readonly fetch?: typeof fetch;
  /** Other limits and other keys, for tests. */
  readonly rates?: Rates;
  readonly keysUrl?: string;
}

/** What the edge needs. */
export type EdgeNeeds = DoorNeeds & ServerNeeds;

/** Makes the edge: who comes in signs in at the door, is counted, and is received; what is not for them is turned away. */
export function createEdge(needs: EdgeNeeds): Edge {
  return createServer(needs, openDoor(needs));
}

/**
 * Opens the door: who cannot sign in is turned away before anything else is read. Such callers are counted by their
 * address and nobody else is; who has signed in is counted by tenant and person, so that no stranger uses up their turns.
 */
function openDoor(needs: DoorNeeds): Door {
  const { identity, tenants } = needs;
  const keys = identity && keyRing({ url: needs.keysUrl ?? KEYS_URL, log: needs.log, fetch: needs.fetch });
  const guard = identity && keys ? strictGuard({ appId: identity.appId, keys, tenants }) : localGuard();
  const rates = needs.rates ?? RATES;
  const adapter = new EdgeAdapter();
  const admit = admitting(needs, { guard, strangers: rateLimit(rates.address) });
  const people = rateLimit(rates.person);
  const refusals = refusalLog(needs.log);
  const run = async (request: restify.Request): Promise<Answered> => {
    const admitted = await admit(request);
    if (!((await needs.opened?.()) ?? true)) throw new Rejection(503, 'not open yet');
    const activity = readActivity(await readJson(request));
    if (!activity || (identity && expectsReplies(activity))) throw new Rejection(400, 'activity');
    await guard.check(admitted, activity);
    if (!people(personIn(activity), performance.now())) throw new Rejection(429, 'rate of a person');
    return adapter.receive(activity, (context) => receive(needs, context, activity));
  };
  return {
    load: () => void keys?.load(),
    answer: async (request) =>
      (await run(request).catch((error: unknown) => failed(needs.log, refusals, error))) ?? { status: 200 },
    close: refusals.close,
  };
}

function admitting(
  { proxy }: DoorNeeds,
  door: { readonly guard: Guard; readonly strangers: Passes },
): (request: restify.Request) => Promise<Admitted> {
  return async (request) => {
    try {
      return await door.guard.admit(request.headers);
    } catch (error) {
      const isStranger = error instanceof Rejection && error.status !== 503;
      if (isStranger && !door.strangers(callerOf(request, proxy), performance.now()))
        throw new Rejection(429, 'rate of an address');
      throw error;
    }
  };
}

function personIn(activity: Activity): string {
  return `${tenantOf(activity)}|${activity.from.aadObjectId ?? activity.from.id}`;
}

/** What a caller gets when no answer came: a status and a word, never what happened. */
function failed(log: Log, refusals: RefusalLog, error: unknown): NonNullable<Answered> {
  if (!(error instanceof Rejection)) log.error(faultFacts(error), 'request failed');
  else refusals.note(error);
  const status = error instanceof Rejection ? error.status : 500;
  return { status, body: neutralBody(status) };
}
