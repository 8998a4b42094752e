import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

/** Sees to it that no process of the run dies unnoticed. */
export interface Watch {
  /** The tests have ended; throws when one of their processes had died before. */
  end(): void;
}

const WORKER = /mocha.*worker/u;

/**
 * Watches the processes that run test files. Mocha counts one that dies in the middle of a file, but neither one that
 * dies between two, nor that it has then nothing more to wait for and ends itself without a summary.
 */
export function watchProcesses(): Watch {
  const deaths: string[] = [];
  let ended = false;
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess };
    child.once('exit', (code, signal) => {
      if (!ended && code !== 0 && signal !== 'SIGTERM' && child.spawnargs.some((one) => WORKER.test(one)))
        deaths.push(signal ?? `exit code ${code}`);
    });
  });
  process.once('exit', () => {
    if (ended) return;
    console.error(`The tests ended before they were finished (${deaths.join(', ') || 'no process had died'}).`);
    process.exitCode = 1;
  });
  return {
    end: () => {
      ended = true;
      if (deaths.length > 0) throw new Error(`A process of the tests died: ${deaths.join(', ')}.`);
    },
  };
}
