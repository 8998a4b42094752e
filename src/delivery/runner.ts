import { faultFacts } from '../conversation/log.ts';
import { type DeliveryNeeds, readyQueues, serve } from './deliver.ts';
import { doDueWork, type WorkNeeds } from './work.ts';

/** The deliveries at work: `wake` looks at once, `stop` ends after what is being sent; both may be called twice. */
export interface Runner {
  wake(): void;
  stop(): Promise<void>;
}

/** What runs: deliveries, due work, and the housekeeping that comes round every hour. */
export type RunnerNeeds = DeliveryNeeds &
  WorkNeeds & { readonly tidy: () => Promise<void>; readonly everyMilliseconds: number };

const HOUR = 3_600_000;
const NOTHING = (): void => {};

/** Starts to deliver and to do due work until it is stopped. One conversation's trouble delays no other. */
export function startDeliveries(needs: RunnerNeeds): Runner {
  const state = { stopped: false, woken: false, tidiedAt: 0, nudge: NOTHING };
  const sending = new Map<string, Promise<unknown>>();
  const wake = () => {
    state.woken = true;
    state.nudge();
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, needs.everyMilliseconds);
      state.nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    while (!state.stopped) {
      state.woken = false;
      const done = await guarded(needs, () => doDueWork(needs));
      await guarded(needs, () => sendReady(needs, sending, { wake, goesOn: () => !state.stopped }));
      if (Date.now() - state.tidiedAt > HOUR) {
        state.tidiedAt = Date.now();
        await guarded(needs, needs.tidy);
      }
      if (!done && !state.woken && !state.stopped) await pause();
    }
    await Promise.all(sending.values());
  };
  const running = loop();
  return {
    wake,
    stop: async () => {
      state.stopped = true;
      state.nudge();
      await running;
    },
  };
}

/**
 * Begins to serve every ready conversation that is not being served, however many there are: the pace of the tenant
 * limits what goes out, and one that hangs must take no place from another. Looks again when one has sent something.
 */
async function sendReady(
  needs: RunnerNeeds,
  sending: Map<string, Promise<unknown>>,
  { wake, goesOn }: { wake: () => void; goesOn: () => boolean },
): Promise<void> {
  for (const queue of await readyQueues(needs)) {
    if (sending.has(queue)) continue;
    const serving = guarded(needs, () => serve(needs, queue, goesOn)).then((sent) => {
      sending.delete(queue);
      if (sent) wake();
    });
    sending.set(queue, serving);
  }
}

async function guarded<T>(needs: RunnerNeeds, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    needs.log.error(faultFacts(error), 'deliveries stumbled');
    return undefined;
  }
}
