import type { Clock } from '../conversation/clock.ts';
import type { Db } from '../conversation/database.ts';
import { faultFacts, type Log } from '../conversation/log.ts';
import { heldSince } from '../delivery/restores.ts';
import { type Standing, standing } from '../delivery/serving/standing.ts';
import type { Instant } from '../german/berlin.ts';
import { ago } from '../german/time.ts';
import { isStuck, type SignIn, STUCK_MINUTES } from './part.ts';
import type { Running } from './process.ts';

/** How the process stands: what must be there, so that it answers, and what it does besides. */
export interface Readiness {
  readonly isReady: boolean;
  /** Whether something can be written, and what a round knows is loaded. */
  readonly database: boolean;
  readonly knowledge: boolean;
  /** Undefined while the database is away. */
  readonly standing: Standing | undefined;
  readonly held: boolean;
  readonly signIn: SignIn;
  readonly at: Instant;
}

/** What is looked at. */
interface ReadinessNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly process: Running;
  /** Rejects where nothing can be written; it can be asked often. */
  readonly check: () => Promise<void>;
  readonly isLoaded: () => Promise<boolean>;
  readonly isOpen: () => boolean;
  readonly log: Log;
}

/** Looks how the process stands, all rounds together; it is not ready before it is open. */
export function looking(needs: ReadinessNeeds): () => Promise<Readiness> {
  const isReady = watched(needs.log, async () => {
    await needs.check();
    return needs.isLoaded();
  });
  return async () => readiness(needs, needs.isOpen() && (await isReady()));
}

async function readiness(needs: ReadinessNeeds, isReady: boolean): Promise<Readiness> {
  const { db, process: running, clock } = needs;
  const database = isReady || (await holds(async () => needs.check().then(() => true)));
  const knowledge = isReady || (database && (await holds(needs.isLoaded)));
  const at = clock.now();
  const known = database ? await deliveries(db, at).catch(() => undefined) : undefined;
  const { held = false, ...stands } = known ?? {};
  return {
    ...{ isReady, database, knowledge, held, at },
    standing: 'waiting' in stands ? stands : undefined,
    signIn: running.signIn(),
  };
}

function holds(look: () => Promise<boolean>): Promise<boolean> {
  return look().catch(() => false);
}

async function deliveries(db: Db, now: Instant): Promise<Standing & { readonly held: boolean }> {
  const stands = await standing(db, { now, late: ago(now, { minutes: STUCK_MINUTES }) });
  return { ...stands, held: (await heldSince(db)) !== undefined };
}

/** It is logged when the bot is not ready any more, and why, and when it is again. */
function watched(log: Log, look: () => Promise<boolean>): () => Promise<boolean> {
  let ready = true;
  const note = (now: boolean, facts: Readonly<Record<string, unknown>>) => {
    if (now && !ready) log.info({}, 'ready again');
    if (!now && ready) log.error(facts, 'not ready');
    ready = now;
    return now;
  };
  return async () => {
    try {
      return note(await look(), { fault: 'no knowledge' });
    } catch (error) {
      return note(false, faultFacts(error));
    }
  };
}

/** What anybody may know: whether it is ready, and each part by its name, ok or not. */
export function named(now: Readiness): { isReady: boolean; parts: Readonly<Record<string, string>> } {
  return { isReady: now.isReady, parts: namedParts(now) };
}

/** The parts by their names, ok or not. */
export function namedParts(now: Readiness): Parts {
  const { database, knowledge, standing: stands, held, signIn, at } = now;
  const parts = { database: word(database), knowledge: word(knowledge), token: word(signIn.kind !== 'failed') };
  return stands === undefined ? parts : { ...parts, delivery: word(!held && !isStuck(stands.oldest, at)) };
}

type Word = 'ok' | 'not ok';
type Parts = Readonly<Record<'database' | 'knowledge' | 'token', Word>> & { readonly delivery?: Word };

function word(isFine: boolean): Word {
  return isFine ? 'ok' : 'not ok';
}

/** The same with moments and numbers, for the operator. */
export function fullParts(now: Readiness) {
  const { standing: stands, held, signIn } = now;
  const named = namedParts(now);
  const { delivered: last = null, oldest = null, waiting = 0, overdue = 0 } = stands ?? {};
  return {
    database: { state: named.database },
    knowledge: { state: named.knowledge },
    ...(stands === undefined
      ? {}
      : { delivery: { state: named.delivery, held, last, waiting, oldest }, work: { overdue } }),
    token: { state: named.token, last: signIn.kind, at: signIn.kind === 'none' ? null : signIn.at },
  };
}
