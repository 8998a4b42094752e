import type { Timed } from './load.ts';
import type { Measured } from './processes.ts';

/** What it costs when passages have been added: the longest of some turns at once (ms), then and as usual; how long the event loop stood (ms), and more CPU (ms). */
export interface Addition {
  readonly longestMs: number;
  readonly usualMs: number;
  readonly heldUpMs: number;
  readonly cpuMs: number;
}

/** Asks, adds something, and asks again at once: the questions after it wait until it is taken in. */
export async function measureAddition(
  process: Measured,
  ask: () => Promise<Timed>,
  add: () => Promise<void>,
): Promise<Addition> {
  const spent = async () => {
    const before = await process.used();
    const { each } = await ask();
    const after = await process.used();
    return { each, cpuMs: after.cpuMs - before.cpuMs, heldUpMs: after.delayMaxMs };
  };
  const usual = await spent();
  await add();
  const then = await spent();
  return {
    longestMs: Math.max(...then.each),
    usualMs: Math.max(...usual.each),
    heldUpMs: then.heldUpMs,
    cpuMs: then.cpuMs - usual.cpuMs,
  };
}
