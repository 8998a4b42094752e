import { Worker } from 'node:worker_threads';

/** What a process must not outgrow (resident bytes), and the parent without which it ends. */
export interface Bounds {
  readonly bytes: number;
  readonly parent: number;
}

/** Far smaller than by default: it holds two numbers. */
const RESOURCES = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };

/**
 * Watches this process from a thread of its own, which a busy library cannot hold up: it ends as soon as it has grown
 * too large or its parent is gone, however busy that is. Resolves once the watch has begun.
 */
export async function watch(bounds: Bounds): Promise<void> {
  // The thread gets the function's text: one that loads a module of ours takes twice as long to start.
  const thread = new Worker(`(${guard})()`, { eval: true, workerData: bounds, resourceLimits: RESOURCES });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  thread.once('message', () => resolve()).once('error', reject);
  await promise;
  thread.unref();
}

/** Runs in the thread alone. A signal ends the process; `process.exit` would end the thread. */
function guard(): void {
  const { parentPort, workerData } = require('node:worker_threads') as typeof import('node:worker_threads');
  const { bytes, parent } = workerData as Bounds;
  const isThere = () => {
    try {
      return process.ppid === parent && process.kill(parent, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > bytes || !isThere()) process.kill(process.pid, 'SIGKILL');
  }, 10);
  parentPort?.postMessage('watching');
}
