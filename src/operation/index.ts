/** How the assistant runs: whether all parts work, told to the Koordination, and warned of before the app's account ends. */
import { z } from 'zod';
import type { Db } from '../conversation/database.ts';
import { command, type Feature } from '../conversation/feature.ts';
import type { Log } from '../conversation/log.ts';
import { heldSince } from '../delivery/restores.ts';
import { standing } from '../delivery/serving/standing.ts';
import type { Instant } from '../german/berlin.ts';
import { ago } from '../german/time.ts';
import { statusCard } from './cards.ts';
import { EXPIRY, warn } from './expiry.ts';
import { type Part, STUCK_MINUTES } from './part.ts';
import { type Running, UNKNOWN } from './process.ts';
import { operationWords, showingStatus } from './sayings.ts';

export { type Credential, endOf } from './credential.ts';
export { factsOf, planExpiry } from './expiry.ts';
export { lastKnown } from './last-known.ts';
export { type Meter, NO_METER, openMeter } from './metrics/meter.ts';
export { tellAlone } from './metrics/telling.ts';
export { credentialOf, type Running, watch } from './process.ts';
export { looking, named, type Readiness } from './readiness.ts';

/** What the feature needs of the others: what a round knows. */
export interface OperationNeeds {
  readonly running?: Running | undefined;
  readonly log: Log;
  /** How a link to the outside stands; nothing where it is not set. */
  readonly outside: readonly ((db: Db, roundId: string, now: Instant) => Promise<readonly Part[]>)[];
  readonly knowledge: (db: Db, roundId: string) => Promise<{ readonly documents: number; readonly changed?: Instant }>;
}

/** The feature. */
export function operation({ running = UNKNOWN, log, outside, knowledge }: OperationNeeds): Feature {
  const status = command({
    verb: 'operation.status',
    may: 'coordinate',
    writes: false,
    typed: [{ pattern: /status|betriebsstatus|läuft alles/u, example: 'status' }],
    asked: showingStatus,
    input: z.object({}),
    run: async ({ roundId, at }, _input, db) => {
      const known = {
        ...(await standing(db, { roundId, now: at, late: ago(at, { minutes: STUCK_MINUTES }) })),
        ...(await knowledge(db, roundId)),
      };
      const links = await Promise.all(outside.map((part) => part(db, roundId, at)));
      const held = await heldSince(db);
      return statusCard({ ...running, ...known, signIn: running.signIn(), heldSince: held, outside: links.flat() }, at);
    },
  });
  return {
    name: 'operation',
    purpose: 'Shows whether all parts work, and warns before the account of the app ends.',
    help: [
      { label: 'Betrieb', words: 'status', purpose: 'ob alles läuft und was Ihre IT tun muss', coordination: true },
    ],
    menu: [],
    commands: [status],
    words: operationWords,
    work: { [EXPIRY]: (db, work) => warn(db, work, { credential: running.credential, log }) },
  };
}
