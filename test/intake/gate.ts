import type { Read } from '../../src/intake/receiving.ts';
import { readHere } from '../support/read-here.ts';

/** A reader that begins with each file at once and ends with it when the test lets it. */
export interface Gate {
  readonly readFile: Read;
  /** The names of the files whose reading began, in order. */
  readonly begun: string[];
  /** Resolves when the reading of so many files has begun. */
  hasBegun(files: number): Promise<void>;
  /** Lets go on what is held, and all that comes. */
  open(): void;
  /** Lets the file go on whose reading began first, and holds those that come. */
  openOne(): void;
}

/** Makes a gate that is closed. */
export function gate(): Gate {
  const begun: string[] = [];
  const held: (() => void)[] = [];
  let isOpen = false;
  let waiting: { files: number; resolve: () => void }[] = [];
  const readFile: Read = async (file, form, { signal }) => {
    signal.throwIfAborted();
    begun.push(file.name);
    for (const one of waiting.filter(({ files }) => files <= begun.length)) one.resolve();
    waiting = waiting.filter(({ files }) => files > begun.length);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => reject(signal.reason));
    if (isOpen) resolve();
    else held.push(resolve);
    await promise;
    return readHere(file, form);
  };
  return {
    readFile,
    begun,
    hasBegun: async (files) => {
      if (begun.length >= files) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ files, resolve });
      await promise;
    },
    open: () => {
      isOpen = true;
      for (const resolve of held.splice(0)) resolve();
    },
    openOne: () => held.shift()?.(),
  };
}
