import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from './away.ts';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * Does something on the database as soon as that is there; each failed attempt is told. Rejects where waiting does not
 * help, and where it is no longer wanted.
 */
export async function whenThere<T>(
  work: () => Promise<T>,
  by: { readonly signal: AbortSignal; readonly tell: (error: unknown, attempts: number) => void },
): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    by.signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      by.tell(error, attempts);
    }
    await pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 10)), undefined, {
      signal: by.signal,
    });
  }
}
