/** Runs in a measured process and tells its parent what it has used so far. */
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { counters } from '../../support/counters.ts';
import { partsOf } from './parts.ts';

/** What a process has used since it started; the delay of its event loop since it was last asked. */
export interface Used {
  readonly cpuMs: number;
  readonly statements: number;
  readonly commits: number;
  readonly memoryMb: number;
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
}

/** What a parent asks: what was used, or to begin or end a profile, whose end gives shares of the time by part. */
export type Ask = 'used' | 'profile' | 'parts';

const RESOLUTION_MS = 2;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
const session = new Session();

/** Answers what the parent asks from now on. */
export function openMeter(): void {
  delay.enable();
  process.on('message', (ask: Ask) => void answer(ask).then((said) => process.send?.(said)));
  process.on('disconnect', () => process.exit(0));
}

async function answer(ask: Ask): Promise<unknown> {
  if (ask === 'used') return used();
  if (ask === 'profile') return begin();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return partsOf(profile);
}

async function begin(): Promise<boolean> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return true;
}

function used(): Used {
  const { user, system } = process.cpuUsage();
  const figures = {
    cpuMs: (user + system) / 1000,
    statements: counters.statements,
    commits: counters.commits,
    memoryMb: process.memoryUsage.rss() / 1e6,
    delayP99Ms: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
    delayMaxMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
  };
  delay.reset();
  return figures;
}
