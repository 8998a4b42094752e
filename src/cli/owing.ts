import { createBot } from '../bot.ts';
import { type Owing, RETENTION, type Retention } from '../conversation/database.ts';
import type { Log } from '../conversation/log.ts';
import { realClock } from '../storage/clock.ts';
import type { Storage } from '../storage/index.ts';
import { owingOf } from '../wiring.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What is owed for all tables: by what is set: the bot is made, not started. */
export function owingIn(storage: Storage, retention: Retention = RETENTION): Owing {
  const clock = realClock(storage);
  const { features } = createBot({ db: storage.db, clock, log: silent, publicUrl: 'http://localhost' });
  return owingOf(features, retention);
}
