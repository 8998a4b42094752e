import { type FileHandle, open } from 'node:fs/promises';

/** How what has been committed becomes durable. */
export interface Flush {
  /** Says that something has been committed, which a power failure may still take back. */
  committed(): void;
  /** Resolves when all that has been committed until now is durable; rejects where it never will be. */
  durable(): Promise<void>;
  /** Lets go of the log, after what is being flushed. */
  release(): void;
}

/** What is kept in memory alone, and what SQLite flushes itself, needs no flush. */
export const NO_FLUSH: Flush = { committed: () => undefined, durable: async () => undefined, release: () => undefined };

/**
 * Flushes SQLite's log beside the event loop, one flush at a time: it makes durable what had been committed when it began,
 * and all that is committed meanwhile shares the next. What a flush that failed has not written can never be known again:
 * nobody is told any more that something is durable, and `lost` has to end the process.
 */
export function logFlush(log: string, lost: (error: unknown) => void): Flush {
  let committed = 0;
  let safe = 0;
  const state: { flushing?: Promise<void> | undefined; handle?: Promise<FileHandle | undefined> | undefined } = {};
  const flush = async () => {
    const begun = committed;
    state.handle ??= opened(log);
    const held = state.handle;
    try {
      const file = await held;
      await file?.datasync();
      if (!file && state.handle === held) state.handle = undefined;
      safe = begun;
      state.flushing = undefined;
    } catch (error) {
      if (isShut(error)) Object.assign(state, { handle: undefined, flushing: undefined });
      else lost(error);
      throw error;
    }
  };
  return {
    committed: () => {
      committed += 1;
    },
    durable: async () => {
      const wanted = committed;
      while (safe < wanted) {
        state.flushing ??= flush();
        await state.flushing;
      }
    },
    release: () => {
      void closed(state.handle, state.flushing);
      state.handle = undefined;
    },
  };
}

/** Closed after the flush that is under way. */
async function closed(
  handle: Promise<FileHandle | undefined> | undefined,
  flushing: Promise<void> | undefined,
): Promise<void> {
  const [opened] = await Promise.allSettled([handle, flushing]);
  if (opened.status === 'fulfilled') await opened.value?.close();
}

/**
 * A disk that lets nobody write any more has failed at nothing yet: whoever waits hears that it is not durable, and the
 * log is flushed when the disk is open again.
 */
function isShut(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === 'open' && (code === 'EROFS' || code === 'EACCES');
}

/** Where there is no log any more, SQLite has put all of it into the database and flushed that. */
async function opened(log: string): Promise<FileHandle | undefined> {
  try {
    return await open(log, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
