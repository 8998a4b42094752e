import { faultFacts, type Log } from '../../conversation/log.ts';
import type { Identity } from '../identity.ts';
import { askForToken, Denial, type Granted } from './entra.ts';

/** Gives the `Authorization` header of a request to the platform; none where nobody signs in. */
export type Authorize = () => Promise<string | undefined>;

/** What signing in needs: where failures are noted, and for tests another network and time (ms, which never goes back). */
export interface SigningIn {
  readonly log?: Log | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly now?: () => number;
  /** Whom the token is shown to; without it the platform. */
  readonly resource?: string | undefined;
  /** Hears how each attempt went: granted, or denied with what can be done about it where that is known. */
  readonly signed?: Signed | undefined;
}

/** Hears how an attempt to sign in went. */
export type Signed = (advice: string | undefined, granted: boolean) => void;

/** A token is renewed behind the backs of those who come before it ends, and not asked for again at once when that failed. */
const EARLY = 5 * 60_000;
const AFTER_FAILURE = 10_000;

/** Signs in as the bot; a token is kept until it has to be renewed, and asked for once for all that wait for it. */
export function signedIn(identity: Identity | undefined, needs: SigningIn = {}): Authorize {
  if (!identity) return async () => undefined;
  const now = needs.now ?? (() => performance.now());
  let kept: { readonly header: string; readonly until: number } | undefined;
  let notBefore = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  const keep = ({ token, seconds }: Granted) => {
    kept = { header: `Bearer ${token}`, until: now() + seconds * 1000 };
    needs.signed?.(undefined, true);
  };
  const pause = (error: unknown) => {
    notBefore = now() + AFTER_FAILURE;
    needs.log?.warn(error instanceof Denial ? error.facts : faultFacts(error), 'sign-in failed');
    const advice = error instanceof Denial ? error.facts['advice'] : undefined;
    needs.signed?.(typeof advice === 'string' ? advice : undefined, false);
  };
  const renew = async () => {
    if (running === undefined && now() < notBefore) return;
    running ??= askForToken(identity, needs.fetch ?? fetch, needs.resource)
      .then(keep, pause)
      .finally(() => {
        running = undefined;
      });
    await running;
  };
  const holds = (early: number) => kept !== undefined && now() < kept.until - early;
  return async () => {
    const renewing = holds(EARLY) ? undefined : renew();
    if (!holds(0)) await renewing;
    if (!kept || !holds(0)) throw new Error('no token');
    return kept.header;
  };
}
