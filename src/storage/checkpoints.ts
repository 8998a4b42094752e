import { Worker } from 'node:worker_threads';

/** What moves a SQLite file's log into its database, beside the thread that writes. */
export interface Checkpoints {
  /** Says that something has been committed: after every so many the log is moved. */
  committed(): void;
  /** Ends it; what is being moved is moved to its end, or not at all. */
  end(): Promise<void>;
}

/** Some 500 to 1,000 pages come together in so many commits: as much as SQLite by itself lets a log grow. */
const EVERY = 50;
const THREAD = new URL('./checkpoint-thread.ts', import.meta.url);
const RESOURCES = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 };

/**
 * Moves the log of the file at a path in a thread of its own. By itself SQLite does it within the commit that makes the log
 * too long, and holds up every turn with two flushes and a thousand pages.
 */
export function checkpointsBeside(path: string): Checkpoints {
  const thread = new Worker(THREAD, { workerData: path, resourceLimits: RESOURCES, stdout: true, stderr: true });
  const state = { commits: 0, isMoving: false };
  thread.unref();
  thread.on('message', () => {
    state.isMoving = false;
  });
  // Where the thread is gone, the log grows until a commit moves it.
  thread.on('error', () => undefined);
  return {
    committed: () => {
      state.commits += 1;
      if (state.commits < EVERY || state.isMoving) return;
      state.commits = 0;
      state.isMoving = true;
      thread.postMessage('move');
    },
    end: async () => void (await thread.terminate()),
  };
}
