import { createBot } from '../bot.ts';
import { type Owing, RETENTION, type Retention } from '../conversation/database.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Log } from '../conversation/log.ts';
import type { DeletingNeeds } from '../personal-data/deleting.ts';
import { realClock } from '../storage/clock.ts';
import type { Storage } from '../storage/index.ts';
import { forgetting } from '../upkeep.ts';
import { owingOf } from '../wiring.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What is owed for all tables: by what is set: the bot is made, not started. */
export function owingIn(storage: Storage, retention: Retention = RETENTION): Owing {
  return owingOf(featuresIn(storage), retention);
}

/** What deleting a person needs. */
export function forgettingIn(storage: Storage, retention?: Retention): DeletingNeeds {
  const features = featuresIn(storage);
  return forgetting(() => features, retention);
}

function featuresIn(storage: Storage): readonly Feature[] {
  const clock = realClock(storage);
  return createBot({ db: storage.db, clock, log: silent, publicUrl: 'http://localhost' }).features;
}
