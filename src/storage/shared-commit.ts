import type { SqliteFile } from './sqlite-file.ts';
import type { Turnstile } from './turnstile.ts';

/** Transactions one after the other that become durable together, by one commit, and are acknowledged only then. */
export interface SharedCommit {
  /** Whether the next transaction can share a commit; until that has come, nobody else passes the line. */
  isOpen(): boolean;
  /** Adds a transaction: the first, which has begun, or the next, which sees what those before it have done. */
  add(): void;
  /** What the transaction that was added last has done is to stay; resolves when it is durable, rejects where it is not. */
  keep(): Promise<void>;
  /** Undoes what the transaction that was added last has done, and nothing of those before it. */
  undo(): void;
  /** Whether one more may share the commit: those who wait for it must not wait long. */
  takesMore(): boolean;
  /** Whether the transaction that was kept last is the first to wait for its commit, and so has to see to it. */
  isAwaited(): boolean;
  /** Commits for all, and has it flushed; where committing fails nothing is kept of any, and all of them hear why. */
  commit(attempt: () => Promise<void>): Promise<void>;
}

/** More would keep others out for too long. */
const MOST = 16;

/** What the transactions of a file share that come `together`, within so many milliseconds; the first has passed the line. */
export function sharedCommit(
  file: SqliteFile,
  { line, together }: { readonly line: Turnstile; readonly together: number },
): SharedCommit {
  const waiting: Waiting[] = [];
  const state = { isOpen: false, isAlone: true, began: 0 };
  const close = () => {
    state.isOpen = false;
    line.leave();
    return waiting.splice(0);
  };
  const fail = (error: unknown) => {
    undoAll(file);
    tell(close(), ({ reject }) => reject(error));
  };
  /** The next may begin at once; the event loop does not wait for the disk. */
  const acknowledge = () => {
    file.flush.committed();
    const all = close();
    file.flush.durable().then(
      () => tell(all, ({ resolve }) => resolve()),
      (error: unknown) => tell(all, ({ reject }) => reject(error)),
    );
  };
  return {
    isOpen: () => state.isOpen,
    add: () => {
      if (state.isOpen) file.exec('savepoint one');
      else state.began = performance.now();
      state.isAlone = !state.isOpen;
      state.isOpen = true;
    },
    keep: () => {
      if (!file.isInside()) throw ended();
      const one = Promise.withResolvers<void>();
      waiting.push(one);
      return one.promise;
    },
    undo: () => {
      if (state.isAlone || !file.isInside()) return fail(ended());
      try {
        file.exec('rollback to one; release one');
      } catch (error) {
        fail(error);
      }
    },
    takesMore: () => waiting.length < MOST && performance.now() - state.began < together,
    isAwaited: () => waiting.length === 1,
    commit: async (attempt) => {
      if (!state.isOpen) return;
      try {
        await attempt();
      } catch (error) {
        return fail(error);
      }
      acknowledge();
    },
  };
}

type Waiting = PromiseWithResolvers<void>;

function tell(all: readonly Waiting[], word: (one: Waiting) => void): void {
  for (const one of all) word(one);
}

function ended(): Error {
  return new Error('the transaction has ended');
}

/** A transaction that cannot even be undone ends with the file. */
function undoAll(file: SqliteFile): void {
  try {
    if (file.isInside()) file.exec('rollback');
  } catch {
    file.shut();
  }
}
