import { setTimeout as pause } from 'node:timers/promises';
import { faultFacts, type Log } from '../../conversation/log.ts';

/** Something that is done every hour; `stop` waits for what is being done, and may be called twice. */
export interface Hourly {
  stop(): Promise<void>;
}

/** Who has just started has other things to do. */
const APART = { first: 600_000, later: 3_600_000 };

/** Does something every hour, the first time after ten minutes, beside all else until it is stopped; what goes wrong is noted. */
export function everyHour(log: Log, work: () => Promise<void>, apart = APART): Hourly {
  const leaving = new AbortController();
  const { signal } = leaving;
  const rest = (milliseconds: number) => pause(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
  const loop = async () => {
    await rest(apart.first);
    while (!signal.aborted) {
      await work().catch((error: unknown) => log.error(faultFacts(error), 'hourly work failed'));
      await rest(apart.later);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      leaving.abort();
      await running;
    },
  };
}
